// The edits every kind of record shares: create, change fields, delete, move in a list.
import type { Kind, FieldsOf } from '../schema/kinds.ts';
import {
  addRecord,
  changeRecord,
  changeRecords,
  type Edit,
  type FieldsOfRecord,
  moveRecord,
  removeRecords,
  type Target,
} from './edit.ts';
import { recordMessages } from '../messages/edits/record.ts';

/** Adds a record under an id the caller has made, so that it can be selected at once. */
export const createRecord = <K extends Kind>(kind: K, id: string, fields: FieldsOf<K>): Edit => ({
  label: recordMessages.add({ kind }),
  apply: (workbook, moment) => addRecord(workbook, kind, id, fields, moment),
});

/** Adds a reading; unless its fields say otherwise, the role at work has read it. */
export const addReading = (id: string, fields: FieldsOf<'reading'>): Edit => ({
  label: recordMessages.add({ kind: 'reading' }),
  apply: (workbook, moment) =>
    addRecord(workbook, 'reading', id, { byRole: moment.byRole, ...fields }, moment),
});

/** Changes fields of one record. Edits of the same fields in quick succession (typing) are one undo step. */
export const changeFields = <K extends Kind>(kind: K, id: string, fields: FieldsOf<K>): Edit => ({
  label: recordMessages.change({ kind }),
  group: `${kind}:${id}:${Object.keys(fields).join()}`,
  changes: { kind, id, fields },
  apply: (workbook, moment) => changeRecord(workbook, kind, id, fields, moment),
});

/**
 * Changes one field of a part (the cost of an impact, the day of a feedback); the other fields of the part stay as they
 * are at that moment. A part that was not there begins with `fresh`; null takes it away.
 */
export const changePart = <K extends Kind>(
  kind: K,
  id: string,
  field: keyof FieldsOf<K> & string,
  part: Readonly<Record<string, unknown>> | null,
  fresh: Readonly<Record<string, unknown>> = {},
): Edit => {
  const fields: FieldsOfRecord = (before) => ({
    [field]: part && { ...fresh, ...(before[field] as object | null), ...part },
  });
  return {
    label: recordMessages.change({ kind }),
    group: `${kind}:${id}:${field}:${Object.keys(part ?? {}).join()}`,
    changes: { kind, id, fields },
    apply: (workbook, moment) => changeRecords(workbook, kind, [{ id, fields }], moment),
  };
};

/** Deletes records with what they own; links to them are cleared in the same step. */
export const deleteRecords = (targets: readonly Target[]): Edit => ({
  label:
    targets.length === 1 && targets[0]
      ? recordMessages.delete({ kind: targets[0].kind })
      : recordMessages.deleteItems({ count: targets.length }),
  deletes: targets,
  apply: (workbook, moment) => removeRecords(workbook, targets, moment),
});

/** Moves a record to stand right after another of its kind, or first when `after` is null. */
export const moveAfter = (kind: Kind, id: string, after: string | null): Edit => ({
  label: recordMessages.move({ kind }),
  apply: (workbook, moment) => moveRecord(workbook, kind, id, after, moment),
});

/** Several edits as one undo step. */
export const together = (label: string, edits: readonly Edit[]): Edit => ({
  label,
  apply: (workbook, moment) => edits.reduce((result, edit) => edit.apply(result, moment), workbook),
});
