// What becomes of characters the font cannot draw, and of those that have no ink.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasGlyph } from '../../../shared/text/glyphs.ts';
import {
  cleanText,
  MISSING_MARK,
  printable,
  unprintable,
  unprintableScripts,
} from '../../../shared/text/printable.ts';

test('Latin, Greek, Cyrillic and Vietnamese stay as they are', () => {
  const text = 'Zażółć gęślą jaźń, Příliš žluťoučký kůň, Ελληνικά, Кириллица, Tiếng Việt';
  expect(printable(text)).toBe(text);
  expect(unprintable(text)).toEqual([]);
});

test('letters in two parts are composed', () => {
  expect(printable('Zu\u0308rich')).toBe('Zürich');
});

test('each missing character becomes one visible mark and is named once', () => {
  expect(printable('a漢b漢c🚀')).toBe(`a${MISSING_MARK}b${MISSING_MARK}c${MISSING_MARK}`);
  expect(unprintable('a漢b漢c🚀')).toEqual(['漢', '🚀']);
  expect(hasGlyph(MISSING_MARK.codePointAt(0) ?? 0)).toBe(true);
});

test('a space of another script is a space, and no mark', () => {
  expect(printable('a\u3000b\u1680c')).toBe('a b c');
  expect(unprintable('a\u3000b\u1680c')).toEqual([]);
});

test('writing systems are named for the warning', () => {
  expect(unprintableScripts('שלום مرحبا 漢字 हिन्दी 🚀 ok')).toEqual([
    'Hebrew',
    'Arabic',
    'Chinese or Japanese',
    'Devanagari',
    'emoji',
  ]);
  expect(unprintableScripts('∑')).toEqual(['symbols']);
});

test('common signs are written out and need no warning', () => {
  expect(printable('A → B, x ≥ 3')).toBe('A -> B, x >= 3');
  expect(unprintable('A → B, x ≥ 3')).toEqual([]);
});

test('control characters, marks of direction and joiners vanish; line breaks become one kind', () => {
  expect(cleanText('a\u0000b\u202ec\u200d\ufeffd\u001be')).toBe('abcde');
  expect(cleanText('a\r\nb\rc\u2028d\te')).toBe('a\nb\nc\nd e');
});

test('half a character becomes a mark', () => {
  expect(printable('a\ud800b')).toBe(`a${MISSING_MARK}b`);
});

test('whatever the text, the result can be drawn, and doing it twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const result = printable(text);
      expect([...result].filter((c) => c !== '\n' && !hasGlyph(c.codePointAt(0) ?? 0))).toEqual([]);
      expect(printable(result)).toBe(result);
    }),
  );
});

test('no character with ink vanishes: each leaves itself, its written form or a mark', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'é', '漢', 'ש', '→', '≥', 'Ω', '🚀'), { maxLength: 30 }),
      (characters) => {
        const plain = printable(characters.join('')).replaceAll('->', '→').replaceAll('>=', '≥');
        expect([...plain].length).toBe(characters.length);
      },
    ),
  );
});
