// Two versions of a workbook: moved goalposts first, then what came, went and changed, in people's words.
import { describe, expect, test } from 'vitest';
import { stateOfSnapshot } from '../../../shared/changes/keptState.ts';
import { compareVersions, marksOf } from '../../../shared/compare/compare.ts';
import { lastSnapshot, versionsOf } from '../../../shared/compare/versions.ts';
import { changeFields, createRecord, deleteRecords } from '../../../shared/edits/records.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { draft, inherited, review, workshop } from '../../helpers/workbooks/examples.ts';
import { build, testMoment } from '../../helpers/workbooks/workbooks.ts';

const codes = (lines: readonly { readonly code: string | null }[]) => lines.map(({ code }) => code);
const headline = (before: Workbook, after: Workbook, key: string) => {
  const found = compareVersions(before, after).headlines.find((one) => one.key === key);
  return [found?.before, found?.after];
};

describe('the moments of the worked example', () => {
  test('from the inherited plan to the end of the workshop', () => {
    expect(headline(inherited, workshop, 'threadCoverage')).toEqual([0, expect.closeTo(0.9635, 4)]);
    expect(headline(inherited, workshop, 'bigBang')).toEqual([85, 10]);
    expect(headline(inherited, workshop, 'planEnd')[1]).toBe('2026-04-10');
    expect(headline(inherited, workshop, 'exposure')[1]).toBeCloseTo(8_280_666.67, 1);
    expect(codes(compareVersions(inherited, workshop).added)).toEqual(expect.arrayContaining(['G-1', 'K-4']));
  });
  test('the draft differs from the end of the workshop by the day T-6 begins', () => {
    const { changed, removed } = compareVersions(draft, workshop);
    expect(removed).toEqual([]);
    expect(changed.find(({ code, field }) => code === 'T-6' && field === 'notBefore')).toMatchObject({
      label: 'Not before',
      before: null,
      after: '2026-01-26',
      was: '',
      is: '26 Jan 2026',
      stage: 'when',
    });
  });
  test('at the gate review the value of U-2 is another', () => {
    const { changed, headlines } = compareVersions(workshop, review);
    expect(changed.some(({ code, field }) => code === 'U-2' && field === 'valuePerYear')).toBe(true);
    expect(headlines.map(({ name }) => name)).toEqual([
      'Thread coverage',
      'Exposure',
      'Exposure, as treated by plan',
      'Plan end',
      'Mean cost',
      'Ratio',
      'Tempo',
      'Alignment',
      'Big-bang index',
    ]);
  });
  test('its snapshots are what it was at each moment', () => {
    expect([...workshop.snapshot.values()].map(({ code }) => code)).toEqual(['Y-0', 'Y-1', 'Y-2', 'Y-3']);
    for (const [code, then] of Object.entries({
      'Y-0': inherited,
      'Y-1': draft,
      'Y-2': workshop,
      'Y-3': review,
    })) {
      const state = stateOfSnapshot(workshop, workshop.snapshot.get(code as never)!);
      const { added, removed, changed } = compareVersions(state!, then);
      expect([added, removed, changed]).toEqual([[], [], []]);
    }
    expect(lastSnapshot(workshop)?.code).toBe('Y-2');
    expect(versionsOf(workshop).map(({ id }) => id)).toEqual(['Y-3', 'Y-2', 'Y-1', 'Y-0']);
  });
});

const plan = build((wb) => {
  wb.add('metric', 'M-1', { unit: '%' });
  wb.add('timeBox', 'T-1', { duration: { low: 5, likely: 5, high: 5, shape: 'fixed' } });
  wb.add('killCriterion', 'K-1', {
    title: 'Accuracy',
    metric: 'M-1',
    value: 95,
    unit: '%',
    checkpoint: 'endOf',
    checkpointTimeBox: 'T-1',
  });
  wb.add('risk', 'R-1', { title: 'Late' });
});
const edit = (
  workbook: Workbook,
  kind: 'risk' | 'killCriterion' | 'timeBox',
  id: string,
  fields: object,
): Workbook => changeFields(kind, id, fields).apply(workbook, testMoment());

describe('what is told', () => {
  test('a threshold that moved is a goalpost, with its direction', () => {
    const { goalposts } = compareVersions(plan, edit(plan, 'killCriterion', 'K-1', { value: 90 }));
    expect(goalposts).toMatchObject([
      { code: 'K-1', field: 'value', before: 95, after: 90, was: '95', is: '90', direction: 'loosening' },
    ]);
  });
  test('so is a day that moved with the box it hangs on', () => {
    const later = edit(plan, 'timeBox', 'T-1', { duration: { low: 9, likely: 9, high: 9, shape: 'fixed' } });
    expect(compareVersions(plan, later).goalposts).toMatchObject([
      { code: 'K-1', label: 'Judged on', before: '2026-01-16', after: '2026-01-22', direction: 'loosening' },
    ]);
  });
  test('what came, went and changed, each record marked once', () => {
    const moment = testMoment();
    const changed = edit(plan, 'risk', 'R-1', { title: 'Very late' });
    const added = createRecord('risk', 'R-2', { title: 'New' }).apply(changed, moment);
    const after = deleteRecords([{ kind: 'timeBox', id: 'T-1' }]).apply(added, moment);
    const comparison = compareVersions(plan, after);
    expect(codes(comparison.added)).toEqual(['R-2']);
    expect(codes(comparison.removed)).toEqual(['T-1']);
    expect(comparison.changed.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'R-1 title',
      'K-1 checkpointTimeBox',
    ]);
    expect([...marksOf(comparison)]).toEqual([
      ['risk:R-1', 'changed'],
      ['killCriterion:K-1', 'changed'],
      ['risk:R-2', 'added'],
      ['timeBox:T-1', 'gone'],
    ]);
  });
  test('nothing where nothing changed', () => {
    const { goalposts, added, removed, changed } = compareVersions(plan, plan);
    expect([goalposts, added, removed, changed]).toEqual([[], [], [], []]);
  });
});
