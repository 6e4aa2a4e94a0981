// What has tripped is decided, or its reading corrected with a reason: no other change makes it look as if it had not.
import { criteriaStates } from '../../rules/criterion/criterionState.ts';
import { heldBoxes } from '../../rules/criterion/heldBoxes.ts';
import { factsOf, type Workbook } from '../../schema/workbook.ts';
import { criterionEditMessages } from '../../messages/edits/criterion.ts';
import { planEditMessages } from '../../messages/edits/plan.ts';

/** Whether the edit strikes a reading: then what hung on it is judged anew. */
const isCorrection = (before: Workbook, after: Workbook): boolean =>
  before.reading !== after.reading &&
  [...after.reading.values()].some(
    ({ id, struckAt }) => struckAt !== null && (before.reading.get(id)?.struckAt ?? null) === null,
  );

/** On another status date a criterion may stand otherwise. */
const isOtherDay = (before: Workbook, after: Workbook): boolean =>
  factsOf(before).asOf !== factsOf(after).asOf;

/** Whether the edit signs, replaces or takes back a decision. */
const isDecided = (before: Workbook, after: Workbook): boolean =>
  before.decision !== after.decision &&
  [...after.decision.values()].some(({ id, state }) => state !== before.decision.get(id)?.state);

function untripped(before: Workbook, after: Workbook): string | null {
  const tripped = [...criteriaStates(before).values()].filter(({ state }) => state === 'tripped');
  if (tripped.length === 0) return null;
  const states = criteriaStates(after);
  const lost = tripped.find(({ criterion }) => {
    const now = states.get(criterion.id);
    return now !== undefined && now.state !== 'tripped' && now.state !== 'decided';
  });
  return lost ? criterionEditMessages.untrips({ criterion: lost.criterion }) : null;
}

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
 * held, though nobody has decided.
 */
export function undecidedRefusal(before: Workbook, after: Workbook): string | null {
  if (isOtherDay(before, after) || isCorrection(before, after)) return null;
  return untripped(before, after) ?? released(before, after);
}
