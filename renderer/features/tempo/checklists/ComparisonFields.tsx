// The counts of an A/B test: what champion and challenger tried and got right over one period.
import { stageWords } from '../../../../shared/messages/screens/tempo.ts';
import { Group } from '@mantine/core';
import { changeFields } from '../../../../shared/edits/records.ts';
import { fieldOf } from '../../../../shared/schema/fieldFacts.ts';
import type { Checklist } from '../../../../shared/schema/kinds.ts';
import { FieldControl } from '../../../records/form/FieldControl.tsx';
import { useApply } from '../../../records/useWorkbook.ts';
import { AddButton } from '../../../ui/frame/EditButtons.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Fields } from '../../../ui/page/Page.tsx';

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

export function ComparisonFields({ checklist }: { readonly checklist: Checklist }) {
  const apply = useApply();
  const { comparison } = checklist;
  const set = (next: Comparison) => void apply(changeFields('checklist', checklist.id, { comparison: next }));
  if (comparison === null)
    return (
      <>
        <Muted>{stageWords.nothingCompared}</Muted>
        <Group gap="xs">
          <AddButton label={stageWords.noteComparison} onClick={() => set(blank)} />
        </Group>
      </>
    );
  return (
    <Fields>
      {fieldOf('checklist', 'comparison').parts.map((field) => (
        <FieldControl
          key={field.name}
          field={field}
          value={comparison[field.name as keyof Comparison]}
          onCommit={(value) => set({ ...comparison, [field.name]: value })}
        />
      ))}
    </Fields>
  );
}
