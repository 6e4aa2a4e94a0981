// What a decision needs beyond plain fields: its conditions, and the signatures that make it stand.
import { signWords } from '../../../shared/messages/screens/review.ts';
import { signDecision } from '../../../shared/edits/signing/decisions.ts';
import { isChangedSince, signOffsByDecision } from '../../../shared/rules/signature/signatures.ts';
import { missingSigners, signerText } from '../../../shared/rules/gate/signing.ts';
import type { Decision, SignOff } from '../../../shared/schema/kinds.ts';
import { listed } from '../../../shared/words.ts';
import { useApply, useWorkbook } from '../../records/useWorkbook.ts';
import type { PartsSpec } from '../../records/parts/partsSpec.ts';
import { RecordParts } from '../../records/parts/RecordParts.tsx';
import { SignedChanges } from '../../records/signing/SignedChanges.tsx';
import { SignForm } from '../../records/SignForm.tsx';
import { Editable } from '../../ui/readOnly.tsx';
import { Muted } from '../../ui/page/Muted.tsx';
import { Section } from '../../ui/page/Section.tsx';

export function DecisionExtra({ record: decision }: { readonly record: Decision }) {
  return (
    <>
      <RecordParts
        kind="decision"
        record={decision}
        field="conditions"
        spec={conditions}
        locked={decision.state === 'signed' ? signed : undefined}
      />
      <Signatures decision={decision} />
    </>
  );
}

const signed = {
  why: signWords.signedStands,
  but: ['done'],
} as const;

const conditions: PartsSpec<Decision['conditions'][number]> = {
  one: signWords.condition,
  empty: signWords.noConditions,
  cells: [
    {
      name: 'text',
      wide: true,
      as: 'title',
      label: (_, index) => signWords.conditionNumber({ number: index + 1 }),
    },
    'due',
    'ownerRole',
    'done',
  ],
  fresh: () => ({ text: '', due: null, ownerRole: null, done: false }),
  ordered: true,
};

function Signatures({ decision }: { readonly decision: Decision }) {
  const workbook = useWorkbook();
  const apply = useApply();
  const signOffs = signOffsByDecision(workbook).get(decision.id) ?? [];
  const missing = missingSigners(workbook, decision);
  return (
    <Section title={signWords.signatures} count={signOffs.length} field="signatures">
      {signOffs.map((signOff) => (
        <SignatureLine key={signOff.id} signOff={signOff} />
      ))}
      {missing.length === 0 ? null : (
        <Muted>{signWords.stillToSign({ signers: listed(missing.map(signerText)) })}</Muted>
      )}
      {decision.state !== 'proposed' ? null : (
        <Editable>
          <SignForm
            key={signOffs.length}
            onSign={(signature) => apply(signDecision(decision.id, signature))}
          />
        </Editable>
      )}
    </Section>
  );
}

function SignatureLine({ signOff }: { readonly signOff: SignOff }) {
  const workbook = useWorkbook();
  const role = signOff.role === null ? undefined : workbook.role.get(signOff.role);
  const changed = isChangedSince(workbook, signOff) ? signWords.changedSince : '';
  return (
    <>
      <p>
        {signOff.mark.kind === 'typed' ? signOff.mark.value : signWords.drawnMark},{' '}
        {role?.title ?? signWords.roleGone}
        {changed}
      </p>
      <SignedChanges signOff={signOff} />
    </>
  );
}
