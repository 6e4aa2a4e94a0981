// The one form in which change is kept: history, storage, journal, compare and merge all speak it.
import { dequal } from 'dequal/lite';
import { type Kind, kinds, type RecordOf } from '../schema/kinds.ts';
import { recordsOf, type Workbook } from '../schema/workbook.ts';

type AnyRecord = RecordOf<Kind>;

/** One record added or removed whole, or one field of one record changed. An absent field is `undefined`. */
export type Change =
  | { readonly type: 'added'; readonly kind: Kind; readonly id: string; readonly record: AnyRecord }
  | { readonly type: 'removed'; readonly kind: Kind; readonly id: string; readonly record: AnyRecord }
  | {
      readonly type: 'changed';
      readonly kind: Kind;
      readonly id: string;
      readonly field: string;
      readonly before?: unknown;
      readonly after?: unknown;
    };
export type ChangeSet = readonly Change[];

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (record: AnyRecord): Fields => record;

function fieldChanges(kind: Kind, before: AnyRecord, after: AnyRecord): Change[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((field) => old[field] !== now[field] && !dequal(old[field], now[field]))
    .map((field) => ({ type: 'changed', kind, id: after.id, field, before: old[field], after: now[field] }));
}

/** What turned `before` into `after`. Untouched maps and records are passed over by identity. */
export function diff(before: Workbook, after: Workbook): ChangeSet {
  const changes: Change[] = [];
  for (const kind of kinds) {
    const old = recordsOf(before, kind);
    const now = recordsOf(after, kind);
    if (old === now) continue;
    for (const [id, record] of now) {
      const was = old.get(id);
      if (was === undefined) changes.push({ type: 'added', kind, id, record });
      else if (was !== record) changes.push(...fieldChanges(kind, was, record));
    }
    for (const [id, record] of old) if (!now.has(id)) changes.push({ type: 'removed', kind, id, record });
  }
  return changes;
}

/** Two workbooks and what leads from one to the other: found once by an edit, and handed on to all that keep it. */
export interface Difference {
  readonly from: Workbook;
  readonly to: Workbook;
  readonly changes: ChangeSet;
}

export const differenceOf = (from: Workbook, to: Workbook): Difference => ({
  from,
  to,
  changes: diff(from, to),
});

function applyOne(records: Map<string, AnyRecord>, change: Change): void {
  if (change.type === 'added') {
    records.set(change.id, change.record);
    return;
  }
  const record = records.get(change.id);
  if (record === undefined)
    throw new Error(`The change names ${change.kind} ${change.id}, which is not there.`);
  if (change.type === 'removed') {
    records.delete(change.id);
    return;
  }
  const { [change.field]: _old, ...rest } = fieldsOf(record);
  const next = change.after === undefined ? rest : { ...fieldsOf(record), [change.field]: change.after };
  records.set(change.id, next as unknown as AnyRecord);
}

/** The workbook after the changes. Throws when a change names a record that is not there. */
export function apply(workbook: Workbook, changes: ChangeSet): Workbook {
  if (changes.length === 0) return workbook;
  const touched = new Map<Kind, Map<string, AnyRecord>>();
  for (const change of changes) {
    let records = touched.get(change.kind);
    if (!records) touched.set(change.kind, (records = new Map(recordsOf(workbook, change.kind))));
    applyOne(records, change);
  }
  return { ...workbook, ...Object.fromEntries(touched) };
}

function inverse(change: Change): Change {
  if (change.type === 'added') return { ...change, type: 'removed' };
  if (change.type === 'removed') return { ...change, type: 'added' };
  return { ...change, before: change.after, after: change.before };
}

/** The changes that take the workbook back. */
export const invert = (changes: ChangeSet): ChangeSet => changes.map(inverse).toReversed();
