// Answers that block a go: each blocker of a checklist answered no or unknown holds the gates of its subject.
import type { Checklist } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { answersOf } from './checklistScore.ts';
import { scopeOfChecklist, standingChecklists, checklistUseCase } from './checklistSubjects.ts';
import { isRequired } from './requiredChecklists.ts';
import { isChosen } from '../scope/goalThread.ts';
import { formula, type Formula } from '../engine/rule.ts';
import { isWithin, type Scope, scopedUseCase } from '../scope/scopes.ts';
import { checklistMessages } from '../../messages/rules/checklist.ts';

export interface Blocker {
  readonly checklist: Checklist;
  readonly key: string;
  readonly text: string;
  readonly answer: 'no' | 'unknown';
}

/** A mission-critical use case and any first version must be run in shadow before anybody sees it (STG-02). */
export function lacksShadow(workbook: Workbook, checklist: Checklist): boolean {
  const { template, stages, firstVersion } = checklist;
  if (template !== 'stagedDeployment') return false;
  const isCritical = checklistUseCase(workbook, checklist)?.missionCritical ?? false;
  return (firstVersion || isCritical) && !stages.some(({ stage }) => stage === 'shadow');
}

/** What a checklist holds against a go (CHK-02, STG-02). */
export function blockersOf(workbook: Workbook, checklist: Checklist): readonly Blocker[] {
  const answered = answersOf(checklist).flatMap(({ item, answer }): Blocker[] =>
    item.blocker && (answer === 'no' || answer === 'unknown')
      ? [{ checklist, key: item.key, text: item.text, answer }]
      : [],
  );
  if (!lacksShadow(workbook, checklist)) return answered;
  return [...answered, { checklist, key: 'shadow', text: checklistMessages.blockers.shadow, answer: 'no' }];
}

/**
 * Whether a checklist speaks at the gates of a scope; at the workbook's, only use cases that were chosen count. One
 * that a use case must have speaks at its gates and those of its slices, also where it is about more than these.
 */
function speaksAt(workbook: Workbook, checklist: Checklist, scope: Scope): boolean {
  const own = scopeOfChecklist(workbook, checklist);
  if (!isWithin(workbook, own, scope)) {
    const part = scopedUseCase(workbook, scope);
    return part !== undefined && isWithin(workbook, scope, own) && isRequired(workbook, checklist, part);
  }
  const useCase = checklistUseCase(workbook, checklist);
  return scope.scope !== 'workbook' || useCase === undefined || isChosen(useCase);
}

/** What the checklists of a scope hold against a go at its gates, by checklist in code order (CHK-02). */
export const blockersInScope = (workbook: Workbook, scope: Scope): readonly Blocker[] =>
  standingChecklists(workbook)
    .filter((checklist) => speaksAt(workbook, checklist, scope))
    .flatMap((checklist) => blockersOf(workbook, checklist));

export const blockerFormulas: readonly Formula[] = [
  formula('CHK-02', checklistMessages, 'checklistBlockers.ts blockersInScope'),
];
