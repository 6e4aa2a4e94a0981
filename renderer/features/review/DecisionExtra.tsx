// What a decision needs beyond plain fields: its conditions, and the signatures that make it stand.
import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { signDecision } from '../../../shared/edits/signing/decisions.ts';
import { changeFields } from '../../../shared/edits/records.ts';
import { isChangedSince, signOffsByDecision } from '../../../shared/rules/signature/signatures.ts';
import { missingSigners, signerText } from '../../../shared/rules/gate/signing.ts';
import type { Id } from '../../../shared/schema/field.ts';
import type { Decision, SignOff } from '../../../shared/schema/kinds.ts';
import { listed } from '../../../shared/words.ts';
import { pickItemsOf } from '../../records/pickItemsOf.ts';
import { useApply, useWorkbook } from '../../records/useWorkbook.ts';
import { DateField } from '../../ui/fields/DateField.tsx';
import { PickField } from '../../ui/fields/PickField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { Editable, useReadOnly } from '../../ui/readOnly.tsx';
import { RemoveButton } from '../../ui/frame/EditButtons.tsx';
import { Muted } from '../../ui/page/Muted.tsx';
import { Section } from '../../ui/page/Section.tsx';
import classes from './Review.module.css';

export function DecisionExtra({ record: decision }: { readonly record: Decision }) {
  return (
    <>
      <Conditions decision={decision} />
      <Signatures decision={decision} />
    </>
  );
}

type Condition = Decision['conditions'][number];
const blank: Condition = { text: '', due: null, ownerRole: null, done: false };

function Conditions({ decision }: { readonly decision: Decision }) {
  const workbook = useWorkbook();
  const apply = useApply();
  const readOnly = useReadOnly();
  const { conditions } = decision;
  const set = (next: readonly Condition[]) =>
    apply(changeFields('decision', decision.id, { conditions: next }));
  const change = (at: number, part: Partial<Condition>) =>
    void set(conditions.map((condition, i) => (i === at ? { ...condition, ...part } : condition)));
  return (
    <Section title="Conditions" count={conditions.length}>
      {conditions.map((condition, i) => (
        // Conditions have no id: their place is what tells them apart.
        <div key={i} className={classes.condition}>
          <TextField
            label={`Condition ${i + 1}`}
            value={condition.text}
            onCommit={(text) => change(i, { text })}
          />
          <DateField label="Due" value={condition.due} onCommit={(due) => change(i, { due })} />
          <PickField
            label="Owner"
            value={condition.ownerRole}
            items={pickItemsOf(workbook, 'role')}
            onCommit={(role) => change(i, { ownerRole: role as Id<'role'> | null })}
          />
          <div className={classes.conditionFoot}>
            <Checkbox
              label="Done"
              checked={condition.done}
              disabled={readOnly}
              onChange={(event) => change(i, { done: event.currentTarget.checked })}
            />
            <RemoveButton
              label={`Remove condition ${i + 1}`}
              onClick={() => set(conditions.filter((_, other) => other !== i))}
            />
          </div>
        </div>
      ))}
      <Editable>
        <Button leftSection={<IconPlus size={16} />} onClick={() => set([...conditions, blank])}>
          Add condition
        </Button>
      </Editable>
    </Section>
  );
}

function Signatures({ decision }: { readonly decision: Decision }) {
  const workbook = useWorkbook();
  const signOffs = signOffsByDecision(workbook).get(decision.id) ?? [];
  const missing = missingSigners(workbook, decision);
  return (
    <Section title="Signatures" count={signOffs.length}>
      {signOffs.map((signOff) => (
        <SignatureLine key={signOff.id} signOff={signOff} />
      ))}
      {missing.length === 0 ? null : <Muted>Still to sign: {listed(missing.map(signerText))}.</Muted>}
      {decision.state !== 'proposed' ? null : (
        <Editable>
          <SignForm key={signOffs.length} decision={decision} />
        </Editable>
      )}
    </Section>
  );
}

function SignatureLine({ signOff }: { readonly signOff: SignOff }) {
  const workbook = useWorkbook();
  const role = signOff.role === null ? undefined : workbook.role.get(signOff.role);
  const changed = isChangedSince(workbook, signOff) ? ' · changed since signed' : '';
  return (
    <p>
      {signOff.mark.kind === 'typed' ? signOff.mark.value : 'Drawn mark'},{' '}
      {role?.title ?? 'a role that is gone'}
      {changed}
    </p>
  );
}

function SignForm({ decision }: { readonly decision: Decision }) {
  const workbook = useWorkbook();
  const apply = useApply();
  const [role, setRole] = useState<string | null>(null);
  const [name, setName] = useState('');
  const sign = () => {
    if (role === null) return;
    apply(
      signDecision(decision.id, { role: role as Id<'role'>, mark: { kind: 'typed', value: name.trim() } }),
    );
  };
  return (
    <>
      <Select
        label="Sign as"
        placeholder="Choose a role…"
        value={role}
        onChange={setRole}
        data={pickItemsOf(workbook, 'role').map(({ id, code }) => ({ value: id, label: code }))}
      />
      <TextInput
        label="Typed name"
        description="Covers the content as it is now; a later change is shown."
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button disabled={role === null || name.trim() === ''} onClick={sign}>
        Sign
      </Button>
    </>
  );
}
