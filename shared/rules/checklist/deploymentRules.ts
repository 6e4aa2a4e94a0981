// Findings about staged deployments and the models they release (STG-01 to STG-05).
import type { Checklist, ModelRecord } from '../../schema/kinds.ts';
import { deploymentStages } from '../../schema/checklist.ts';
import { byCode, type Workbook } from '../../schema/workbook.ts';
import { abTestOf } from './abTest.ts';
import { lacksShadow } from './checklistBlockers.ts';
import { checklistsOf, subjectKinds, checklistUseCase } from './checklistSubjects.ts';
import { promotionFaults, recordFault, stageLabel } from './deployment.ts';
import type { Finding, Fix } from '../engine/finding.ts';
import { openFix } from '../engine/fixes.ts';
import { rule, type Say } from '../engine/rule.ts';
import { checklistMessages } from '../../messages/rules/checklist.ts';

const swap = checklistMessages['STG-05'];
const unproven = checklistMessages['STG-04'];
const order = checklistMessages['STG-01'];

const lookAt = (checklist: Checklist): Fix =>
  openFix(checklistMessages.stages.look({ checklist }), 'checklist', checklist.id, 'stages');
const deployments = (workbook: Workbook) => checklistsOf(workbook, 'stagedDeployment');

/** What is wrong with the order of the stages and the shares they are shown to. */
function shareFaults({ stages }: Checklist): readonly string[] {
  return stages.flatMap((stage, i) => {
    const before = stages[i - 1];
    const name = stageLabel(stage.stage);
    const isBackwards =
      before && deploymentStages.indexOf(stage.stage) <= deploymentStages.indexOf(before.stage);
    return [
      ...(isBackwards ? [order.backwards({ name, before: stageLabel(before.stage) })] : []),
      ...(stage.stage === 'shadow' && stage.share > 0 ? [order.visible({ name, share: stage.share })] : []),
      ...(before && stage.share < before.share ? [order.fewer({ name, share: stage.share })] : []),
    ];
  });
}

const shareOrder = rule('STG-01', checklistMessages, {
  severity: 'error',
  reads: subjectKinds,
  find: (workbook, say) =>
    deployments(workbook).flatMap((checklist) => {
      const faults = shareFaults(checklist);
      if (faults.length === 0) return [];
      return say({ checklist }, order.found({ checklist, faults }), lookAt(checklist));
    }),
});

const noShadow = rule('STG-02', checklistMessages, {
  severity: 'error',
  reads: subjectKinds,
  find: (workbook, say, words) =>
    deployments(workbook).flatMap((checklist) => {
      if (checklist.stages.length === 0 || !lacksShadow(workbook, checklist)) return [];
      const isCritical = checklistUseCase(workbook, checklist)?.missionCritical ?? false;
      const message = words.found({ checklist, isCritical });
      return say({ checklist }, message, lookAt(checklist));
    }),
});

const hastyPromotion = rule('STG-03', checklistMessages, {
  severity: 'error',
  reads: [...subjectKinds, 'metric', 'reading', 'signOff', 'role', 'calendar', 'facts'],
  find: (workbook, say, words) =>
    deployments(workbook).flatMap((checklist) =>
      checklist.stages.flatMap((stage, i) => {
        const faults = promotionFaults(workbook, stage);
        const isLast = i === checklist.stages.length - 1;
        if (stage.promotedOn === null || isLast || faults.length === 0) return [];
        const message = words.found({
          stage: stageLabel(stage.stage),
          checklist,
          promotedOn: stage.promotedOn,
          faults,
        });
        return say({ checklist }, message, lookAt(checklist));
      }),
    ),
});

/** Why a comparison does not show that the challenger is better; null when it does. */
function comparisonFault({ comparison }: Checklist): string | null {
  const test = comparison && abTestOf(comparison);
  if (!comparison || !test) return unproven.noComparison;
  if (!test.hasPeriod) return unproven.noPeriod;
  if (!test.hasEnough) return unproven.tooFew({ plannedTrials: comparison.plannedTrials });
  if (test.p === null) return unproven.noTelling;
  return test.isSignificant ? null : unproven.chance({ p: test.p });
}

const unprovenChallenger = rule('STG-04', checklistMessages, {
  severity: 'error',
  reads: subjectKinds,
  find: (workbook, say, words) =>
    deployments(workbook).flatMap((checklist) => {
      const isLeft = checklist.stages.some(({ stage, promotedOn }) => stage === 'ab' && promotedOn !== null);
      const fault = isLeft ? comparisonFault(checklist) : null;
      if (fault === null) return [];
      const message = words.found({ checklist, fault });
      return say(
        { checklist },
        message,
        openFix(checklistMessages.stages.lookAtComparison, 'checklist', checklist.id, 'comparison'),
      );
    }),
});

/** Model records by the use case they belong to, in code order. */
function recordsByUseCase(workbook: Workbook): readonly (readonly ModelRecord[])[] {
  const groups = new Map<string, ModelRecord[]>();
  for (const record of [...workbook.modelRecord.values()].toSorted(byCode)) {
    if (record.archived || record.useCase === null) continue;
    groups.set(record.useCase, [...(groups.get(record.useCase) ?? []), record]);
  }
  return [...groups.values()];
}

const swapFinding = (
  say: Say,
  record: ModelRecord,
  others: readonly ModelRecord[],
  message: string,
): Finding =>
  say(
    { modelRecord: [record, ...others] },
    message,
    openFix(swap.mend({ record }), 'modelRecord', record.id, 'rollbackTo'),
  );

function swapFindings(say: Say, records: readonly ModelRecord[]): readonly Finding[] {
  const [champion, ...rivals] = records.filter((record) => record.champion);
  if (!champion) return [];
  if (rivals.length > 0) {
    const message = swap.rivals({ champions: [champion, ...rivals] });
    return [swapFinding(say, champion, rivals, message)];
  }
  if (records.length === 1 || champion.rollbackTo !== null || isFirst(champion, records)) return [];
  return [swapFinding(say, champion, [], swap.noWayBack({ champion }))];
}

/** The version that stood before all others has nothing to go back to. */
const isFirst = (champion: ModelRecord, records: readonly ModelRecord[]): boolean => records[0] === champion;

const swapOffRecord = rule('STG-05', checklistMessages, {
  severity: 'warning',
  reads: [...subjectKinds],
  find: (workbook, say) => [
    ...deployments(workbook).flatMap((checklist) =>
      checklist.stages.flatMap((stage) => {
        const fault = recordFault(workbook, checklist, stage);
        return fault === null
          ? []
          : say({ checklist }, swap.faulty({ checklist, faults: [fault] }), lookAt(checklist));
      }),
    ),
    ...recordsByUseCase(workbook).flatMap((records) => swapFindings(say, records)),
  ],
});

export const deploymentRules = [
  shareOrder,
  noShadow,
  hastyPromotion,
  unprovenChallenger,
  swapOffRecord,
] as const;
