// Before there is a plan: what a time box is, how one sounds, and the button to start.
import { createRecord } from '../../../shared/edits/records.ts';
import { freshFields } from '../../../shared/schema/cards.ts';
import { useApply, useNewId, useOpenRecord, useReadOnly } from '../../records/useWorkbook.ts';
import { EmptyState } from '../../ui/feedback/EmptyState.tsx';

/** Adds a time box and puts the focus into its title. */
export function useAddTimeBox(): () => void {
  const apply = useApply();
  const newId = useNewId();
  const open = useOpenRecord();
  return () => {
    const id = newId();
    if (apply(createRecord('timeBox', id, freshFields('timeBox')))) open('timeBox', id, 'title');
  };
}

export function PlanEmpty() {
  const add = useAddTimeBox();
  const readOnly = useReadOnly();
  return (
    <EmptyState
      question="How long may each piece take before we decide again?"
      samples={[
        '“Purchase history check: 8 to 15 days. Is the history good enough to learn from?”',
        '“Shadow run: 10 days. Does the model beat the bestseller rule?”',
      ]}
      action={readOnly ? null : { label: 'Add time box', onClick: add }}
    />
  );
}
