// Costs of boxes and plan, and what has been spent, to the cent of the shop's table.
import { expect, test } from 'vitest';
import { boxSpends, meanCostOf, planCost, spendToDate } from '../../../../shared/rules/plan/cost.ts';
import { meanOf } from '../../../../shared/rules/engine/range.ts';
import { shopAtEnd } from '../../../helpers/workbooks/shopPlan.ts';
import { build, range } from '../../../helpers/workbooks/workbooks.ts';

test('the mean of a range follows its shape, and unknown stays unknown', () => {
  expect(meanOf(range(2, 4, 9))).toBe(4.5);
  expect(meanOf(range(2, 4, 9, 'triangular'))).toBe(5);
  expect(meanOf(range(2, 4, 9, 'fixed'))).toBe(4);
  expect(meanOf(null)).toBeNull();
});

test('TRC-20 mean cost of each box of the shop plan, and of the plan', () => {
  const costs = [...shopAtEnd.timeBox.values()].map((box) => (meanCostOf(shopAtEnd, box) ?? 0) / 100);
  const table = [
    10_080, 12_033.33, 6_716.67, 19_833.33, 7_431.67, 10_266.67, 8_700, 14_083.33, 2_376.67, 3_466.67,
  ];
  for (const [i, cost] of table.entries()) expect(costs[i]).toBeCloseTo(cost, 2);
  expect(planCost(shopAtEnd).known / 100).toBeCloseTo(94_988.33, 2);
  expect(planCost(shopAtEnd).unknown).toEqual([]);
});

test('a box without length is named in the sum, not counted as free', () => {
  const workbook = build((wb) => wb.add('timeBox', 'T-11'), shopAtEnd);
  expect(planCost(workbook).unknown.map(({ code }) => code)).toEqual(['T-11']);
  expect(planCost(workbook).known / 100).toBeCloseTo(94_988.33, 2);
});

test('a cancelled box costs the plan nothing more', () => {
  const workbook = build((wb) => wb.add('timeBox', 'T-10', { state: 'cancelled' }), shopAtEnd);
  expect(planCost(workbook).known / 100).toBeCloseTo(94_988.33 - 3_466.67, 1);
});

test('spend is elapsed working days × rate plus the fixed cost of begun boxes', () => {
  const workbook = build((wb) => {
    wb.add('facts', 'facts', { asOf: '2026-02-16' });
    wb.add('timeBox', 'T-6', { state: 'done', actualStart: '2026-01-26', actualEnd: '2026-02-13' });
    wb.add('timeBox', 'T-4', { state: 'running', actualStart: '2026-02-16' });
    wb.add('timeBox', 'T-10', { state: 'cancelled', actualStart: '2026-01-12', actualEnd: '2026-01-13' });
    wb.add('timeBox', 'T-9', { state: 'running', actualStart: '2026-02-17' });
  }, shopAtEnd);
  const spends = boxSpends(workbook);
  expect(spends.get('T-6' as never)).toBe(924_000);
  expect(spends.get('T-4' as never)).toBe(76_000 + 400_000);
  expect(spends.get('T-10' as never)).toBe(2 * 32_000);
  expect(spends.get('T-9' as never)).toBe(0);
  expect(spends.get('T-1' as never)).toBe(0);
  expect(spendToDate(workbook, workbook.timeBox.values())).toBe(924_000 + 476_000 + 64_000);
});
