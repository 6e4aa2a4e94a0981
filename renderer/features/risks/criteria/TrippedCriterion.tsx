// After a kill criterion has tripped: the way to the decision, or carrying on under a waiver that two people sign (KIL-04).
import { waiverWords } from '../../../../shared/messages/screens/risks/criteria.ts';
import type { KillCriterion } from '../../../../shared/schema/kinds.ts';
import { DecideButton } from '../../../records/deciding/DecideButton.tsx';
import { WaiverForm } from '../../../records/deciding/WaiverForm.tsx';
import { Folded } from '../../../records/form/Folded.tsx';

export function TrippedCriterion({ criterion }: { readonly criterion: KillCriterion }) {
  return (
    <>
      <div>
        <DecideButton opened={{ criterion: criterion.id }} of={criterion} first />
      </div>
      <Folded title={waiverWords.carryOn}>
        <WaiverForm criterion={criterion} />
      </Folded>
    </>
  );
}
