// Tells apart the encodings of Latin letters: in the right one, all letters of a text belong to one language.
import { decodeAs } from './decodeText.ts';
import type { Encoding, LetterDecoder } from './encodings.ts';

/** The letters beyond a to z of the languages that these encodings are made for. */
const alphabets = `äöüß àâæçéèêëîïôœùûüÿ áéíñóúü áâãàçéêíóôõúü àèéìíòóùú áéèêëíïóöü æøåé åäöé áðéíóúýþæö
  ąćęłńóśźż áčďéěíňóřšťúůýž áäčďéíĺľňóôŕšťúýž áéíóöőúüű ăâîșțşţ čćđšž çğıöşüâîû ąčęėįšųūž āčēģīķļņšūž äöõüšž`
  .split(/\s+/)
  .map((letters) => new Set(letters));

const marks = new Set('“”„‘’‚–—…•·€£§°«»©®™×½¼²³±%\u00a0');
const isLetter = (char: string | undefined): boolean => char !== undefined && /\p{L}/u.test(char);

interface Oddities {
  readonly letters: readonly string[];
  /** How much in the text is in no language: symbols inside words, a capital within small letters. */
  readonly odd: number;
}

function oddities(text: string): Oddities {
  const letters: string[] = [];
  let odd = 0;
  const chars = Array.from(text);
  for (const [i, char] of chars.entries()) {
    if (char < '\u0080') continue;
    const [before, after] = [chars[i - 1], chars[i + 1]];
    const isInside = isLetter(before) && isLetter(after);
    if (isLetter(char)) {
      letters.push(char.toLowerCase());
      if (char !== char.toLowerCase() && before !== undefined && /[a-z]/.test(before)) odd++;
    } else if (!marks.has(char) || (isInside && char !== '’')) odd++;
  }
  return { letters, odd };
}

/** How well a text reads: letters of the language that fits best, less all that does not fit. */
function readingScore(text: string): number {
  const { letters, odd } = oddities(text);
  const covered = Math.max(
    ...alphabets.map((alphabet) => letters.filter((letter) => alphabet.has(letter)).length),
  );
  return 2 * covered - letters.length - odd;
}

/** In the order in which they are likely where nothing else tells. */
const latin = [
  'Windows-1252',
  'Windows-1250',
  'Mac Roman',
  'ISO-8859-2',
  'Windows-1254',
  'Windows-1257',
] as const satisfies readonly Encoding[];

export interface LatinReading {
  readonly encoding: Encoding;
  /** Above nought: more of the text fits a language than not. */
  readonly score: number;
}

/** The encoding of Latin letters in which the bytes read best. */
export function latinEncoding(bytes: Uint8Array, decode: LetterDecoder): LatinReading {
  let [best, most]: [Encoding, number] = ['Windows-1252', -Infinity];
  for (const encoding of latin) {
    const score = readingScore(decodeAs(bytes, encoding, decode));
    if (score > most) [best, most] = [encoding, score];
  }
  return { encoding: best, score: most };
}
