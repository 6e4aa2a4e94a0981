// Work that is held does not begin, with or without a day, unless somebody says why and answers for it (KIL-05, GAT-03).
import { holdOn, type Hold } from '../../../rules/criterion/heldBoxes.ts';
import type { TimeBox } from '../../../schema/kinds.ts';
import type { Workbook } from '../../../schema/workbook.ts';
import { type Guard, lockAll, type Locks } from '../guard.ts';
import { planEditMessages } from '../../../messages/edits/plan.ts';

const words = planEditMessages.held;

/** The hold on a box as it was before the change. */
function holdBefore(workbook: Workbook, after: TimeBox, before: TimeBox | undefined): Hold | null {
  const timeBox = new Map(workbook.timeBox);
  if (before) timeBox.set(before.id, before);
  else timeBox.delete(after.id);
  return holdOn({ ...workbook, timeBox }, before ?? after);
}

const isUnderWay = (box: TimeBox | undefined): boolean => box?.state === 'running' || box?.state === 'done';

/** Whether a change begins work, or notes that it had begun. */
const begins = (before: TimeBox | undefined, after: TimeBox): boolean =>
  (isUnderWay(after) && !isUnderWay(before)) ||
  (after.state === 'running' && before?.state === 'done') ||
  (after.actualStart !== null && before?.actualStart !== after.actualStart && !isUnderWay(before));

/** Ready-made content comes in as it was. */
const isOverridden = (before: TimeBox | undefined, after: TimeBox): boolean =>
  before === undefined || after.overrides.length > before.overrides.length;

/** Held work does not begin; its command says who answers for it. */
export const waitsWhileHeld: Guard<'timeBox'> = ({ before, after, workbook, road }) => {
  if (!begins(before, after)) return null;
  if (road === 'command' && isOverridden(before, after)) return null;
  const hold = holdBefore(workbook, after, before) ?? holdOn(workbook, after);
  return hold ? words.begins({ box: after, hold: hold.by.code }) : null;
};

const locks: Locks<'timeBox'> = lockAll(['overrides', 'alternative'], words.byCommands);
const onceOverridden: Locks<'timeBox'> = { ...locks, archived: planEditMessages.overridden.locked };

/** What only its command writes; a box begun although held is not put out of sight. */
export const boxLocks = ({ overrides }: TimeBox): Locks<'timeBox'> =>
  overrides.length > 0 ? onceOverridden : locks;

export const boxStays = (box: TimeBox): string | null =>
  box.overrides.length > 0 ? planEditMessages.overridden.stays({ box }) : null;
