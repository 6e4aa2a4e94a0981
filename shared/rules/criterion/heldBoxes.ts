// Which planned work must wait: for a tripped criterion to be decided, or for the why to be answered again.
import type { Decision, TimeBox } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { watchedCriteria } from './criterionRules.ts';
import { signedDecisions } from '../signature/decisionOrder.ts';
import { subjectOf, type Subject } from '../engine/finding.ts';
import { boxesInScope, isWithin, type Scope, scopeOf } from '../scope/scopes.ts';

/** A scope and a signed decision taken on it at a gate. */
export interface ScopeDecision {
  readonly scope: Scope;
  readonly decision: Decision;
}

/** Signed decisions at gates with their scopes, oldest first. */
export const gateDecisions = (workbook: Workbook): readonly ScopeDecision[] =>
  signedDecisions(workbook).flatMap((decision) => {
    const gate = decision.gate === null ? undefined : workbook.gate.get(decision.gate);
    const scope = gate && scopeOf(workbook, gate);
    return scope ? [{ scope, decision }] : [];
  });

/** Scopes sent back to why and not decided since, by a later signed decision on them or on what contains them (GAT-03). */
export function heldScopes(workbook: Workbook): readonly ScopeDecision[] {
  const decisions = gateDecisions(workbook);
  return decisions.filter(
    ({ scope, decision }, i) =>
      decision.outcome === 'returnToWhy' &&
      !decisions.slice(i + 1).some((later) => isWithin(workbook, scope, later.scope)),
  );
}

/** Why a planned time box may not start now; null when it may (KIL-05, GAT-03). Starting it anyway leaves a finding. */
export interface Hold {
  readonly rule: 'KIL-05' | 'GAT-03';
  readonly by: Subject;
}

/** Planned boxes that may not start, each with the first reason. */
export function heldBoxes(workbook: Workbook): ReadonlyMap<TimeBox['id'], Hold> {
  const held = new Map<TimeBox['id'], Hold>();
  const hold = (scope: Scope, reason: Hold) => {
    for (const box of boxesInScope(workbook, scope))
      if (box.state === 'planned' && !held.has(box.id)) held.set(box.id, reason);
  };
  for (const { criterion, state } of watchedCriteria(workbook)) {
    const scope = state === 'tripped' ? scopeOf(workbook, criterion) : null;
    if (scope) hold(scope, { rule: 'KIL-05', by: subjectOf('killCriterion', criterion) });
  }
  for (const { scope, decision } of heldScopes(workbook))
    hold(scope, { rule: 'GAT-03', by: subjectOf('decision', decision) });
  return held;
}
