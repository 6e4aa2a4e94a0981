// Of a decision: where it stands, on which day, what it is about, and what it takes the place of.
import { decideWords, choiceWords, standWords } from '../../../../shared/messages/screens/review/deciding.ts';
import { missingSigners, requiredSigners } from '../../../../shared/rules/gate/signing.ts';
import { stateOf } from '../../../../shared/rules/state/stateOf.ts';
import type { Decision } from '../../../../shared/schema/kinds.ts';
import { factsOf } from '../../../../shared/schema/workbook.ts';
import { dayText } from '../../../../shared/text/format.ts';
import { RecordChips } from '../../../records/RecordChips.tsx';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import { StateMark } from '../../../ui/marks/StateMark.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import classes from './decision.module.css';

/** The records a decision is about, as links. */
export const subjectsOf = ({ gate, criterion, risk }: Decision) => [
  ...(gate === null ? [] : [{ kind: 'gate', id: gate } as const]),
  ...(criterion === null ? [] : [{ kind: 'killCriterion', id: criterion } as const]),
  ...(risk === null ? [] : [{ kind: 'risk', id: risk } as const]),
];

export function DecisionHead({ decision }: { readonly decision: Decision }) {
  const workbook = useWorkbook();
  const { decidedOn, supersedes, endedReason } = decision;
  const subjects = subjectsOf(decision);
  const older = supersedes === null ? undefined : workbook.decision.get(supersedes);
  return (
    <div className={classes.head}>
      <div className={classes.line}>
        {subjects.length === 0 ? (
          <Muted as="span">{decideWords.nothing}</Muted>
        ) : (
          <RecordChips label={decideWords.about} targets={subjects} />
        )}
        <span>{dayText(decidedOn ?? factsOf(workbook).asOf)}</span>
        {older ? <Muted as="span">{choiceWords.replaces({ code: older.code })}</Muted> : null}
      </div>
      <Standing decision={decision} />
      {endedReason === '' ? null : <Muted>{standWords.ended({ reason: endedReason })}</Muted>}
    </div>
  );
}

/** "proposed · 1 of 2 signatures" */
function Standing({ decision }: { readonly decision: Decision }) {
  const workbook = useWorkbook();
  const state = stateOf(workbook, 'decision', decision);
  const needed = requiredSigners(workbook, decision).length;
  const signed = needed - missingSigners(workbook, decision).length;
  return (
    <div className={classes.standing} role="status">
      {state === null || state.look === null ? null : (
        <StateMark look={state.look} word={state.word} begins />
      )}
      {needed === 0 || decision.state !== 'proposed' ? null : (
        <Muted as="span">{decideWords.signedBy({ signed, needed })}</Muted>
      )}
    </div>
  );
}
