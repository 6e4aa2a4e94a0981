// Carrying on past a tripped criterion: why, until when, and under the names of two roles (KIL-04).
import { commonWords } from '../../../shared/messages/screens/common.ts';
import { fieldOf } from '../../../shared/schema/fieldFacts.ts';
import { waiverWords } from '../../../shared/messages/screens/risks/criteria.ts';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { waiveCriterion } from '../../../shared/edits/signing/criteria.ts';
import { dayPlusWD } from '../../../shared/rules/engine/calendarDays.ts';
import { waiverMaxWD } from '../../../shared/rules/criterion/waivers.ts';
import type { Id } from '../../../shared/schema/field.ts';
import type { KillCriterion } from '../../../shared/schema/kinds.ts';
import { factsOf } from '../../../shared/schema/workbook.ts';
import { DateField } from '../../ui/fields/DateField.tsx';
import { PickField } from '../../ui/fields/pick/PickField.tsx';
import { TextAreaField } from '../../ui/fields/TextAreaField.tsx';
import { pickItemsOf } from '../pickItemsOf.ts';
import classes from '../records.module.css';
import { useApply, useNewId, useWorkbook } from '../useWorkbook.ts';

interface Signer {
  readonly role: Id<'role'> | null;
  readonly name: string;
}

const nobody: Signer = { role: null, name: '' };
const isSigned = ({ role, name }: Signer): boolean => role !== null && name.trim() !== '';

/** Nothing is written before both have signed. */
export function WaiverForm({ criterion }: { readonly criterion: KillCriterion }) {
  const workbook = useWorkbook();
  const apply = useApply();
  const newId = useNewId();
  const [reason, setReason] = useState('');
  const [newCheckpoint, setNewCheckpoint] = useState<string | null>(null);
  const [first, setFirst] = useState(nobody);
  const [second, setSecond] = useState(nobody);
  const { asOf } = factsOf(workbook);
  const submit = (): void => {
    if (newCheckpoint === null) return;
    const signatures = [first, second].flatMap(({ role, name }) =>
      role === null ? [] : [{ role, mark: { kind: 'typed', value: name } as const }],
    );
    apply(waiveCriterion(criterion.id, newId(), { reason, newCheckpoint, signatures }));
  };
  const isWhole = reason.trim() !== '' && newCheckpoint !== null && isSigned(first) && isSigned(second);
  return (
    <>
      <TextAreaField label={waiverWords.whyCarryOn} value={reason} onCommit={setReason} />
      <DateField
        label={fieldOf('decision', 'newCheckpoint').label}
        value={newCheckpoint}
        onCommit={setNewCheckpoint}
        min={dayPlusWD(workbook, asOf, 1)}
        max={dayPlusWD(workbook, asOf, waiverMaxWD)}
        description={waiverWords.within({ waiverMaxWD })}
      />
      <SignerFields label={waiverWords.firstSignature} signer={first} onChange={setFirst} />
      <SignerFields label={waiverWords.secondSignature} signer={second} onChange={setSecond} />
      <Button disabled={!isWhole} onClick={submit}>
        {waiverWords.sign}
      </Button>
    </>
  );
}

interface SignerFieldsProps {
  readonly label: string;
  readonly signer: Signer;
  readonly onChange: (signer: Signer) => void;
}

function SignerFields({ label, signer, onChange }: SignerFieldsProps) {
  const workbook = useWorkbook();
  return (
    <fieldset className={classes.signer}>
      <legend>{label}</legend>
      <PickField
        label={commonWords.role}
        items={pickItemsOf(workbook, 'role')}
        value={signer.role}
        required
        onCommit={(role) => onChange({ ...signer, role })}
      />
      <TextInput
        label={commonWords.typedName}
        autoComplete="off"
        value={signer.name}
        onChange={(event) => onChange({ ...signer, name: event.currentTarget.value })}
      />
    </fieldset>
  );
}
