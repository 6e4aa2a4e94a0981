// The plan's headline figures say where they come from, and name what is unknown.
import { expect, test } from 'vitest';
import { boxCosts } from '../../../../shared/rules/plan/cost.ts';
import type { Explained } from '../../../../shared/rules/engine/explain.ts';
import { gateFigures } from '../../../../shared/rules/value/gateFigures.ts';
import {
  explainBoxCost,
  explainConflictSize,
  explainFloat,
  explainMargin,
  explainPlanCost,
  explainPlanEnd,
} from '../../../../shared/rules/plan/planExplained.ts';
import { wholeWorkbook } from '../../../../shared/rules/scope/scopes.ts';
import { shopAtEnd, shopDraft } from '../../../helpers/workbooks/shopPlan.ts';
import { build } from '../../../helpers/workbooks/workbooks.ts';

const codes = (inputs: readonly { code: string | null }[]) => inputs.flatMap(({ code }) => code ?? []);

test('the end names the critical boxes and both ends of the plan', () => {
  const end = explainPlanEnd(shopAtEnd);
  expect(end).toMatchObject({ value: 63, rule: 'SCH-01', unknown: [] });
  expect(codes(end.inputs)).toEqual(['T-1', 'T-2', 'T-3', 'T-4', 'T-5']);
  expect(end.inputs[0]?.value).toBe('2026-01-12');
  expect(end.inputs.at(-1)?.value).toBe('2026-04-10');
});

test('the margin names both dates', () => {
  expect(explainMargin(shopAtEnd)).toMatchObject({ value: 24, rule: 'SCH-02' });
  expect(explainMargin(shopAtEnd).inputs.map(({ value }) => value)).toEqual(['2026-04-10', '2026-05-15']);
});

test('a float names the boxes that wait', () => {
  const float = explainFloat(shopAtEnd, 'T-6' as never);
  expect(float).toMatchObject({ value: 3, rule: 'SCH-02' });
  expect(codes(float.inputs)).toEqual(['T-6', 'T-7']);
});

test('the inputs of a cost give the cost', () => {
  for (const box of shopAtEnd.timeBox.values()) {
    const cost = explainBoxCost(shopAtEnd, box);
    const [duration, ...rest] = cost.inputs.map(({ value }) => Number(value));
    const fixed = rest.pop() ?? 0;
    const rate = rest.reduce((sum, each, i) => sum + each * (box.allocations[i]?.units ?? 0), 0);
    expect((duration ?? 0) * rate + fixed).toBeCloseTo(cost.value ?? 0, 6);
    expect(rate).toBeCloseTo(boxCosts(shopAtEnd).get(box.id)?.ratePerWD ?? 0, 6);
  }
  const plan = explainPlanCost(shopAtEnd);
  expect(plan.inputs.reduce((sum, { value }) => sum + Number(value), 0)).toBeCloseTo(plan.value ?? 0, 6);
});

test('inputs say what their numbers are, so that five euros are never read as five hundred', () => {
  const unitsOf = ({ inputs }: Explained) => [...new Set(inputs.map(({ unit }) => unit ?? 'number'))];
  const [box] = shopAtEnd.timeBox.values();
  expect(box && unitsOf(explainBoxCost(shopAtEnd, box))).toEqual(['number', 'money']);
  expect(unitsOf(explainPlanCost(shopAtEnd))).toEqual(['money']);
  expect(unitsOf(explainMargin(shopAtEnd))).toEqual(['day']);
  const { V, L, ratio } = gateFigures(shopAtEnd, wholeWorkbook);
  expect(unitsOf(V)).toEqual(['money', 'number']);
  expect(unitsOf(L)).toEqual(['day', 'number', 'money']);
  expect(unitsOf(ratio)).toEqual(['money']);
});

test('the conflict size is the sum of the conflicts', () => {
  expect(explainConflictSize(shopDraft)).toMatchObject({ value: 10.5, rule: 'CAP-01' });
  expect(explainConflictSize(shopDraft).inputs.map(({ value }) => value)).toEqual([8, 2.5]);
});

test('a box without a length is named wherever it is missing', () => {
  const open = build((wb) => wb.add('timeBox', 'T-11'), shopAtEnd);
  const box = open.timeBox.get('T-11' as never);
  expect(explainPlanEnd(open).unknown).toEqual(['T-11']);
  expect(explainPlanCost(open).unknown).toEqual(['T-11']);
  expect(explainConflictSize(open).unknown).toEqual(['T-11']);
  expect(box && explainBoxCost(open, box)).toMatchObject({ value: null, unknown: ['T-11'] });
  expect(explainFloat(open, 'T-11' as never)).toMatchObject({ value: null, unknown: ['T-11'] });
});

test('a float names the boxes behind cancelled ones, not those that have begun', () => {
  const cancelled = build((wb) => wb.add('timeBox', 'T-7', { state: 'cancelled' }), shopAtEnd);
  expect(codes(explainFloat(cancelled, 'T-6' as never).inputs)).toEqual(['T-6', 'T-8']);
  const begun = build(
    (wb) => wb.add('timeBox', 'T-7', { state: 'running', actualStart: '2026-01-12' }),
    shopAtEnd,
  );
  expect(codes(explainFloat(begun, 'T-6' as never).inputs)).toEqual(['T-6']);
});
