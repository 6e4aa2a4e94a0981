// The short way through a first engagement is read off the workbook: what is done, and where the next step is taken.
import { describe, expect, test } from 'vitest';
import { guideWords } from '../../../../shared/messages/screens/guide.ts';
import { isThrough, nextSteps, type StepName } from '../../../../shared/rules/state/nextSteps.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { review } from '../../../helpers/workbooks/examples.ts';
import { broken, healthyWorkbook } from '../../../helpers/workbooks/healthyWorkbook.ts';
import { build } from '../../../helpers/workbooks/workbooks.ts';

const empty = build(() => undefined);
const open = (workbook: Workbook): StepName[] =>
  nextSteps(workbook).flatMap(({ step, done }) => (done ? [] : [step]));
const placeOf = (workbook: Workbook, name: StepName) =>
  nextSteps(workbook).find(({ step }) => step === name)?.place;

test('every step has its words, in the order in which it is taken', () =>
  expect(nextSteps(empty).map(({ step }) => step)).toEqual(Object.keys(guideWords.steps)));

test('the worked example, decided and reviewed, is through', () => {
  expect(open(review)).toEqual(['pdf']);
  expect(isThrough(nextSteps(review))).toBe(true);
});

test('a new workbook starts with whom it is for, and adds what is not there', () => {
  expect(isThrough(nextSteps(empty))).toBe(false);
  const [first] = nextSteps(empty);
  expect(first).toEqual({
    step: 'facts',
    done: false,
    place: { to: 'here', kind: 'facts', id: 'facts', field: 'clientLabel' },
  });
  expect(placeOf(empty, 'goal')).toEqual({ to: 'new', kind: 'goal' });
  expect(placeOf(empty, 'plan')).toEqual({ to: 'new', kind: 'slice' });
});

describe('of the healthy workbook', () => {
  test('only whom it is for, the gate and the PDF are left', () =>
    expect(open(healthyWorkbook)).toEqual(['facts', 'gate', 'pdf']));

  test.each([
    ['goal', 'metric', (wb) => wb.add('goal', 'G-1', { metric: null })],
    ['goal', 'state', (wb) => wb.add('goal', 'G-1', { state: 'draft' })],
    ['useCase', 'goals', (wb) => wb.add('useCase', 'U-1', { goals: [] })],
    ['useCase', 'approach', (wb) => wb.add('needTest', 'need-1', { archived: true })],
    ['product', 'decisionChanged', (wb) => wb.add('dataProduct', 'P-1', { decisionChanged: ' ' })],
    ['criterion', 'scope', (wb) => wb.add('killCriterion', 'K-1', { status: 'draft', armedOn: null })],
    ['risks', 'probabilityBand', (wb) => wb.add('risk', 'R-1', { probabilityBand: null })],
    ['risks', 'cost', (wb) => wb.add('risk', 'R-1', { cost: null, days: null })],
    ['work', 'allocations', (wb) => wb.add('timeBox', 'T-2', { allocations: [] })],
    ['ratings', 'ratings', (wb) => wb.add('pillar', 'L-3', { ratings: [null, null, null, 3] })],
  ] satisfies [StepName, string, Parameters<typeof broken>[0]][])(
    '%s opens again at %s when that is missing',
    (name, field, change) => {
      const workbook = broken(change);
      expect(open(workbook)).toContain(name);
      expect(placeOf(workbook, name)).toMatchObject({ to: 'record', field });
    },
  );

  test('a role that builds is asked for', () =>
    expect(open(broken((wb) => wb.add('role', 'builder', { build: false })))).toContain('roles'));
});
