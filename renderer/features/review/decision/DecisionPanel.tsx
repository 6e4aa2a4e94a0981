// Deciding, in one place: what the figures say, what people choose and what that does, why, and whose names stand for it.
import { type FocusEvent } from 'react';
import { decideWords } from '../../../../shared/messages/screens/review/deciding.ts';
import { isActing } from '../../../../shared/rules/scope/decisionScope.ts';
import type { Decision } from '../../../../shared/schema/kinds.ts';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import type { Deciding } from '../../../store/sessionStore.ts';
import { useSession } from '../../../store/stores.tsx';
import { flushPendingEdits } from '../../../ui/fields/values/pendingEdits.ts';
import { Dialog } from '../../../ui/overlay/Dialog.tsx';
import { Choosing } from './Choosing.tsx';
import classes from './decision.module.css';
import { DecisionHead } from './DecisionHead.tsx';
import { Conditions, Options, Rationale, StopPage, Subject } from './DecisionTerms.tsx';
import { FiguresSay } from './FiguresSay.tsx';
import { Ending, Signatures } from './Signatures.tsx';
import { WaiverWay } from './WaiverWay.tsx';

/** What has the focus first keeps it when the dialog stands: it was asked for. */
function keepFirst({ target, currentTarget }: FocusEvent): void {
  if (currentTarget.querySelector('[data-autofocus]') === null) target.setAttribute('data-autofocus', '');
}

/** Nothing while the decision is not there, as while it is asked who works before it is made. */
export function DecisionPanel({ deciding }: { readonly deciding: Deciding }) {
  const decision = useWorkbook().decision.get(deciding.id);
  const end = useSession((state) => state.endDeciding);
  if (!decision) return null;
  const close = () => {
    flushPendingEdits();
    end();
  };
  return (
    <Dialog opened title={decideWords.title(decision)} onClose={close} size="xl">
      <div className={classes.panel} data-record={`decision:${decision.id}`} onFocus={keepFirst}>
        <DecisionHead decision={decision} />
        <Body decision={decision} isAtPlace={deciding.isAtPlace} />
      </div>
    </Dialog>
  );
}

interface BodyProps {
  readonly decision: Decision;
  readonly isAtPlace: boolean;
}

/** What is chosen stands at the left, why and by whom at the right; what is said less often below. */
function Body({ decision, isAtPlace }: BodyProps) {
  const acts = isActing(decision);
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        {acts ? <FiguresSay decision={decision} /> : null}
        {acts ? <Choosing decision={decision} isFirst={!isAtPlace} /> : null}
        <StopPage decision={decision} />
        <WaiverWay decision={decision} />
      </div>
      <div className={classes.column}>
        <Rationale decision={decision} />
        <Conditions decision={decision} />
        <Signatures decision={decision} />
        <Ending decision={decision} />
        <Options decision={decision} />
        <Subject decision={decision} />
      </div>
    </div>
  );
}
