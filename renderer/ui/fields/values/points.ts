// Several numbers typed as one text: "20k 40k 90k", "20/40/90", "20–40–90k", "20 to 90".
import { numberSigns } from '../../../../shared/text/format.ts';
import { readDecimal } from '../../../../shared/text/readDecimal.ts';

/** What parts numbers whatever they are; a plain dash does only between two of them. */
const parting = /\s*[/;|–—…]\s*|\s*\.{2,}\s*|\s+(?:to|-)\s+|,\s+|(?<=[\d%km])-(?=[\d.,])/iu;

/** "20 40 90" without k or m: its last two parts may also be the thousands of one number. */
function isOneNumber(parts: readonly string[]): boolean {
  const isGrouped =
    /^[^\d]*\d{1,3}$/.test(parts[0] ?? '') && parts.slice(1).every((part) => /^\d{3}$/.test(part));
  if (!isGrouped) return false;
  const isBlankGroup = /^\s$/u.test(numberSigns().group ?? '');
  const values = parts.map((part) => Number(part.replaceAll(/\D/g, '')));
  return isBlankGroup || values.some((value, i) => value < (values[i - 1] ?? 0));
}

function parted(text: string): readonly string[] {
  const parts = text.split(parting).filter((part) => part !== '');
  if (parts.length > 1) return parts;
  const blanks = text.split(/\s+/);
  if (blanks.length === 3 && blanks.every((part) => /\d/.test(part)) && !isOneNumber(blanks)) return blanks;
  const commas = text.split(',');
  return commas.length === 3 && readDecimal(text) === null ? commas : [text];
}

/** "20–40–90k": the letter of the last counts for all where no other has one. */
function withCommonLetter(parts: readonly string[]): readonly string[] {
  const letter = /\d\s*([km])$/i.exec(parts.at(-1) ?? '')?.[1];
  const others = parts.slice(0, -1);
  if (letter === undefined || others.some((part) => !/\d$/.test(part))) return parts;
  return [...others.map((part) => `${part}${letter}`), parts.at(-1) ?? ''];
}

/** The numbers that a text is made of, as texts; a text of one number is one. */
export function pointsIn(text: string): readonly string[] {
  const tidy = text.trim().replaceAll(/(\d)\s+(?=[km]\b)/gi, '$1');
  return withCommonLetter(parted(tidy).map((part) => part.trim()));
}
