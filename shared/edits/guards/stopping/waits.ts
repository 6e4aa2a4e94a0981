// While a criterion has tripped or a decision holds a scope, what it is judged on stays where it is: nobody moves the
// work, the gate or those who must sign away from under it (KIL-05, GAT-03, GAT-04).
import { isDecisionBound } from '../../../binding/boundContent.ts';
import { criteriaStates } from '../../../rules/criterion/criterionState.ts';
import { heldScopes, holdOn, standingOn } from '../../../rules/criterion/heldBoxes.ts';
import { goalsInScope, isWithin, type Scope, scopeOf, scopeOfUseCase } from '../../../rules/scope/scopes.ts';
import type { Kind, RecordOf } from '../../../schema/kinds.ts';
import { recordsOf, type Workbook } from '../../../schema/workbook.ts';
import type { Guard } from '../guard.ts';
import { criterionEditMessages } from '../../../messages/edits/criterion.ts';
import { planEditMessages } from '../../../messages/edits/plan.ts';

const { waits, signedLevel, stoppedStays } = criterionEditMessages.judgedBy;

/** A scope that waits, and the code of the criterion or decision it waits for. */
interface Waiting {
  readonly scope: Scope;
  readonly code: string | null;
  readonly isTripped: boolean;
}

function waitingScopes(workbook: Workbook): readonly Waiting[] {
  const tripped = [...criteriaStates(workbook).values()].flatMap(({ criterion, state }) => {
    const scope = state === 'tripped' ? scopeOf(workbook, criterion) : null;
    return scope ? [{ scope, code: criterion.code, isTripped: true }] : [];
  });
  const held = heldScopes(workbook).map(({ scope, decision }) => ({
    scope,
    code: decision.code,
    isTripped: false,
  }));
  return [...tripped, ...held];
}

/** The workbook with the record as it was. */
const withBefore = <K extends Kind>(workbook: Workbook, kind: K, before: RecordOf<K>): Workbook => ({
  ...workbook,
  [kind]: new Map<string, unknown>(recordsOf(workbook, kind)).set(before.id, before),
});

/** What waits in the scope, around it or inside it. */
const waitingFor = (workbook: Workbook, scope: Scope): readonly Waiting[] =>
  waitingScopes(workbook).filter(
    (one) => isWithin(workbook, scope, one.scope) || isWithin(workbook, one.scope, scope),
  );

/** A gate keeps the scope it was decided on, and the one in which something waits. */
export const gateStays: Guard<'gate'> = ({ before, after, workbook, road }) => {
  if (!before || road === 'command') return null;
  const isSame = (['scope', 'useCase', 'slice', 'archived'] as const).every(
    (field) => before[field] === after[field],
  );
  if (isSame) return null;
  const bound = [...workbook.decision.values()].find(
    (one) => one.gate === after.id && isDecisionBound(workbook, one),
  );
  if (bound) return waits({ record: before, code: bound.code });
  const old = withBefore(workbook, 'gate', before);
  const scope = scopeOf(old, before);
  const [waiting] = scope ? waitingFor(old, scope) : [];
  return waiting ? waits({ record: before, code: waiting.code }) : null;
};

/** A slice stays part of the use case in which it waits. */
export const sliceStays: Guard<'slice'> = ({ before, after, workbook, road }) => {
  if (!before || road === 'command') return null;
  if (before.useCase === after.useCase && before.archived === after.archived) return null;
  const old = withBefore(workbook, 'slice', before);
  const scope: Scope = { scope: 'slice', slice: before.id };
  const waiting = waitingScopes(old).find((one) => isWithin(old, scope, one.scope));
  return waiting ? waits({ record: before, code: waiting.code }) : null;
};

const ended = new Set<RecordOf<'useCase'>['state']>(['parked', 'stopped']);

/** A use case that waits is neither put aside nor taken from its goals, and a stopped one stays so until decided anew. */
export const useCaseStays: Guard<'useCase'> = ({ before, after, workbook, road }) => {
  if (!before || road === 'command') return null;
  const isPutAside =
    (after.archived && !before.archived) || (before.state !== after.state && ended.has(after.state));
  const losesGoals = before.goals.some((goal) => !after.goals.includes(goal));
  const isRevived = before.state === 'stopped' && after.state !== 'stopped';
  if (!isPutAside && !losesGoals && !isRevived) return null;
  const old = withBefore(workbook, 'useCase', before);
  const scope = scopeOfUseCase(before.id);
  const stop = isRevived ? standingOn(old, scope, 'stop') : undefined;
  if (stop) return stoppedStays({ record: before, code: stop.code });
  // What is only held stays held where it is put aside; what has tripped would no longer be heard of.
  const waiting = waitingFor(old, scope).find(({ isTripped }) => losesGoals || (isPutAside && isTripped));
  return waiting ? waits({ record: before, code: waiting.code }) : null;
};

/** Who owns a goal, and so must sign, is not changed while the decision is due. */
export const ownerStays: Guard<'goal'> = ({ before, after, workbook }) => {
  if (!before || before.ownerRole === null || before.ownerRole === after.ownerRole) return null;
  const old = withBefore(workbook, 'goal', before);
  const waiting = waitingScopes(old).find(({ scope }) =>
    goalsInScope(old, scope).some(({ id }) => id === before.id),
  );
  return waiting ? waits({ record: before, code: waiting.code }) : null;
};

/** A role that has signed keeps the level it signed at. */
export const levelStays: Guard<'role'> = ({ before, after, workbook }) =>
  before &&
  before.level !== after.level &&
  [...workbook.signOff.values()].some(({ role }) => role === after.id)
    ? signedLevel({ record: before })
    : null;

/** Work that is not done stays in the slice in which it is held, also while it is cancelled or archived. */
export const workStays: Guard<'timeBox'> = ({ before, after, workbook, road }) => {
  if (!before || road === 'command' || before.state === 'done' || before.slice === null) return null;
  if (before.slice === after.slice) return null;
  const asPlanned = { ...before, state: 'planned', archived: false } as const;
  const hold = holdOn(withBefore(workbook, 'timeBox', asPlanned), asPlanned);
  return hold ? planEditMessages.held.released({ box: before, hold: hold.by.code }) : null;
};
