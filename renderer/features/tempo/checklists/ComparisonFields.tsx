// The counts of an A/B test: what champion and challenger tried and got right over one period.
import { Button } from '@mantine/core';
import { changeFields } from '../../../../shared/edits/records.ts';
import type { Checklist } from '../../../../shared/schema/kinds.ts';
import { useApply } from '../../../records/useWorkbook.ts';
import { DateField } from '../../../ui/fields/DateField.tsx';
import { NumberField } from '../../../ui/fields/NumberField.tsx';
import { useReadOnly } from '../../../ui/readOnly.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import classes from './Checklists.module.css';

type Comparison = NonNullable<Checklist['comparison']>;
const blank: Comparison = {
  from: null,
  to: null,
  championSuccesses: 0,
  championTrials: 1,
  challengerSuccesses: 0,
  challengerTrials: 1,
  plannedTrials: 1,
};
const counts = [
  ['championTrials', 'Champion tried', 1],
  ['championSuccesses', 'Champion right', 0],
  ['challengerTrials', 'Challenger tried', 1],
  ['challengerSuccesses', 'Challenger right', 0],
  ['plannedTrials', 'Planned for each', 1],
] as const;

export function ComparisonFields({ checklist }: { readonly checklist: Checklist }) {
  const apply = useApply();
  const readOnly = useReadOnly();
  const { comparison } = checklist;
  const set = (next: Comparison) => void apply(changeFields('checklist', checklist.id, { comparison: next }));
  if (comparison === null) {
    return readOnly ? (
      <Muted>Nothing is compared.</Muted>
    ) : (
      <Button onClick={() => set(blank)}>Note a comparison</Button>
    );
  }
  return (
    <div className={classes.fields}>
      <DateField label="From" value={comparison.from} onCommit={(from) => set({ ...comparison, from })} />
      <DateField label="To" value={comparison.to} onCommit={(to) => set({ ...comparison, to })} />
      {counts.map(([name, label, min]) => (
        <NumberField
          key={name}
          label={label}
          integer
          min={min}
          max={1e12}
          required
          value={comparison[name]}
          onCommit={(value) => value !== null && set({ ...comparison, [name]: value })}
        />
      ))}
    </div>
  );
}
