// What people decide, and what that does to the plan: seen while choosing, before anybody signs.
import { useMemo, useState } from 'react';
import { choiceWords } from '../../../../shared/messages/screens/review/deciding.ts';
import { lockedFields } from '../../../../shared/edits/guards/verdict.ts';
import { effectsOf } from '../../../../shared/edits/signing/effects.ts';
import type { Outcome } from '../../../../shared/rules/gate/gates.ts';
import type { Decision } from '../../../../shared/schema/kinds.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import { useReadOnly } from '../../../ui/readOnly.tsx';
import { StateMark } from '../../../ui/marks/StateMark.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import classes from './decision.module.css';
import { DecisionField } from './DecisionField.tsx';
import { OutcomeChoices } from './OutcomeChoices.tsx';

interface ChoosingProps {
  readonly decision: Decision;
  /** The focus starts here. */
  readonly isFirst: boolean;
}

export function Choosing({ decision, isFirst }: ChoosingProps) {
  const [looked, setLooked] = useState<Outcome | null>(null);
  const isLocked = useReadOnly(lockedFields(useWorkbook(), 'decision', decision).outcome !== undefined);
  const { outcome, state } = decision;
  return (
    <>
      <Section title={isLocked ? choiceWords.weDecided : choiceWords.weDecide} field="outcome">
        {isLocked ? (
          <Chosen outcome={outcome} />
        ) : (
          <OutcomeChoices decision={decision} isFirst={isFirst} onLook={setLooked} />
        )}
      </Section>
      {outcome === 'pivot' ? <DecisionField decision={decision} field="alternative" /> : null}
      {state === 'proposed' ? (
        <Preview decision={decision} outcome={looked ?? outcome} />
      ) : (
        <Section title={choiceWords.did}>
          <Changes lines={decision.did} none={choiceWords.noneChanged} />
        </Section>
      )}
    </>
  );
}

const Chosen = ({ outcome }: { readonly outcome: Outcome | null }) =>
  outcome === null ? (
    <Muted>{choiceWords.nothingYet}</Muted>
  ) : (
    <p className={classes.chosen}>
      <StateMark look={outcome} size={24} begins />
    </p>
  );

/** Of a path that is not chosen yet nothing can be told. */
function Preview({ decision, outcome }: { readonly decision: Decision; readonly outcome: Outcome | null }) {
  const workbook = useWorkbook();
  const isOpen = outcome === null || (outcome === 'pivot' && decision.alternative === null);
  return (
    <Section title={choiceWords.does}>
      {isOpen ? (
        <Muted>{outcome === null ? choiceWords.chooseFirst : choiceWords.choosePath}</Muted>
      ) : (
        <WhatItDoes workbook={workbook} decision={decision} outcome={outcome} />
      )}
    </Section>
  );
}

interface WhatProps {
  readonly workbook: Workbook;
  readonly decision: Decision;
  readonly outcome: Outcome;
}

function WhatItDoes({ workbook, decision, outcome }: WhatProps) {
  const effects = useMemo(() => effectsOf(workbook, { ...decision, outcome }), [workbook, decision, outcome]);
  const { lines, planEndBefore: before, planEndAfter: after, refused } = effects;
  if (refused !== null) return <p className={classes.refused}>{refused}</p>;
  return (
    <>
      <Changes lines={lines} none={choiceWords.noChange} />
      {before === null || after === null || lines.length === 0 ? null : (
        <Muted small>{choiceWords.planEnd({ before, after })}</Muted>
      )}
    </>
  );
}

const Changes = ({ lines, none }: { readonly lines: readonly string[]; readonly none: string }) =>
  lines.length === 0 ? (
    <Muted>{none}</Muted>
  ) : (
    <ul className={classes.changes}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
