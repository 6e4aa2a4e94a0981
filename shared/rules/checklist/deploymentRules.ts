// Findings about staged deployments and the models they release (STG-01 to STG-05).
import type { Checklist, ModelRecord } from '../../schema/kinds.ts';
import { deploymentStages } from '../../schema/checklist.ts';
import { byCode, type Workbook } from '../../schema/workbook.ts';
import { abTestOf } from './abTest.ts';
import { lacksShadow } from './checklistBlockers.ts';
import { checklistsOf, subjectKinds, checklistUseCase } from './checklistSubjects.ts';
import { modelRecordsOf, promotionFaults, recordFault, stageLabel } from './deployment.ts';
import type { Finding, Fix } from '../engine/finding.ts';
import { editFix, openFix } from '../engine/fixes.ts';
import { rule, type Say } from '../engine/rule.ts';
import { checklistMessages } from '../../messages/rules/checklist.ts';

const swap = checklistMessages['STG-05'];
const unproven = checklistMessages['STG-04'];
const order = checklistMessages['STG-01'];

const lookAt = (checklist: Checklist, ...at: readonly (string | number)[]): Fix =>
  openFix(checklistMessages.stages.look({ checklist }), 'checklist', checklist.id, 'stages', ...at);
const deployments = (workbook: Workbook) => checklistsOf(workbook, 'stagedDeployment');

/** A fault of a stage, and which of its parts mends it. */
interface StageFault {
  readonly fault: string;
  readonly at: number;
  readonly part: 'share' | 'remove';
}

/** What is wrong with the order of the stages and the shares they are shown to. */
function shareFaults({ stages }: Checklist): readonly StageFault[] {
  return stages.flatMap((stage, at): StageFault[] => {
    const before = stages[at - 1];
    const name = stageLabel(stage.stage);
    const share = (fault: string): StageFault => ({ fault, at, part: 'share' });
    const isBackwards =
      before && deploymentStages.indexOf(stage.stage) <= deploymentStages.indexOf(before.stage);
    return [
      ...(isBackwards
        ? [{ ...share(order.backwards({ name, before: stageLabel(before.stage) })), part: 'remove' as const }]
        : []),
      ...(stage.stage === 'shadow' && stage.share > 0
        ? [share(order.visible({ name, share: stage.share }))]
        : []),
      ...(before && stage.share < before.share ? [share(order.fewer({ name, share: stage.share }))] : []),
    ];
  });
}

const shareOrder = rule('STG-01', checklistMessages, {
  severity: 'error',
  reads: subjectKinds,
  find: (workbook, say) =>
    deployments(workbook).flatMap((checklist) => {
      const faults = shareFaults(checklist);
      const [first] = faults;
      if (!first) return [];
      const message = order.found({ checklist, faults: faults.map(({ fault }) => fault) });
      return say({ checklist }, message, lookAt(checklist, first.at, first.part));
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
      return say({ checklist }, message, lookAt(checklist, 'add', 'shadow'));
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
        return say({ checklist }, message, lookAt(checklist, i, 'promotedOn'));
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
    openFix(swap.mend({ record }), 'modelRecord', record.id, others.length > 0 ? 'champion' : 'rollbackTo'),
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

/** Enters a promotion that is in no model record; where it is in one, leads to the way back of the stage. */
function recordFix(workbook: Workbook, checklist: Checklist, stage: Checklist['stages'][number]): Fix {
  const after = checklist.stages.indexOf(stage) + 1;
  const next = checklist.stages[after]?.stage ?? stage.stage;
  const records = modelRecordsOf(workbook, checklist);
  if (records.some(({ deployments }) => deployments.some((one) => one.stage === next)))
    return lookAt(checklist, after, 'rollback');
  return editFix(swap.enter({ stage: next }), 'recordPromotion', {
    checklist: checklist.id,
    record: records.at(-1)?.id ?? null,
    stage: next,
  });
}

const swapOffRecord = rule('STG-05', checklistMessages, {
  severity: 'warning',
  reads: [...subjectKinds],
  find: (workbook, say) => [
    ...deployments(workbook).flatMap((checklist) =>
      checklist.stages.flatMap((stage) => {
        const fault = recordFault(workbook, checklist, stage);
        return fault === null
          ? []
          : say(
              { checklist },
              swap.faulty({ checklist, faults: [fault] }),
              recordFix(workbook, checklist, stage),
            );
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
