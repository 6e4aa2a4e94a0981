// What has tripped is decided, or its reading corrected with a reason: no other change makes it look as if it had not.
import { criteriaStates } from '../../rules/criterion/criterionState.ts';
import { factsOf, type Workbook } from '../../schema/workbook.ts';
import { criterionEditMessages } from '../../messages/edits/criterion.ts';

/** Whether the edit strikes a reading: then what hung on it is judged anew. */
const isCorrection = (before: Workbook, after: Workbook): boolean =>
  before.reading !== after.reading &&
  [...after.reading.values()].some(
    ({ id, struckAt }) => struckAt !== null && (before.reading.get(id)?.struckAt ?? null) === null,
  );

/** On another status date a criterion may stand otherwise. */
const isOtherDay = (before: Workbook, after: Workbook): boolean =>
  factsOf(before).asOf !== factsOf(after).asOf;

/** Why a whole edit is refused after which a tripped criterion would no longer be, and nobody has decided. */
export function untrippedRefusal(before: Workbook, after: Workbook): string | null {
  const tripped = [...criteriaStates(before).values()].filter(({ state }) => state === 'tripped');
  if (tripped.length === 0 || isOtherDay(before, after) || isCorrection(before, after)) return null;
  const states = criteriaStates(after);
  const lost = tripped.find(({ criterion }) => {
    const now = states.get(criterion.id);
    return now !== undefined && now.state !== 'tripped' && now.state !== 'decided';
  });
  return lost ? criterionEditMessages.untrips({ criterion: lost.criterion }) : null;
}
