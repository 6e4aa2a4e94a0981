// What has tripped or is overdue leaves that state by a decision, by no other change of anything (KIL-01).
import { criteriaStates, type CriterionState } from '../../rules/criterion/criterionState.ts';
import { factsOf, type Workbook } from '../../schema/workbook.ts';
import { criterionEditMessages } from '../../messages/edits/criterion.ts';

/** What may become of a criterion that is in one of these states. */
const mayBecome: { readonly [S in CriterionState]?: readonly (CriterionState | undefined)[] } = {
  tripped: ['tripped', 'decided'],
  overdue: ['overdue', 'tripped', 'cleared', 'decided'],
};

/** Why an edit is refused that takes a trip back. Looking at another day does not: it changes nothing. */
export function untripRefusal(before: Workbook, after: Workbook): string | null {
  if (factsOf(before).asOf !== factsOf(after).asOf) return null;
  const now = criteriaStates(after);
  for (const { criterion, state } of criteriaStates(before).values()) {
    const allowed = mayBecome[state];
    if (allowed && !allowed.includes(now.get(criterion.id)?.state))
      return criterionEditMessages.judgedBy.untrips({ criterion, state });
  }
  return null;
}
