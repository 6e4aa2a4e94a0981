// Which values of its metric make a criterion trip, and how two such sets compare.
import type { KillCriterion } from '../../schema/kinds.ts';
import { isAbove, isAtLeast, isAtMost, isBelow, isSame } from '../engine/compare.ts';

/** The parts of a criterion that decide which values fail. */
export type FailingTerms = Pick<KillCriterion, 'form' | 'comparator' | 'value' | 'valueTo'>;

function holds({ comparator, value, valueTo }: FailingTerms, reading: number): boolean {
  const bound = value ?? Number.NaN;
  switch (comparator) {
    case '<':
      return isBelow(reading, bound);
    case '<=':
      return isAtMost(reading, bound);
    case '=':
      return isSame(reading, bound);
    case '!=':
      return !isSame(reading, bound);
    case '>=':
      return isAtLeast(reading, bound);
    case '>':
      return isAbove(reading, bound);
    case 'between':
      return isAtLeast(reading, bound) && isAtMost(reading, valueTo ?? Number.NaN);
  }
}

/** Whether a value fails: "unless" fails where the state does not hold, "if" where it does. */
export const fails = (terms: FailingTerms, reading: number): boolean =>
  holds(terms, reading) === (terms.form === 'stopsIf');

const boundsOf = ({ comparator, value, valueTo }: FailingTerms): number[] =>
  (comparator === 'between' ? [value, valueTo] : [value]).filter((bound) => bound !== null);

/** How far a passing value is from failing, in the metric's unit: the distance to the nearest bound. */
export const distanceToFailing = (terms: FailingTerms, reading: number): number =>
  Math.min(...boundsOf(terms).map((bound) => Math.abs(reading - bound)));

/** Default margin of warning: a tenth of the value's size; of the nearer one for BETWEEN. */
export function warnMarginOf(
  terms: FailingTerms & Pick<KillCriterion, 'warnMargin'>,
  reading: number,
): number {
  if (terms.warnMargin !== null) return terms.warnMargin;
  const [nearest = 0] = boundsOf(terms).toSorted((a, b) => Math.abs(reading - a) - Math.abs(reading - b));
  return Math.abs(nearest) / 10;
}

/** How one set of failing values stands to another; `other` when neither contains the other. */
export type SetComparison = 'same' | 'smaller' | 'larger' | 'other';

/** On the line of numbers both sets change only at their bounds: one point between each two tells all. */
function testPoints(bounds: readonly number[]): number[] {
  const sorted = [...new Set(bounds)].toSorted((a, b) => a - b);
  const [first = 0] = sorted;
  const last = sorted.at(-1) ?? 0;
  const span = Math.max(1, Math.abs(first), Math.abs(last));
  const between = sorted.slice(1).map((bound, i) => bound / 2 + (sorted[i] ?? bound) / 2);
  return [first - span, ...sorted, ...between, last + span];
}

/** Compares the failing values after a change with those before it (KIL-03). */
export function compareFailing(before: FailingTerms, after: FailingTerms): SetComparison {
  const points = testPoints([...boundsOf(before), ...boundsOf(after)]);
  const nowPasses = points.some((point) => fails(before, point) && !fails(after, point));
  const nowFails = points.some((point) => !fails(before, point) && fails(after, point));
  if (nowPasses) return nowFails ? 'other' : 'smaller';
  return nowFails ? 'larger' : 'same';
}
