// Takes the client, persons and amounts out of what people wrote.
import { shareWords } from '../messages/screens/share.ts';
import type { ShareChoice } from '../schema/shareChoice.ts';
import { factsOf, type Workbook } from '../schema/workbook.ts';

/** What is looked for, and what stands there instead. */
type Replacement = readonly [what: RegExp, by: string];

/** A shorter name is looked for as a word of its own, as it would be found inside others. */
const wordChars = 4;

const escaped = (word: string): string => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);

/** The name in any case, however its accents are written, with any blanks between its words; null: there is none. */
function patternOf(name: string): RegExp | null {
  const words = name.trim().split(/\s+/u);
  if (words.join('') === '') return null;
  const spelled = (word: string): string => {
    const forms = new Set([word.normalize('NFC'), word.normalize('NFD')]);
    return `(?:${[...forms].map(escaped).join('|')})`;
  };
  const pattern = words.map(spelled).join(String.raw`\s+`);
  const isShort = words.join('').length < wordChars;
  const edged = isShort ? String.raw`(?<![\p{L}\p{N}])${pattern}(?![\p{L}\p{N}])` : pattern;
  return new RegExp(edged, 'giu');
}

/** The longest first, so that no name is cut by a shorter one inside it. */
const replacementsOf = (names: readonly (readonly [name: string, by: string])[]): readonly Replacement[] =>
  names
    .toSorted(([a], [b]) => b.length - a.length)
    .flatMap(([name, by]) => {
      const pattern = patternOf(name);
      return pattern ? [[pattern, by] as const] : [];
    });

const clientNames = (workbook: Workbook): readonly string[] => {
  const { clientLabel, clientAliases } = factsOf(workbook);
  return [clientLabel, ...clientAliases];
};

/** Persons are called by their role. Initials and the like would be found in too many places. */
const personNames = (workbook: Workbook) =>
  allPersonNames(workbook).filter(([name, by]) => name.trim().length > 2 && name !== by);

const allPersonNames = (workbook: Workbook) => [
  ...[...workbook.role.values()].map(({ displayName, title }) => [displayName, title] as const),
  ...[...workbook.signOff.values()].flatMap(({ mark, role }) =>
    mark.kind === 'typed'
      ? [[mark.value, (role && workbook.role.get(role)?.title) ?? shareWords.someone] as const]
      : [],
  ),
];

const figure = String.raw`\d(?:[\d.,'’\u00a0\u202f ]*\d)?(?:\s?(?:k|m|mn|bn|million|billion|thousand)(?![\p{L}]))?`;
const currencyWords = 'euros?|dollars?|pounds?|francs?';

/** An amount with its currency, before or behind. */
function amountPattern(currency: string): RegExp {
  const sign = String.raw`(?:[€$£¥]|(?<![\p{L}])(?:${escaped(currency)}|EUR|USD|GBP|CHF|JPY)(?![\p{L}]))`;
  const behind = String.raw`(?:${sign}|(?<![\p{L}])(?:${currencyWords})(?![\p{L}]))`;
  return new RegExp(String.raw`${sign}\s?[-−]?${figure}|[-−]?${figure}\s?${behind}`, 'giu');
}

/** What this choice takes out of texts, as a function from text to text. */
export function maskOf(workbook: Workbook, choice: ShareChoice): (text: string) => string {
  const client =
    choice.codeName === '' ? [] : clientNames(workbook).map((name) => [name, choice.codeName] as const);
  const persons = choice.names ? [] : personNames(workbook);
  const replacements = replacementsOf([...client, ...persons]);
  const amounts: readonly Replacement[] =
    choice.money === 'kept' ? [] : [[amountPattern(factsOf(workbook).currency), shareWords.anAmount]];
  return (text) =>
    [...replacements, ...amounts].reduce((result, [what, by]) => result.replace(what, () => by), text);
}
