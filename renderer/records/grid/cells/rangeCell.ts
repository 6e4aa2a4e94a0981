// A three-point estimate in one cell: "20k/40k/90k" is typed and read back; one number alone moves the likely one.
import type { FieldFacts } from '../../../../shared/schema/fieldFacts.ts';
import { amountText } from '../../../../shared/text/format.ts';
import { wordOf } from '../../../../shared/words.ts';
import { parseMoney } from '../../../ui/fields/values/money.ts';
import { parseNumber, printNumber } from '../../../ui/fields/values/numbers.ts';
import { accept, type Parsed } from '../../../ui/fields/values/parsed.ts';
import { pointsIn } from '../../../ui/fields/values/points.ts';
import {
  checkRange,
  type RangeShape,
  type RangeText,
  type RangeValue,
} from '../../../ui/fields/values/range.ts';
import { type CellMaker, type FieldCell, printedOr } from './fieldCell.ts';
import { limitsOf, moneyNumbers } from './plainCells.ts';

const shapes: readonly RangeShape[] = ['triangular', 'fixed'];

/** The three numbers with what parts them, and the shape where it is not the usual one. A fixed one is one number. */
function printed({ low, likely, high, shape }: RangeValue, print: (value: number) => string): string {
  if (shape === 'fixed') return `${print(likely)} ${wordOf(shape)}`;
  const three = [low, likely, high].map(print).join(' / ');
  return shape === 'pert' ? three : `${three} ${wordOf(shape)}`;
}

/** The shape that the text ends with, and the text without it. */
function shapeIn(text: string): readonly [string, RangeShape | null] {
  const shape = shapes.find((one) => text.toLowerCase().endsWith(wordOf(one).toLowerCase()));
  return shape ? [text.slice(0, -wordOf(shape).length).trim(), shape] : [text, null];
}

type Read = (text: string) => Parsed<number | null>;

/** One number: fixed where there was no spread; else the likely one, which low and high follow where it crosses them. */
function oneNumber(likely: number, before: RangeValue | null, isFixed: boolean): RangeValue {
  if (isFixed || before === null || before.shape === 'fixed')
    return { low: likely, likely, high: likely, shape: 'fixed' };
  const { low, high, shape } = before;
  return { low: Math.min(low, likely), likely, high: Math.max(high, likely), shape };
}

/** Typed text as an estimate; a spread that was there keeps its shape unless another is named. */
export function parseRangeText(
  typed: string,
  before: RangeValue | null,
  read: Read,
): Parsed<RangeValue | null> {
  const [text, named] = shapeIn(typed.trim());
  if (text === '') return accept(null);
  const points = pointsIn(text);
  if (points.length === 1) {
    const likely = read(text);
    if (!likely.ok || likely.value === null) return likely as Parsed<null>;
    return accept(oneNumber(likely.value, before, named === 'fixed'));
  }
  const kept = before === null || before.shape === 'fixed' ? 'pert' : before.shape;
  const [low = '', likely = '', high = '', ...more] = points;
  // Two numbers, or more than three, are for the person to complete: none is made up.
  const boxes: RangeText = { low, likely, high: [high, ...more].join('/'), shape: named ?? kept };
  return checkRange(boxes, read);
}

function rangeCell(
  print: (value: number) => string,
  read: Read,
  facts: FieldFacts,
): FieldCell<RangeValue | null> {
  return {
    width: 168,
    align: 'end',
    editor: 'text',
    filter: 'number',
    value: (stored) => stored?.likely ?? null,
    print: (stored) => printedOr(stored, (range) => printed(range, print)),
    parse: (text, before) => parseRangeText(text, before, read),
    ...(facts.unit === null ? {} : { width: 128 }),
  };
}

export const numberRangeCell: CellMaker<RangeValue | null> = (facts) =>
  rangeCell(
    (value) => printNumber(value, 12),
    (text) => parseNumber(text, limitsOf(facts)),
    facts,
  );

export const moneyRangeCell: CellMaker<RangeValue | null> = (facts, { currency }) => ({
  ...rangeCell(
    (minor) => amountText(minor, currency),
    (text) => parseMoney(text, currency, limitsOf(facts)),
    facts,
  ),
  numbers: moneyNumbers(currency),
});
