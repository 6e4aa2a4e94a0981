// What a decision is about: its criterion's scope, else its gate's.
import type { Decision } from '../../schema/kinds.ts';
import { byCode, type Workbook } from '../../schema/workbook.ts';
import { type Scope, scopeOf, wholeWorkbook } from './scopes.ts';

/** A gate or a criterion that is decided on, as a decision names it. */
export type About = Pick<Decision, 'gate' | 'criterion'>;

/** Whether a decision is of the kind that acts: at a gate, or on a criterion; waivers and the like do not. */
export const isActing = ({ purpose }: Pick<Decision, 'purpose'>): boolean =>
  purpose === 'gate' || purpose === 'criterion';

/** The scope a decision acts on; null for one that names neither gate nor criterion, or whose scope is gone. */
export function decidedScope(workbook: Workbook, { criterion, gate }: About): Scope | null {
  const guarded = criterion === null ? undefined : workbook.killCriterion.get(criterion);
  const named = guarded ?? (gate === null ? undefined : workbook.gate.get(gate));
  return named ? scopeOf(workbook, named) : null;
}

/** The scope whose owners sign a decision: that which it acts on, else the whole workbook. */
export const scopeOfDecision = (workbook: Workbook, about: About): Scope =>
  decidedScope(workbook, about) ?? wholeWorkbook;

/** Whether a decision at a gate or on a criterion still waits for its signatures. */
export const isOpen = (decision: Decision): boolean =>
  decision.state === 'proposed' && !decision.archived && isActing(decision);

/** Whether two decisions are about one gate or one criterion. */
export const isAboutSame = (a: About, b: About): boolean =>
  (a.gate !== null && a.gate === b.gate) || (a.criterion !== null && a.criterion === b.criterion);

/** The one decision that is proposed at this gate, or on this criterion, and not yet signed. */
export const openDecisionFor = (workbook: Workbook, about: About): Decision | undefined =>
  [...workbook.decision.values()]
    .filter((decision) => isOpen(decision) && isAboutSame(decision, about))
    .toSorted(byCode)[0];
