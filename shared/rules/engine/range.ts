// The mean of three estimates: the one number the formulas of plan, cost, value and exposure take from a range.
import type { Range3 } from '../../schema/field.ts';

/** Mean by shape: pert (low + 4·likely + high) ÷ 6, triangular a third of the sum, fixed the likely one. Null stays unknown. */
export function meanOf(range: Range3): number;
export function meanOf(range: Range3 | null): number | null;
export function meanOf(range: Range3 | null): number | null {
  if (range === null) return null;
  const { low, likely, high, shape } = range;
  if (shape === 'fixed') return likely;
  return shape === 'triangular' ? (low + likely + high) / 3 : (low + 4 * likely + high) / 6;
}
