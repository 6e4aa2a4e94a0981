// Findings about staged deployments and the models they release (STG-01 to STG-05).
import type { Checklist, ModelRecord } from '../../schema/kinds.ts';
import { deploymentStages } from '../../schema/checklist.ts';
import { byCode, type Workbook } from '../../schema/workbook.ts';
import { listed, nameOf } from '../../words.ts';
import { abTestOf } from './abTest.ts';
import { lacksShadow } from './checklistBlockers.ts';
import { checklistsOf, subjectKinds, checklistUseCase } from './checklistSubjects.ts';
import { promotionFaults, recordFault, stageLabel } from './deployment.ts';
import { type Finding, subjectOf } from '../engine/finding.ts';
import { openFix } from '../engine/fixes.ts';
import { rule } from '../engine/rule.ts';
import { numberText, percentText } from '../../text/format.ts';

type Field = 'stages' | 'comparison';
const found = (
  code: string,
  severity: 'error' | 'warning',
  checklist: Checklist,
  message: string,
  field: Field = 'stages',
): Finding => ({
  rule: code,
  severity,
  subjects: [subjectOf('checklist', checklist)],
  message,
  fix: openFix(
    field === 'stages' ? `Look at the stages of ${checklist.code}` : 'Look at the comparison',
    'checklist',
    checklist.id,
    field,
  ),
});

const deployments = (workbook: Workbook) => checklistsOf(workbook, 'stagedDeployment');

/** What is wrong with the order of the stages and the shares they are shown to. */
function shareFaults({ stages }: Checklist): readonly string[] {
  return stages.flatMap((stage, i) => {
    const before = stages[i - 1];
    const name = stageLabel(stage.stage);
    const isBackwards =
      before && deploymentStages.indexOf(stage.stage) <= deploymentStages.indexOf(before.stage);
    return [
      ...(isBackwards ? [`${name} stands after ${stageLabel(before.stage)}`] : []),
      ...(stage.stage === 'shadow' && stage.share > 0
        ? [`${name} is visible to ${percentText(stage.share)}, but a shadow is seen by nobody`]
        : []),
      ...(before && stage.share < before.share
        ? [`${name} is shown to ${percentText(stage.share)}, fewer than before`]
        : []),
    ];
  });
}

const shareOrder = rule({
  code: 'STG-01',
  severity: 'error',
  statement:
    'The stages of a deployment are out of order, its visible share falls along them, or a shadow is visible.',
  fix: 'Users would be shown a model, then not, then again; let the share grow from stage to stage, with 0 in shadow.',
  reads: subjectKinds,
  find: (workbook) =>
    deployments(workbook).flatMap((checklist) => {
      const faults = shareFaults(checklist);
      if (faults.length === 0) return [];
      return found('STG-01', 'error', checklist, `${nameOf(checklist)}: ${listed(faults)}.`);
    }),
});

const noShadow = rule({
  code: 'STG-02',
  severity: 'error',
  statement:
    'A mission-critical use case, or a first version, has stages of deployment but no shadow among them.',
  fix: 'Its first mistakes would be made on real users; run it in shadow first. Without it, gates answer hold.',
  reads: subjectKinds,
  find: (workbook) =>
    deployments(workbook).flatMap((checklist) => {
      if (checklist.stages.length === 0 || !lacksShadow(workbook, checklist)) return [];
      const why = checklistUseCase(workbook, checklist)?.missionCritical
        ? 'a mission-critical use case'
        : 'a first version';
      const message = `${nameOf(checklist)} releases ${why} without a shadow run, so its first mistakes would be made on real users.`;
      return found('STG-02', 'error', checklist, message);
    }),
});

const hastyPromotion = rule({
  code: 'STG-03',
  severity: 'error',
  statement:
    'A stage was left for the next one before its least time, with a limit broken or unread, without a way back, or without its owner’s signature.',
  fix: 'More users meet a model nobody has released; go back a stage, or mend what is missing.',
  reads: [...subjectKinds, 'metric', 'reading', 'signOff', 'role', 'calendar', 'facts'],
  find: (workbook) =>
    deployments(workbook).flatMap((checklist) =>
      checklist.stages.flatMap((stage, i) => {
        const faults = promotionFaults(workbook, stage);
        const isLast = i === checklist.stages.length - 1;
        if (stage.promotedOn === null || isLast || faults.length === 0) return [];
        const message = `${stageLabel(stage.stage)} of ${checklist.code} was left on ${stage.promotedOn} although ${listed(faults)}.`;
        return found('STG-03', 'error', checklist, message);
      }),
    ),
});

/** Why a comparison does not show that the challenger is better; null when it does. */
function comparisonFault({ comparison }: Checklist): string | null {
  const test = comparison && abTestOf(comparison);
  if (!comparison || !test) return 'no comparison of challenger and champion is noted';
  if (!test.hasPeriod) return 'the period of the comparison is not noted';
  if (!test.hasEnough)
    return `fewer than the ${numberText(comparison.plannedTrials)} planned trials were made`;
  if (test.p === null) return 'champion and challenger cannot be told apart';
  return test.isSignificant ? null : `the difference may be chance (p = ${numberText(test.p, 3)})`;
}

const unprovenChallenger = rule({
  code: 'STG-04',
  severity: 'error',
  statement:
    'An A/B stage was left for the next one without showing the challenger better than the champion: one period, as many trials as planned, one-sided p below .05.',
  fix: 'A swap that is not proven may make things worse; go on testing, or stay with the champion.',
  reads: subjectKinds,
  find: (workbook) =>
    deployments(workbook).flatMap((checklist) => {
      const isLeft = checklist.stages.some(({ stage, promotedOn }) => stage === 'ab' && promotedOn !== null);
      const fault = isLeft ? comparisonFault(checklist) : null;
      if (fault === null) return [];
      const message = `${nameOf(checklist)} went on from its A/B test, but ${fault}.`;
      return found('STG-04', 'error', checklist, message, 'comparison');
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

const swapFinding = (record: ModelRecord, others: readonly ModelRecord[], message: string): Finding => ({
  rule: 'STG-05',
  severity: 'warning',
  subjects: [record, ...others].map((one) => subjectOf('modelRecord', one)),
  message,
  fix: openFix(`Look at ${record.code}`, 'modelRecord', record.id, 'rollbackTo'),
});

function swapFindings(records: readonly ModelRecord[]): readonly Finding[] {
  const [champion, ...rivals] = records.filter((record) => record.champion);
  if (!champion) return [];
  if (rivals.length > 0) {
    const message = `${listed([champion, ...rivals].map(({ code }) => code ?? ''))} are all champions of one use case, so nobody knows which model decides.`;
    return [swapFinding(champion, rivals, message)];
  }
  if (records.length === 1 || champion.rollbackTo !== null || isFirst(champion, records)) return [];
  return [swapFinding(champion, [], `${nameOf(champion)} became champion without a way back.`)];
}

/** The version that stood before all others has nothing to go back to. */
const isFirst = (champion: ModelRecord, records: readonly ModelRecord[]): boolean => records[0] === champion;

const swapOffRecord = rule({
  code: 'STG-05',
  severity: 'warning',
  statement:
    'A promotion is in no model record, or a promotion or a swap of champions is on record without a way back, or two models are champions at once.',
  fix: 'After a bad release nobody could say what ran when, nor return to it; enter it in the model record with its way back.',
  reads: [...subjectKinds],
  find: (workbook) => [
    ...deployments(workbook).flatMap((checklist) =>
      checklist.stages.flatMap((stage) => {
        const fault = recordFault(workbook, checklist, stage);
        return fault === null ? [] : found('STG-05', 'warning', checklist, `${nameOf(checklist)}: ${fault}.`);
      }),
    ),
    ...recordsByUseCase(workbook).flatMap(swapFindings),
  ],
});

export const deploymentRules = [
  shareOrder,
  noShadow,
  hastyPromotion,
  unprovenChallenger,
  swapOffRecord,
] as const;
