// In which voice a stretch of text is read: its letters tell where the document's language cannot be meant.

/** Languages as far as their letters tell them; Cyrillic and Arabic serve many, so their commonest is named. */
const voices: readonly (readonly [letters: RegExp, languages: readonly string[]])[] = [
  [/\p{Script=Latin}/u, ['en']],
  [/\p{Script=Greek}/u, ['el']],
  [/\p{Script=Cyrillic}/u, ['ru', 'uk', 'bg', 'be', 'sr', 'mk', 'kk', 'ky', 'mn', 'tg']],
  [/\p{Script=Arabic}/u, ['ar', 'fa', 'ur', 'ps', 'ckb']],
  [/\p{Script=Hebrew}/u, ['he', 'yi']],
  [/\p{Script=Devanagari}/u, ['hi', 'mr', 'ne']],
  [/\p{Script=Thai}/u, ['th']],
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, ['ja']],
  [/\p{Script=Hangul}/u, ['ko']],
  [/\p{Script=Han}/u, ['zh', 'ja', 'ko']],
];

const isOther = (language: string): boolean =>
  voices.slice(1).some(([, languages]) => languages.includes(language));

/** The language to be said for the text, or null where that of its surroundings will do. */
export const runLanguage = (text: string, around: string): string | null => {
  const [main = ''] = around.toLowerCase().split('-');
  const found = voices.slice(1).find(([letters]) => letters.test(text));
  if (found !== undefined) return found[1].includes(main) ? null : (found[1][0] ?? null);
  return isOther(main) && /\p{Script=Latin}/u.test(text) ? 'en' : null;
};
