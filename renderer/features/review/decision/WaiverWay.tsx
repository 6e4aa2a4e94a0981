// The other way on a criterion that has tripped: carrying on under a waiver that two roles sign (KIL-04).
import { waiverWords } from '../../../../shared/messages/screens/risks/criteria.ts';
import { criteriaStates } from '../../../../shared/rules/criterion/criterionState.ts';
import { spentWaiver } from '../../../../shared/rules/criterion/waivers.ts';
import type { Decision } from '../../../../shared/schema/kinds.ts';
import { Folded } from '../../../records/form/Folded.tsx';
import { WaiverForm } from '../../../records/deciding/WaiverForm.tsx';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import { Editable } from '../../../ui/readOnly.tsx';

/** Only while the criterion is tripped, the decision is open, and no waiver was used. */
export function WaiverWay({ decision }: { readonly decision: Decision }) {
  const workbook = useWorkbook();
  const { criterion: id, state, purpose } = decision;
  const criterion = id === null ? undefined : workbook.killCriterion.get(id);
  if (!criterion || state !== 'proposed' || purpose !== 'criterion') return null;
  if (criteriaStates(workbook).get(criterion.id)?.state !== 'tripped') return null;
  if (spentWaiver(workbook, criterion.id)) return null;
  return (
    <Editable>
      <Folded title={waiverWords.carryOn}>
        <WaiverForm criterion={criterion} />
      </Folded>
    </Editable>
  );
}
