// What a gesture would do, as lines to read beside it and as one sentence to hear.
import { countWD } from '../../../../shared/dates/workingDays.ts';
import { toDayNumber } from '../../../../shared/dates/dayNumber.ts';
import { heldBy, type Preview } from '../../../../shared/edits/plan/preview.ts';
import { timelineScreenWords as words } from '../../../../shared/messages/screens/timeline.ts';
import type { MovedBox, PlanChange } from '../../../../shared/rules/preview/planState.ts';
import { shortLink } from '../../../../shared/schema/timeBox.ts';
import type { TimeBox } from '../../../../shared/schema/kinds.ts';
import { calendarOf, factsOf, type Workbook } from '../../../../shared/schema/workbook.ts';
import type { BoxId, Gesture } from './gestures.ts';

const nameless = (id: string) => ({ code: null, title: id });
const boxIn = (workbook: Workbook, id: BoxId): TimeBox | ReturnType<typeof nameless> =>
  workbook.timeBox.get(id) ?? nameless(id);

/** What is being done, in a few words. */
export function headOf(workbook: Workbook, gesture: Gesture): string {
  const box = boxIn(workbook, gesture.box);
  switch (gesture.kind) {
    case 'move':
      return words.heads.move({ box, start: gesture.day });
    case 'stretch':
      return words.heads.stretch({ box, length: gesture.length, days: gesture.days });
    case 'link':
      return words.heads.link({
        from: box,
        to: gesture.to === null ? null : boxIn(workbook, gesture.to),
        terms: shortLink(gesture.terms),
      });
    case 'split':
      return words.heads.split({ box, day: gesture.day });
    default:
      return words.heads[gesture.kind]({ box, other: boxIn(workbook, gesture.other) });
  }
}

const moveText = ({ box, from, to }: MovedBox): string =>
  from && to && from.start === to.start
    ? words.boxEnds({ box, from: from.end, to: to.end })
    : words.boxMoves({ box, from: from?.start ?? null, to: to?.start ?? null });

function endText(workbook: Workbook, { end, marginWD }: PlanChange): readonly string[] {
  if (end.from === end.to) return end.to === null ? [] : [words.endStays({ day: end.to })];
  const days =
    end.from === null || end.to === null
      ? null
      : countWD(calendarOf(workbook), toDayNumber(end.from), toDayNumber(end.to));
  const isLate = marginWD.to !== null && marginWD.to < 0;
  return [words.end({ ...end, days }), ...(isLate ? [words.late({ marginWD: marginWD.to ?? 0 })] : [])];
}

function costText(workbook: Workbook, { meanCost: { from, to } }: PlanChange): readonly string[] {
  if (from === null || to === null || Math.round(from) === Math.round(to)) return [];
  return [words.cost({ from, to, currency: factsOf(workbook).currency })];
}

/** What differs, the gravest first; empty where nothing does. */
export function changeLines(workbook: Workbook, change: PlanChange): readonly string[] {
  const { moved, newConflicts, goneConflicts, conflictSize, checkpoints, firstValue } = change;
  return [
    ...(moved.length === 0 ? [] : [words.moved({ moves: moved.map(moveText) })]),
    ...endText(workbook, change),
    ...newConflicts.map(words.newConflict),
    ...goneConflicts.map(words.goneConflict),
    ...(conflictSize.from === conflictSize.to ? [] : [words.conflicts(conflictSize)]),
    ...checkpoints.map(words.checkpoint),
    ...(firstValue.from === firstValue.to ? [] : [words.firstValue(firstValue)]),
    ...costText(workbook, change),
  ];
}

/** Who holds a box that is moved to before what it waits for leaves free. */
function heldLines(workbook: Workbook, gesture: Gesture, change: PlanChange): readonly string[] {
  if (gesture.kind !== 'move') return [];
  const box = heldBy(workbook, gesture.box, gesture.day);
  const start = change.moved.find((one) => one.box.id === gesture.box)?.to?.start;
  return box ? [words.heldBy({ box, start: start ?? null })] : [];
}

/** All that is to be said of a gesture and what it would do. */
export function previewLines(
  workbook: Workbook,
  gesture: Gesture,
  preview: Preview | null,
): readonly string[] {
  if (preview === null) return [];
  if (preview.refused !== null) return [words.refused({ sentence: preview.refused })];
  const held = heldLines(workbook, gesture, preview.change);
  const lines = changeLines(workbook, preview.change);
  return preview.after === workbook && held.length === 0 ? [words.nothing] : [...held, ...lines];
}
