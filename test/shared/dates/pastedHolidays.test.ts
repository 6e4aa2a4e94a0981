// Pasted lists of holidays: whichever way a day is written, before or after its name.
import { describe, expect, test } from 'vitest';
import { pastedHolidays } from '../../../shared/dates/pastedHolidays.ts';

const read = (text: string, years = [2026], isMonthFirst = false) => {
  const { days, unread } = pastedHolidays(text, { years, isMonthFirst });
  return [...days.map(({ date, name }) => `${date} ${name}`), ...unread.map((line) => `? ${line}`)];
};

describe('one line', () => {
  test.each([
    ["1 Jan New Year's Day", "2026-01-01 New Year's Day"],
    ['2026-04-06 Easter Monday', '2026-04-06 Easter Monday'],
    ['2026-04-06\tEaster Monday', '2026-04-06 Easter Monday'],
    ['2026-04-06;Monday;Easter Monday', '2026-04-06 Easter Monday'],
    ['Mon, 6 April 2026, Easter Monday', '2026-04-06 Easter Monday'],
    ['Montag, 6. April 2026 – Ostermontag', '2026-04-06 Ostermontag'],
    ['06.04.2026 Ostermontag', '2026-04-06 Ostermontag'],
    ['6. 4. 2026: Ostermontag', '2026-04-06 Ostermontag'],
    ['6.4. Ostermontag', '2026-04-06 Ostermontag'],
    ['6.4.26 Ostermontag', '2026-04-06 Ostermontag'],
    ['1. Mai (Fr) Tag der Arbeit', '2026-05-01 Tag der Arbeit'],
    ['3. März Probe', '2026-03-03 Probe'],
    ['25. Dez. 1. Weihnachtstag', '2026-12-25 1. Weihnachtstag'],
    ['April 6, 2026 Easter Monday', '2026-04-06 Easter Monday'],
    ['December 25th Christmas Day', '2026-12-25 Christmas Day'],
    ['Good Friday, 3 April 2026', '2026-04-03 Good Friday'],
    ['Good Friday\t03/04/2026', '2026-04-03 Good Friday'],
    ['Karfreitag (Fr 03.04.2026)', '2026-04-03 Karfreitag'],
    ['3/4 Good Friday', '2026-04-03 Good Friday'],
    ['Mittsommer 20 June 2026', '2026-06-20 Mittsommer'],
    ['2026-05-25', '2026-05-25 '],
    ['5/25/2026 Memorial Day', '2026-05-25 Memorial Day'],
    ['31 Feb Nothing', '? 31 Feb Nothing'],
    ['Easter Monday', '? Easter Monday'],
    ['Public holidays 2026', '? Public holidays 2026'],
    ['1024 things to do', '? 1024 things to do'],
  ])('%s', (line, day) => {
    expect(read(line)).toEqual([day]);
  });

  test('in the United States the month of a day in digits comes first', () => {
    expect(read('3/4/2026 Something', [2026], true)).toEqual(['2026-03-04 Something']);
  });
});

test('a day without its year returns in each year, one with a year does not', () => {
  expect(read('1 May Labour Day\n6 April 2026 Easter Monday', [2026, 2027])).toEqual([
    '2026-04-06 Easter Monday',
    '2026-05-01 Labour Day',
    '2027-05-01 Labour Day',
  ]);
});

test('several days in a row are all named', () => {
  expect(read('24.12.2026 - 26.12.2026 Weihnachten')).toEqual([
    '2026-12-24 Weihnachten',
    '2026-12-25 Weihnachten',
    '2026-12-26 Weihnachten',
  ]);
});

test('each day once, in order of time; lines without a day are told', () => {
  expect(read('2026-12-25 Christmas\r\n\r\n2026-01-01 New Year\n2026-12-25 Other\nHolidays')).toEqual([
    '2026-01-01 New Year',
    '2026-12-25 Christmas',
    '? Holidays',
  ]);
});
