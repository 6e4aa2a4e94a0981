// A reading that has passed the line its metric was never to cross (MET-02).
import type { Metric, Reading } from '../../schema/kinds.ts';
import { byCode, factsOf, type Workbook } from '../../schema/workbook.ts';
import { isAbove, isBelow } from '../engine/compare.ts';
import { openFix } from '../engine/fixes.ts';
import { rule } from '../engine/rule.ts';
import { threadMessages } from '../../messages/rules/thread.ts';
import { readingsByMetric } from './traceGoals.ts';

/** The latest reading by the status date. */
const latestReading = (workbook: Workbook, { id }: Metric): Reading | undefined =>
  readingsByMetric(workbook)
    .get(id)
    ?.findLast(({ date }) => date <= factsOf(workbook).asOf);

/** For a metric that should go down the floor is the highest value that may stand (MET-01). */
const isPast = ({ direction }: Metric, value: number, floor: number): boolean =>
  direction === 'down' ? isAbove(value, floor) : isBelow(value, floor);

export const belowFloor = rule('MET-02', threadMessages, {
  severity: 'warning',
  reads: ['metric', 'reading', 'facts'],
  find: (workbook, say, words) =>
    [...workbook.metric.values()].toSorted(byCode).flatMap((metric) => {
      const reading = latestReading(workbook, metric);
      const { floor } = metric;
      if (metric.archived || !reading || floor === null || !isPast(metric, reading.value, floor)) return [];
      return say(
        { metric },
        words.found({ metric, reading, floor }),
        openFix(words.mend({ metric }), 'metric', metric.id, 'readings'),
      );
    }),
});
