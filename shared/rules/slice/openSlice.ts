// What the rules of slices share: the limits people agreed on, and where a slice is made smaller or earlier.
import type { Slice } from '../../schema/kinds.ts';
import { settingsOf, type Workbook } from '../../schema/workbook.ts';
import type { Fix } from '../engine/finding.ts';
import { openFix } from '../engine/fixes.ts';
import { boxesBySlice } from '../scope/planIndex.ts';
import { canBeSplit } from './splitProposal.ts';

export const limitsOf = (workbook: Workbook) => settingsOf(workbook).limits;

/** Where a slice becomes smaller or earlier: where it is split, or, where there is nothing to share out, at its box. */
export function openSlice(workbook: Workbook, label: string, slice: Slice): Fix {
  const [box] = boxesBySlice(workbook).get(slice.id) ?? [];
  return box && !canBeSplit(workbook, slice)
    ? openFix(label, 'timeBox', box.id, 'duration')
    : openFix(label, 'slice', slice.id, 'split');
}
