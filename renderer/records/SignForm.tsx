// Signing in one place: for which role, under which typed name, and never in another's by a slip of the keyboard.
import { commonWords } from '../../shared/messages/screens/common.ts';
import { signWords } from '../../shared/messages/screens/review/review.ts';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Signature } from '../../shared/edits/signing/signOffs.ts';
import type { Id } from '../../shared/schema/field.ts';
import { workingRole } from '../store/workingRole.ts';
import { useSession } from '../store/stores.tsx';
import { PickSelect } from '../ui/fields/pick/PickSelect.tsx';
import { Muted } from '../ui/page/Muted.tsx';
import { pickItemsOf } from './pickItemsOf.ts';
import { useWorkbook } from './useWorkbook.ts';

interface SignFormProps {
  /** True when it was signed: the form is then empty again. */
  readonly onSign: (signature: Signature) => boolean;
  /** Who may sign; every role unless said. */
  readonly may?: readonly Id<'role'>[];
  /** It was signed before, and what was signed has changed. */
  readonly again?: boolean;
  /** What its button says, where the name stands for something else than agreeing. */
  readonly says?: (signer: { readonly signer: string }) => string;
  /** Why nobody can sign yet. */
  readonly notYet?: string | null;
}

/** Its role is that of Working as and no other unless chosen here; only its button signs, and says as whom. */
export function SignForm({ onSign, may, again = false, says, notYet = null }: SignFormProps) {
  const workbook = useWorkbook();
  const workingAs = useSession((state) => state.workingAs);
  const roles = pickItemsOf(workbook, 'role').filter(({ id }) => may?.includes(id) ?? true);
  const mine = workingRole(workbook, { workingAs });
  const [chosen, setChosen] = useState<Id<'role'> | null>(null);
  const [name, setName] = useState('');
  const signer = roles.find(({ id }) => id === (chosen ?? mine));
  const text = says ?? (again ? signWords.signAgain : signWords.signAsRole);
  const sign = () => {
    if (!signer) return;
    const mark = { kind: 'typed', value: name.trim() } as const;
    if (onSign({ role: signer.id, mark })) setName('');
  };
  return (
    <>
      <PickSelect label={signWords.signAs} items={roles} value={signer?.id ?? null} onChange={setChosen} />
      {signer && mine !== null && signer.id !== mine ? (
        <Muted>
          {signWords.inNameOf({ signer: signer.code, mine: workbook.role.get(mine)?.title ?? '' })}
        </Muted>
      ) : null}
      <TextInput
        label={commonWords.typedName}
        description={signWords.covers}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        // A name typed to its end is no signature yet: only the button signs.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <Button disabled={!signer || name.trim() === '' || notYet !== null} onClick={sign}>
        {signer === undefined ? signWords.sign : text({ signer: signer.code })}
      </Button>
      {notYet === null ? null : <Muted>{notYet}</Muted>}
    </>
  );
}
