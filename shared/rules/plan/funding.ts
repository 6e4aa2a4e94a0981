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

/** First day on which the sum of needs passes the sum of releases, walking from change to change. */
function firstGap(changes: readonly Change[]): { wd: number; needed: number; released: number } | null {
  let [needed, perWD, released] = [0, 0, 0];
  for (const [i, change] of changes.entries()) {
    needed += change.atOnce;
    perWD += change.perWD;
    released += change.released;
    const next = changes[i + 1];
    if (next?.wd === change.wd) continue;
    const days = next ? next.wd - change.wd : 0;
    if (isAbove(needed + perWD * days, released)) {
      const passing = perWD > 0 ? wholeBelow((released - needed) / perWD) + 1 : 1;
      const inside = Math.min(Math.max(passing, 1), days);
      return { wd: change.wd + inside - 1, needed: needed + perWD * inside, released };
    }
    needed += perWD * days;
  }
  return null;
}

/** Null while no funding is dated, or when it is always there in time. */
export const fundingGapOf = derived(
  ['timeBox', 'resource', 'calendar', 'settings', 'facts'],
  (workbook): FundingGap | null => {
    const sources = [...workbook.resource.values()]
      .filter(({ kind, archived, releases }) => kind === 'funding' && !archived && releases.length > 0)
      .toSorted(byCode);
    if (sources.length === 0) return null;
    const clock = planClockOf(workbook);
    const releases = sources.flatMap((source) =>
      source.releases.map(({ date, amount }) => ({
        wd: beginWD(clock, date),
        atOnce: 0,
        perWD: 0,
        released: amount,
      })),
    );
    const gap = firstGap([...needs(workbook), ...releases].toSorted((a, b) => a.wd - b.wd));
    if (!gap) return null;
    const day: DayNumber = dayOfWD(clock.calendar, clock.startDay, gap.wd);
    return { day: fromDayNumber(day), needed: gap.needed, released: gap.released, sources };
  },
);
