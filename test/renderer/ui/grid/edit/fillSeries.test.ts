// What the fill handle writes, as spreadsheets have taught people to expect it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillSeries } from '../../../../../renderer/ui/grid/edit/fillSeries.ts';

describe('a series of numbers', () => {
  it.each([
    [['5'], ['5', '5', '5']],
    [
      ['1', '2'],
      ['3', '4', '5'],
    ],
    [
      ['10', '20', '30'],
      ['40', '50', '60'],
    ],
    [
      ['10', '7'],
      ['4', '1', '−2'],
    ],
    [
      ['0.1', '0.2'],
      ['0.3', '0.4', '0.5'],
    ],
    [
      ['1', 'x'],
      ['1', 'x', '1'],
    ],
    [
      ['', '3'],
      ['', '3', ''],
    ],
  ])('%j goes on as %j', (given, next) => expect(fillSeries(given, 3, 'number')).toEqual(next));

  it('goes the other way at the other end', () =>
    expect(fillSeries(['10', '20'], 2, 'number', true)).toEqual(['0', '−10']));

  it('keeps its step wherever it begins', () => {
    const whole = fc.integer({ min: -9_999, max: 9_999 });
    fc.assert(
      fc.property(whole, whole, fc.integer({ min: 1, max: 20 }), (first, second, count) => {
        const next = fillSeries([`${first}`, `${second}`], count, 'number').map((text) =>
          Number(text.replaceAll(',', '').replace('−', '-')),
        );
        expect(next).toEqual(next.map((_, i) => second + (second - first) * (i + 1)));
      }),
    );
  });
});

describe('a series of days', () => {
  it.each([
    [
      'one day goes on day by day, over no weekend',
      ['2026-03-12'],
      ['2026-03-13', '2026-03-16', '2026-03-17'],
    ],
    ['a Saturday says that weekends are meant', ['2026-03-14'], ['2026-03-15', '2026-03-16', '2026-03-17']],
    [
      'Friday and Monday are neighbours',
      ['2026-03-13', '2026-03-16'],
      ['2026-03-17', '2026-03-18', '2026-03-19'],
    ],
    ['a week keeps the weekday', ['2026-03-02', '2026-03-09'], ['2026-03-16', '2026-03-23', '2026-03-30']],
    [
      'two days apart stay two days apart',
      ['2026-03-02', '2026-03-04'],
      ['2026-03-06', '2026-03-08', '2026-03-10'],
    ],
    [
      'the same day of two months is monthly',
      ['2026-01-15', '2026-02-15'],
      ['2026-03-15', '2026-04-15', '2026-05-15'],
    ],
    ['month ends stay month ends', ['2026-01-31', '2026-02-28'], ['2026-03-31', '2026-04-30', '2026-05-31']],
    [
      'the 30th stays the 30th where it can',
      ['2025-11-30', '2025-12-30'],
      ['2026-01-30', '2026-02-28', '2026-03-30'],
    ],
    ['quarters', ['2026-03-31', '2026-06-30'], ['2026-09-30', '2026-12-31', '2027-03-31']],
    ['years', ['2026-05-01', '2027-05-01'], ['2028-05-01', '2029-05-01', '2030-05-01']],
    ['what is no day is repeated', ['2026-03-12', ''], ['2026-03-12', '', '2026-03-12']],
  ])('%s', (_, given, next) => expect(fillSeries(given, 3, 'date')).toEqual(next));

  it('goes back from its first day', () => {
    expect(fillSeries(['2026-03-16'], 2, 'date', true)).toEqual(['2026-03-13', '2026-03-12']);
    expect(fillSeries(['2026-03-15', '2026-04-15'], 2, 'date', true)).toEqual(['2026-02-15', '2026-01-15']);
  });

  it('stands still where its days are one', () =>
    expect(fillSeries(['2026-03-02', '2026-03-02'], 2, 'date')).toEqual(['2026-03-02', '2026-03-02']));
});

describe('a series of texts', () => {
  it.each([
    [['Depot 1'], ['Depot 2', 'Depot 3']],
    [['WP-08'], ['WP-09', 'WP-10']],
    [
      ['Wave 2', 'Wave 4'],
      ['Wave 6', 'Wave 8'],
    ],
    [['Q1 2026'], ['Q1 2027', 'Q1 2028']],
    [
      ['Depot 1', 'Store 2'],
      ['Depot 1', 'Store 2'],
    ],
    [['Build'], ['Build', 'Build']],
    [['20k/40k/90'], ['20k/40k/90', '20k/40k/90']],
    [['2026'], ['2026', '2026']],
  ])('%j goes on as %j', (given, next) => expect(fillSeries(given, 2, 'text')).toEqual(next));

  it('does not count below nothing', () =>
    expect(fillSeries(['Depot 1'], 3, 'text', true)).toEqual(['Depot 0', 'Depot 0', 'Depot 0']));
});

it('a choice is repeated, and nothing comes of nothing', () => {
  expect(fillSeries(['open', 'closed'], 3, 'select')).toEqual(['open', 'closed', 'open']);
  expect(fillSeries([], 3, 'text')).toEqual([]);
});
