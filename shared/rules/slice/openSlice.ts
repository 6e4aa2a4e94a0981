// What the rules of slices share: the limits people agreed on, and where a slice is made smaller or earlier.
import type { Slice } from '../../schema/kinds.ts';
import { settingsOf, type Workbook } from '../../schema/workbook.ts';
import type { Fix } from '../engine/finding.ts';
import { openFix } from '../engine/fixes.ts';
import { boxesBySlice } from '../scope/planIndex.ts';

export const limitsOf = (workbook: Workbook) => settingsOf(workbook).limits;

/** Where a slice becomes smaller or earlier: where it is split, or, with one part only, at the length of its box. */
export function openSlice(workbook: Workbook, label: string, slice: Slice): Fix {
  const [box, ...others] = boxesBySlice(workbook).get(slice.id) ?? [];
  return box && others.length + slice.components.length < 1
    ? openFix(label, 'timeBox', box.id, 'duration')
    : openFix(label, 'slice', slice.id, 'split');
}
