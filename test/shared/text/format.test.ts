// How figures, days and moments are written: by one module, decided once, alike wherever they are read.
import { afterEach, describe, expect, test } from 'vitest';
import {
  amountText,
  clockText,
  dayText,
  exactMoneyText,
  measureText,
  momentText,
  moneyText,
  numberSigns,
  numberText,
  percentText,
  shortDayText,
  weekdayText,
  writeAsIn,
} from '../../../shared/text/format.ts';
import { sourceFiles } from '../../helpers/sources/sourceFiles.ts';

afterEach(() => writeAsIn('en-GB'));

const written = () => [
  numberText(12_404.5),
  numberText(-0.001),
  numberText(-1200, 0),
  moneyText(1_240_449, 'EUR'),
  exactMoneyText(125_050, 'EUR'),
  amountText(125_000, 'EUR'),
  amountText(null, 'EUR'),
  percentText(0.9635),
  dayText('2026-03-04'),
  shortDayText('2026-12-31'),
];

test.each([
  [22, '%', '22%'],
  [12, '% of orders', '12% of orders'],
  [1_200, 'EUR', 'EUR 1,200'],
  [2.5, 'USD per stop', 'USD 2.5 per stop'],
  [2.5, 'CHF/h', 'CHF 2.5/h'],
  [3, 'FTE', '3 FTE'],
  [3, 'EURO', '3 EURO'],
  [30, 'minutes', '30 minutes'],
  [7, '', '7'],
])('%d in “%s” is %s', (value, unit, text) => expect(measureText(value, unit)).toBe(text));

describe('figures and days are written', () => {
  test('as in the United Kingdom when nobody says otherwise', () => {
    expect(written()).toEqual([
      '12,404.5',
      '0',
      '−1,200',
      'EUR 12,404',
      'EUR 1,250.50',
      '1,250',
      '',
      '96.4%',
      '4 Mar 2026',
      '31 Dec',
    ]);
  });

  test('with the signs of Germany, the words still English', () => {
    writeAsIn('de-DE');
    expect(written()).toEqual([
      '12.404,5',
      '0',
      '−1.200',
      'EUR 12.404',
      'EUR 1.250,50',
      '1.250',
      '',
      '96,4%',
      '4 Mar 2026',
      '31 Dec',
    ]);
    expect(numberSigns()).toEqual({ group: '.', decimal: ',' });
  });

  test('with the month first in the United States', () => {
    writeAsIn('en-US');
    expect([dayText('2026-03-04'), shortDayText('2026-12-31')]).toEqual(['Mar 4, 2026', 'Dec 31']);
    expect(momentText('2026-03-04T12:00:00Z', 'day')).toBe('Mar 4, 2026');
  });

  test.each(['ar-EG', 'fa-IR', 'hi-IN', 'bn-BD', 'my-MM'])('with the digits of documents in %s', (locale) => {
    writeAsIn(locale);
    expect(numberText(1234.5)).toMatch(/^[0-9][0-9.,٬٫\s\u00a0\u202f’]*$/u);
    expect(numberText(1234.5).replaceAll(/\D/g, '')).toBe('12345');
  });

  test.each(['', 'nonsense!', 'xx-YY', '../../etc'])('as before where %j is asked for', (locale) => {
    expect(writeAsIn(locale)).toBe(false);
    expect(numberText(12_404.5)).toBe('12,404.5');
  });

  test('to the last minor unit of their currency', () => {
    expect(exactMoneyText(1234, 'JPY')).toBe('JPY 1,234');
    expect(exactMoneyText(1234, 'KWD')).toBe('KWD 1.234');
  });
});

test('a day of the week has its name, Monday being the first', () => {
  expect([1, 7].map(weekdayText)).toEqual(['Monday', 'Sunday']);
});

test('a moment is told by the clock of this computer, as exactly as is asked', () => {
  const at = '2026-03-04T12:34:56Z';
  const { length: toTheDay } = momentText(at, 'day');
  const { length: toTheMinute } = momentText(at);
  expect([toTheMinute > toTheDay, momentText(at, 'second').length > toTheMinute]).toEqual([true, true]);
  expect(clockText(at)).toMatch(/^\d\d:34$/);
});

test('nothing else asks the platform how to write something', () => {
  // Sorting asks how texts are ordered, and typed money which sign a currency has.
  const others = ['renderer/ui/grid/model/textOrder.ts', 'renderer/ui/fields/values/money.ts'];
  const found = sourceFiles(['shared', 'renderer', 'electron'])
    .filter(({ text }) => /\bIntl\.|\.toLocale(?!LowerCase|UpperCase)/.test(text))
    .map(({ path }) => path);
  expect(found.toSorted()).toEqual([...others, 'shared/text/format.ts'].toSorted());
});
