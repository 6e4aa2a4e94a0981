// Who may agree to a goal or a stage, and which signatures count: signing again replaces what was signed before (GAT-05).
import type { Goal, Role, SignOff } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { isChangedSince, standingSignOffs } from '../signature/signatures.ts';
import { maySignStage } from '../thread/canvas.ts';

/** Whether a role may sign a goal: its owner, where it has one, and whoever has signed it before. */
export const maySignGoal = (workbook: Workbook, goal: Goal, role: Role): boolean =>
  goal.ownerRole === null ||
  goal.ownerRole === role.id ||
  standingSignOffs(workbook).some((signOff) => signOff.goal === goal.id && signOff.role === role.id);

/** Whether whoever signed could put the same signature again. */
function canSignAgain(workbook: Workbook, { role: id, stage }: SignOff): boolean {
  const role = id === null ? undefined : workbook.role.get(id);
  return role !== undefined && !role.archived && (stage === null || maySignStage(workbook, stage, role));
}

const placeOf = ({ decision, goal, criterion, stage }: SignOff): string =>
  [decision, goal, criterion, stage].join(' ');

/**
 * Of each role the latest signature under one thing: signing again replaces it. Under a goal or a stage a newer one
 * also replaces that of a role that is gone or may no longer sign.
 */
export function latestSignOffs(workbook: Workbook): readonly SignOff[] {
  const seen = new Set<string>();
  return standingSignOffs(workbook).filter((signOff) => {
    const place = placeOf(signOff);
    const own = `${signOff.role} ${place}`;
    const isAgreement = signOff.goal !== null || signOff.stage !== null;
    const isReplaced = seen.has(own) || (isAgreement && seen.has(place) && !canSignAgain(workbook, signOff));
    seen.add(own).add(place);
    return !isReplaced;
  });
}

/** Signatures under goals and stages that cover something else than what stands there now. */
export const changedAgreements = (workbook: Workbook): readonly SignOff[] =>
  latestSignOffs(workbook).filter(
    (signOff) => (signOff.goal !== null || signOff.stage !== null) && isChangedSince(workbook, signOff),
  );
