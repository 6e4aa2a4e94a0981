// Percentiles, intervals and ranks of simulated numbers (SIM-06, SIM-08).
import { wholeAbove } from '../../rules/engine/compare.ts';

/** The numbers in ascending order; they are left as they are. */
export const sorted = (values: Float64Array): Float64Array => values.toSorted();

/** Percentile q of ascending numbers: the one at place ⌈q·N⌉ (SIM-06). */
export const percentile = (ascending: Float64Array, q: number): number =>
  ascending[Math.max(0, wholeAbove(q * ascending.length) - 1)] ?? 0;

export const meanOfAll = (values: Float64Array): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Share of numbers that hold. */
export function shareOf(values: Float64Array, holds: (value: number, i: number) => boolean): number {
  let count = 0;
  for (let i = 0; i < values.length; i += 1) if (holds(values[i] ?? 0, i)) count += 1;
  return values.length === 0 ? 0 : count / values.length;
}

/** 95 % interval of a share by Wilson. */
export function wilson(hits: number, count: number): { readonly low: number; readonly high: number } {
  if (count === 0) return { low: 0, high: 1 };
  const z = 1.959963984540054;
  const p = hits / count;
  const middle = p + (z * z) / (2 * count);
  const half = z * Math.sqrt((p * (1 - p)) / count + (z * z) / (4 * count * count));
  const whole = 1 + (z * z) / count;
  return { low: Math.max(0, (middle - half) / whole), high: Math.min(1, (middle + half) / whole) };
}

/** Ranks from 1; equal numbers share the mean of theirs. */
export function ranksOf(values: Float64Array): Float64Array {
  const order = values.toSorted();
  const ranks = new Map<number, number>();
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && order[to] === order[from]) to += 1;
    ranks.set(order[from] ?? 0, (from + to + 1) / 2);
    from = to;
  }
  return Float64Array.from(values, (value) => ranks.get(value) ?? 0);
}

/** Correlation of two lists of ranks; null where one of them does not vary. */
export function correlation(a: Float64Array, b: Float64Array): number | null {
  const [meanA, meanB] = [meanOfAll(a), meanOfAll(b)];
  let [both, ofA, ofB] = [0, 0, 0];
  for (let i = 0; i < a.length; i += 1) {
    const x = (a[i] ?? 0) - meanA;
    const y = (b[i] ?? 0) - meanB;
    both += x * y;
    ofA += x * x;
    ofB += y * y;
  }
  return ofA === 0 || ofB === 0 ? null : both / Math.sqrt(ofA * ofB);
}
