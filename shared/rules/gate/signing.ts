// Who must sign what, and who still has to (GAT-04).
import type { Decision, Goal, Role } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { scopeOfDecision } from '../scope/decisionScope.ts';
import { signersOf } from '../signature/decisionOrder.ts';
import { isAtLeast } from '../risk/riskAcceptance.ts';
import { scoreOf } from '../risk/riskScore.ts';
import { goalsInScope } from '../scope/scopes.ts';
import { gateMessages } from '../../messages/rules/gate/gate.ts';

const { signers } = gateMessages;

/** One signature a decision needs: of a named owner of goals, of anyone at a level, or of any second role. */
export type Requirement =
  | { readonly by: 'owner'; readonly role: Role; readonly goals: readonly Goal[] }
  | { readonly by: 'level'; readonly level: Role['level'] }
  | { readonly by: 'second' };

const executiveOutcomes = new Set<Decision['outcome']>(['stop', 'pivot']);

/** Accepting a critical risk takes an executive. */
function isCriticalAcceptance(workbook: Workbook, { purpose, risk }: Decision): boolean {
  const accepted = purpose !== 'acceptance' || risk === null ? undefined : workbook.risk.get(risk);
  return accepted !== undefined && scoreOf(workbook, accepted, 'now').level === 'critical';
}

function requiredLevel(workbook: Workbook, decision: Decision): Role['level'] | null {
  const { purpose, outcome } = decision;
  if (purpose === 'loosening' || purpose === 'waiver' || executiveOutcomes.has(outcome)) return 'executive';
  if (isCriticalAcceptance(workbook, decision)) return 'executive';
  return outcome === 'goWithConditions' ? 'manager' : null;
}

/** Owners of the goals a decision's scope serves, each with those goals. */
function owners(workbook: Workbook, decision: Decision): Requirement[] {
  const goalsByOwner = new Map<Role, Goal[]>();
  for (const goal of goalsInScope(workbook, scopeOfDecision(workbook, decision))) {
    const role = goal.ownerRole === null ? undefined : workbook.role.get(goal.ownerRole);
    if (role) goalsByOwner.set(role, [...(goalsByOwner.get(role) ?? []), goal]);
  }
  return [...goalsByOwner].map(([role, goals]) => ({ by: 'owner', role, goals }));
}

/**
 * The signatures a decision needs: the owner of each goal of its scope; a manager too for go with conditions; an
 * executive too for stop, pivot, loosening, waiver and accepting a critical risk (GAT-04); a second role for a waiver
 * (KIL-04). Purposes other than a
 * gate or a criterion take no owner of the goal.
 */
export function requiredSigners(workbook: Workbook, decision: Decision): readonly Requirement[] {
  const level = requiredLevel(workbook, decision);
  const needsOwner = decision.purpose === 'gate' || decision.purpose === 'criterion';
  return [
    ...(needsOwner ? owners(workbook, decision) : []),
    ...(level === null ? [] : [{ by: 'level', level } as const]),
    ...(decision.purpose === 'waiver' ? [{ by: 'second' } as const] : []),
  ];
}

/** The required signatures that are not there yet. */
export function missingSigners(workbook: Workbook, decision: Decision): readonly Requirement[] {
  const signers = signersOf(workbook, decision);
  return requiredSigners(workbook, decision).filter((required) => {
    if (required.by === 'second') return signers.length < 2;
    return required.by === 'owner'
      ? !signers.some(({ id }) => id === required.role.id)
      : !signers.some((role) => isAtLeast(role, required.level));
  });
}

/** A requirement in words: "Head of sales (owner of G-1)", "an executive". */
export const signerText = (required: Requirement): string => {
  if (required.by === 'second') return signers.second;
  if (required.by === 'level') return signers[required.level];
  return signers.owner(required);
};
