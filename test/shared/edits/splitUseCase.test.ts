// Splitting a use case: every link ends up where it was said, value and cost together stay what they were.
import { describe, expect, it } from 'vitest';
import { linksToShare, splitUseCase, type UseCaseSplit } from '../../../shared/edits/canvas/splitUseCase.ts';
import type { UseCase } from '../../../shared/schema/kinds.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { workshop } from '../../helpers/workbooks/examples.ts';
import { build, testMoment } from '../../helpers/workbooks/workbooks.ts';

const id = (name: string) => name as never;
const workbook = build((wb) => {
  wb.add('goal', 'G-1');
  wb.add('goal', 'G-2');
  wb.add('useCase', 'U-1', {
    goals: ['G-1', 'G-2'],
    state: 'selected',
    approach: 'rules',
    valuePerYear: { low: 101, likely: 202, high: 305, shape: 'pert' },
    runCostPerYear: 31,
    notes: 'Said of the first.',
  });
  wb.add('useCase', 'U-2');
  wb.add('slice', 'S-1', { useCase: 'U-1' });
  wb.add('slice', 'S-2', { useCase: 'U-1' });
  wb.add('risk', 'R-1', { useCases: ['U-1'] });
  wb.add('risk', 'R-2', { useCases: ['U-2', 'U-1'] });
  wb.add('capability', 'C-1');
  wb.add('capabilityNeed', 'N-1', { useCase: 'U-1', capability: 'C-1', requiredLevel: 3 });
  wb.add('techItem', 'X-1', { useCases: ['U-1'] });
  wb.add('assumption', 'B-1', {
    about: [
      { kind: 'useCase', id: 'U-1' },
      { kind: 'goal', id: 'G-1' },
    ],
  });
  wb.add('killCriterion', 'K-1', { scope: 'useCase', useCase: 'U-1' });
  wb.add('needTest', 'NT', { useCase: 'U-1' });
});

const split = (
  sides: Record<string, 'old' | 'new' | 'both'> = {},
  more: Partial<UseCaseSplit> = {},
): Workbook =>
  splitUseCase({
    useCase: id('U-1'),
    newUseCase: id('fresh'),
    title: 'The other coat',
    share: 0.5,
    sides: new Map(Object.entries(sides)),
    ...more,
  }).apply(workbook, testMoment());

const useCase = (from: Workbook, name: string): UseCase => {
  const found = from.useCase.get(id(name));
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
};

describe('without a word on what goes where', () => {
  const after = split();

  it('lists name both, what can have one alone stays', () => {
    expect(useCase(after, 'U-1').goals).toEqual(['G-1', 'G-2']);
    expect(useCase(after, 'fresh').goals).toEqual(['G-1', 'G-2']);
    expect([...after.slice.values()].map((slice) => slice.useCase)).toEqual(['U-1', 'U-1']);
    expect(after.risk.get(id('R-2'))?.useCases).toEqual(['U-2', 'U-1', 'fresh']);
    expect(after.techItem.get(id('X-1'))?.useCases).toEqual(['U-1', 'fresh']);
    expect(after.killCriterion.get(id('K-1'))?.useCase).toBe('U-1');
    expect(after.assumption.get(id('B-1'))?.about).toEqual([
      { kind: 'useCase', id: 'U-1' },
      { kind: 'useCase', id: 'fresh' },
      { kind: 'goal', id: 'G-1' },
    ]);
  });

  it('a need is asked by both', () => {
    const needs = [...after.capabilityNeed.values()];
    expect(needs.map(({ useCase: of, requiredLevel }) => [of, requiredLevel])).toEqual([
      ['U-1', 3],
      ['fresh', 3],
    ]);
  });

  it('the new one is what the old one was, but for what was said of that alone', () => {
    expect(useCase(after, 'fresh')).toMatchObject({
      title: 'The other coat',
      state: 'selected',
      notes: '',
      code: 'U-3',
    });
    expect([...after.needTest.values()].map((test) => test.useCase)).toEqual(['U-1']);
  });

  it('value and running cost of the two are together what they were', () => {
    const [old, fresh] = [useCase(after, 'U-1'), useCase(after, 'fresh')];
    expect([old.valuePerYear, fresh.valuePerYear]).toEqual([
      { low: 50, likely: 101, high: 152, shape: 'pert' },
      { low: 51, likely: 101, high: 153, shape: 'pert' },
    ]);
    expect([old.runCostPerYear, fresh.runCostPerYear]).toEqual([15, 16]);
  });
});

it('what is said to go, goes', () => {
  const after = split({
    'G-1': 'old',
    'G-2': 'new',
    'S-2': 'new',
    'R-1': 'new',
    'N-1': 'new',
    'X-1': 'old',
    'B-1': 'new',
    'K-1': 'new',
  });
  expect([useCase(after, 'U-1').goals, useCase(after, 'fresh').goals]).toEqual([['G-1'], ['G-2']]);
  expect(after.slice.get(id('S-2'))?.useCase).toBe('fresh');
  expect(after.slice.get(id('S-1'))?.useCase).toBe('U-1');
  expect(after.risk.get(id('R-1'))?.useCases).toEqual(['fresh']);
  expect([...after.capabilityNeed.values()].map((need) => need.useCase)).toEqual(['fresh']);
  expect(after.techItem.get(id('X-1'))?.useCases).toEqual(['U-1']);
  expect(after.assumption.get(id('B-1'))?.about).toContainEqual({ kind: 'useCase', id: 'fresh' });
  expect(after.killCriterion.get(id('K-1'))?.useCase).toBe('fresh');
});

it('offers nothing that binds: armed criteria are not on the list', () => {
  const u1 = [...workshop.useCase.values()].find(({ code }) => code === 'U-1') as UseCase;
  const kinds = new Set(linksToShare(workshop, u1).map(({ kind }) => kind));
  expect(kinds).toContain('slice');
  expect(kinds).not.toContain('killCriterion');
});

it('is refused when the use case is gone', () => {
  expect(() => split({}, { useCase: id('U-9') })).toThrow(/no longer/);
});
