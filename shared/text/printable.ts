// Turns any text into characters the bundled font can draw, so that nothing vanishes on paper without a word.

import { hasGlyph } from './glyphs.ts';

/** Stands for a character the font cannot draw. */
export const MISSING_MARK = '\uFFFD';

// Signs common in business text that the font lacks, and how they are written without them.
const written: Readonly<Record<string, string>> = {
  '→': '->',
  '←': '<-',
  '↔': '<->',
  '⇒': '=>',
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
  '≈': '~',
  '■': '•',
  '▪': '•',
  '●': '•',
  '◦': '•',
  '∙': '•',
  // Spaces of other scripts: no mark belongs where nothing is to be seen.
  '\u1680': ' ',
  '\u3000': ' ',
  '\u00ad': '',
};

const endings = /\r\n?|[\u0085\u2028\u2029]/g;
const controls = /(?!\n)\p{Cc}/gu;
// Joiners, marks of direction, variation selectors and the byte order mark: no ink, and able to hide or turn text.
const invisible = /(?!\u00ad)[\p{Cf}\p{Variation_Selector}]/gu;
const loneSurrogate = /\p{Surrogate}/gu;

/**
 * The text in composed form (NFC), with one kind of line ending and without what has no ink:
 * control characters, marks of direction, joiners. Soft hyphens stay, for wrapText to break at.
 */
export const cleanText = (text: string): string =>
  text
    .replace(endings, '\n')
    .replaceAll('\t', ' ')
    .replace(controls, '')
    .replace(invisible, '')
    .replace(loneSurrogate, MISSING_MARK)
    .normalize('NFC');

const isPrinted = (character: string): boolean =>
  character === '\n' || character in written || hasGlyph(character.codePointAt(0) ?? 0);

/** The characters of the text that will be replaced by a mark, each once, in order of appearance. */
export const unprintable = (text: string): readonly string[] => [
  ...new Set([...cleanText(text)].filter((character) => !isPrinted(character))),
];

/**
 * The text as it can be drawn: clean, a few signs written out (→ as ->, ≥ as >=),
 * and every other character without a glyph as MISSING_MARK. Stable: applied twice it changes nothing more.
 */
export const printable = (text: string): string => {
  const clean = cleanText(text);
  if (/^[\n\u0020-\u007e]*$/.test(clean)) return clean;
  return Array.from(clean, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (character === '\n' || hasGlyph(code)) return character;
    return written[character] ?? MISSING_MARK;
  }).join('');
};

const scripts: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['Arabic', /\p{Script=Arabic}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Devanagari', /\p{Script=Devanagari}/u],
  ['Chinese or Japanese', /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u],
  ['Korean', /\p{Script=Hangul}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['emoji', /\p{Extended_Pictographic}/u],
];

/** The names of the writing systems among the characters that will be replaced; 'symbols' for all others. */
export const unprintableScripts = (text: string): readonly string[] => [
  ...new Set(
    unprintable(text).map(
      (character) => scripts.find(([, pattern]) => pattern.test(character))?.[0] ?? 'symbols',
    ),
  ),
];
