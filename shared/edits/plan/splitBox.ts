// Cutting a time box in two at a day: work, money and dates stay what they were.
import { toDayNumber } from '../../dates/dayNumber.ts';
import { countWD } from '../../dates/workingDays.ts';
import { planEditMessages } from '../../messages/edits/plan.ts';
import { wholeAbove } from '../../rules/engine/compare.ts';
import { planLengthWD, scheduleOf } from '../../rules/plan/schedule.ts';
import { type Day, type Id, limits } from '../../schema/field.ts';
import type { TimeBox } from '../../schema/kinds.ts';
import { afterEndOf, asksStart, bindsEnd } from '../../schema/timeBox.ts';
import { calendarOf, type Workbook } from '../../schema/workbook.ts';
import {
  addRecord,
  changeRecord,
  changeRecords,
  type Edit,
  EditRefused,
  type Moment,
  moveRecord,
} from '../edit.ts';
import { fieldsToCopy, stoodBefore } from '../table/rows.ts';
import { openBox } from './boxMoves.ts';

const { byHand: words } = planEditMessages;

type Range = NonNullable<TimeBox['duration']>;

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** A range in two, the first `days` long; both are in order, and each figure is the sum of its parts. */
function cutRange(whole: Range, days: number): readonly [Range, Range] {
  const { low, likely, high, shape } = whole;
  const share = days / likely;
  const first = {
    low: clamp(Math.round(low * share), low - (likely - days), Math.min(days, low)),
    likely: days,
    high: clamp(Math.round(high * share), days, high - (likely - days)),
    shape,
  };
  return [first, { low: low - first.low, likely: likely - days, high: high - first.high, shape }];
}

/** What the builders say, in two likewise. */
function cutEstimate(
  estimate: TimeBox['buildEstimate'],
  share: number,
): readonly [Range | null, Range | null] {
  if (estimate === null) return [null, null];
  const days = Math.round(estimate.likely * share);
  return days < 1 || days >= estimate.likely ? [estimate, estimate] : cutRange(estimate, days);
}

function cutLimit(limitWD: number | null, share: number): readonly [number | null, number | null] {
  if (limitWD === null) return [null, null];
  const first = clamp(Math.round(limitWD * share), 1, Math.max(1, limitWD - 1));
  return [first, Math.max(1, limitWD - first)];
}

const partTitle = (title: string, number: 1 | 2): string => {
  const tail = words.part({ number });
  return `${title.slice(0, limits.titleChars - tail.length)}${tail}`;
};

/** The working days of a box that lie before a day; refused unless both sides then hold some. */
function daysBefore(workbook: Workbook, box: TimeBox, day: Day): number {
  const scheduled = scheduleOf(workbook).boxes.get(box.id);
  const length = planLengthWD(box);
  if (!scheduled || length === null || box.duration === null) throw new EditRefused(words.noDates({ box }));
  const days = countWD(calendarOf(workbook), scheduled.startDay - 1, toDayNumber(day) - 1);
  if (days < 1 || days >= Math.min(length, box.duration.likely))
    throw new EditRefused(words.notInside({ box }));
  return days;
}

/** What the first part waits for: where the end of the whole was held, it ends as much sooner as the rest takes. */
const firstWaitsFor = ({ predecessors }: TimeBox, rest: Range): TimeBox['predecessors'] =>
  predecessors.map((link) =>
    bindsEnd(link.kind) ? { ...link, lagWD: link.lagWD - Math.max(1, wholeAbove(rest.likely)) } : link,
  );

/** What waited for the start of the whole waits for that of its first part. */
function startAsked(workbook: Workbook, whole: string, first: Id<'timeBox'>, moment: Moment): Workbook {
  const changes = [...workbook.timeBox.values()].flatMap(({ id, predecessors }) => {
    const turned = predecessors.map((link) =>
      link.timeBox === whole && asksStart(link.kind) ? { ...link, timeBox: first } : link,
    );
    return turned.some((link, i) => link !== predecessors[i])
      ? [{ id, fields: { predecessors: turned } }]
      : [];
  });
  return changeRecords(workbook, 'timeBox', changes, moment);
}

/**
 * Splits a box at a day: what lies before becomes a box of its own, under `first`, which takes what the box waited for, its
 * *not before* and its fixed cost. The box itself keeps its end, and with it all that hangs on that: who waits for it, its gate,
 * what is judged there.
 */
export const splitBox = (id: Id<'timeBox'>, first: Id<'timeBox'>, day: Day): Edit => ({
  label: words.split,
  apply: (workbook, moment) => {
    const box = openBox(workbook, id);
    const days = daysBefore(workbook, box, day);
    const [duration, rest] = cutRange(box.duration as Range, days);
    const share = days / (box.duration as Range).likely;
    const [limitWD, restLimit] = cutLimit(box.limitWD, share);
    const [buildEstimate, restEstimate] = cutEstimate(box.buildEstimate, share);
    const fields = {
      title: partTitle(box.title, 1),
      duration,
      limitWD,
      buildEstimate,
      predecessors: firstWaitsFor(box, rest),
      gate: null,
      exitQuestion: '',
      exitAnswer: '',
    };
    const added = addRecord(
      workbook,
      'timeBox',
      first,
      { ...fieldsToCopy('timeBox', box), ...fields },
      moment,
    );
    const kept = {
      title: partTitle(box.title, 2),
      duration: rest,
      limitWD: restLimit,
      buildEstimate: restEstimate,
      notBefore: null,
      fixedCost: null,
      predecessors: [afterEndOf(first), ...box.predecessors.filter(({ kind }) => bindsEnd(kind))],
    };
    const changed = startAsked(changeRecord(added, 'timeBox', id, kept, moment), id, first, moment);
    return moveRecord(changed, 'timeBox', first, stoodBefore(workbook, 'timeBox', id), moment);
  },
});
