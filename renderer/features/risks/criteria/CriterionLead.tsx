// A kill criterion in the inspector: its sentence first, then its state, and what it takes to arm or change it.
import { criterionWords } from '../../../../shared/messages/screens/risks/criteria.ts';
import { dayText } from '../../../../shared/text/format.ts';
import { changeCriterion } from '../../../../shared/edits/signing/criteria.ts';
import type { Edit } from '../../../../shared/edits/edit.ts';
import { sayCriterion } from '../../../../shared/edits/signing/sayCriterion.ts';
import { sentenceEditorWords as words } from '../../../../shared/messages/screens/risks/sentence.ts';
import { sentenceRuns } from '../../../../shared/rules/criterion/sentence/plainSentence.ts';
import type { SentenceFields } from '../../../../shared/rules/criterion/sentence/reading.ts';
import { printCriterion } from '../../../../shared/rules/criterion/criterionGrammar.ts';
import { criteriaStates } from '../../../../shared/rules/criterion/criterionState.ts';
import { tripText } from '../../../../shared/rules/criterion/criterionTrips.ts';
import type { KillCriterion } from '../../../../shared/schema/kinds.ts';
import { DecideButton } from '../../../records/deciding/DecideButton.tsx';
import { useApply, useWorkbook } from '../../../records/useWorkbook.ts';
import { ArmCriterion } from './ArmCriterion.tsx';
import { ChangeTerms } from './ChangeTerms.tsx';
import { StateMark } from '../../../ui/marks/StateMark.tsx';
import { daysLeftText, readingText } from './criterionRows.ts';
import { useState } from 'react';
import { AddButton } from '../../../ui/frame/EditButtons.tsx';
import { ArmedBy } from './ArmedBy.tsx';
import { FormalLine } from './sentence/FormalLine.tsx';
import { SentenceEditor } from './sentence/SentenceEditor.tsx';
import { UnitOffer } from './sentence/UnitOffer.tsx';
import { WriteSentence } from './sentence/WriteSentence.tsx';
import { Folded } from '../../../records/form/Folded.tsx';
import { SentenceText } from './SentenceText.tsx';
import { TrippedCriterion } from './TrippedCriterion.tsx';
import { Editable } from '../../../ui/readOnly.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import classes from './Criteria.module.css';

export function CriterionLead({ record: criterion }: { readonly record: KillCriterion }) {
  const workbook = useWorkbook();
  const state = criteriaStates(workbook).get(criterion.id)?.state;
  if (criterion.status === 'draft') return <Draft key={criterion.id} criterion={criterion} />;
  return (
    <>
      <p className={classes.armedSentence}>
        <SentenceText runs={sentenceRuns(workbook, criterion)} />
      </p>
      <ArmedBy criterion={criterion} />
      <Standing criterion={criterion} />
      <Editable>
        {state === 'tripped' ? (
          <TrippedCriterion key={criterion.id} criterion={criterion} />
        ) : criterion.status === 'armed' ? (
          <>
            <div>
              <DecideButton opened={{ criterion: criterion.id }} of={criterion} />
            </div>
            <ChangeTerms key={criterion.id} criterion={criterion} />
          </>
        ) : null}
      </Editable>
    </>
  );
}

/** A draft is its sentence: its parts are filled in place, or all of it is written at once, and its owner arms it. */
function Draft({ criterion }: { readonly criterion: KillCriterion }) {
  const workbook = useWorkbook();
  const apply = useApply();
  const [withReadings, setWithReadings] = useState(false);
  const say = (fields: SentenceFields, made: readonly Edit[]) =>
    void apply(sayCriterion(criterion.id, fields, made));
  return (
    <div className={classes.form}>
      <SentenceEditor label={words.sentence} criterion={criterion} onSay={say} withReadings={withReadings} />
      {withReadings || criterion.readings > 1 ? null : (
        <div>
          <AddButton label={words.readings} onClick={() => setWithReadings(true)} />
        </div>
      )}
      <UnitOffer criterion={criterion} onSay={say} />
      <Editable>
        <ArmCriterion criterion={criterion} />
      </Editable>
      <WriteSentence criterion={criterion} onSay={say} />
      <Folded title={words.formal}>
        <FormalLine
          label={words.formal}
          sentence={printCriterion(workbook, criterion)}
          onFields={(fields) => apply(changeCriterion(criterion.id, fields))}
        />
      </Folded>
    </div>
  );
}

/** Where it stands at the workbook's date. */
function Standing({ criterion }: { readonly criterion: KillCriterion }) {
  const workbook = useWorkbook();
  const status = criteriaStates(workbook).get(criterion.id);
  if (!status) return null;
  const { state, checkpoint, daysLeftWD, since } = status;
  const trip = tripText(status);
  return (
    <dl className={classes.standing}>
      <div>
        <dt>{criterionWords.state}</dt>
        <dd>
          <StateMark look={state} begins />
          {since === null ? null : (
            <Muted as="span" small>
              {' '}
              {criterionWords.since({ day: since })}
            </Muted>
          )}
          {trip === null ? null : <Muted small>{trip}</Muted>}
        </dd>
      </div>
      <div>
        <dt>{criterionWords.checkpoint}</dt>
        <dd>
          {checkpoint === null
            ? criterionWords.noDate
            : `${dayText(checkpoint)}, ${daysLeftText(daysLeftWD)}`}
        </dd>
      </div>
      <div>
        <dt>{criterionWords.lastReading}</dt>
        <dd>{readingText(workbook, status)}</dd>
      </div>
    </dl>
  );
}
