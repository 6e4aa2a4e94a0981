// Which risks of a register can still happen.
import type { Risk } from '../../schema/kinds.ts';
import { byCode } from '../../schema/workbook.ts';
import { derived } from '../engine/derived.ts';

/** Risks that may still do something, in code order. */
export const pendingRisks = derived(['risk'], (workbook): readonly Risk[] =>
  [...workbook.risk.values()]
    .filter(({ archived, state }) => !archived && state !== 'closed')
    .toSorted(byCode),
);
