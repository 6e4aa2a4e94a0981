// Before there is a plan: what a time box is, how one sounds, and the button to start.
import { useAddRecord } from '../../records/AddRecord.tsx';
import { EmptyState } from '../../ui/feedback/EmptyState.tsx';

/** What an empty plan asks, as a chart or as a table. */
export const planQuestion: { readonly question: string; readonly samples: readonly [string, string] } = {
  question: 'How long may each piece take before we decide again?',
  samples: [
    '“Purchase history check: 8 to 15 days. Is the history good enough to learn from?”',
    '“Shadow run: 10 days. Does the model beat the bestseller rule?”',
  ],
};

export function PlanEmpty() {
  const add = useAddRecord('timeBox');
  return <EmptyState {...planQuestion} action={{ label: 'Add time box', onClick: add }} />;
}
