// Staged deployment: when a stage may be left for the next one, and where its models are on record (STG).
import type { Day } from '../../schema/field.ts';
import type { Checklist, ModelRecord } from '../../schema/kinds.ts';
import { byCode, factsOf, type Workbook } from '../../schema/workbook.ts';
import { labelOf } from '../../words.ts';
import { wdBetween } from '../engine/calendarDays.ts';
import { checklistUseCase } from './checklistSubjects.ts';
import { isAbove, isAtLeast, isAtMost, isBelow } from '../engine/compare.ts';
import { readingsByMetric } from '../thread/traceGoals.ts';
import { checklistMessages } from '../../messages/rules/checklist.ts';

const unrecorded = checklistMessages['STG-05'];
const hasty = checklistMessages['STG-03'];

export type DeploymentStage = Checklist['stages'][number];
export type DeploymentStageName = DeploymentStage['stage'];

/** What a stage is called: "A/B". */
export const stageLabel = (stage: DeploymentStageName): string => labelOf(stage);

const comparisons: Readonly<
  Record<DeploymentStage['limits'][number]['comparator'], (a: number, b: number) => boolean>
> = {
  '<': isBelow,
  '<=': isAtMost,
  '>=': isAtLeast,
  '>': isAbove,
};

/** Why a limit does not hold by the readings of the stage's own time; null when it does. */
function limitFault(
  workbook: Workbook,
  limit: DeploymentStage['limits'][number],
  stage: DeploymentStage,
  by: Day,
): string | null {
  const metric = limit.metric === null ? undefined : workbook.metric.get(limit.metric);
  if (!metric) return hasty.noMetric;
  const from = stage.startedOn ?? by;
  const reading = (readingsByMetric(workbook).get(metric.id) ?? []).findLast(
    ({ date }) => date >= from && date <= by,
  );
  if (!reading) return hasty.unread({ metric });
  if (comparisons[limit.comparator](reading.value, limit.value)) return null;
  return hasty.broken({ metric, value: reading.value, comparator: limit.comparator, limit: limit.value });
}

function timeFault(workbook: Workbook, { startedOn, minWD }: DeploymentStage, by: Day): string | null {
  if (startedOn === null) return hasty.noStart;
  const passed = wdBetween(workbook, startedOn, by);
  return passed >= minWD ? null : hasty.tooShort({ passed, minWD });
}

function signOffFault(workbook: Workbook, { signOff, ownerRole }: DeploymentStage): string | null {
  if (ownerRole === null) return hasty.noOwner;
  const signed = signOff === null ? undefined : workbook.signOff.get(signOff);
  if (signed && !signed.archived && signed.role === ownerRole) return null;
  return hasty.unsigned({ owner: workbook.role.get(ownerRole)?.title });
}

/**
 * What still speaks against leaving a stage for the next one, on the day it was left or at asOf: its least time, its
 * limits, its way back and the signature of its owner (STG-03). Empty: it may be left.
 */
export function promotionFaults(workbook: Workbook, stage: DeploymentStage): readonly string[] {
  const by = stage.promotedOn ?? factsOf(workbook).asOf;
  return [
    timeFault(workbook, stage, by),
    ...stage.limits.map((limit) => limitFault(workbook, limit, stage, by)),
    stage.rollback.trim() === '' ? hasty.noWayBack : null,
    signOffFault(workbook, stage),
  ].filter((fault) => fault !== null);
}

/** The stage a promotion led to: the next one listed. */
export const stageAfter = (checklist: Checklist, stage: DeploymentStage): DeploymentStage | undefined =>
  checklist.stages[checklist.stages.indexOf(stage) + 1];

/** Model records of the use case a checklist is about, or the record it is about, in code order. */
export function modelRecordsOf(workbook: Workbook, checklist: Checklist): readonly ModelRecord[] {
  const useCase = checklistUseCase(workbook, checklist);
  return [...workbook.modelRecord.values()]
    .filter(({ id, useCase: of, archived }) => {
      const isOwn = checklist.subject?.kind === 'modelRecord' && checklist.subject.id === id;
      return !archived && (isOwn || (useCase !== undefined && of === useCase.id));
    })
    .toSorted(byCode);
}

/** Why a promotion is not on record with a way back; null when it is, or when nothing was promoted (STG-05). */
export function recordFault(workbook: Workbook, checklist: Checklist, stage: DeploymentStage): string | null {
  const next = stage.promotedOn === null ? undefined : stageAfter(checklist, stage);
  if (!next) return null;
  const record = modelRecordsOf(workbook, checklist).find(({ deployments }) =>
    deployments.some((deployment) => deployment.stage === next.stage),
  );
  if (!record) return unrecorded.noRecord({ stage: next.stage, promotedOn: stage.promotedOn });
  const hasWayBack = record.rollbackTo !== null || next.rollback.trim() !== '';
  return hasWayBack ? null : unrecorded.recordWithoutWayBack({ record, stage: next.stage });
}
