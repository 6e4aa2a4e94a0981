// Day numbers agree with the calendar over centuries, checked against the platform's own dates.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromDayNumber, isoWeekday, toDayNumber } from '../../../shared/dates/dayNumber.ts';

test('1970-01-01 is day 0 and a Thursday', () => {
  expect(toDayNumber('1970-01-01')).toBe(0);
  expect(isoWeekday(0)).toBe(4);
  expect(isoWeekday(-1)).toBe(3);
  expect(isoWeekday(-4)).toBe(7);
});

test('leap days follow the Gregorian rule', () => {
  expect(toDayNumber('2000-03-01') - toDayNumber('2000-02-28')).toBe(2);
  expect(toDayNumber('1900-03-01') - toDayNumber('1900-02-28')).toBe(1);
  expect(fromDayNumber(toDayNumber('2024-02-28') + 1)).toBe('2024-02-29');
});

test('every day from 1000 to 9999 has the number and weekday the platform gives it', () => {
  const dayMs = 86_400_000;
  const days = fc.integer({ min: toDayNumber('1000-01-01'), max: toDayNumber('9999-12-31') });
  fc.assert(
    fc.property(days, (number) => {
      const platform = new Date(number * dayMs);
      expect(fromDayNumber(number)).toBe(platform.toISOString().slice(0, 10));
      expect(toDayNumber(fromDayNumber(number))).toBe(number);
      expect(isoWeekday(number) % 7).toBe(platform.getUTCDay());
    }),
    { numRuns: 2_000 },
  );
});

test('year ends on both sides of every 400-year mark come back as they went', () => {
  for (let year = 1000; year < 9999; year += 1)
    for (const day of [`${year}-01-01`, `${year}-02-28`, `${year}-03-01`, `${year}-12-31`])
      expect(fromDayNumber(toDayNumber(day))).toBe(day);
});
