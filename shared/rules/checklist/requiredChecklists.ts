// Which checklists a go depends on, whether anybody has begun them or not: what nobody has asked is not answered (CHK-08).
import type { ChecklistTemplate } from '../../content/checklists.ts';
import type { Checklist, UseCase } from '../../schema/kinds.ts';
import { byCode, factsOf, settingsOf, type Workbook } from '../../schema/workbook.ts';
import { isModelUseCase, phaseNow } from '../phase/phases.ts';
import { isChosen, isWanted } from '../scope/goalThread.ts';
import { type Scope, scopedUseCase } from '../scope/scopes.ts';
import { checklistUseCase, scopeOfChecklist, standingChecklists } from './checklistSubjects.ts';

/** A checklist that a use case must have: of this template and, for regulation, for this region. */
interface Required {
  readonly useCase: UseCase;
  readonly template: ChecklistTemplate;
  readonly region: string | null;
}

/** One that is not answered: nobody has made it (`checklist` is null), or nobody has touched it. */
export interface Unanswered extends Required {
  readonly checklist: Checklist | null;
}

/** On its way to users, or brought to them since the plan began: what was live before it is not asked how. */
function goesLive(workbook: Workbook, { plannedLive, actualLive, state }: UseCase): boolean {
  const begun = settingsOf(workbook).startDate ?? factsOf(workbook).asOf;
  return state === 'live'
    ? actualLive === null || actualLive >= begun
    : plannedLive !== null || state === 'inDelivery';
}

/** What several models ask of the whole house: one list may answer for all of them. */
export const houseTemplates: readonly ChecklistTemplate[] = ['lifecycle', 'governance'];

function modelTemplates(workbook: Workbook, useCase: UseCase): readonly ChecklistTemplate[] {
  if (!isModelUseCase(useCase)) return [];
  return [
    'dataReadiness',
    ...(goesLive(workbook, useCase) ? (['stagedDeployment'] as const) : []),
    ...(phaseNow(workbook) >= 2 ? houseTemplates : []),
  ];
}

/** Letters and spaces around them do not tell regions apart. */
const asRegion = (name: string): string => name.trim().toLowerCase();

/** The regions that the models of a use case are on record for, each once. */
function regionsOf(workbook: Workbook, useCase: UseCase): readonly string[] {
  const named = [...workbook.modelRecord.values()]
    .filter((record) => record.useCase === useCase.id && !record.archived)
    .toSorted(byCode)
    .flatMap(({ jurisdictions }) => jurisdictions.map((name) => name.trim()).filter(Boolean));
  return [...new Map(named.map((name) => [asRegion(name), name])).values()];
}

/** The checklists a go of the use case depends on; none before it is a candidate. */
const requiredOf = (workbook: Workbook, useCase: UseCase): readonly Required[] =>
  isWanted(useCase)
    ? [
        ...modelTemplates(workbook, useCase).map((template) => ({ useCase, template, region: null })),
        ...regionsOf(workbook, useCase).map((region) => ({
          useCase,
          template: 'regulation' as const,
          region,
        })),
      ]
    : [];

/** Nobody has answered an item, nor said of a stage who owns it, what limits it or how it goes back. */
const isUntouched = ({ items, stages }: Checklist): boolean =>
  Object.values(items).every(({ answer }) => answer === 'unknown') &&
  stages.every(({ ownerRole, rollback, limits }) => !ownerRole && !rollback.trim() && limits.length === 0);

const isAbout = (workbook: Workbook, checklist: Checklist, useCase: UseCase): boolean =>
  checklistUseCase(workbook, checklist)?.id === useCase.id ||
  (houseTemplates.includes(checklist.template) && scopeOfChecklist(workbook, checklist).scope === 'workbook');

/** Whether a checklist is one that was asked for. */
const isAsked = (
  workbook: Workbook,
  checklist: Checklist,
  { useCase, template, region }: Required,
): boolean =>
  checklist.template === template &&
  isAbout(workbook, checklist, useCase) &&
  (region === null || asRegion(checklist.region) === asRegion(region));

/** The required checklists of a use case that nobody has made or touched, in the order in which they are asked for. */
export const unansweredOf = (workbook: Workbook, useCase: UseCase): readonly Unanswered[] =>
  requiredOf(workbook, useCase).flatMap((required) => {
    const made = standingChecklists(workbook).filter((checklist) => isAsked(workbook, checklist, required));
    return made.some((checklist) => !isUntouched(checklist))
      ? []
      : [{ ...required, checklist: made[0] ?? null }];
  });

/** Whether a go of a use case depends on a checklist. */
export const isRequired = (workbook: Workbook, checklist: Checklist, useCase: UseCase): boolean =>
  requiredOf(workbook, useCase).some((required) => isAsked(workbook, checklist, required));

/** What nobody has answered for the use cases of a scope: at the workbook's gates for those that were chosen. */
export function unansweredInScope(workbook: Workbook, scope: Scope): readonly Unanswered[] {
  const one = scopedUseCase(workbook, scope);
  const useCases =
    scope.scope === 'workbook' ? [...workbook.useCase.values()].filter(isChosen) : one ? [one] : [];
  return useCases.toSorted(byCode).flatMap((useCase) => unansweredOf(workbook, useCase));
}
