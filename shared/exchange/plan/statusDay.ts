// The day from which a file tells what was done, where it does not say: one that leaves its dates as they are.
import type { Day } from '../../schema/field.ts';
import type { FileTask } from './planFile.ts';

/**
 * The last day on which something was begun or ended, but no later than the earliest end of work that is running: from a
 * later day on such work would be late, which the file does not say.
 */
export function statusDayOf(tasks: readonly FileTask[]): Day | null {
  let [last, limit]: [Day | null, Day | null] = [null, null];
  for (const { isSummary, isMilestone, unfit, state, actualStart, actualFinish, finish } of tasks) {
    if (isSummary || unfit !== null) continue;
    for (const day of [actualStart, actualFinish])
      if (day !== null && (last === null || day > last)) last = day;
    const isOpen = state === 'running' && !isMilestone && finish !== null;
    if (isOpen && (limit === null || finish < limit)) limit = finish;
  }
  return last !== null && limit !== null && limit < last ? limit : last;
}
