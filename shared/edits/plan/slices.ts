// Cutting a slice in two: the new one keeps every link of the old and takes the time boxes chosen for it (SLC-01).
import { fromDayNumber, toDayNumber } from '../../dates/dayNumber.ts';
import { addWD, countWD } from '../../dates/workingDays.ts';
import { scheduleOf } from '../../rules/plan/schedule.ts';
import { slicePlans } from '../../rules/slice/slices.ts';
import type { Day, Id } from '../../schema/field.ts';
import type { FieldsOf, Slice } from '../../schema/kinds.ts';
import { calendarOf, type Workbook } from '../../schema/workbook.ts';
import { addRecord, changeRecord, type Edit, EditRefused, type Moment, moveRecord } from '../edit.ts';
import { stoodBefore } from '../table/rows.ts';
import { recordMessages } from '../../messages/edits/record.ts';
import { planEditMessages } from '../../messages/edits/plan.ts';
import { splitBox } from './splitBox.ts';

/** A box that both slices share: it is cut, and the part that comes first goes to the slice that comes first. */
export interface BoxCut {
  readonly box: Id<'timeBox'>;
  /** Id the first part shall have. */
  readonly first: Id<'timeBox'>;
  /** Working days of the first part. */
  readonly days: number;
  /** What is known at the end of the first part. */
  readonly exitQuestion: string;
}

export interface Split {
  readonly slice: Id<'slice'>;
  /** Id the new slice shall have, so that it can be selected at once. */
  readonly newSlice: Id<'slice'>;
  readonly title: string;
  /** What the new slice is worth alone; empty: what the old one is. */
  readonly benefit: string;
  /** Whether the new slice is the one that comes first. */
  readonly isFirst: boolean;
  /** The boxes of the slice that move to the new one whole. */
  readonly boxes: readonly Id<'timeBox'>[];
  readonly cut: BoxCut | null;
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

/** What was said of the old slice was not said of the new one. */
const sharedFields = ({ feedback, ...slice }: Slice): FieldsOf<'slice'> => ({
  ...Object.fromEntries(Object.entries(slice).filter(([name]) => !ownFields.has(name))),
  feedback: { ...feedback, said: '', assumption: null },
});

function splitOff(workbook: Workbook, old: Slice, split: Split, moment: Moment): Workbook {
  const isMoving = (name: string) => split.components.includes(name);
  const components = old.components.filter(isMoving);
  const benefit = split.benefit.trim() === '' ? old.benefit : split.benefit;
  const fields = { ...sharedFields(old), title: split.title, benefit, components };
  const added = addRecord(workbook, 'slice', split.newSlice, fields, moment);
  const staying = { components: old.components.filter((name) => !isMoving(name)) };
  const kept = changeRecord(added, 'slice', old.id, staying, moment);
  const linked = linkedLikewise(kept, old.id, split.newSlice, moment);
  const before = split.isFirst ? stoodBefore(workbook, 'slice', old.id) : old.id;
  return moveRecord(linked, 'slice', split.newSlice, before, moment);
}

/** Cuts the shared box; the part that comes first belongs to the slice that does. */
function boxCut(workbook: Workbook, { slice, newSlice, isFirst, cut }: Split, moment: Moment): Workbook {
  if (cut === null) return workbook;
  const { box, first, days, exitQuestion } = cut;
  const whole = scheduleOf(workbook).boxes.get(box);
  // Without dates the cut itself says what is missing.
  const day = fromDayNumber(whole ? addWD(calendarOf(workbook), whole.startDay, days) : 0);
  const halved = splitBox(box, first, day).apply(workbook, moment);
  const [ofFirst, ofSecond] = isFirst ? [newSlice, slice] : [slice, newSlice];
  const begun = changeRecord(halved, 'timeBox', first, { slice: ofFirst, exitQuestion }, moment);
  return changeRecord(begun, 'timeBox', box, { slice: ofSecond }, moment);
}

const releaseIn = (workbook: Workbook, id: string) =>
  slicePlans(workbook).find(({ slice }) => slice.id === id)?.releaseDay ?? null;

/** The day of feedback keeps its distance from the release, for either slice. */
function feedbackFollows(before: Workbook, after: Workbook, split: Split, moment: Moment): Workbook {
  const calendar = calendarOf(after);
  const old = before.slice.get(split.slice);
  const [date, released] = [old?.feedback.date ?? null, releaseIn(before, split.slice)];
  if (date === null || released === null) return after;
  const wait = Math.max(0, countWD(calendar, released, toDayNumber(date)));
  return [split.slice, split.newSlice].reduce((result, id) => {
    const [slice, release] = [result.slice.get(id), releaseIn(result, id)];
    if (!slice || release === null || release === released) return result;
    const followed: Day = fromDayNumber(addWD(calendar, release, wait));
    return changeRecord(result, 'slice', id, { feedback: { ...slice.feedback, date: followed } }, moment);
  }, after);
}

/**
 * Splits a slice. What names it alone (a criterion, a gate) stays with the old slice; a box that both share is cut.
 * Refused when the slice is gone, a box chosen is not one of its own, or the cut leaves no working day on a side.
 */
export const splitSlice = (split: Split): Edit => ({
  label: planEditMessages.split.label,
  apply: (workbook, moment) => {
    const old = workbook.slice.get(split.slice);
    if (!old) throw new EditRefused(recordMessages.gone({ kind: 'slice' }));
    const chosen = split.cut === null ? split.boxes : [...split.boxes, split.cut.box];
    if (chosen.some((box) => workbook.timeBox.get(box)?.slice !== old.id))
      throw new EditRefused(planEditMessages.split.otherBoxes({ slice: old }));
    const cut = boxCut(splitOff(workbook, old, split, moment), split, moment);
    const shared = split.boxes.reduce(
      (result, box) => changeRecord(result, 'timeBox', box, { slice: split.newSlice }, moment),
      cut,
    );
    return feedbackFollows(workbook, shared, split, moment);
  },
});
