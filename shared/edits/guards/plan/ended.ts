// A criterion is judged where its time box ended: what it tripped on is not moved from under it (KIL-01).
import { criteriaStates } from '../../../rules/criterion/criterionState.ts';
import { planEditMessages } from '../../../messages/edits/plan.ts';
import type { Guard } from '../guard.ts';

/** Refuses to put off, cancel, reopen or archive a box that has ended while a criterion tripped at its end is undecided. */
export const staysEnded: Guard<'timeBox'> = ({ before, after, workbook }) => {
  if (before?.state !== 'done') return null;
  const { id, state, actualEnd, archived } = after;
  if (state === 'done' && actualEnd === before.actualEnd && archived === before.archived) return null;
  const bound = [...workbook.killCriterion.values()].filter((one) => one.checkpointTimeBox === id);
  if (bound.length === 0) return null;
  const states = criteriaStates({ ...workbook, timeBox: new Map(workbook.timeBox).set(id, before) });
  const tripped = bound.find((one) => states.get(one.id)?.state === 'tripped');
  return tripped ? planEditMessages.finish.tripped({ box: after, criterion: tripped }) : null;
};
