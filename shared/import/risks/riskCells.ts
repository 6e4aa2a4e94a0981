// What one cell of a register says, read as a day, a figure, money, a step of a scale or one of the words of a field.
import type { Range3 } from '../../schema/field.ts';
import type { FieldFacts } from '../../schema/fieldFacts.ts';
import type { Settings } from '../../schema/kinds.ts';
import { shareOfPercent } from '../../text/percent.ts';
import { wordOf } from '../../words.ts';
import type { ColumnMapping } from '../table/guessMapping.ts';
import { readDay } from '../table/readDay.ts';
import { currenciesIn, moneyUnitOf, readNumber, readNumberRange } from '../table/readNumber.ts';
import { likelihoodOf, stepOf } from '../table/scales.ts';
import { meaningOf, phrasesOf, plainWords, type WordList } from '../words/plainWords.ts';

/** What the reading of a row depends on besides its cells. */
export interface RowContext {
  readonly bands: Settings['riskBands'];
  readonly minorPerMajor: number;
  /** The one the workbook counts in; amounts in others are no amounts here. */
  readonly currency: string;
  /** The register counts likelihood and impact 1–5 as we do, so that its scores can be compared with ours. */
  readonly isFiveByFive: boolean;
}

export interface Cell {
  readonly text: string;
  readonly column: ColumnMapping;
  readonly context: RowContext;
}

export const lineOf = ({ text, column }: Cell): string => `${column.header}: ${text.replace(/\n+/g, ' / ')}`;

/** Minor units in one unit of a money column: a header may count in thousands, unless the cell says so itself. */
const minorPerUnit = ({ text, column, context }: Cell): number =>
  context.minorPerMajor * (/\d\s*(?:k|tsd|t|mio|mn|m|bn|mrd)\b/i.test(text) ? 1 : moneyUnitOf(column.header));

export const dayIn = ({ text, column }: Cell) => readDay(text, column.dateOrder ?? 'dayFirst');
export const stepIn = ({ text, column }: Cell) => stepOf(text, column.scale ?? '1-5');
export const likelihoodIn = ({ text, column }: Cell) => likelihoodOf(text, column.scale ?? '1-5');
/** What the cell says of its currency goes before what its header says. */
const isForeignMoney = ({ text, column, context }: Cell): boolean =>
  (currenciesIn(text) ?? currenciesIn(column.header))?.includes(context.currency) === false;

/** Why a cell of a money column is none: what it is not. */
export function amountExpected(cell: Cell): string {
  const { currency } = cell.context;
  if (isForeignMoney(cell)) return `an amount in ${currency}, the currency of this workbook`;
  return (readNumber(cell.text) ?? 0) < 0 ? 'an amount of nought or more' : 'an amount of money';
}

export const minorIn = (cell: Cell): number | null => {
  const amount = readNumber(cell.text);
  return amount === null || amount < 0 || isForeignMoney(cell)
    ? null
    : Math.round(amount * minorPerUnit(cell));
};

/** "100 / 150 / 300 (triangular)": low, likely and high, as our own tables write them; null when it is none. */
function threeIn(text: string, factor: number): Range3 | null {
  const found = /^([^/]+)\/([^/]+)\/([^/(]+)(?:\((pert|triangular|fixed)\))?$/.exec(text);
  const [low, likely, high] = [1, 2, 3].flatMap((i) => readNumber(found?.[i] ?? '') ?? []);
  if (low === undefined || likely === undefined || high === undefined) return null;
  if (low > likely || likely > high) return null;
  const shape = (found?.[4] ?? 'pert') as Range3['shape'];
  return { low: low * factor, likely: likely * factor, high: high * factor, shape };
}

/** Three estimates from three figures, from one, or from the two ends of a range. */
export function estimateIn(cell: Cell, factor: number): Range3 | null {
  const three = threeIn(cell.text, factor);
  if (three) return three;
  const range = readNumberRange(cell.text.replace(/\b(?:days?|tage?|jours?|d[ií]as?|wd)\b/gi, ' ').trim());
  if (range === null || range.low < 0) return null;
  const [low, high] = [range.low * factor, range.high * factor];
  return low === high
    ? { low, likely: low, high, shape: 'fixed' as const }
    : { low, likely: (low + high) / 2, high, shape: 'pert' as const };
}

export function moneyIn(cell: Cell) {
  const range = estimateIn(cell, minorPerUnit(cell));
  if (range === null || isForeignMoney(cell)) return null;
  const [low, likely, high] = [Math.round(range.low), Math.round(range.likely), Math.round(range.high)];
  return { ...range, low, likely, high };
}

/** A figure within the limits of its field. */
export function figureIn({ min, max, as }: FieldFacts, text: string): number | null {
  const figure = readNumber(as === 'percent' ? text.replace('%', '') : text);
  if (figure === null || (as === 'whole' && !Number.isInteger(figure))) return null;
  const value = as === 'percent' ? shareOfPercent(figure) : figure;
  return value < (min ?? -Infinity) || value > (max ?? Infinity) ? null : value;
}

/** The option that a cell names: as it is stored, or as people read it. */
export const optionIn = ({ options, optionLabels }: FieldFacts, text: string): string | null =>
  options.find((option) =>
    [option, wordOf(option), optionLabels[option] ?? ''].some(
      (word) => plainWords(word) === plainWords(text),
    ),
  ) ?? null;

const yesOrNo: WordList<'yes' | 'no'> = [
  ['yes', 'yes, true, x, y, ja, oui, si, sim'],
  ['no', 'no, false, n, nein, non, nao'],
];
const yesPhrases = phrasesOf(yesOrNo);

/** Yes or no, in the words that registers have for them. */
export const switchIn = ({ text }: Cell): boolean | null => {
  const word = meaningOf(yesPhrases, text);
  return word === null ? null : word === 'yes';
};
