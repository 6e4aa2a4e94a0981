// The metric that a goal's own statement speaks of: made once, and the goal is held to it.
import { expect, it } from 'vitest';
import { measureGoal } from '../../../shared/edits/canvas/measureGoal.ts';
import type { StatedMetric } from '../../../shared/rules/criterion/sentence/statedMetric.ts';
import type { Day, Id } from '../../../shared/schema/field.ts';
import type { Goal } from '../../../shared/schema/kinds.ts';
import { build, testMoment } from '../../helpers/workbooks/workbooks.ts';

const stated: StatedMetric = { title: 'Late stops', unit: '%', from: 14, to: 8, by: '2027-06-30' };
const asOf = '2026-11-02' as Day;

function measured(said: StatedMetric, horizonDate: string | null = null) {
  const workbook = build((wb) => wb.add('goal', 'G-1', { horizonDate }));
  const goal = workbook.goal.get('G-1' as Goal['id']) as Goal;
  const so = measureGoal(goal, 'M' as Id<'metric'>, said, asOf).apply(workbook, testMoment());
  return { metric: so.metric.get('M' as Id<'metric'>), goal: so.goal.get(goal.id) };
}

it('says where it stands today and where it should be, and which way is better', () => {
  expect(measured(stated)).toMatchObject({
    metric: {
      title: 'Late stops',
      unit: '%',
      direction: 'down',
      baseline: { value: 14, date: '2026-11-02' },
      target: { value: 8, date: '2027-06-30' },
    },
    goal: { metric: 'M', horizonDate: '2027-06-30' },
  });
});

it('keeps a horizon that somebody has set, and holds the target to it', () => {
  expect(measured({ ...stated, from: 8, to: 14 }, '2027-03-31')).toMatchObject({
    metric: { direction: 'up', target: { value: 14, date: '2027-03-31' } },
    goal: { horizonDate: '2027-03-31' },
  });
});

it('leaves the target to be set where no day is known', () => {
  expect(measured({ ...stated, by: null })).toMatchObject({
    metric: { target: null },
    goal: { horizonDate: null },
  });
});
