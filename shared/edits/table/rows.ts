// What is done with whole rows of a table: one beside another, copies, a block of them to another place.
import { cards } from '../../schema/cards.ts';
import { fieldsOf } from '../../schema/fieldFacts.ts';
import type { FieldsOf, Kind, RecordOf } from '../../schema/kinds.ts';
import { byOrder, findRecord, recordsOf, type Workbook } from '../../schema/workbook.ts';
import { recordMessages } from '../../messages/edits/record.ts';
import { addRecord, addRecords, type Edit, type Moment, moveRecord } from '../edit.ts';

/** The record that stands before another in their own order; null: it is the first. */
export function stoodBefore(workbook: Workbook, kind: Kind, id: string): string | null {
  const all = [...recordsOf(workbook, kind).values()].toSorted(byOrder);
  return all[all.findIndex((record) => record.id === id) - 1]?.id ?? null;
}

/** Adds a record above or below another, or last when `beside` is null. */
export const insertRecord = <K extends Kind>(
  kind: K,
  id: string,
  fields: FieldsOf<K>,
  place: { readonly beside: string | null; readonly where: 'above' | 'below' },
): Edit => ({
  label: recordMessages.add({ kind }),
  apply: (workbook, moment) => {
    const { beside, where } = place;
    const added = addRecord(workbook, kind, id, fields, moment);
    if (beside === null) return added;
    return moveRecord(
      added,
      kind,
      id,
      where === 'below' ? beside : stoodBefore(workbook, kind, beside),
      moment,
    );
  },
});

/**
 * What a copy of a record starts with: what people write in it and what it belongs to. Neither its code nor what a command has
 * set (signed, armed, accepted) goes with it: that was said of the other one.
 */
export function fieldsToCopy<K extends Kind>(kind: K, record: RecordOf<K>): FieldsOf<K> {
  const written = fieldsOf(kind).filter(({ name, isByCommand }) => !isByCommand && name !== 'archived');
  const names = [...written.map(({ name }) => name), ...(cards[kind].owners ?? [])];
  const all = record as unknown as Readonly<Record<string, unknown>>;
  return Object.fromEntries(names.filter((name) => name !== 'code').map((name) => [name, all[name]]));
}

/** Adds a copy below each record; `copies` names each with the id that its copy gets. */
export const duplicateRecords = <K extends Kind>(
  kind: K,
  copies: readonly { readonly of: string; readonly id: string }[],
): Edit => ({
  label: recordMessages.duplicate({ kind }),
  apply: (workbook, moment) => {
    const additions = copies.flatMap(({ of, id }) => {
      const record = findRecord(workbook, kind, of) as RecordOf<K> | undefined;
      return record ? [{ id, of, fields: fieldsToCopy(kind, record) }] : [];
    });
    const added = addRecords(workbook, kind, additions, moment);
    return additions.reduce((result, { id, of }) => moveRecord(result, kind, id, of, moment), added);
  },
});

/** Moves records, in the order given, to stand behind another, or first when `after` is null. */
export const moveRecordsAfter = (kind: Kind, ids: readonly string[], after: string | null): Edit => ({
  label: recordMessages.move({ kind }),
  apply: (workbook, moment) => movedAfter(workbook, kind, ids, after, moment),
});

function movedAfter(
  workbook: Workbook,
  kind: Kind,
  ids: readonly string[],
  after: string | null,
  moment: Moment,
): Workbook {
  // Behind themselves they stand already.
  if (after !== null && ids.includes(after)) return workbook;
  let [result, last] = [workbook, after];
  for (const id of ids) {
    result = moveRecord(result, kind, id, last, moment);
    last = id;
  }
  return result;
}
