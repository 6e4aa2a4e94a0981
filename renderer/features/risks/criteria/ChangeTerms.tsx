// Moving the goalposts of an armed criterion: the new sentence, why, and for a loosening an executive's signature (KIL-03).
import { fieldOf } from '../../../../shared/schema/fieldFacts.ts';
import { termsWords } from '../../../../shared/messages/screens/risks/criteria.ts';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { changeCriterion, retireCriterion } from '../../../../shared/edits/signing/criteria.ts';
import { signDecision } from '../../../../shared/edits/signing/decisions.ts';
import { createRecord, together } from '../../../../shared/edits/records.ts';
import { movesBetween, partInWords, termsOf } from '../../../../shared/rules/criterion/criterionChange.ts';
import { isExecutive } from '../../../../shared/rules/signature/decisionOrder.ts';
import { sentenceEditorWords } from '../../../../shared/messages/screens/risks/sentence.ts';
import { sentenceRuns } from '../../../../shared/rules/criterion/sentence/plainSentence.ts';
import type { SentenceFields } from '../../../../shared/rules/criterion/sentence/reading.ts';
import { criteriaStates } from '../../../../shared/rules/criterion/criterionState.ts';
import { limits, type Id } from '../../../../shared/schema/field.ts';
import type { KillCriterion } from '../../../../shared/schema/kinds.ts';
import { pickItemsOf } from '../../../records/pickItemsOf.ts';
import { Folded } from '../../../records/form/Folded.tsx';
import { useApply, useNewId, useWorkbook } from '../../../records/useWorkbook.ts';
import { PickField } from '../../../ui/fields/pick/PickField.tsx';
import { TextAreaField } from '../../../ui/fields/TextAreaField.tsx';
import { SentenceEditor } from './sentence/SentenceEditor.tsx';
import { SentenceText } from './SentenceText.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import classes from './Criteria.module.css';

/** Terms move only while the outcome is open: once it has tripped, is overdue or cleared they stand. */
export function ChangeTerms({ criterion }: { readonly criterion: KillCriterion }) {
  const state = criteriaStates(useWorkbook()).get(criterion.id)?.state;
  if (state === 'overdue') return <Muted small>{termsWords.dayPassed}</Muted>;
  const isOpen = state === 'armed' || state === 'warning';
  return (
    <>
      {isOpen ? (
        <Folded title={termsWords.change} holds={['terms']}>
          <div data-field="terms">
            <TermsForm criterion={criterion} />
          </div>
        </Folded>
      ) : null}
      <Folded title={termsWords.retireThis} holds={isOpen ? [] : ['terms']}>
        <div data-field={isOpen ? undefined : 'terms'}>
          <RetireForm criterion={criterion} />
        </div>
      </Folded>
    </>
  );
}

function TermsForm({ criterion }: { readonly criterion: KillCriterion }) {
  const workbook = useWorkbook();
  const apply = useApply();
  const newId = useNewId();
  const [fields, setFields] = useState<SentenceFields | null>(null);
  const [reason, setReason] = useState('');
  const [signer, setSigner] = useState<Id<'role'> | null>(null);
  const [name, setName] = useState('');
  const after: KillCriterion = fields === null ? criterion : { ...criterion, ...fields };
  const moves = movesBetween(termsOf(workbook, criterion), termsOf(workbook, after));
  const loosens = moves.some(({ direction }) => direction === 'loosening');
  const executives = pickItemsOf(workbook, 'role').filter(({ id }) => {
    const role = workbook.role.get(id);
    return role !== undefined && isExecutive(role);
  });
  const canApply =
    fields !== null && reason.trim() !== '' && (!loosens || (signer !== null && name.trim() !== ''));

  const submit = (): void => {
    if (fields === null) return;
    if (!loosens) {
      if (apply(changeCriterion(criterion.id, fields, { reason, decision: null }))) setFields(null);
      return;
    }
    if (signer === null) return;
    const decision = newId<'decision'>();
    const done = apply(
      together(termsWords.loosen, [
        createRecord('decision', decision, {
          title: termsWords
            .loosening({ criterion: criterion.code ?? criterion.title })
            .slice(0, limits.titleChars),
          purpose: 'loosening',
          criterion: criterion.id,
          rationale: reason.trim(),
        }),
        signDecision(decision, { role: signer, mark: { kind: 'typed', value: name } }),
        changeCriterion(criterion.id, fields, { reason, decision }),
      ]),
    );
    if (done) setFields(null);
  };

  return (
    <>
      <div className={classes.sides}>
        <section aria-label={sentenceEditorWords.oldSentence}>
          <Muted small>{sentenceEditorWords.oldSentence}</Muted>
          <p className={classes.sentence}>
            <SentenceText runs={sentenceRuns(workbook, criterion)} />
          </p>
        </section>
        <section>
          <Muted small>{sentenceEditorWords.newSentence}</Muted>
          <SentenceEditor
            label={sentenceEditorWords.newSentence}
            criterion={after}
            onSay={(said, made) => {
              if (made.every((edit) => apply(edit))) setFields({ ...fields, ...said });
            }}
          />
        </section>
      </div>
      {moves.length === 0 ? null : (
        <ul className={classes.moves} aria-label={termsWords.whatMoves}>
          {moves.map(({ part, direction }) => (
            <li key={part}>
              <strong>{direction === 'loosening' ? termsWords.looser : termsWords.stricter}</strong>{' '}
              {partInWords(workbook, criterion, part)} → {partInWords(workbook, after, part)}
            </li>
          ))}
        </ul>
      )}
      <TextAreaField label={termsWords.whyChange} value={reason} onCommit={setReason} />
      {loosens ? (
        <>
          <Muted small>{termsWords.takesExecutive}</Muted>
          <PickField
            label={termsWords.decidedBy}
            items={executives}
            value={signer}
            onCommit={setSigner}
            required
            error={executives.length === 0 ? termsWords.noExecutive : undefined}
          />
          <TextInput
            label={termsWords.signature}
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </>
      ) : null}
      <Button variant="filled" disabled={!canApply} onClick={submit}>
        {loosens ? termsWords.signAndChange : termsWords.changeCriterion}
      </Button>
    </>
  );
}

function RetireForm({ criterion }: { readonly criterion: KillCriterion }) {
  const apply = useApply();
  const [reason, setReason] = useState('');
  return (
    <>
      <TextAreaField
        label={fieldOf('killCriterion', 'retiredReason').label}
        value={reason}
        onCommit={setReason}
      />
      <Button disabled={reason.trim() === ''} onClick={() => apply(retireCriterion(criterion.id, reason))}>
        {termsWords.retire}
      </Button>
    </>
  );
}
