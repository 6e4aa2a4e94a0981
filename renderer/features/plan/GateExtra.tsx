// What a gate needs beyond plain fields: what must be met before it can say go.
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { changeFields } from '../../../shared/edits/records.ts';
import type { Gate } from '../../../shared/schema/kinds.ts';
import { labelOf } from '../../../shared/words.ts';
import { useApply } from '../../records/useWorkbook.ts';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { Editable } from '../../ui/readOnly.tsx';
import { RemoveButton } from '../../ui/frame/EditButtons.tsx';
import { Section } from '../../ui/page/Section.tsx';
import classes from './Plan.module.css';

type MustMeet = Gate['mustMeet'][number];
const answers = (['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: labelOf(value) }));

export function GateExtra({ record: gate }: { readonly record: Gate }) {
  const apply = useApply();
  const { mustMeet } = gate;
  const set = (next: readonly MustMeet[]) => apply(changeFields('gate', gate.id, { mustMeet: next }));
  const change = (at: number, part: Partial<MustMeet>) =>
    void set(mustMeet.map((item, i) => (i === at ? { ...item, ...part } : item)));
  return (
    <Section title="Must be met" count={mustMeet.length}>
      {mustMeet.map((item, i) => (
        // What must be met has no id: its place is what tells it apart.
        <div key={i} className={classes.must}>
          <TextField
            label={`Must be met ${i + 1}`}
            value={item.text}
            onCommit={(text) => change(i, { text })}
          />
          <SelectField
            label="Is it?"
            value={item.answer}
            required
            options={answers}
            onCommit={(answer) => answer !== null && change(i, { answer })}
          />
          <RemoveButton
            label={`Remove ${i + 1}`}
            onClick={() => set(mustMeet.filter((_, other) => other !== i))}
          />
        </div>
      ))}
      <Editable>
        <Button
          leftSection={<IconPlus size={16} />}
          onClick={() => set([...mustMeet, { text: '', answer: 'unknown' }])}
        >
          Add what must be met
        </Button>
      </Editable>
    </Section>
  );
}
