// What a decision says besides its outcome: why, on which conditions, what was weighed, and what stopping leaves.
import { termWords } from '../../../../shared/messages/screens/review/deciding.ts';
import { signWords } from '../../../../shared/messages/screens/review/review.ts';
import { figuresOfDecision } from '../../../../shared/rules/gate/frozenFigures.ts';
import { isDeparture } from '../../../../shared/rules/gate/gates.ts';
import { isActing } from '../../../../shared/rules/scope/decisionScope.ts';
import type { Decision } from '../../../../shared/schema/kinds.ts';
import { factsOf } from '../../../../shared/schema/workbook.ts';
import { exactMoneyText } from '../../../../shared/text/format.ts';
import { Folded } from '../../../records/form/Folded.tsx';
import type { PartsSpec } from '../../../records/parts/partsSpec.ts';
import { RecordParts } from '../../../records/parts/RecordParts.tsx';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { DecisionField } from './DecisionField.tsx';

interface TermsProps {
  readonly decision: Decision;
}

/** Empty until people write it; needed where they decide otherwise than the figures say (GAT-02). */
export function Rationale({ decision }: TermsProps) {
  const { recommended } = figuresOfDecision(useWorkbook(), decision);
  const differs =
    isActing(decision) && decision.outcome !== null && isDeparture(recommended, decision.outcome);
  return (
    <div>
      <DecisionField decision={decision} field="rationale" />
      {differs && decision.rationale.trim() === '' ? <Muted small>{termWords.needed}</Muted> : null}
    </div>
  );
}

/** They belong to a go with conditions; what was written stays in sight whatever is chosen. */
export function Conditions({ decision }: TermsProps) {
  const { outcome, conditions: written, state } = decision;
  if (outcome !== 'goWithConditions' && written.length === 0) return null;
  return (
    <RecordParts
      kind="decision"
      record={decision}
      field="conditions"
      spec={conditions}
      locked={state === 'signed' ? signed : undefined}
    />
  );
}

const signed = { why: signWords.signedStands, but: ['done'] } as const;

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

export function Options({ decision }: TermsProps) {
  return <DecisionField decision={decision} field="options" />;
}

/** What is written down when work has stopped (KIL-10). */
export function StopPage({ decision }: TermsProps) {
  const { currency } = factsOf(useWorkbook());
  if (decision.outcome !== 'stop' || !isActing(decision)) return null;
  return (
    <Section title={termWords.stopped}>
      {decision.spend === null ? null : (
        <p>{termWords.spent({ spend: exactMoneyText(decision.spend, currency) })}</p>
      )}
      {(['learned', 'reusable', 'movesOn'] as const).map((field) => (
        <DecisionField key={field} decision={decision} field={field} />
      ))}
    </Section>
  );
}

/** What it is about and when it was taken: chosen where it was opened, and rarely said otherwise. */
export function Subject({ decision }: TermsProps) {
  const { purpose, gate, criterion } = decision;
  const fields = [
    'decidedOn',
    'purpose',
    ...(purpose === 'gate' || purpose === 'criterion' ? (['gate'] as const) : []),
    ...(purpose === 'acceptance' ? (['risk'] as const) : []),
    ...(purpose !== 'gate' || criterion !== null ? (['criterion'] as const) : []),
    ...(purpose === 'waiver' ? (['newCheckpoint'] as const) : []),
  ] as const;
  const shown = fields.map((field) => <DecisionField key={field} decision={decision} field={field} />);
  if (gate === null && criterion === null && decision.state === 'proposed')
    return <Section title={termWords.more}>{shown}</Section>;
  return (
    <Folded title={termWords.more} holds={fields}>
      {shown}
    </Folded>
  );
}
