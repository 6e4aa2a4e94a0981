// Cutting a slice in two: the new one keeps every link of the old and takes the time boxes chosen for it (SLC-01).
import type { Id } from '../../schema/field.ts';
import type { FieldsOf, Slice } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { addRecord, changeRecord, type Edit, EditRefused, type Moment } from '../edit.ts';
import { recordMessages } from '../../messages/edits/record.ts';
import { planEditMessages } from '../../messages/edits/plan.ts';

export interface Split {
  readonly slice: Id<'slice'>;
  /** Id the new slice shall have, so that it can be selected at once. */
  readonly newSlice: Id<'slice'>;
  readonly title: string;
  /** The boxes of the slice that move to the new one. */
  readonly boxes: readonly Id<'timeBox'>[];
  /** The components that move to the new one. */
  readonly components: readonly string[];
}

/** Adds the new slice to the lists that hold the old one: slices that enable it, risks that threaten it. */
function linkedLikewise(workbook: Workbook, from: string, to: Id<'slice'>, moment: Moment): Workbook {
  let result = workbook;
  for (const { id, enables } of workbook.slice.values())
    if (id !== to && enables.some((one) => one === from))
      result = changeRecord(result, 'slice', id, { enables: [...enables, to] }, moment);
  for (const { id, slices } of workbook.risk.values())
    if (slices.some((one) => one === from))
      result = changeRecord(result, 'risk', id, { slices: [...slices, to] }, moment);
  return result;
}

/** What is a slice's own, and no part of what both go on sharing. */
const ownFields: ReadonlySet<string> = new Set<keyof Slice>([
  'id',
  'code',
  'order',
  'createdAt',
  'updatedAt',
  'updatedByRole',
  'title',
  'notes',
  'components',
  'archived',
]);

const sharedFields = (slice: Slice): FieldsOf<'slice'> =>
  Object.fromEntries(Object.entries(slice).filter(([name]) => !ownFields.has(name)));

function splitOff(workbook: Workbook, old: Slice, split: Split, moment: Moment): Workbook {
  const isMoving = (name: string) => split.components.includes(name);
  const components = old.components.filter(isMoving);
  const fields = { ...sharedFields(old), title: split.title, components };
  const added = addRecord(workbook, 'slice', split.newSlice, fields, moment);
  const staying = { components: old.components.filter((name) => !isMoving(name)) };
  const kept = changeRecord(added, 'slice', old.id, staying, moment);
  return split.boxes.reduce(
    (result, box) => changeRecord(result, 'timeBox', box, { slice: split.newSlice }, moment),
    linkedLikewise(kept, old.id, split.newSlice, moment),
  );
}

/**
 * Splits a slice. What names it alone (a criterion, a gate) stays with the old slice.
 * Refused when the slice is gone, or a box chosen is not one of its own.
 */
export const splitSlice = (split: Split): Edit => ({
  label: planEditMessages.split.label,
  apply: (workbook, moment) => {
    const old = workbook.slice.get(split.slice);
    if (!old) throw new EditRefused(recordMessages.gone({ kind: 'slice' }));
    if (split.boxes.some((box) => workbook.timeBox.get(box)?.slice !== old.id))
      throw new EditRefused(planEditMessages.split.otherBoxes({ slice: old }));
    return splitOff(workbook, old, split, moment);
  },
});
