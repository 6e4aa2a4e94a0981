// Cutting a time box in two, and making one of two that follow each other: work, money and dates stay what they were.
import { toDayNumber } from '../../dates/dayNumber.ts';
import { countWD } from '../../dates/workingDays.ts';
import { planEditMessages } from '../../messages/edits/plan.ts';
import { hasBegun } from '../../rules/plan/network.ts';
import { meanOf } from '../../rules/engine/range.ts';
import { planLengthWD, scheduleOf } from '../../rules/plan/schedule.ts';
import { type Day, type Id, limits } from '../../schema/field.ts';
import type { TimeBox } from '../../schema/kinds.ts';
import { backlinksOf, recordKey } from '../../schema/links.ts';
import { calendarOf, findRecord, type Workbook } from '../../schema/workbook.ts';
import {
  addRecord,
  changeRecord,
  type Edit,
  EditRefused,
  type Moment,
  moveRecord,
  removeRecords,
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
      gate: null,
      exitQuestion: '',
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
      predecessors: [{ timeBox: first, lagWD: 0 }],
    };
    const changed = changeRecord(added, 'timeBox', id, kept, moment);
    return moveRecord(changed, 'timeBox', first, stoodBefore(workbook, 'timeBox', id), moment);
  },
});

const sumRange = (a: Range, b: Range): Range => ({
  low: a.low + b.low,
  likely: a.likely + b.likely,
  high: a.high + b.high,
  shape: b.shape,
});

const bothOr = <T>(a: T | null, b: T | null, join: (a: T, b: T) => T): T | null =>
  a === null || b === null ? null : join(a, b);

/** The title of both; of two parts of one box what they were called before. */
function joinedTitle(a: TimeBox, b: TimeBox): string {
  const tail = words.part({ number: 2 });
  const stem = b.title.endsWith(tail) ? b.title.slice(0, -tail.length) : null;
  if (stem !== null && a.title === `${stem}${words.part({ number: 1 })}`) return stem;
  return words.bothTitles({ a, b }).slice(0, limits.titleChars);
}

/** Who works on both, in units that cost what the two cost by their mean lengths. */
function joinedAllocations(a: TimeBox, b: TimeBox): TimeBox['allocations'] {
  const [first, second] = [meanOf(a.duration) ?? 0, meanOf(b.duration) ?? 0];
  const unitsOf = (box: TimeBox, resource: string): number =>
    box.allocations.find((one) => one.resource === resource)?.units ?? 0;
  const resources = [...new Set([...a.allocations, ...b.allocations].map(({ resource }) => resource))];
  return resources.map((resource) => {
    const [before, after] = [unitsOf(a, resource), unitsOf(b, resource)];
    const units = before === after ? before : (before * first + after * second) / (first + second);
    return { resource, units };
  });
}

type Predecessor = TimeBox['predecessors'][number];

/** Links to one box once, the longer wait of two. */
function onceEach(links: readonly Predecessor[]): Predecessor[] {
  const found = new Map<string, Predecessor>();
  for (const link of links) {
    const known = found.get(link.timeBox);
    if (!known || known.lagWD < link.lagWD) found.set(link.timeBox, link);
  }
  return [...found.values()];
}

/** What waited for the one waits for the other. */
function waitingForOther(workbook: Workbook, a: TimeBox, b: TimeBox, moment: Moment): Workbook {
  return [...workbook.timeBox.values()].reduce((result, { id, predecessors }) => {
    if (id === b.id || !predecessors.some(({ timeBox }) => timeBox === a.id)) return result;
    const turned = predecessors.map((link) => (link.timeBox === a.id ? { ...link, timeBox: b.id } : link));
    return changeRecord(result, 'timeBox', id, { predecessors: onceEach(turned) }, moment);
  }, workbook);
}

/** Risks on the one are risks on the other. */
function riskOnOther(workbook: Workbook, a: TimeBox, b: TimeBox, moment: Moment): Workbook {
  return [...workbook.risk.values()].reduce((result, { id, timeBoxes }) => {
    if (!timeBoxes.includes(a.id)) return result;
    const turned = [...new Set(timeBoxes.map((one) => (one === a.id ? b.id : one)))];
    return changeRecord(result, 'risk', id, { timeBoxes: turned }, moment);
  }, workbook);
}

/** Refuses where something else hangs on the box that goes: nobody would know what became of it. */
function checkNothingHangsOn(workbook: Workbook, box: TimeBox): void {
  const links = backlinksOf(workbook).get(recordKey('timeBox', box.id)) ?? [];
  const other = links.find(
    ({ from }) => !['timeBox', 'risk', 'placement', 'bindingEntry'].includes(from.kind),
  );
  const holder = other && findRecord(workbook, other.from.kind, other.from.id);
  if (holder) throw new EditRefused(words.hangsOn({ box, holder }));
}

/**
 * Joins a box with one that waits for it: the second keeps its identity and its end, and takes the lengths, the money, the
 * people and the predecessors of the first, which is deleted.
 */
export const joinBoxes = (first: Id<'timeBox'>, second: Id<'timeBox'>): Edit => ({
  label: words.join,
  apply: (workbook, moment) => {
    const [a, b] = [openBox(workbook, first), openBox(workbook, second)];
    if (!b.predecessors.some(({ timeBox }) => timeBox === a.id) || hasBegun(b))
      throw new EditRefused(words.notNext({ a, b }));
    checkNothingHangsOn(workbook, a);
    const fields = {
      title: joinedTitle(a, b),
      duration: bothOr(a.duration, b.duration, sumRange),
      limitWD: bothOr(a.limitWD, b.limitWD, (x, y) => x + y),
      buildEstimate: bothOr(a.buildEstimate, b.buildEstimate, sumRange),
      fixedCost: bothOr(a.fixedCost, b.fixedCost, sumRange) ?? a.fixedCost ?? b.fixedCost,
      notBefore: a.notBefore,
      exitQuestion: b.exitQuestion || a.exitQuestion,
      allocations: joinedAllocations(a, b),
      techItems: [...new Set([...a.techItems, ...b.techItems])],
      predecessors: onceEach([
        ...a.predecessors,
        ...b.predecessors.filter(({ timeBox }) => timeBox !== a.id),
      ]),
    };
    const turned = riskOnOther(waitingForOther(workbook, a, b, moment), a, b, moment);
    const joined = changeRecord(turned, 'timeBox', b.id, fields, moment);
    return removeRecords(joined, [{ kind: 'timeBox', id: a.id }], moment);
  },
});
