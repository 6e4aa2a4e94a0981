// One signature: what it stands under, what of that has changed since, and the way to sign again (GAT-05).
import { changedWords } from '../../../shared/messages/screens/review/review.ts';
import type { Goal, SignOff } from '../../../shared/schema/kinds.ts';
import { RecordChips } from '../../records/RecordChips.tsx';
import { GoalAgreement, StageAgreement } from '../../records/signing/Agreement.tsx';
import { SignedChanges } from '../../records/signing/SignedChanges.tsx';
import { useWorkbook } from '../../records/useWorkbook.ts';
import { StageMark } from '../../ui/marks/StageMark.tsx';
import { Muted } from '../../ui/page/Muted.tsx';

export function SignOffLead({ record: signOff }: { readonly record: SignOff }) {
  const workbook = useWorkbook();
  const goal = signOff.goal === null ? undefined : workbook.goal.get(signOff.goal);
  if (signOff.stage !== null)
    return (
      <>
        <StageMark stage={signOff.stage} />
        <StageAgreement stage={signOff.stage} />
      </>
    );
  return goal ? <UnderGoal goal={goal} /> : <UnderDecision signOff={signOff} />;
}

function UnderGoal({ goal }: { readonly goal: Goal }) {
  return (
    <>
      <RecordChips label={changedWords.under} targets={[{ kind: 'goal', id: goal.id }]} />
      <GoalAgreement goal={goal} />
    </>
  );
}

/** What a decision or a criterion says stands: it is not signed again. */
function UnderDecision({ signOff }: { readonly signOff: SignOff }) {
  const workbook = useWorkbook();
  const { role, at, decision, criterion } = signOff;
  const signer = (role === null ? undefined : workbook.role.get(role)?.title) ?? signOff.mark.value;
  const under = [
    ...(decision === null ? [] : [{ kind: 'decision', id: decision } as const]),
    ...(criterion === null ? [] : [{ kind: 'killCriterion', id: criterion } as const]),
  ];
  return (
    <>
      <RecordChips label={changedWords.under} targets={under} />
      <p>{changedWords.signed({ signer, day: at.slice(0, 10) })}</p>
      <SignedChanges signOff={signOff} />
      <Muted>{changedWords.decideAnew}</Muted>
    </>
  );
}
