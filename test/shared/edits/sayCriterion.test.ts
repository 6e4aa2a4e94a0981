// A draft criterion said part by part: its title follows until somebody writes one, and an armed one keeps its terms.
import { describe, expect, test } from 'vitest';
import { createRecord } from '../../../shared/edits/records.ts';
import { sayCriterion } from '../../../shared/edits/signing/sayCriterion.ts';
import { freshFields } from '../../../shared/schema/cards.ts';
import type { Id } from '../../../shared/schema/field.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { broken, healthyWorkbook } from '../../helpers/workbooks/healthyWorkbook.ts';
import { testMoment } from '../../helpers/workbooks/workbooks.ts';

const K9 = 'K-9' as Id<'killCriterion'>;
const start = broken((wb) => {
  wb.add('metric', 'M-1', { title: 'late stops', unit: '%' });
  wb.add('killCriterion', 'K-9', { ...freshFields('killCriterion'), useCase: 'U-1' });
});
const say = (
  workbook: Workbook,
  ...args: Parameters<typeof sayCriterion> extends [unknown, ...infer R] ? R : never
) => sayCriterion(K9, ...args).apply(workbook, testMoment());
const titleIn = (workbook: Workbook) => workbook.killCriterion.get(K9)?.title;

describe('the title of a draft', () => {
  const measured = say(start, { metric: 'M-1' as Id<'metric'>, unit: '%' });
  test('follows what is said', () => {
    expect(titleIn(measured)).toBe('Late stops');
    const valued = say(measured, { comparator: '<=', value: 11 });
    expect(titleIn(valued)).toBe('Late stops: at most 11%');
    expect(titleIn(say(valued, { comparator: 'between', value: 3, valueTo: 5 }))).toBe(
      'Late stops: between 3 and 5%',
    );
  });
  test('stays as somebody wrote it', () => {
    const written = say(measured, { title: 'Stops must come on time' });
    expect(titleIn(say(written, { value: 11 }))).toBe('Stops must come on time');
  });
});

test('what is made in passing comes in the same step', () => {
  const metric = 'made' as Id<'metric'>;
  const made = say(start, { metric, unit: '' }, [createRecord('metric', metric, { title: 'Complaints' })]);
  expect(made.metric.get(metric)?.title).toBe('Complaints');
  expect(made.killCriterion.get(K9)).toMatchObject({ metric, title: 'Complaints' });
});

test('what is armed is not loosened this way: that takes a decision', () => {
  const armed = 'K-1' as Id<'killCriterion'>;
  expect(() => sayCriterion(armed, { value: 1 }).apply(healthyWorkbook, testMoment())).toThrow(
    'Say why the criterion changes.',
  );
});
