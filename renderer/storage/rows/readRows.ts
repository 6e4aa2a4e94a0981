// Reads a workbook back from its rows: as it was written, of an older form, or as far as damage has left it.
import { storageWords } from '../../../shared/messages/screens/storage.ts';
import { formatName, type ThroughlineDocument } from '../../../shared/file/document.ts';
import { hashesOfLists, withHashes } from '../../../shared/file/lineage/hashes.ts';
import { type Lineage, newCopy, stateAt } from '../../../shared/file/lineage/lineage.ts';
import { currentVersion } from '../../../shared/file/migrations/migrations.ts';
import { parse } from '../../../shared/file/parse.ts';
import { writtenShare } from '../../../shared/file/lineage/share.ts';
import { fingerprintOf, sameFingerprint } from '../../../shared/changes/fingerprint.ts';
import type { Log } from '../../../shared/changes/log.ts';
import { fixedIds, type Workbook } from '../../../shared/schema/workbook.ts';
import { type OriginRow, type WholeRows, workbookOf } from './rows.ts';
import { type FoundRows, type SoundRows, soundRows } from './soundRows.ts';
import type { Loaded, Origin, StoredHistory, StoredWorkbook } from '../storage.ts';

const recordsOfRows = ({ records }: WholeRows): Workbook =>
  workbookOf(records.map(({ kind, record }) => [kind, record]));

const originOf = ({ workbookId, unknown, lineage, state }: OriginRow): Origin => ({
  workbookId,
  unknown,
  lastCopy: lineage && { lineage, state: workbookOf(state) },
});

/** The history when its rows are all there and follow each other, else null. */
function historyOf({ workbook, history }: WholeRows): StoredHistory | null {
  const first = history[0]?.seq ?? 0;
  const isWhole = history.length === workbook.entries && history.every(({ seq }, i) => seq === first + i);
  return isWhole ? { entries: history.map(({ entry }) => entry), done: workbook.done } : null;
}

const logOf = ({ log }: WholeRows): Log => log.map(({ entry }) => entry);

const withoutHistory = (stored: Omit<StoredWorkbook, 'history'>, sentence: string): Loaded => ({
  status: 'ok',
  stored: { ...stored, history: { entries: [], done: 0 } },
  needsSnapshot: true,
  sentence,
});

/** The rows as the text of a file of the version they were written by. The title and date are kept twice. */
function fileOf({ workbook, records: rows, origin }: WholeRows, lineage: Lineage): string {
  const { title, asOf } = workbook.summary;
  const byKind: Record<string, unknown[]> = {};
  for (const { kind, record } of rows) (byKind[kind] ??= []).push(record);
  const records = { facts: [{ id: fixedIds.facts, title, asOf }], ...byKind };
  const file = {
    format: formatName,
    schemaVersion: workbook.formatVersion,
    workbookId: origin?.workbookId ?? workbook.id,
    records,
    share: writtenShare(lineage, 'states'),
  };
  return JSON.stringify(withHashes(file, hashesOfLists(records)));
}

/** What a file of the present state says of the copy before it. */
function lastCopyOf(document: ThroughlineDocument): Origin['lastCopy'] {
  const last = document.lineage.ancestors.at(-1);
  const state = last && stateAt(document, last.id);
  if (!last || !state) return null;
  return {
    state,
    lineage: {
      copy: last.id,
      at: last.at,
      hash: last.hash,
      ancestors: document.lineage.ancestors.slice(0, -1),
    },
  };
}

/**
 * Takes the road a file takes: older forms are brought to the present one with their share point, and of damaged
 * rows everything is kept that fits. The last copy is told apart from the present by a copy made for the purpose.
 */
function throughFile(rows: WholeRows): StoredWorkbook | null {
  const { id, summary, seq } = rows.workbook;
  const origin = rows.origin && originOf(rows.origin);
  const { lineage = null, state = null } = origin?.lastCopy ?? {};
  const stamp = { id: `${id}.stored`, at: summary.updatedAt };
  const parsed = parse(fileOf(rows, newCopy(lineage, state, recordsOfRows(rows), stamp)));
  const document =
    parsed.status === 'ok' ? parsed.document : parsed.status === 'damaged' ? parsed.salvaged : null;
  if (!document) return null;
  const { workbook, workbookId } = document;
  const isUnchangedCopy = document.lineage.copy === lineage?.copy;
  const lastCopy = isUnchangedCopy ? { lineage: document.lineage, state: workbook } : lastCopyOf(document);
  const unknown = origin?.unknown ?? document.unknown;
  const fingerprint = fingerprintOf(workbook);
  const history = { entries: [], done: 0 };
  const log = logOf(rows);
  return { workbook, history, log, seq, fingerprint, summary, origin: { workbookId, lastCopy, unknown } };
}

/** What happened to the rows, as far as that can be told. */
function damageOf({ workbook }: FoundRows, rows: SoundRows): string {
  const there = storageWords.items({ count: rows.records.length });
  if (workbook === undefined) return storageWords.entryGone({ there });
  if (!rows.hasEntry) return storageWords.entryDamaged({ there });
  const { fingerprint } = rows.workbook;
  if (sameFingerprint(fingerprintOf(recordsOfRows(rows)), fingerprint))
    return storageWords.notesDamaged({ there });
  return storageWords.rowsDamaged({ written: fingerprint.records, there: rows.records.length });
}

const damaged = (found: FoundRows, rows: SoundRows): Loaded => ({
  status: 'damaged',
  sentence: damageOf(found, rows),
  salvaged: throughFile(rows),
});

/** The workbook the rows hold, checked against what was noted when they were written. */
export function readRows(found: FoundRows): Loaded {
  const rows = soundRows(found);
  const { summary, seq, fingerprint, formatVersion } = rows.workbook;
  if (formatVersion > currentVersion) {
    const sentence = storageWords.tooNew;
    return { status: 'tooNew', sentence };
  }
  const workbook = recordsOfRows(rows);
  if (!rows.hasEntry || !rows.origin || !sameFingerprint(fingerprintOf(workbook), fingerprint))
    return damaged(found, rows);
  if (formatVersion < currentVersion) {
    const stored = throughFile(rows);
    if (!stored) return damaged(found, rows);
    return withoutHistory(stored, storageWords.migrated);
  }
  const history = historyOf(rows);
  const stored = { workbook, log: logOf(rows), seq, fingerprint, summary, origin: originOf(rows.origin) };
  if (!history) return withoutHistory(stored, storageWords.undoGone);
  return { status: 'ok', stored: { ...stored, history }, needsSnapshot: false, sentence: null };
}
