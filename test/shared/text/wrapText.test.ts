// Lines: where they may end, how wide they may be, and that they hold everything.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textWidth } from '../../../shared/text/measureText.ts';
import { printable } from '../../../shared/text/printable.ts';
import { wrapText } from '../../../shared/text/wrapText.ts';

const wrap = (text: string, width: number, maxLines?: number): readonly string[] =>
  wrapText(text, width, 10, 'regular', maxLines);

test('lines end at spaces', () => {
  expect(wrap('one two three', textWidth('one two', 10, 'regular'))).toEqual(['one two', 'three']);
});

test('lines end after hyphens and slashes inside words, and those stay', () => {
  expect(wrap('brown-fox', textWidth('brown-', 10, 'regular'))).toEqual(['brown-', 'fox']);
  expect(wrap('either/or', textWidth('either/', 10, 'regular'))).toEqual(['either/', 'or']);
});

test('dates, fractions and signs of number are never broken', () => {
  expect(wrap('on 2026-02-14', textWidth('2026-02-14', 10, 'regular'))).toEqual(['on', '2026-02-14']);
  expect(wrap('at -5 or 1/2', textWidth('at -', 10, 'regular') + 1)).toEqual(['at', '-5', 'or', '1/2']);
});

test('a word wider than the line is cut between characters, never between letter and mark', () => {
  const lines = wrap('mmmmmmmm', textWidth('mmm', 10, 'regular'));
  expect(lines).toEqual(['mmm', 'mmm', 'mm']);
  expect(wrap('q\u0323q\u0323', 6)).toEqual(['q\u0323', 'q\u0323']);
});

test('a soft hyphen shows only where the line ends', () => {
  expect(wrap('incred\u00adible', textWidth('incred-', 10, 'regular'))).toEqual(['incred-', 'ible']);
  expect(wrap('incred\u00adible', 200)).toEqual(['incredible']);
});

test('a hard space holds two words together', () => {
  expect(wrap('take 10\u00a0kg', textWidth('take 10', 10, 'regular'))).toEqual(['take', '10\u00a0kg']);
});

test('line breaks in the text stay, empty lines too, and empty text is one empty line', () => {
  expect(wrap('a\n\nb', 100)).toEqual(['a', '', 'b']);
  expect(wrap('', 100)).toEqual(['']);
});

test('only when asked for, the rest is cut and the cut shows', () => {
  const width = textWidth('one two…', 10, 'regular');
  expect(wrap('one two three four', width, 1)).toEqual(['one two…']);
  expect(wrap('one two', width, 1)).toEqual(['one two']);
  expect(wrap('one two', 1, 1)).toEqual(['…']);
});

const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ' ',
        '  ',
        '\n',
        '-',
        '/',
        '\u00ad',
        '\u00a0',
        '\u3000',
        '\u1680',
        '–',
        '漢',
        '→',
        'e\u0301',
        '\u0323',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.stringMatching(/^[a-zA-ZäöüßΩЖ0-9]{1,20}$/),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

const withoutSpace = (text: string): string => text.replaceAll(/[^\S\u00a0\u2007\u202f]/gu, '');

test('nothing is lost and nothing added, whatever the width', () => {
  fc.assert(
    fc.property(texts, fc.double({ min: 0, max: 300, noNaN: true }), (text, width) => {
      // Hyphens at line ends that the text does not hold come only from soft hyphens: leave those out here.
      const hard = text.replaceAll('\u00ad', '');
      expect(withoutSpace(wrap(hard, width).join(''))).toBe(withoutSpace(printable(hard)));
    }),
    { numRuns: 500 },
  );
});

test('with soft hyphens only hyphens at line ends are added', () => {
  fc.assert(
    fc.property(texts, fc.double({ min: 0, max: 300, noNaN: true }), (text, width) => {
      const joined = withoutSpace(wrap(text, width).join('')).replaceAll('-', '');
      expect(joined).toBe(withoutSpace(printable(text)).replaceAll('-', ''));
    }),
  );
});

test('no line is wider than asked, except a single character', () => {
  fc.assert(
    fc.property(
      texts,
      fc.double({ min: 1, max: 300, noNaN: true }),
      fc.constantFrom('regular' as const, 'bold' as const),
      (text, width, weight) => {
        const tooWide = wrapText(text, width, 10, weight).filter(
          (line) => textWidth(line, 10, weight) > width + 1e-6 && [...line.matchAll(/.\p{M}*/gsu)].length > 1,
        );
        expect(tooWide).toEqual([]);
      },
    ),
    { numRuns: 500 },
  );
});
