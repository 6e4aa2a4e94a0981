// Takes out of a workbook read from a file the links that lead nowhere or back to where they start, naming each.
import { withArticle } from '../schema/cards.ts';
import { type Kind, kinds, type RecordOf, schemas } from '../schema/kinds.ts';
import { linksFrom, withoutLinks } from '../schema/links.ts';
import { fieldWords } from '../schema/sentence.ts';
import { findRecord, recordsOf, type Workbook } from '../schema/workbook.ts';
import { withRecords } from './completeWorkbook.ts';
import { nameOf } from './readRecords.ts';
import type { Report } from './report.ts';

type AnyRecord = RecordOf<Kind>;

/** The record without its bad links, the record itself when it has none, or null when it cannot be without one. */
function mended(workbook: Workbook, kind: Kind, record: AnyRecord, report: Report): AnyRecord | null {
  const isSelf = (to: Kind, id: string) => to === kind && id === record.id;
  const isBad = (to: Kind, id: string) => isSelf(to, id) || findRecord(workbook, to, id) === undefined;
  const bad = linksFrom(kind, record).filter((link) => isBad(link.kind, link.id));
  if (bad.length === 0) return record;
  const next = { ...record, ...withoutLinks(kind, record, isBad) };
  const parsed = schemas[kind].safeParse(next);
  for (const { field, kind: to, id } of bad) {
    const fault = isSelf(to, id) ? 'the item itself' : `${withArticle(to)} that is not there`;
    const outcome = parsed.success ? 'the link was left out' : 'left out';
    report.problems.push(`${nameOf(kind, record)}: ${fieldWords(kind, [field])} names ${fault} (${outcome})`);
  }
  return parsed.success ? (parsed.data as unknown as AnyRecord) : null;
}

function mendedKind(workbook: Workbook, kind: Kind, report: Report): Workbook {
  const before = recordsOf(workbook, kind);
  const after = new Map<string, AnyRecord>();
  let isSame = true;
  for (const [id, record] of before) {
    const kept = mended(workbook, kind, record, report);
    isSame &&= kept === record;
    if (kept) after.set(id, kept);
  }
  return isSame ? workbook : withRecords(workbook, kind, after);
}

/** The workbook without bad links. Leaving out a record can break further links, so this goes on until none is bad. */
export function mendLinks(workbook: Workbook, report: Report): Workbook {
  let before = workbook;
  for (;;) {
    const after = kinds.reduce((result, kind) => mendedKind(result, kind, report), before);
    if (after === before) return after;
    before = after;
  }
}
