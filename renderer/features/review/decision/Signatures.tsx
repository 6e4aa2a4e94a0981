// Whose names stand under a decision and whose do not yet; signing, taking back, and deciding again.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { standWords } from '../../../../shared/messages/screens/review/deciding.ts';
import { signWords } from '../../../../shared/messages/screens/review/review.ts';
import { signRefusal } from '../../../../shared/edits/signing/decisionChecks.ts';
import { revokeDecision, signDecision } from '../../../../shared/edits/signing/decisions.ts';
import type { Opened } from '../../../../shared/edits/signing/openDecision.ts';
import { isDecidable } from '../../../../shared/rules/gate/choices.ts';
import { missingSigners, type Requirement, signerText } from '../../../../shared/rules/gate/signing.ts';
import { isAtLeast } from '../../../../shared/rules/risk/riskAcceptance.ts';
import { isActing, openDecisionFor } from '../../../../shared/rules/scope/decisionScope.ts';
import { isChangedSince, signOffsByDecision } from '../../../../shared/rules/signature/signatures.ts';
import type { Decision, Role, SignOff } from '../../../../shared/schema/kinds.ts';
import { momentText } from '../../../../shared/text/format.ts';
import { useDecide } from '../../../records/deciding/useDecide.ts';
import { Folded } from '../../../records/form/Folded.tsx';
import { SignedChanges } from '../../../records/signing/SignedChanges.tsx';
import { SignForm } from '../../../records/SignForm.tsx';
import { useApply, useWorkbook } from '../../../records/useWorkbook.ts';
import { TextAreaField } from '../../../ui/fields/TextAreaField.tsx';
import { StateMark } from '../../../ui/marks/StateMark.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { Editable } from '../../../ui/readOnly.tsx';
import classes from './decision.module.css';

interface OfDecision {
  readonly decision: Decision;
}

const fills = (role: Role, required: Requirement): boolean =>
  required.by === 'second' ||
  (required.by === 'owner' ? required.role.id === role.id : isAtLeast(role, required.level));

/** Who has signed, who has not yet, and the way to sign. */
export function Signatures({ decision }: OfDecision) {
  const workbook = useWorkbook();
  const apply = useApply();
  const signOffs = signOffsByDecision(workbook).get(decision.id) ?? [];
  const missing = missingSigners(workbook, decision);
  const able = [...workbook.role.values()].filter(
    (role) =>
      !role.archived &&
      (missing.length === 0 || missing.some((required) => fills(role, required))) &&
      signOffs.every((signOff) => signOff.role !== role.id),
  );
  return (
    <Section title={signWords.signatures} field="signatures">
      <ul className={classes.signatures} aria-label={signWords.signatures}>
        {signOffs.map((signOff) => (
          <Signed key={signOff.id} signOff={signOff} />
        ))}
        {missing.map((required) => (
          <li key={signerText(required)} className={classes.signature}>
            <StateMark look="open" word={standWords.missing} quiet />
            <span className={classes.signer}>{signerText(required)}</span>
            <Muted as="span" small>
              {standWords.missing}
            </Muted>
          </li>
        ))}
      </ul>
      {decision.state === 'proposed' ? (
        <Editable>
          <SignForm
            key={signOffs.length}
            may={able.map(({ id }) => id)}
            notYet={signRefusal(workbook, decision)}
            onSign={(signature) => apply(signDecision(decision.id, signature))}
          />
        </Editable>
      ) : null}
    </Section>
  );
}

function Signed({ signOff }: { readonly signOff: SignOff }) {
  const workbook = useWorkbook();
  const role = signOff.role === null ? undefined : workbook.role.get(signOff.role);
  const mark = signOff.mark.kind === 'typed' ? signOff.mark.value : signWords.drawnMark;
  const isChanged = isChangedSince(workbook, signOff);
  return (
    <li className={classes.signature}>
      <StateMark look={isChanged ? 'changed' : 'signed'} quiet />
      <span>{role?.title ?? signWords.roleGone}</span>
      <Muted as="span" small>
        {mark} · {momentText(signOff.at)}
        {isChanged ? signWords.changedSince : ''}
      </Muted>
      <SignedChanges signOff={signOff} />
    </li>
  );
}

/** What can still be done about a decision that stands, or that somebody has signed: taking it back, deciding again. */
export function Ending({ decision }: OfDecision) {
  const signOffs = signOffsByDecision(useWorkbook()).get(decision.id) ?? [];
  const isBegun = decision.state === 'proposed' && signOffs.length > 0;
  if (decision.state !== 'signed' && !isBegun) return null;
  return (
    <Editable>
      {decision.state === 'signed' && isActing(decision) ? <Again decision={decision} /> : null}
      <Folded title={isBegun ? standWords.withdraw : standWords.revoke} holds={['ending']}>
        <div data-field="ending">
          <Revoke decision={decision} />
        </div>
      </Folded>
    </Editable>
  );
}

const openedBy = ({ gate, criterion }: Decision): Opened | null =>
  gate === null ? (criterion === null ? null : { criterion }) : { gate };

function Again({ decision }: OfDecision) {
  const workbook = useWorkbook();
  const decide = useDecide();
  const opened = openedBy(decision);
  if (opened === null || !isDecidable(workbook, decision)) return null;
  return (
    <div>
      <Button onClick={() => decide(opened)}>{standWords.again}</Button>
      {openDecisionFor(workbook, decision) ? null : <Muted small>{standWords.againHint}</Muted>}
    </div>
  );
}

function Revoke({ decision }: OfDecision) {
  const apply = useApply();
  const [reason, setReason] = useState('');
  return (
    <>
      <TextAreaField label={standWords.whyRevoke} value={reason} onCommit={setReason} />
      <SignForm
        says={standWords.revokeAs}
        onSign={(signature) => apply(revokeDecision(decision.id, reason, signature))}
      />
    </>
  );
}
