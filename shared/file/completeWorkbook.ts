// Gives a workbook read from a file what every workbook must have: one set of facts, settings, calendar, seven pillars.
import { cards } from '../schema/cards.ts';
import { type Kind, kinds, type RecordOf, schemas } from '../schema/kinds.ts';
import { pillarId, pillarTitles } from '../schema/pillar.ts';
import { findRecord, fixedIds, recordsOf, type Workbook } from '../schema/workbook.ts';
import { nameOf } from './readRecords.ts';
import type { Report } from './report.ts';

type AnyRecord = RecordOf<Kind>;
type Fields = Readonly<Record<string, unknown>>;

export const withRecords = (
  workbook: Workbook,
  kind: Kind,
  records: ReadonlyMap<string, AnyRecord>,
): Workbook => ({ ...workbook, [kind]: records });

function withRecord(workbook: Workbook, kind: Kind, fields: Fields): Workbook {
  const record = schemas[kind].parse(fields) as unknown as AnyRecord;
  return withRecords(workbook, kind, new Map(recordsOf(workbook, kind)).set(record.id, record));
}

/** Of these kinds no second record may exist. */
const singles = ['facts', 'settings', 'phasePlan'] as const;

function withoutExtras(workbook: Workbook, kind: (typeof singles)[number], report: Report): Workbook {
  const records = new Map<string, AnyRecord>(recordsOf(workbook, kind));
  for (const [id, record] of records) {
    if (id === fixedIds[kind]) continue;
    report.problems.push(`${nameOf(kind, record)}: there can be only one (left out)`);
    records.delete(id);
  }
  return records.size === recordsOf(workbook, kind).size ? workbook : withRecords(workbook, kind, records);
}

/** Facts cannot be guessed: without a title and a date a stand-in says so. */
function withFacts(workbook: Workbook, report: Report): Workbook {
  if (workbook.facts.has(fixedIds.facts)) return workbook;
  report.problems.push('the title and the status date of the workbook are missing');
  const asOf = workbook.settings.get(fixedIds.settings)?.startDate ?? '2000-01-01';
  return withRecord(workbook, 'facts', { id: fixedIds.facts, title: 'Recovered workbook', asOf });
}

function withDefaults(workbook: Workbook, report: Report): Workbook {
  return (['settings', 'calendar', 'phasePlan'] as const).reduce((result, kind) => {
    if (recordsOf(result, kind).has(fixedIds[kind])) return result;
    report.warnings.push(`The ${cards[kind].one} was missing and starts from its usual values.`);
    return withRecord(result, kind, { id: fixedIds[kind] });
  }, workbook);
}

function withPillars(workbook: Workbook, report: Report): Workbook {
  const present = new Set([...workbook.pillar.values()].map(({ number }) => number));
  return pillarTitles.reduce((result, title, i) => {
    const [number, id] = [i + 1, pillarId(i + 1)];
    if (present.has(number) || findRecord(result, 'pillar', id)) return result;
    report.warnings.push(`The pillar "${title}" was missing and starts unrated.`);
    return withRecord(result, 'pillar', { id, number, code: `L-${number}`, title });
  }, workbook);
}

/** The letters that codes begin with. */
const letters: ReadonlySet<string | null> = new Set(kinds.map((kind) => cards[kind].letter));

/** Codes handed out so far must be remembered, so that none is used again; two records under one code are named. */
function withCodes(workbook: Workbook, report: Report): Workbook {
  const facts = workbook.facts.get(fixedIds.facts);
  if (!facts) return workbook;
  const last: Record<string, number> = { ...facts.lastCodes };
  const seen = new Set<string>();
  for (const kind of kinds) {
    for (const { code } of recordsOf(workbook, kind).values()) {
      if (code === null) continue;
      if (seen.has(code)) report.warnings.push(`The code ${code} stands for more than one item.`);
      seen.add(code);
      const letter = code.slice(0, 1);
      // Of a letter that no kind has nothing will ever be handed out: the code of one record is spoilt, no more.
      if (letters.has(letter)) last[letter] = Math.max(last[letter] ?? 0, Number(code.slice(2)));
    }
  }
  const isKept = Object.entries(last).every(([letter, number]) => facts.lastCodes[letter] === number);
  return isKept ? workbook : withRecord(workbook, 'facts', { ...facts, lastCodes: last });
}

/** The workbook with everything it must have; what was added or left out is in the report. */
export function completeWorkbook(workbook: Workbook, report: Report): Workbook {
  const single = singles.reduce((result, kind) => withoutExtras(result, kind, report), workbook);
  const whole = withPillars(withDefaults(withFacts(single, report), report), report);
  return withCodes(whole, report);
}
