// Working-day sums are exact with holidays and exceptions, and fast enough for thousands a frame.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromDayNumber, isoWeekday, toDayNumber } from '../../../shared/dates/dayNumber.ts';
import {
  addWD,
  countWD,
  dayOfWD,
  isWorkingDay,
  wdOf,
  type WorkingTime,
} from '../../../shared/dates/workingDays.ts';

const shop: WorkingTime = {
  workingWeekdays: [1, 2, 3, 4, 5],
  holidays: ['2026-04-03', '2026-04-06', '2026-05-01', '2026-05-25'],
  exceptions: [],
};
const add = (calendar: WorkingTime, day: string, n: number) =>
  fromDayNumber(addWD(calendar, toDayNumber(day), n));
const count = (calendar: WorkingTime, from: string, to: string) =>
  countWD(calendar, toDayNumber(from), toDayNumber(to));

describe('addWD', () => {
  test('counts working days after a day, over weekends and holidays', () => {
    expect(add(shop, '2026-01-12', 62)).toBe('2026-04-10');
    expect(add(shop, '2026-04-02', 1)).toBe('2026-04-07');
    expect(add(shop, '2026-04-07', -1)).toBe('2026-04-02');
  });

  test('from a day that is not worked, 0 and 1 give the next working day and −1 the one before', () => {
    expect(add(shop, '2026-04-04', 0)).toBe('2026-04-07');
    expect(add(shop, '2026-04-04', 1)).toBe('2026-04-07');
    expect(add(shop, '2026-04-04', -1)).toBe('2026-04-02');
    expect(add(shop, '2026-04-02', 0)).toBe('2026-04-02');
  });

  test('an exception overrules a holiday and a weekend', () => {
    const busy: WorkingTime = {
      ...shop,
      exceptions: [
        { date: '2026-04-03', working: true },
        { date: '2026-04-04', working: true },
        { date: '2026-04-08', working: false },
      ],
    };
    expect(add(busy, '2026-04-02', 1)).toBe('2026-04-03');
    expect(add(busy, '2026-04-02', 2)).toBe('2026-04-04');
    expect(add(busy, '2026-04-02', 3)).toBe('2026-04-07');
    expect(add(busy, '2026-04-07', 1)).toBe('2026-04-09');
  });
});

describe('countWD', () => {
  test('leaves out the first day, takes in the last, and is negative backwards', () => {
    expect(count(shop, '2026-01-12', '2026-01-12')).toBe(0);
    expect(count(shop, '2026-01-09', '2026-01-12')).toBe(1);
    expect(count(shop, '2026-04-10', '2026-05-15')).toBe(24);
    expect(count(shop, '2026-05-15', '2026-04-10')).toBe(-24);
  });
});

test('working day numbers of a plan start with 1 on its first working day', () => {
  const start = toDayNumber('2026-01-10');
  expect(wdOf(shop, start, toDayNumber('2026-01-12'))).toBe(1);
  expect(wdOf(shop, start, toDayNumber('2026-05-15'))).toBe(87);
  expect(fromDayNumber(dayOfWD(shop, start, 63))).toBe('2026-04-10');
  expect(wdOf(shop, start, toDayNumber('2026-01-18'))).toBe(5);
  expect(wdOf(shop, start, toDayNumber('2026-01-09'))).toBe(0);
});

const base = toDayNumber('2026-01-01');
const dates = fc.integer({ min: base, max: base + 120 });
const calendars: fc.Arbitrary<WorkingTime> = fc
  .record({
    workingWeekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
    holidays: fc.array(dates, { maxLength: 30 }),
    exceptions: fc.uniqueArray(fc.record({ day: dates, working: fc.boolean() }), {
      maxLength: 20,
      selector: ({ day }) => day,
    }),
  })
  .map(({ workingWeekdays, holidays, exceptions }) => ({
    workingWeekdays,
    holidays: holidays.map(fromDayNumber),
    exceptions: exceptions.map(({ day, working }) => ({ date: fromDayNumber(day), working })),
  }));

/** The definition, day by day. */
const worksSlowly = (calendar: WorkingTime, day: number): boolean => {
  const date = fromDayNumber(day);
  const exception = calendar.exceptions.find((entry) => entry.date === date);
  if (exception) return exception.working;
  return calendar.workingWeekdays.includes(isoWeekday(day)) && !calendar.holidays.includes(date);
};

test('isWorkingDay and countWD are what counting day by day gives', () => {
  fc.assert(
    fc.property(calendars, dates, fc.integer({ min: 0, max: 150 }), (calendar, from, span) => {
      let counted = 0;
      for (let day = from + 1; day <= from + span; day += 1) counted += worksSlowly(calendar, day) ? 1 : 0;
      expect(countWD(calendar, from, from + span)).toBe(counted);
      expect(countWD(calendar, from + span, from)).toBe(counted === 0 ? 0 : -counted);
      expect(isWorkingDay(calendar, from)).toBe(worksSlowly(calendar, from));
    }),
  );
});

test('addWD and countWD undo each other, and addWD always gives a working day', () => {
  fc.assert(
    fc.property(calendars, dates, fc.integer({ min: -100, max: 100 }), (calendar, any, n) => {
      const from = addWD(calendar, any, 0);
      const to = addWD(calendar, from, n);
      expect(isWorkingDay(calendar, to)).toBe(true);
      expect(countWD(calendar, from, to)).toBe(n);
      expect(addWD(calendar, to, -n)).toBe(from);
      const forward = Math.abs(n) + 1;
      expect(countWD(calendar, any, addWD(calendar, any, forward))).toBe(forward);
    }),
  );
});
