// A decision in the inspector: what it says, to read; it is decided in its panel.
import { Button } from '@mantine/core';
import { decideWords } from '../../../../shared/messages/screens/review/deciding.ts';
import { decisionWords } from '../../../../shared/messages/screens/review/review.ts';
import { fieldOf } from '../../../../shared/schema/fieldFacts.ts';
import type { Decision } from '../../../../shared/schema/kinds.ts';
import { useSession } from '../../../store/stores.tsx';
import { StateMark } from '../../../ui/marks/StateMark.tsx';
import { DecisionHead } from './DecisionHead.tsx';

export function DecisionLead({ record: decision }: { readonly record: Decision }) {
  const decide = useSession((state) => state.decide);
  const { outcome, rationale } = decision;
  return (
    <>
      <DecisionHead decision={decision} />
      <dl>
        <dt>{fieldOf('decision', 'outcome').label}</dt>
        <dd>{outcome === null ? decisionWords.open : <StateMark look={outcome} begins />}</dd>
        {rationale === '' ? null : (
          <>
            <dt>{fieldOf('decision', 'rationale').label}</dt>
            <dd>{rationale}</dd>
          </>
        )}
      </dl>
      <Button onClick={() => decide(decision.id)}>{decideWords.openDecision}</Button>
    </>
  );
}
