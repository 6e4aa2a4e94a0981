// Ending work by a decision: what has not begun is cancelled, what runs ends on the status date.
import type { TimeBox } from '../../schema/kinds.ts';
import { factsOf, type Workbook } from '../../schema/workbook.ts';
import { byCommand, changeRecords, type Moment } from '../edit.ts';

export const isNotBegun = ({ state }: TimeBox): boolean => state === 'planned';

/** Cancels those of the boxes that have not begun. */
export const cancelNotBegun = (workbook: Workbook, boxes: readonly TimeBox[], moment: Moment): Workbook =>
  changeRecords(
    workbook,
    'timeBox',
    boxes.filter(isNotBegun).map(({ id }) => ({ id, fields: { state: 'cancelled' } as const })),
    byCommand(moment),
  );

/** Ends those of the boxes that run, today, or on the day they began if that is later. */
export function endRunning(workbook: Workbook, boxes: readonly TimeBox[], moment: Moment): Workbook {
  const { asOf } = factsOf(workbook);
  const changes = boxes
    .filter(({ state }) => state === 'running')
    .map(({ id, actualStart }) => {
      const actualEnd = actualStart !== null && actualStart > asOf ? actualStart : asOf;
      return { id, fields: { state: 'done', actualEnd } as const };
    });
  return changeRecords(workbook, 'timeBox', changes, byCommand(moment));
}
