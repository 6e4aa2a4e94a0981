// Before there is a plan: what a time box is, how one sounds, and the button to start.
import { planWords } from '../../../shared/messages/screens/plan.ts';
import { useAddRecord } from '../../records/AddRecord.tsx';
import { ImportPlanButton } from './import/ImportPlanButton.tsx';
import { EmptyState } from '../../ui/feedback/EmptyState.tsx';

/** What an empty plan asks, as a chart or as a table. */
export const planQuestion: { readonly question: string; readonly samples: readonly [string, string] } = {
  question: planWords.question,
  samples: [planWords.sampleCheck, planWords.sampleShadow],
};

export function PlanEmpty() {
  const add = useAddRecord('timeBox');
  return (
    <EmptyState {...planQuestion} action={{ label: planWords.addTimeBox, onClick: add }}>
      <ImportPlanButton />
    </EmptyState>
  );
}
