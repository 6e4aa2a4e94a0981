// Values computed from a workbook once and reused for as long as what they read is the same.
import type { Kind } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';

/** Two states are kept: undo and redo, or a snapshot beside the present, go back and forth between two. */
const keptResults = 2;

/**
 * A function of some kinds of records that computes only when one of their maps has changed identity.
 * `compute` must read no other kind: a stale value would be the price.
 */
export function derived<T>(
  reads: readonly Kind[],
  compute: (workbook: Workbook) => T,
): (workbook: Workbook) => T {
  let kept: { readonly workbook: Workbook; readonly value: T }[] = [];
  return (workbook) => {
    const hit = kept.find((result) => reads.every((kind) => result.workbook[kind] === workbook[kind]));
    if (hit) {
      // What was asked for last is kept longest: a state tried against many others stays.
      if (kept[0] !== hit) kept = [hit, ...kept.filter((result) => result !== hit)];
      return hit.value;
    }
    const value = compute(workbook);
    kept = [{ workbook, value }, ...kept].slice(0, keptResults);
    return value;
  };
}
