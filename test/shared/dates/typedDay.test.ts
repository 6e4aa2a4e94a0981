// Days as people type them, by several locales, with today given.
import { describe, expect, it } from 'vitest';
import { fromDayNumber } from '../../../shared/dates/dayNumber.ts';
import { type DayTyping, readDay } from '../../../shared/dates/typedDay.ts';
import { isMonthFirst, monthNames, writeAsIn } from '../../../shared/text/format.ts';

/** A Monday. */
const today = '2026-02-16';

function typingIn(locale: string, more: Partial<DayTyping> = {}): DayTyping {
  writeAsIn(locale);
  const typing = { today, isMonthFirst: isMonthFirst(), monthNames: monthNames(), ...more };
  writeAsIn('en-GB');
  return typing;
}

const british = typingIn('en-GB');
const all = (cases: Readonly<Record<string, string | null>>, typing = british) =>
  expect(Object.fromEntries(Object.keys(cases).map((text) => [text, readDay(text, typing)]))).toEqual(cases);

describe('a day is read', () => {
  it('by its name', () => {
    all({
      '12 mar': '2026-03-12',
      'Mar 12': '2026-03-12',
      '12th of March, 2027': '2027-03-12',
      '12-Mar-26': '2026-03-12',
      '12MAR': '2026-03-12',
      'sept 3': '2026-09-03',
      'Mar 12, 2026': '2026-03-12',
      '29 feb': '2028-02-29',
      '31 apr': null,
      '12 ma': null,
      '12 ju 2026': null,
    });
  });

  it('by its digits, as the locale orders them', () => {
    all({
      '3/12': '2026-12-03',
      '12.3.': '2026-03-12',
      '12.3.27': '2027-03-12',
      '12/3/1999': '1999-03-12',
      '25/3': '2026-03-25',
      '3/25': '2026-03-25',
      '2026-03-12': '2026-03-12',
      '20260312': '2026-03-12',
      '2026/3/2': '2026-03-02',
      '30/2': null,
      '3/12/': null,
      '0202-02-03': null,
      '12': null,
    });
    all(
      { '3/12': '2026-03-12', '12.3.': '2026-03-12', '25/3': '2026-03-25', '3/12/27': '2027-03-12' },
      typingIn('en-US'),
    );
  });

  it('by the names of the months in the language of the locale, and in English still', () => {
    all(
      { '12. März': '2026-03-12', '12 marz': '2026-03-12', '3. Okt': '2026-10-03', '5 may': '2026-05-05' },
      typingIn('de-DE'),
    );
    all(
      { '12 févr': '2027-02-12', '1er mars': null, '14 août': '2026-08-14' },
      typingIn('fr-FR', { today: '2026-06-01' }),
    );
  });

  it('counted from today', () => {
    all({
      today: '2026-02-16',
      tomorrow: '2026-02-17',
      yesterday: '2026-02-15',
      '+3w': '2026-03-09',
      '-2d': '2026-02-14',
      '3w': '2026-03-09',
      'in 2 months': '2026-04-16',
      '5 days ago': '2026-02-11',
      '+1q': '2026-05-16',
      '+1y': '2027-02-16',
      '+5wd': null,
      '+9999y': null,
    });
    expect(readDay('+1m', typingIn('en-GB', { today: '2026-01-31' }))).toBe('2026-02-28');
    expect(readDay('+5wd', typingIn('en-GB', { addWD: (day, count) => `${day} ${count}` }))).toBe(
      '2026-02-16 5',
    );
  });

  it('by its weekday', () => {
    all({
      friday: '2026-02-20',
      monday: '2026-02-23',
      'next monday': '2026-02-23',
      'next fri': '2026-02-27',
      'last friday': '2026-02-13',
      'last monday': '2026-02-09',
      m: null,
    });
  });

  it('by the edge of a week, a month, a quarter or a year', () => {
    all({
      eom: '2026-02-28',
      'end of month': '2026-02-28',
      'end of the month': '2026-02-28',
      'start of next month': '2026-03-01',
      'end of q2': '2026-06-30',
      'end q1 2027': '2027-03-31',
      'end of march': '2026-03-31',
      'start of 2027': '2027-01-01',
      'end of next quarter': '2026-06-30',
      eoy: '2026-12-31',
      eow: '2026-02-20',
      'end of next week': '2026-02-27',
      'end of q5': null,
      'end of nothing': null,
    });
  });
});

describe('a day without its year', () => {
  it('is the next one, but one of the last month still counts', () => {
    all({ '1 feb': '2026-02-01', '1 jan': '2027-01-01', '12 dec': '2026-12-12' });
  });

  it('is the last one where days to come make no sense', () => {
    all(
      {
        '12 dec': '2025-12-12',
        '16 feb': '2026-02-16',
        '17 feb': '2025-02-17',
        friday: '2026-02-13',
        '20.': '2026-01-20',
      },
      typingIn('en-GB', { isPast: true }),
    );
  });

  it('is of this month or the next where only its date is said', () => {
    all({ '20.': '2026-02-20', '12th': '2026-03-12', '31.': '2026-03-31' });
  });
});

it('every day is read as it is printed in digits, by day and by month first', () => {
  const american = typingIn('en-US');
  for (let number = 20_000; number < 21_500; number += 7) {
    const day = fromDayNumber(number);
    const [year, month, date] = day.split('-');
    expect(readDay(day, british)).toBe(day);
    expect(readDay(`${date}/${month}/${year}`, british)).toBe(day);
    expect(readDay(`${month}/${date}/${year}`, american)).toBe(day);
  }
});
