// Holidays keep their names: added many at once, named, taken out, and said where they hold a start.
import { describe, expect, test } from 'vitest';
import { EditRefused } from '../../../../shared/edits/edit.ts';
import {
  addHolidays,
  nameHoliday,
  removeHoliday,
  workOtherDays,
} from '../../../../shared/edits/plan/holidays.ts';
import { whyText } from '../../../../shared/layout/timeline/timelineWhy.ts';
import { holidayName } from '../../../../shared/dates/holidayName.ts';
import type { Id } from '../../../../shared/schema/field.ts';
import { calendarOf, fixedIds, type Workbook } from '../../../../shared/schema/workbook.ts';
import { build, range } from '../../../helpers/workbooks/workbooks.ts';

const moment = { at: '2026-01-12T09:00:00Z', byRole: null, newId: () => 'new' };
const { calendar: id } = fixedIds;
const daysOf = (workbook: Workbook) => {
  const calendar = calendarOf(workbook);
  return calendar.holidays.map((day) => `${day} ${holidayName(calendar, day) ?? '-'}`);
};
const empty = build((wb) => wb.add('calendar', 'calendar', { holidays: ['2026-12-31'] }));
const easter = [
  { date: '2026-04-06', name: 'Easter Monday' },
  { date: '2026-04-03', name: 'Good Friday' },
];

describe('holidays of a calendar', () => {
  test('are added in order of time, each once, and get the name they lack', () => {
    const once = addHolidays(id, easter).apply(empty, moment);
    const named = [...easter, { date: '2026-12-31', name: 'New Year’s Eve' }];
    const twice = addHolidays(id, named).apply(once, moment);
    expect(daysOf(once)).toEqual(['2026-04-03 Good Friday', '2026-04-06 Easter Monday', '2026-12-31 -']);
    expect(daysOf(twice)[2]).toBe('2026-12-31 New Year’s Eve');
    const other = addHolidays(id, [{ date: '2026-04-03', name: 'Other' }]).apply(twice, moment);
    expect(other).toBe(twice);
  });

  test('lose their name with the day, and on its own', () => {
    const some = addHolidays(id, easter).apply(empty, moment);
    const gone = removeHoliday(id, '2026-04-03').apply(some, moment);
    expect(calendarOf(gone).holidayNames).toEqual([{ date: '2026-04-06', name: 'Easter Monday' }]);
    expect(calendarOf(nameHoliday(id, '2026-04-06', '').apply(gone, moment)).holidayNames).toEqual([]);
  });

  test('of a calendar that is gone are refused', () => {
    const other = 'calendar-2' as Id<'calendar'>;
    expect(() => addHolidays(other, easter).apply(empty, moment)).toThrow(EditRefused);
  });
});

test('why a box starts when it does says the holiday by its name', () => {
  const fixed = (days: number) => range(days, days, days, 'fixed');
  const plan = build((wb) => {
    wb.add('calendar', 'calendar', { holidays: ['2026-01-19'] });
    wb.add('timeBox', 'T-1', { duration: fixed(5) });
    wb.add('timeBox', 'T-2', {
      duration: fixed(5),
      predecessors: [{ timeBox: 'T-1', lagWD: 0, kind: 'finishStart' }],
    });
  });
  const box = 'T-2' as Id<'timeBox'>;
  expect(whyText(plan, box)).toMatch(/^after T-1, day off /);
  const named = nameHoliday(id, '2026-01-19', 'Founders’ Day').apply(plan, moment);
  expect(whyText(named, box)).toMatch(/^after T-1, holiday .*19.*, Founders’ Day$/);
});

describe('other working days for a while', () => {
  const week = [1, 2, 3, 4, 5];
  const of = (workbook: Workbook) =>
    calendarOf(workbook).exceptions.map(({ date, working }) => `${date} ${working ? 'worked' : 'free'}`);
  const calendar = build((wb) => {
    wb.add('calendar', 'calendar', {
      holidays: ['2026-03-07'],
      exceptions: [
        { date: '2026-03-06', working: false },
        { date: '2026-03-20', working: false },
      ],
    });
  });
  const period = { from: '2026-03-02', to: '2026-03-15' };

  test('what differs from the week becomes an exception, holidays stay free, what lies beside it stays', () => {
    const saturdays = workOtherDays(id, { ...period, weekdays: [...week, 6] }).apply(calendar, moment);
    expect(of(saturdays)).toEqual(['2026-03-14 worked', '2026-03-20 free']);
    const shorter = workOtherDays(id, { ...period, weekdays: [1, 2, 3, 4] }).apply(calendar, moment);
    expect(of(shorter)).toEqual(['2026-03-06 free', '2026-03-13 free', '2026-03-20 free']);
  });

  test('the usual week takes them back', () => {
    const saturdays = workOtherDays(id, { ...period, weekdays: [...week, 6] }).apply(calendar, moment);
    expect(of(workOtherDays(id, { ...period, weekdays: week }).apply(saturdays, moment))).toEqual([
      '2026-03-20 free',
    ]);
  });

  test.each([
    ['that ends before it starts', '2026-03-01'],
    ['of more than three years', '2029-06-01'],
  ])('a period %s is refused', (_, to) => {
    expect(() =>
      workOtherDays(id, { from: '2026-03-02', to, weekdays: week }).apply(calendar, moment),
    ).toThrow(EditRefused);
  });
});
