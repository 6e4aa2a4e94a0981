// What the hand does to one bar of the plan: moves it to a day, stretches its lengths, makes it wait for another.
import { fromDayNumber, toDayNumber } from '../../dates/dayNumber.ts';
import { addWD } from '../../dates/workingDays.ts';
import { planEditMessages } from '../../messages/edits/plan.ts';
import { recordMessages } from '../../messages/edits/record.ts';
import { hasBegun, isPassed } from '../../rules/plan/network.ts';
import { beginWD, planClockOf } from '../../rules/plan/schedule.ts';
import { heldUntil } from '../../rules/plan/startReason.ts';
import type { Day, Id } from '../../schema/field.ts';
import type { TimeBox } from '../../schema/kinds.ts';
import { plainLink } from '../../schema/timeBox.ts';
import { calendarOf, type Workbook } from '../../schema/workbook.ts';
import { changeRecord, type Edit, EditRefused } from '../edit.ts';

const { byHand: words } = planEditMessages;

/** The box, or a refusal where it is no longer there. */
export function boxOf(workbook: Workbook, id: Id<'timeBox'>): TimeBox {
  const box = workbook.timeBox.get(id);
  if (!box) throw new EditRefused(recordMessages.gone({ kind: 'timeBox' }));
  return box;
}

/** The box, where it is work that has not begun: only that can be laid out anew. */
export function openBox(workbook: Workbook, id: Id<'timeBox'>): TimeBox {
  const box = boxOf(workbook, id);
  if (hasBegun(box) || isPassed(box)) throw new EditRefused(words.hasBegun({ box }));
  return box;
}

/**
 * Lets a box start on a day, at the soonest: it sets *not before*. A day no later than what the plan and the boxes it
 * waits for leave free takes *not before* away, as these hold it then.
 */
export const moveBox = (id: Id<'timeBox'>, day: Day): Edit => ({
  label: words.move,
  apply: (workbook, moment) => {
    openBox(workbook, id);
    const isHeld = beginWD(planClockOf(workbook), day) <= heldUntil(workbook, id).wd;
    const start = fromDayNumber(addWD(calendarOf(workbook), toDayNumber(day), 0));
    return changeRecord(workbook, 'timeBox', id, { notBefore: isHeld ? null : start }, moment);
  },
});

/** The lengths a bar has: the three of its estimate, and its limit. */
export const lengths = ['low', 'likely', 'high', 'limit'] as const;
export type Length = (typeof lengths)[number];

/** One estimate in a range; the others give way, so that low ≤ likely ≤ high. */
function withLength(
  duration: TimeBox['duration'],
  length: Exclude<Length, 'limit'>,
  days: number,
): NonNullable<TimeBox['duration']> {
  const { low, likely, high, shape } = duration ?? { low: days, likely: days, high: days, shape: 'pert' };
  if (length === 'low')
    return { low: days, likely: Math.max(likely, days), high: Math.max(high, days), shape };
  if (length === 'high')
    return { low: Math.min(low, days), likely: Math.min(likely, days), high: days, shape };
  return { low: Math.min(low, days), likely: days, high: Math.max(high, days), shape };
}

/** Makes one of the lengths of a box so many working days, at least one. */
export const stretchBox = (id: Id<'timeBox'>, length: Length, days: number): Edit => ({
  label: words.stretch,
  apply: (workbook, moment) => {
    const box = boxOf(workbook, id);
    if (box.state === 'done' || isPassed(box)) throw new EditRefused(words.isOver({ box }));
    const wanted = Math.max(1, Math.round(days));
    const fields =
      length === 'limit' ? { limitWD: wanted } : { duration: withLength(box.duration, length, wanted) };
    return changeRecord(workbook, 'timeBox', id, fields, moment);
  },
});

/** How a link binds: what of either box, and by how many working days. */
export type LinkTerms = Pick<TimeBox['predecessors'][number], 'kind' | 'lagWD'>;

/** Makes a box wait for another, or wait otherwise than it does; refused where it waits just so. */
export const linkBoxes = (from: Id<'timeBox'>, to: Id<'timeBox'>, terms: LinkTerms = plainLink): Edit => ({
  label: words.link,
  apply: (workbook, moment) => {
    const [before, box] = [boxOf(workbook, from), openBox(workbook, to)];
    const { kind, lagWD } = terms;
    const now = box.predecessors.find(({ timeBox }) => timeBox === from);
    if (now && now.kind === kind && now.lagWD === lagWD)
      throw new EditRefused(words.waitsAlready({ box, before }));
    const others = box.predecessors.filter(({ timeBox }) => timeBox !== from);
    const predecessors = [...others, { timeBox: from, kind, lagWD }];
    return changeRecord(workbook, 'timeBox', to, { predecessors }, moment);
  },
});

/** Lets a box no longer wait for another. */
export const unlinkBoxes = (from: Id<'timeBox'>, to: Id<'timeBox'>): Edit => ({
  label: words.unlink,
  apply: (workbook, moment) => {
    const predecessors = boxOf(workbook, to).predecessors.filter(({ timeBox }) => timeBox !== from);
    return changeRecord(workbook, 'timeBox', to, { predecessors }, moment);
  },
});
