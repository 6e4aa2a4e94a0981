// Typed numbers, money, percentages and estimates: what is meant is taken, what is not is refused with a sentence.
import { amountText, exactMoneyText, minorDigits, writeAsIn } from '../../../shared/text/format.ts';
import { readDecimal } from '../../../shared/text/readDecimal.ts';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { pointsIn } from '../../../renderer/ui/fields/values/points.ts';
import { parseMoney } from '../../../renderer/ui/fields/values/money.ts';
import {
  parseNumber,
  parsePercent,
  printNumber,
  printPercent,
} from '../../../renderer/ui/fields/values/numbers.ts';
import {
  parseRange,
  printRange,
  sameRange,
  type RangeText,
} from '../../../renderer/ui/fields/values/range.ts';

afterEach(() => writeAsIn('en-GB'));

describe('reading a number', () => {
  it.each([
    ['12', 'en', 12],
    ['3.5', 'en', 3.5],
    ['3,5', 'en', 3.5],
    ['1,234', 'en', 1234],
    ['1,234', 'de', 1.234],
    ['1.234', 'de', 1234],
    ['1.5', 'de', 1.5],
    ['1,234.56', 'de', 1234.56],
    ['1.234,56', 'en', 1234.56],
    ['1 234,5', 'fr', 1234.5],
    ['1’234.5', 'de-CH', 1234.5],
    ['1,234,567', 'de', 1234567],
    ['-4', 'en', -4],
    ['−4', 'en', -4],
    ['.5', 'en', 0.5],
    ['5.', 'en', 5],
  ])('%s in %s is %d', (text, locale, value) => {
    writeAsIn(locale);
    expect(readDecimal(text)).toBe(value);
  });

  it.each(['', 'abc', '1e5', '1.2.3', '12,34,5', '1,2345.6', '--1', '1-2', '.', ','])(
    '%s is none',
    (text) => {
      expect(readDecimal(text)).toBeNull();
    },
  );

  it('reads back every number it prints, in every locale', () => {
    const number = fc.integer({ min: -1e12, max: 1e12 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(number, fc.constantFrom('en', 'de', 'fr', 'pl', 'de-CH', 'sv'), (value, locale) => {
        writeAsIn(locale);
        expect(parseNumber(printNumber(value, 6), {})).toEqual({
          ok: true,
          value: value + 0,
        });
      }),
    );
  });

  it('names the limit that was passed', () => {
    expect(parseNumber('6', { max: 5 })).toEqual({ ok: false, sentence: 'Write 5 or less.' });
    expect(parseNumber('-1', { min: 0 })).toEqual({ ok: false, sentence: 'Write 0 or more.' });
    expect(parseNumber('1.5', { integer: true })).toEqual({
      ok: false,
      sentence: 'Write a whole number.',
    });
  });

  it('takes empty text as unknown, unless a number is needed', () => {
    expect(parseNumber('  ', {})).toEqual({ ok: true, value: null });
    expect(parseNumber('', { required: true }).ok).toBe(false);
  });
});

describe('percentages', () => {
  it('turns percent into a share without binary dust', () => {
    expect(parsePercent('7', {})).toEqual({ ok: true, value: 0.07 });
    expect(parsePercent('12.5 %', {})).toEqual({ ok: true, value: 0.125 });
    expect(printPercent(0.07)).toBe('7');
    expect(printPercent(0.285)).toBe('28.5');
  });

  it('stays between nothing and everything', () => {
    expect(parsePercent('101', {})).toEqual({ ok: false, sentence: 'Write 100 % or less.' });
    expect(parsePercent('-1', {}).ok).toBe(false);
  });
});

describe('money', () => {
  it('knows how many decimals a currency has', () => {
    expect([minorDigits('EUR'), minorDigits('JPY'), minorDigits('KWD')]).toEqual([2, 0, 3]);
  });

  it.each([
    ['1250', 'EUR', 125000],
    ['€1,250.50', 'EUR', 125050],
    ['1250,5 EUR', 'EUR', 125050],
    ['12.5k', 'EUR', 1250000],
    ['2m', 'JPY', 2000000],
    ['0.29', 'USD', 29],
    ['1.005', 'KWD', 1005],
    ['-3', 'EUR', -300],
  ])('reads %s in %s as %d minor units', (text, currency, minor) => {
    expect(parseMoney(text, currency)).toEqual({ ok: true, value: minor });
  });

  it('refuses more decimals than the currency has, instead of rounding them away', () => {
    writeAsIn('fr');
    expect(parseMoney('1.999', 'EUR').ok).toBe(false);
    expect(parseMoney('1.5', 'JPY')).toEqual({ ok: false, sentence: 'JPY has no decimals.' });
  });

  it('refuses another currency and amounts too large to keep exactly', () => {
    expect(parseMoney('12 USD', 'EUR').ok).toBe(false);
    expect(parseMoney('999999999999999', 'EUR').ok).toBe(false);
  });

  it('shows whole amounts without decimals and others with all of them', () => {
    expect(exactMoneyText(125000, 'EUR')).toBe('EUR 1,250');
    expect(exactMoneyText(125050, 'EUR')).toBe('EUR 1,250.50');
    expect(amountText(null, 'EUR')).toBe('');
  });

  it('reads back every amount it prints', () => {
    const currency = fc.constantFrom('EUR', 'JPY', 'KWD', 'CHF');
    fc.assert(
      fc.property(
        fc.integer({ min: -1e11, max: 1e11 }),
        currency,
        fc.constantFrom('en', 'de', 'fr'),
        (minor, code, locale) => {
          writeAsIn(locale);
          const read = parseMoney(amountText(minor, code), code);
          expect(read).toEqual({ ok: true, value: minor });
        },
      ),
    );
  });
});

describe('three-point estimates', () => {
  const read = (text: string) => parseNumber(text, { min: 0 });
  const range = (low: string, likely: string, high: string, shape: RangeText['shape'] = 'pert') =>
    parseRange({ low, likely, high, shape }, read);

  it('takes three numbers in order', () => {
    expect(range('2', '4', '9')).toEqual({ ok: true, value: { low: 2, likely: 4, high: 9, shape: 'pert' } });
    expect(range('4', '4', '4', 'triangular').ok).toBe(true);
  });

  it('says which two stand in the wrong order', () => {
    expect(range('5', '4', '9')).toEqual({
      ok: false,
      sentence: 'Low is above likely. Low ≤ likely ≤ high.',
    });
    expect(range('2', '10', '9')).toEqual({
      ok: false,
      sentence: 'Likely is above high. Low ≤ likely ≤ high.',
    });
  });

  it('says what is still missing, and takes all empty as unknown', () => {
    expect(range('2', '', '')).toEqual({ ok: false, sentence: 'Still missing: likely and high.' });
    expect(range('', ' ', '')).toEqual({ ok: true, value: null });
  });

  it('names the box whose text is no number', () => {
    expect(range('2', 'x', '9')).toMatchObject({ ok: false, sentence: expect.stringMatching(/^Likely: /) });
    expect(range('-2', '1', '9')).toEqual({ ok: false, sentence: 'Low: Write 0 or more.' });
  });

  it('reads only the likely number of a fixed estimate', () => {
    expect(range('', '6', '', 'fixed')).toEqual({
      ok: true,
      value: { low: 6, likely: 6, high: 6, shape: 'fixed' },
    });
    expect(range('9', '', '1', 'fixed')).toEqual({ ok: true, value: null });
  });

  it.each([
    ['20k 40k 90k', ['20k', '40k', '90k']],
    ['20 k 40 k 90 k', ['20k', '40k', '90k']],
    ['20/40/90', ['20', '40', '90']],
    ['20k–40k–90k', ['20k', '40k', '90k']],
    ['20-40-90k', ['20k', '40k', '90k']],
    ['20 40 90', ['20', '40', '90']],
    ['100 200 300', ['100', '200', '300']],
    ['1 250 000', ['1 250 000']],
    ['20 000, 40 000, 90 000', ['20 000', '40 000', '90 000']],
    ['1,250 / 2,500 / 5,000', ['1,250', '2,500', '5,000']],
    ['20,40,90', ['20', '40', '90']],
    ['1,250,000', ['1,250,000']],
    ['20-90', ['20', '90']],
    ['20 to 90', ['20', '90']],
    ['€20k..€90k', ['€20k', '€90k']],
    ['-5', ['-5']],
    ['-5 – 3', ['-5', '3']],
    ['20 90', ['20 90']],
    ['12.5k', ['12.5k']],
    ['', ['']],
  ])('reads “%s” as the numbers it is made of', (text, points) => {
    expect(pointsIn(text)).toEqual(points);
  });

  it('reads blanks as thousands where the locale parts them so', () => {
    writeAsIn('fr-FR');
    expect(pointsIn('100 200 300')).toEqual(['100 200 300']);
    expect(pointsIn('20 40 90')).toEqual(['20', '40', '90']);
  });

  it('takes three numbers from whichever box they were typed into', () => {
    for (const [low, likely, high] of [
      ['2/4/9', '', ''],
      ['', '2 4 9', '1'],
      ['7', '8', '2–4–9'],
    ] as const)
      expect(range(low, likely, high)).toEqual({
        ok: true,
        value: { low: 2, likely: 4, high: 9, shape: 'pert' },
      });
    expect(range('', '2/4/9', '', 'fixed')).toMatchObject({ ok: true, value: { high: 9, shape: 'pert' } });
  });

  it('makes up no likely number for two: it asks', () => {
    expect(range('2-9', '', '')).toEqual({ ok: false, sentence: 'Still missing: likely.' });
    expect(range('2-9', '4', '')).toMatchObject({ ok: true, value: { low: 2, likely: 4, high: 9 } });
  });

  it('prints an estimate into its boxes and tells equal ones apart from others', () => {
    const value = { low: 2, likely: 4, high: 9, shape: 'pert' } as const;
    expect(printRange(value, String)).toEqual({ low: '2', likely: '4', high: '9', shape: 'pert' });
    expect(printRange(null, String)).toEqual({ low: '', likely: '', high: '', shape: 'pert' });
    expect(sameRange(value, { ...value })).toBe(true);
    expect(sameRange(value, { ...value, shape: 'triangular' })).toBe(false);
    expect(sameRange(value, null)).toBe(false);
    expect(sameRange(null, null)).toBe(true);
  });
});
