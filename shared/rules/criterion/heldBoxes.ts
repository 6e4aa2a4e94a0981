// Which planned work must wait: for a tripped criterion to be decided, or for a held scope to be decided anew.
import type { Decision, TimeBox } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { criteriaStates } from './criterionState.ts';
import { takenDecisions } from '../signature/decisionOrder.ts';
import { subjectOf, type Subject } from '../engine/finding.ts';
import { decidedScope, isActing } from '../scope/decisionScope.ts';
import { isWithin, type Scope, scopeOf } from '../scope/scopes.ts';

/** A scope and a signed decision taken on it at a gate or on a criterion. */
export interface ScopeDecision {
  readonly scope: Scope;
  readonly decision: Decision;
}

/** Decisions that act, each with its scope, oldest first; replaced ones too: once the newer is revoked they hold again. */
const scopeDecisions = (workbook: Workbook): readonly ScopeDecision[] =>
  takenDecisions(workbook)
    .filter(isActing)
    .flatMap((decision) => {
      const scope = decidedScope(workbook, decision);
      return scope ? [{ scope, decision }] : [];
    });

/** Those taken at gates. */
export const gateDecisions = (workbook: Workbook): readonly ScopeDecision[] =>
  scopeDecisions(workbook).filter(({ decision }) => decision.gate !== null);

const holding = new Set<Decision['outcome']>(['returnToWhy', 'hold', 'stop']);

/**
 * Scopes sent back to why, held or stopped, and not decided since by a later signed decision on them or on what contains
 * them (GAT-03).
 */
export function heldScopes(workbook: Workbook): readonly ScopeDecision[] {
  const decisions = scopeDecisions(workbook);
  return decisions.filter(
    ({ scope, decision }, i) =>
      holding.has(decision.outcome) &&
      !decisions.slice(i + 1).some((later) => isWithin(workbook, scope, later.scope)),
  );
}

/** The signed decision of this outcome that holds a scope, or what contains it; undefined when none does. */
export const standingOn = (
  workbook: Workbook,
  scope: Scope,
  outcome: Decision['outcome'],
): Decision | undefined =>
  heldScopes(workbook).findLast(
    (held) => held.decision.outcome === outcome && isWithin(workbook, scope, held.scope),
  )?.decision;

/** Why a time box may not start now; null when it may (KIL-05, GAT-03). Starting it anyway leaves a finding. */
export interface Hold {
  readonly rule: 'KIL-05' | 'GAT-03';
  readonly by: Subject;
}

interface ScopeHold {
  readonly scope: Scope;
  readonly hold: Hold;
}

/** Every hold with its scope; parking or archiving a use case does not lift that of its tripped criterion. */
const holdsOf = (workbook: Workbook): readonly ScopeHold[] => [
  ...[...criteriaStates(workbook).values()].flatMap(({ criterion, state }): ScopeHold[] => {
    const scope = state === 'tripped' ? scopeOf(workbook, criterion) : null;
    return scope ? [{ scope, hold: { rule: 'KIL-05', by: subjectOf('killCriterion', criterion) } }] : [];
  }),
  ...heldScopes(workbook).map(({ scope, decision }): ScopeHold => ({
    scope,
    hold: { rule: 'GAT-03', by: subjectOf('decision', decision) },
  })),
];

const holdAmong = (workbook: Workbook, holds: readonly ScopeHold[], { slice }: TimeBox): Hold | null => {
  const isHeld = ({ scope }: ScopeHold): boolean =>
    scope.scope === 'workbook' || (slice !== null && isWithin(workbook, { scope: 'slice', slice }, scope));
  return holds.find(isHeld)?.hold ?? null;
};

/** The first reason for which a box may not start; whatever its state. */
export const holdOn = (workbook: Workbook, box: TimeBox): Hold | null =>
  holdAmong(workbook, holdsOf(workbook), box);

/** Planned boxes that may not start, each with the first reason. */
export function heldBoxes(workbook: Workbook): ReadonlyMap<TimeBox['id'], Hold> {
  const holds = holdsOf(workbook);
  if (holds.length === 0) return new Map();
  return new Map(
    [...workbook.timeBox.values()].flatMap((box): [TimeBox['id'], Hold][] => {
      const hold = box.state === 'planned' && !box.archived ? holdAmong(workbook, holds, box) : null;
      return hold === null ? [] : [[box.id, hold]];
    }),
  );
}
