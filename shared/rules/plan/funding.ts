// Whether money is released before the plan needs it, day by day (CAP-04).
import { type DayNumber, fromDayNumber } from '../../dates/dayNumber.ts';
import { dayOfWD } from '../../dates/workingDays.ts';
import type { Day } from '../../schema/field.ts';
import type { Resource } from '../../schema/kinds.ts';
import { byCode, type Workbook } from '../../schema/workbook.ts';
import { isAbove, wholeBelow } from '../engine/compare.ts';
import { boxCosts } from './cost.ts';
import { derived } from '../engine/derived.ts';
import { beginWD, planClockOf, scheduleOf } from './schedule.ts';

/** The first day on which the plan has needed more money than was released; amounts in minor units. */
export interface FundingGap {
  readonly day: Day;
  readonly needed: number;
  readonly released: number;
  readonly sources: readonly Resource[];
}

/** From a working day on: money needed at once, money needed every day from then, money released. */
interface Change {
  readonly wd: number;
  readonly atOnce: number;
  readonly perWD: number;
  readonly released: number;
}

/** The mean cost of a box spread evenly over its planned days; its fixed cost falls on the first. */
function needs(workbook: Workbook): Change[] {
  const costs = boxCosts(workbook);
  return [...scheduleOf(workbook).boxes.values()].flatMap(({ box, startWD, endWD }): Change[] => {
    const cost = costs.get(box.id);
    if (!cost || cost.mean === null) return [];
    const perWD = (cost.mean - cost.fixed) / (endWD - startWD + 1);
    return [
      { wd: startWD, atOnce: cost.fixed, perWD, released: 0 },
      { wd: endWD + 1, atOnce: 0, perWD: -perWD, released: 0 },
    ];
  });
}

/** What is needed and released once all that changes on a working day has, and for how many days nothing else does. */
interface Stretch {
  readonly wd: number;
  readonly days: number;
  readonly needed: number;
  readonly perWD: number;
  readonly released: number;
}

/** The days from change to change; after the last there are none to count. */
function stretchesOf(changes: readonly Change[]): readonly Stretch[] {
  const found: Stretch[] = [];
  let [needed, perWD, released] = [0, 0, 0];
  for (const [i, change] of changes.entries()) {
    needed += change.atOnce;
    perWD += change.perWD;
    released += change.released;
    const { wd } = change;
    const next = changes[i + 1];
    if (next?.wd === wd) continue;
    const days = next ? next.wd - wd : 0;
    found.push({ wd, days, needed, perWD, released });
    needed += perWD * days;
  }
  return found;
}

/** First day on which the sum of needs passes the sum of releases. */
function firstGap(changes: readonly Change[]): { wd: number; needed: number; released: number } | null {
  for (const { wd, days, needed, perWD, released } of stretchesOf(changes)) {
    if (!isAbove(needed + perWD * days, released)) continue;
    const passing = perWD > 0 ? wholeBelow((released - needed) / perWD) + 1 : 1;
    const inside = Math.min(Math.max(passing, 1), days);
    return { wd: wd + inside - 1, needed: needed + perWD * inside, released };
  }
  return null;
}

const reads = ['timeBox', 'resource', 'calendar', 'settings', 'facts'] as const;

/** Funding that is released by date, and all that changes what is needed or there, in time order. */
const fundingOf = derived(reads, (workbook) => {
  const sources = [...workbook.resource.values()]
    .filter(({ kind, archived, releases }) => kind === 'funding' && !archived && releases.length > 0)
    .toSorted(byCode);
  const clock = planClockOf(workbook);
  const releases = sources.flatMap((source) =>
    source.releases.map(({ date, amount }) => ({
      wd: beginWD(clock, date),
      atOnce: 0,
      perWD: 0,
      released: amount,
    })),
  );
  return { sources, changes: [...needs(workbook), ...releases].toSorted((a, b) => a.wd - b.wd) };
});

/** Null while no funding is dated, or when it is always there in time. */
export const fundingGapOf = derived(reads, (workbook): FundingGap | null => {
  const { sources, changes } = fundingOf(workbook);
  const gap = sources.length === 0 ? null : firstGap(changes);
  if (!gap) return null;
  const clock = planClockOf(workbook);
  const day: DayNumber = dayOfWD(clock.calendar, clock.startDay, gap.wd);
  return { day: fromDayNumber(day), needed: gap.needed, released: gap.released, sources };
});

/** Days on which as much money is released; what is needed grows evenly from their start to their end. */
export interface FundingRun {
  readonly from: DayNumber;
  /** The day after the last. */
  readonly to: DayNumber;
  /** Needed when the first day begins, what falls due on it among it, and when the last ends; in minor units. */
  readonly needed: readonly [number, number];
  readonly released: number;
}

/** Money needed and money released from the first change to the last; empty while no funding is released by date. */
export const fundingRunsOf = derived(reads, (workbook): readonly FundingRun[] => {
  const { sources, changes } = fundingOf(workbook);
  if (sources.length === 0) return [];
  const { calendar, startDay } = planClockOf(workbook);
  return stretchesOf(changes)
    .filter(({ days }) => days > 0)
    .map(({ wd, days, needed, perWD, released }) => ({
      from: dayOfWD(calendar, startDay, wd),
      to: dayOfWD(calendar, startDay, wd + days),
      needed: [needed, needed + perWD * days] as const,
      released,
    }));
});
