// Three-point estimates as typed text: low, likely, high and the shape between them, checked as one value.
import { fieldWords } from '../../../../shared/messages/screens/ui.ts';
import { accept, refuse, type Parsed } from './parsed.ts';
import { pointsIn } from './points.ts';

export type RangeShape = 'pert' | 'triangular' | 'fixed';

/** An estimate; the unit (days, minor units of money …) is the field's. */
export interface RangeValue {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly shape: RangeShape;
}

/** What stands in the three boxes while a person types. */
export interface RangeText {
  readonly low: string;
  readonly likely: string;
  readonly high: string;
  readonly shape: RangeShape;
}

type ReadNumber = (text: string) => Parsed<number | null>;

const boxes = ['low', 'likely', 'high'] as const;

/**
 * What was typed into one box as three numbers stands in all three; two are low and high, and likely is asked for where
 * it was empty. A fixed estimate becomes a spread by that. The same text where each box holds one number.
 */
export function spread(text: RangeText): RangeText {
  for (const box of boxes) {
    const points = pointsIn(text[box]);
    const shape = text.shape === 'fixed' ? 'pert' : text.shape;
    const [first = '', second = '', third] = points;
    if (points.length === 3) return { low: first, likely: second, high: third ?? '', shape };
    if (points.length === 2)
      return { low: first, likely: box === 'likely' ? '' : text.likely, high: second, shape };
  }
  return text;
}

/** As `checkRange`, where three numbers in one box are those of all. */
export const parseRange = (text: RangeText, read: ReadNumber): Parsed<RangeValue | null> =>
  checkRange(spread(text), read);

/** The three boxes to one estimate; all empty is null, and low ≤ likely ≤ high has to hold. Fixed reads only `likely`. */
export function checkRange(text: RangeText, read: ReadNumber): Parsed<RangeValue | null> {
  return text.shape === 'fixed' ? parseFixed(text, read) : parseSpread(text, read);
}

function parseFixed(text: RangeText, read: ReadNumber): Parsed<RangeValue | null> {
  const likely = read(text.likely);
  if (!likely.ok) return likely;
  if (likely.value === null) return accept(null);
  return accept({ low: likely.value, likely: likely.value, high: likely.value, shape: 'fixed' });
}

function parseSpread(text: RangeText, read: ReadNumber): Parsed<RangeValue | null> {
  const low = read(text.low);
  const likely = read(text.likely);
  const high = read(text.high);
  if (!low.ok) return refuse(fieldWords.ofPoint({ point: 'low', sentence: low.sentence }));
  if (!likely.ok) return refuse(fieldWords.ofPoint({ point: 'likely', sentence: likely.sentence }));
  if (!high.ok) return refuse(fieldWords.ofPoint({ point: 'high', sentence: high.sentence }));
  const values = { low: low.value, likely: likely.value, high: high.value };
  const missing = (['low', 'likely', 'high'] as const).filter((point) => values[point] === null);
  if (missing.length === 3) return accept(null);
  if (low.value === null || likely.value === null || high.value === null)
    return refuse(fieldWords.stillMissing({ points: missing }));
  return checkOrder({ low: low.value, likely: likely.value, high: high.value, shape: text.shape });
}

function checkOrder(range: RangeValue): Parsed<RangeValue> {
  if (range.low > range.likely) return refuse(fieldWords.lowAboveLikely);
  if (range.likely > range.high) return refuse(fieldWords.likelyAboveHigh);
  return accept(range);
}

/** An estimate as text for its boxes; null leaves them empty with the usual shape. */
export function printRange(range: RangeValue | null, print: (value: number) => string): RangeText {
  if (range === null) return { low: '', likely: '', high: '', shape: 'pert' };
  return {
    low: print(range.low),
    likely: print(range.likely),
    high: print(range.high),
    shape: range.shape,
  };
}

/** Whether two estimates are the same value. */
export function sameRange(a: RangeValue | null, b: RangeValue | null): boolean {
  if (a === null || b === null) return a === b;
  return a.low === b.low && a.likely === b.likely && a.high === b.high && a.shape === b.shape;
}
