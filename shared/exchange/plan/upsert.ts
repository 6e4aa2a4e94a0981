// Records that a file brings, found again by their numbers: added where they are new, brought up to date where they are not.
import { addRecords, changeRecords, type Moment } from '../../edits/edit.ts';
import { exchangeMessages } from '../../messages/edits/exchange.ts';
import { limits } from '../../schema/field.ts';
import type { FieldsOf, Kind, RecordOf } from '../../schema/kinds.ts';
import { findRecord, recordsOf, type Workbook } from '../../schema/workbook.ts';
import { recordOfTask } from './judge.ts';

/** The id of each record by what the file calls it. */
export type Made = ReadonlyMap<string, string>;

interface Ref {
  readonly ref: string;
  readonly ownId: string | null;
  readonly title: string;
  /** Only its name is known, by which a record that is here is the same. */
  readonly isNameOnly?: boolean;
}

/** A title as a record holds it. */
export const shortTitle = (title: string): string => {
  const name = title.replace(/\s+/g, ' ').trim() || exchangeMessages.task.untitled;
  return name.length > limits.titleChars ? `${name.slice(0, limits.titleChars - 1)}…` : name;
};

/** The id and code that one of our own exports gave a record. */
const ownOf = (ownId: string | null) => {
  const [id = '', code = ''] = (ownId ?? '').split(' ');
  return { id, code };
};

/**
 * Adds the records that are not there yet and brings the others up to date; gives all by their number in the file.
 * What our own export brings keeps its id, and its code where that is free.
 */
export function upsert<K extends Kind, T extends Ref>(
  workbook: Workbook,
  kind: K,
  source: string,
  given: readonly T[],
  fieldsFor: (one: T, before: RecordOf<K> | null) => FieldsOf<K>,
  moment: Moment,
): { workbook: Workbook; ids: Made } {
  const knownAs = recordOfTask(workbook, kind, source);
  const named = new Map([...recordsOf(workbook, kind).values()].map((one) => [one.title, one] as const));
  const recordOf = (one: T): RecordOf<K> | null =>
    knownAs(one) ??
    ((one.isNameOnly === true ? named.get(shortTitle(one.title)) : null) as RecordOf<K>) ??
    null;
  const codes = new Set([...workbook[kind].values()].map(({ code }) => code));
  const ids = new Map<string, string>();
  const added: { id: string; fields: FieldsOf<K> }[] = [];
  const changed: { id: string; fields: FieldsOf<K> }[] = [];
  for (const one of given) {
    const before = recordOf(one);
    const own = ownOf(one.ownId);
    const isFree = /^[\w.:-]{1,64}$/.test(own.id) && !findRecord(workbook, kind, own.id);
    const id = before?.id ?? (isFree ? own.id : moment.newId());
    ids.set(one.ref, id);
    const fields = fieldsFor(one, before);
    const code = /^[A-Z]-\d{1,9}$/.test(own.code) && !codes.has(own.code) ? { code: own.code } : {};
    if (before) changed.push({ id, fields });
    else added.push({ id, fields: { ...fields, ...code } });
  }
  const after = changeRecords(workbook, kind, changed, moment);
  return { workbook: addRecords(after, kind, added, moment), ids };
}
