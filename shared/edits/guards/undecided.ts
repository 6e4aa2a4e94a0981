// What has tripped or is held is decided on: no other change of anything makes it look as if it were not (KIL-01, GAT-03).
import { criteriaStates } from '../../rules/criterion/criterionState.ts';
import { heldBoxes } from '../../rules/criterion/heldBoxes.ts';
import { factsOf, type Workbook } from '../../schema/workbook.ts';
import { criterionEditMessages } from '../../messages/edits/criterion.ts';
import { planEditMessages } from '../../messages/edits/plan.ts';

function untripped(before: Workbook, after: Workbook): string | null {
  const now = criteriaStates(after);
  for (const { criterion, state } of criteriaStates(before).values()) {
    const became = now.get(criterion.id)?.state;
    // An overdue one may turn out not to be due yet: its box ended later than was planned.
    const isDropped =
      state === 'overdue' && (became === undefined || became === 'draft' || became === 'retired');
    if (isDropped || (state === 'tripped' && became !== 'tripped' && became !== 'decided'))
      return criterionEditMessages.judgedBy.untrips({ criterion, state });
  }
  return null;
}

/** Whether the edit signs, replaces or takes back a decision. */
const isDecided = (before: Workbook, after: Workbook): boolean =>
  before.decision !== after.decision &&
  [...after.decision.values()].some(({ id, state }) => state !== before.decision.get(id)?.state);

/** Held work that is still to be done stays held, wherever it is moved. */
function released(before: Workbook, after: Workbook): string | null {
  const then = heldBoxes(before);
  if (then.size === 0 || isDecided(before, after)) return null;
  const now = heldBoxes(after);
  for (const [id, { by }] of then) {
    const box = after.timeBox.get(id);
    if (box?.state === 'planned' && !box.archived && !now.has(id))
      return planEditMessages.held.released({ box, hold: by.code });
  }
  return null;
}

/**
 * Why a whole edit is refused after which a criterion that has tripped would no longer be, or work that is held no longer
 * held, though nobody has decided. Looking at another day does not: it changes nothing.
 */
export const undecidedRefusal = (before: Workbook, after: Workbook): string | null =>
  factsOf(before).asOf === factsOf(after).asOf ? (untripped(before, after) ?? released(before, after)) : null;
