// Statements as people write them: what they say of a number, and those that say nothing of one.
import { describe, expect, it } from 'vitest';
import { readDay } from '../../../../../shared/dates/typedDay.ts';
import { statedMetric } from '../../../../../shared/rules/criterion/sentence/statedMetric.ts';

const day = (text: string) =>
  readDay(text, {
    today: '2026-11-02',
    isMonthFirst: false,
    monthNames: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map(
      (name) => [name],
    ),
  });
const read = (statement: string) => statedMetric(statement, day);

describe('what a statement says of a number', () => {
  it.each([
    ['Late stops from 14% to 8% by 30 jun 2027', 'Late stops', '%', 14, 8, '2027-06-30'],
    ['Cut the late stops from 14 to 8 % by end of q2 2027.', 'Late stops', '%', 14, 8, '2027-06-30'],
    ['Raise returns per week: from 1,200 to 1,500 EUR', 'Returns per week', 'EUR', 1_200, 1_500, null],
    [
      'Time to answer from 30 minutes down to 12 minutes until 1 mar 2027',
      'Time to answer',
      'minutes',
      30,
      12,
      '2027-03-01',
    ],
    [
      'Waste from €9k → €6k by 31 dec 2026, and no shop runs empty',
      'Waste',
      'EUR',
      9_000,
      6_000,
      '2026-12-31',
    ],
    ['Errors a day from 0.5 to 0', 'Errors a day', '', 0.5, 0, null],
  ])('%s', (statement, title, unit, from, to, by) => {
    expect(read(statement)).toEqual({ title, unit, from, to, by });
  });

  it.each([
    ['', 'nothing'],
    ['Buses stay on the road.', 'no number'],
    ['Fewer late stops, 8% by June', 'one number'],
    ['from 14% to 8%', 'no measure'],
    ['Move the depot from 14 High Street to the harbour', 'an address'],
    ['Late stops from 8% to 8%', 'nothing moves'],
  ])('%s: %s', (statement) => {
    expect(read(statement)).toBeNull();
  });

  it('leaves out a day it does not understand', () => {
    expect(read('Late stops from 14% to 8% by the time the snow melts')?.by).toBeNull();
  });
});
