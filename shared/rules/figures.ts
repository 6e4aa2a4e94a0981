// All computed figures of a workbook as one plain object with stable names, for other software to read.
import { codeOf } from '../words.ts';
import { fromDayNumber } from '../dates/dayNumber.ts';
import type { Day } from '../schema/field.ts';
import type { Checklist, Decision, Risk, TimeBox, UseCase } from '../schema/kinds.ts';
import { byCode, type Workbook } from '../schema/workbook.ts';
import { alignmentOf } from './pillar/alignment.ts';
import { bigBangOf } from './slice/bigBang.ts';
import { conflictsOf, conflictSize } from './plan/capacity.ts';
import { blockersOf } from './checklist/checklistBlockers.ts';
import { checklistScore } from './checklist/checklistScore.ts';
import { subjectRecord } from './checklist/checklistSubjects.ts';
import { bestSuggestion } from './plan/conflictCure.ts';
import { meanCostOf, meanPlanCost, planCost } from './plan/cost.ts';
import { threadCoverage } from './thread/coverage.ts';
import { criteriaStates } from './criterion/criterionState.ts';
import { heldBoxes } from './criterion/heldBoxes.ts';
import type { GateFigures } from './value/gateFigures.ts';
import { reviewScope } from './gate/gates.ts';
import { missingSigners, signerText } from './gate/signing.ts';
import { ladderOf } from './need/needTest.ts';
import { recordFigures } from './signature/recordRules.ts';
import { phaseNow, phaseStarts } from './phase/phases.ts';
import { pillarScores, sidesOf } from './pillar/pillars.ts';
import { plannedBoxes } from './scope/planIndex.ts';
import { exposureOf, totalExposure, worthOfTreatments } from './risk/riskExposure.ts';
import { scoreOf } from './risk/riskScore.ts';
import { scopeOfUseCase } from './scope/scopes.ts';
import { scheduleOf } from './plan/schedule.ts';
import { tempoOf, unknownInTempo } from './tempo/tempo.ts';

/** Money in minor units at full precision, treatments left out · done ones counted · all that are not dropped. */
interface ThreeViews {
  readonly inherent: number | null;
  readonly now: number | null;
  readonly planned: number | null;
}

const day = (number: number | null): Day | null => (number === null ? null : fromDayNumber(number));
const inOrder = <R extends { readonly code: string | null; readonly id: string; readonly archived: boolean }>(
  records: Iterable<R>,
): R[] => [...records].filter(({ archived }) => !archived).toSorted(byCode);

const exposures = (workbook: Workbook, risk: Risk): ThreeViews => ({
  inherent: exposureOf(workbook, risk, 'inherent').value,
  now: exposureOf(workbook, risk, 'now').value,
  planned: exposureOf(workbook, risk, 'planned').value,
});

const riskFigures = (workbook: Workbook, risk: Risk) => {
  const { score, level } = scoreOf(workbook, risk, 'inherent');
  return {
    code: risk.code,
    score,
    level,
    exposure: exposures(workbook, risk),
    treatmentWorth: worthOfTreatments(workbook, risk)?.value ?? null,
  };
};

const exposureFigures = (workbook: Workbook) => ({
  inherent: totalExposure(workbook, 'inherent').value,
  now: totalExposure(workbook, 'now').value,
  planned: totalExposure(workbook, 'planned').value,
  unknown: totalExposure(workbook, 'inherent').unknown,
});

/** A ratio without bound is no number: `ratioIs` says so, and is there only then. */
const ratioFigures = ({
  ratio,
  ratioIs,
}: GateFigures): { readonly ratio: number | null; readonly ratioIs?: 'unbounded' } =>
  ratioIs === 'unbounded' ? { ratio: null, ratioIs } : { ratio: ratio.value };

function useCaseFigures(workbook: Workbook, useCase: UseCase) {
  const { figures: gate, recommendation } = reviewScope(workbook, scopeOfUseCase(useCase.id));
  const { need, rung, allowed } = ladderOf(workbook, useCase);
  return {
    code: useCase.code,
    V: gate.V.value,
    C: gate.C.value,
    X: gate.X.value,
    L: gate.L.value,
    margin: gate.margin.value,
    ...ratioFigures(gate),
    unknown: gate.ratio.unknown,
    withoutNumbers: gate.X.unknown,
    recommendation: recommendation.outcome,
    need,
    ladder: { rung, allowed },
  };
}

const checklistFigures = (workbook: Workbook, checklist: Checklist) => ({
  template: checklist.template,
  subject: subjectRecord(workbook, checklist)?.code ?? null,
  score: checklistScore(checklist),
  blockers: blockersOf(workbook, checklist).map(({ key }) => key),
});

function planFigures(workbook: Workbook) {
  const { startDay, endDay, endWD, marginWD, unknown: undated } = scheduleOf(workbook);
  const notEstimated = planCost(workbook).unknown.map(codeOf);
  const common = {
    start: day(startDay),
    meanCost: meanPlanCost(workbook),
    unknown: undated.map(codeOf),
    notEstimated,
  };
  if (undated.length > 0) return { ...common, end: null, endWD: null, marginWD: null };
  return { ...common, end: day(endDay), endWD, marginWD };
}

function boxFigures(workbook: Workbook, box: TimeBox) {
  const scheduled = scheduleOf(workbook).boxes.get(box.id);
  return {
    code: box.code,
    start: day(scheduled?.startDay ?? null),
    end: day(scheduled?.endDay ?? null),
    floatWD: scheduled?.floatWD ?? null,
    critical: scheduled?.critical ?? null,
    meanCost: meanCostOf(workbook, box),
  };
}

function suggestionFigures(workbook: Workbook) {
  const suggestion = bestSuggestion(workbook);
  if (!suggestion) return null;
  const { box, shiftWD, sizeAfter } = suggestion;
  return { box: box.code, shiftWD, sizeAfter };
}

const pillarFigures = (workbook: Workbook) => ({
  scores: Object.fromEntries(
    pillarScores(workbook).map(({ pillar, score }) => [`L-${pillar.number}`, score] as const),
  ),
  ...sidesOf(workbook),
  alignment: alignmentOf(workbook).value,
  unknown: pillarScores(workbook).flatMap(({ pillar, score }) =>
    score === null ? `L-${pillar.number}` : [],
  ),
});

function tempoFigures(workbook: Workbook) {
  const { score, band, bottleneck, lifts } = tempoOf(workbook);
  return { score, band, bottleneck, lifts, unknown: unknownInTempo(workbook) };
}

function bigBangFigures(workbook: Workbook) {
  const { index, rules } = bigBangOf(workbook);
  return { index, rules };
}

const conflictFigures = (workbook: Workbook) =>
  conflictsOf(workbook).map(({ resource, fromWD, toWD, load, capacity, size }) => ({
    resource: resource.code,
    fromWD,
    toWD,
    load,
    capacity,
    size,
  }));

/** The decision as it stands, and whose signatures it still lacks; of one that has ended nobody's. */
function decisionFigures(workbook: Workbook, decision: Decision) {
  const { code, outcome, state } = decision;
  const gate = decision.gate === null ? undefined : workbook.gate.get(decision.gate);
  const criterion = decision.criterion === null ? undefined : workbook.killCriterion.get(decision.criterion);
  const lacks = state === 'proposed' || state === 'signed' ? missingSigners(workbook, decision) : [];
  return {
    code,
    gate: gate?.code ?? null,
    criterion: criterion?.code ?? null,
    outcome,
    state,
    missing: lacks.map(signerText),
  };
}

/** Codes of the boxes that may not start now, in code order. */
function heldCodes(workbook: Workbook): readonly string[] {
  const held = heldBoxes(workbook);
  return inOrder(workbook.timeBox.values())
    .filter(({ id }) => held.has(id))
    .map(codeOf);
}

/** The figures of a workbook as of its status date; FIGURES.md says what each of them is. Null is unknown, never 0. */
export const figures = (workbook: Workbook) => ({
  threadCoverage: threadCoverage(workbook).value,
  exposure: exposureFigures(workbook),
  risks: inOrder(workbook.risk.values()).map((risk) => riskFigures(workbook, risk)),
  useCases: inOrder(workbook.useCase.values()).map((useCase) => useCaseFigures(workbook, useCase)),
  plan: planFigures(workbook),
  boxes: plannedBoxes(workbook).map((box) => boxFigures(workbook, box)),
  conflicts: conflictFigures(workbook),
  conflictSize: conflictSize(workbook),
  suggestion: suggestionFigures(workbook),
  bigBang: bigBangFigures(workbook),
  phase: {
    now: phaseNow(workbook),
    planned: phaseStarts(workbook).map(({ day: date, phase }) => ({ date, phase })),
  },
  pillars: pillarFigures(workbook),
  tempo: tempoFigures(workbook),
  criteria: [...criteriaStates(workbook).values()].map(({ criterion, state, checkpoint, moved }) => ({
    code: criterion.code,
    state,
    checkpoint,
    moved,
  })),
  decisions: inOrder(workbook.decision.values()).map((decision) => decisionFigures(workbook, decision)),
  held: heldCodes(workbook),
  log: recordFigures(workbook),
  checklists: inOrder(workbook.checklist.values()).map((checklist) => checklistFigures(workbook, checklist)),
});
