// Why a bar starts where it starts, in words.

import { startReason } from '../../rules/plan/startReason.ts';
import type { Id } from '../../schema/field.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { timelineWords } from '../../messages/documents/plan.ts';

const { why } = timelineWords;

/** "after T-2, day off 6 Apr": what holds the start of a box; empty while it has no dates. */
export const whyText = (workbook: Workbook, id: Id<'timeBox'>): string => {
  const reason = startReason(workbook, id);
  if (reason === null) return '';
  const held =
    reason.kind === 'after'
      ? why.after(reason)
      : reason.kind === 'notBefore'
        ? why.notBefore(reason)
        : why[reason.kind];
  return `${held}${why.daysOff({ days: reason.daysOff })}`;
};
