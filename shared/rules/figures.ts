// All computed figures of a workbook as one plain object with stable names, for other software to read.
import { fromDayNumber } from '../dates/dayNumber.ts';
import type { Day } from '../schema/field.ts';
import type { Checklist, Risk, TimeBox, UseCase } from '../schema/kinds.ts';
import { byCode, type Workbook } from '../schema/workbook.ts';
import { alignmentOf } from './alignment.ts';
import { bigBangOf } from './bigBang.ts';
import { conflictsOf, conflictSize } from './capacity.ts';
import { blockersOf } from './checklistBlockers.ts';
import { checklistScore } from './checklistScore.ts';
import { subjectRecord } from './checklistSubjects.ts';
import { bestSuggestion } from './conflictCure.ts';
import { meanCostOf, planCost } from './cost.ts';
import { threadCoverage } from './coverage.ts';
import { criteriaStates } from './criterionState.ts';
import { reviewScope } from './gates.ts';
import { ladderOf } from './needTest.ts';
import { phaseNow, phaseStarts } from './phases.ts';
import { pillarScores, sidesOf } from './pillars.ts';
import { plannedBoxes } from './planIndex.ts';
import { exposureOf, totalExposure, worthOfTreatments } from './riskExposure.ts';
import { scoreOf } from './riskScore.ts';
import { scopeOfUseCase } from './scopes.ts';
import { scheduleOf } from './schedule.ts';
import { tempoOf } from './tempo.ts';

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

/** A ratio without anything to set value against has no JSON number: it is the text `Infinity`. */
const ratioFigure = (ratio: number | null): number | 'Infinity' | null =>
  ratio === Infinity ? 'Infinity' : ratio;

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
    ratio: ratioFigure(gate.ratio.value),
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
  const { known, unknown } = planCost(workbook);
  const meanCost = unknown.length > 0 ? null : known;
  const start = day(startDay);
  if (undated.length > 0) return { start, end: null, endWD: null, meanCost, marginWD: null };
  return { start, end: day(endDay), endWD, meanCost, marginWD };
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
});

function tempoFigures(workbook: Workbook) {
  const { score, band, bottleneck, lifts } = tempoOf(workbook);
  return { score, band, bottleneck, lifts };
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

/**
 * The figures of a workbook as of its status date. Null is unknown, never 0. Money is in minor units at full
 * precision, days are `YYYY-MM-DD`, `WD` are working days counted from the first day of the plan, shares are 0–1,
 * scores 0–100. Records appear by code in code order, archived ones left out.
 *
 * - `threadCoverage`: share of the plan's expected cost that reaches an agreed goal (TRC-20).
 * - `exposure`: all risks that are neither draft nor closed, opportunities taken off, in three views (RSK-03, RSK-04);
 *   `unknown` are the codes of risks without numbers, which are not in the sums.
 * - `risks`: `score` (likelihood band × impact, 1–25) and `level` before treatment; `treatmentWorth` is the exposure
 *   that all treatments not dropped remove less their cost, null without any (RSK-05).
 * - `useCases`: value, cost, exposure and lateness still to come (GAT-01); `ratio` is the text `Infinity` when nothing stands
 *   against the value; `recommendation` (GAT-02); `need` (NED-01); `ladder`: rung 0–4 of the approach and the highest the
 *   need test allows (NED-02).
 * - `plan`: `end`, `endWD` and `marginWD` are null while a box has no dates, `meanCost` while one has no length; `marginWD` is WD from the end of the plan to the date the result is needed by (SCH-02).
 * - `boxes`: neither cancelled nor archived; boxes without dates have null.
 * - `conflicts`: on adjacent WD with the same competing work; `load` and `capacity` of the worst day in units, `size` in
 *   units × WD (CAP-01). `conflictSize` is their sum, `suggestion` the one later start that lowers it most.
 * - `bigBang`: `rules` are the codes that fired (BIG-10). `phase`: now, and each day on which a further one is to begin.
 * - `pillars`: `scores` by code; `B` and `T` the business and the technical side; `alignment` (ALN-10).
 * - `tempo`: `lifts` by factor, what raising it to 80 would add (TMP-01, TMP-02).
 * - `criteria`: state at the status date, the day it is judged, how often its goalposts were loosened.
 * - `checklists`: `subject` is null for the workbook as a whole; `score` null for lists filled in by components or
 *   stages (CHK-01); `blockers` are the keys of items that block a go (CHK-02).
 */
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
  checklists: inOrder(workbook.checklist.values()).map((checklist) => checklistFigures(workbook, checklist)),
});
