// How a workbook lies in a table: one row a record, one an undo entry, one for the whole.
import { apply, type ChangeSet } from '../../../shared/changes/changes.ts';
import type { UnknownParts } from '../../../shared/file/document.ts';
import type { Lineage } from '../../../shared/file/lineage/lineage.ts';
import { currentVersion } from '../../../shared/file/migrations/migrations.ts';
import type { Fingerprint } from '../../../shared/changes/fingerprint.ts';
import type { Entry } from '../../../shared/changes/history.ts';
import type { Log, LogEntry } from '../../../shared/changes/log.ts';
import { isKind, type Kind, kinds, type RecordOf } from '../../../shared/schema/kinds.ts';
import { emptyWorkbook, findRecord, recordsOf, type Workbook } from '../../../shared/schema/workbook.ts';
import type { Origin, StoredWorkbook, WorkbookSummary } from '../storage.ts';

/** One record. `kind` is plain text, as a newer version may know more kinds. */
export interface RecordRow {
  readonly workbookId: string;
  readonly kind: string;
  readonly id: string;
  readonly record: RecordOf<Kind>;
}

/** One step of undo or redo. */
export interface HistoryRow {
  readonly workbookId: string;
  readonly seq: number;
  readonly entry: Entry;
}

/** One step of the log. */
export interface LogRow {
  readonly workbookId: string;
  readonly number: number;
  readonly entry: LogEntry;
}

/** The workbook as a whole; `entries` counts its history rows. */
export interface WorkbookRow {
  readonly id: string;
  readonly formatVersion: number;
  readonly summary: WorkbookSummary;
  readonly seq: number;
  readonly fingerprint: Fingerprint;
  readonly entries: number;
  readonly done: number;
}

/** The last copy as a file, its records in one piece as they are only read together. */
export interface OriginRow {
  readonly id: string;
  readonly workbookId: string;
  readonly unknown: UnknownParts;
  readonly lineage: Lineage | null;
  readonly state: readonly (readonly [kind: string, record: RecordOf<Kind>])[];
}

export interface RowKey {
  readonly kind: string;
  readonly id: string;
}

/** Everything stored of one workbook. */
export interface WholeRows {
  readonly workbook: WorkbookRow;
  readonly records: readonly RecordRow[];
  readonly history: readonly HistoryRow[];
  readonly log: readonly LogRow[];
  readonly origin: OriginRow | undefined;
}

const keyOf = ({ kind, id }: RowKey): string => `${kind}:${id}`;

/** The rows a change set touches, each once. */
export const touchedKeys = (changes: ChangeSet): readonly { readonly kind: Kind; readonly id: string }[] => [
  ...new Map(changes.map(({ kind, id }) => [keyOf({ kind, id }), { kind, id }])).values(),
];

/** A workbook of just these records, nothing checked; rows of kinds this version does not know are left out. */
export function workbookOf(pairs: readonly (readonly [kind: string, record: RecordOf<Kind>])[]): Workbook {
  const maps = new Map<Kind, Map<string, RecordOf<Kind>>>();
  for (const [kind, record] of pairs) {
    if (!isKind(kind)) continue;
    const records = maps.get(kind);
    if (records) records.set(record.id, record);
    else maps.set(kind, new Map([[record.id, record]]));
  }
  return { ...emptyWorkbook, ...Object.fromEntries(maps) };
}

/** The touched rows as they are after the changes. Throws when a change names a row that is not there. */
export function rowsAfter(
  workbookId: string,
  before: readonly RecordRow[],
  changes: ChangeSet,
): { readonly put: readonly RecordRow[]; readonly remove: readonly RowKey[] } {
  const after = apply(workbookOf(before.map(({ kind, record }) => [kind, record])), changes);
  const put: RecordRow[] = [];
  const remove: RowKey[] = [];
  for (const { kind, id } of touchedKeys(changes)) {
    const record = findRecord(after, kind, id);
    if (record) put.push({ workbookId, kind, id, record });
    else remove.push({ kind, id });
  }
  return { put, remove };
}

export const historyRows = (workbookId: string, entries: readonly Entry[]): readonly HistoryRow[] =>
  entries.map((entry) => ({ workbookId, seq: entry.seq, entry }));

export const logRows = (workbookId: string, log: Log): readonly LogRow[] =>
  log.map((entry) => ({ workbookId, number: entry.number, entry }));

/** Every record with its kind, in the order of kinds. */
export const pairsOf = (workbook: Workbook): (readonly [Kind, RecordOf<Kind>])[] =>
  kinds.flatMap((kind) => [...recordsOf(workbook, kind).values()].map((record) => [kind, record] as const));

export const originRow = (id: string, { workbookId, lastCopy, unknown }: Origin): OriginRow => ({
  id,
  workbookId,
  unknown,
  lineage: lastCopy?.lineage ?? null,
  state: lastCopy ? pairsOf(lastCopy.state) : [],
});

export function workbookRow(id: string, { seq, fingerprint, summary, history }: StoredWorkbook): WorkbookRow {
  const [entries, done] = [history.entries.length, history.done];
  return { id, formatVersion: currentVersion, summary, seq, fingerprint, entries, done };
}

/** All rows of a workbook, as `snapshot` writes them. */
export function rowsOf(id: string, stored: StoredWorkbook): WholeRows {
  return {
    workbook: workbookRow(id, stored),
    records: pairsOf(stored.workbook).map(([kind, record]) => ({
      workbookId: id,
      kind,
      id: record.id,
      record,
    })),
    history: historyRows(id, stored.history.entries),
    log: logRows(id, stored.log),
    origin: originRow(id, stored.origin),
  };
}
