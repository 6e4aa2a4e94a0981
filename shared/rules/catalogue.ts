// Every rule and formula in one ordered list, and the findings of a workbook with their waivers.
import { kinds, type Waiver } from '../schema/kinds.ts';
import { compareText, factsOf, type Workbook } from '../schema/workbook.ts';
import { alignmentFormulas } from './pillar/alignment.ts';
import { alignmentRules } from './pillar/alignmentRules.ts';
import { sliceFormulas } from './slice/bigBang.ts';
import { canvasFormulas, canvasRules } from './thread/canvas.ts';
import { capacityRules } from './plan/capacityRules.ts';
import { checklistFormulas, checklistRules } from './checklist/checklists.ts';
import { coverageFormulas } from './thread/coverage.ts';
import { criterionFormulas, criterionDecisionRules } from './criterion/criterionDecisionRules.ts';
import { criterionRules } from './criterion/criterionRules.ts';
import { bindingRules } from './engine/binding.ts';
import { derived } from './engine/derived.ts';
import type { Finding } from './engine/finding.ts';
import { gateFormulas } from './gate/depths.ts';
import { gateRules } from './gate/gateRules.ts';
import { needFormulas, needRules } from './need/needTest.ts';
import { phaseFormulas, phaseRules } from './phase/phases.ts';
import { plausibilityRules } from './plausible.ts';
import { riskFormulas } from './risk/riskExposure.ts';
import { riskRules } from './risk/riskRules.ts';
import { retrainingFormulas } from './retraining.ts';
import type { Formula, Rule } from './engine/rule.ts';
import { planGapRules } from './plan/planGaps.ts';
import { scheduleFormulas, scheduleRules } from './plan/scheduleRules.ts';
import { recordRules } from './signature/recordRules.ts';
import { simulationRules } from './simulated/simulationRules.ts';
import { releaseRules } from './slice/released.ts';
import { sliceRules } from './slice/sliceRules.ts';
import { tempoFormulas, tempoRules } from './tempo/tempoRules.ts';
import { goalRules } from './thread/traceGoals.ts';
import { linkRules } from './thread/traceLinks.ts';
import { metricRules } from './thread/traceMetrics.ts';
import { planTraceRules } from './thread/tracePlan.ts';
import { riskTraceRules } from './thread/traceRisks.ts';
import { useCaseRules } from './thread/traceUseCases.ts';
import { trailFormulas } from './thread/trail.ts';

/** The order of the domain: canvas, trace, need, risks, criteria, plan, slices, phases, pillars, tempo, checklists, gates. */
const families = [
  'CAN',
  'TRC',
  'NED',
  'RSK',
  'KIL',
  'SCH',
  'CAP',
  'BIG',
  'SLC',
  'PHS',
  'ALN',
  'TMP',
  'CHK',
  'BVB',
  'STG',
  'MET',
  'AUT',
  'GAT',
  'SIG',
  'SNP',
  'PLS',
];
const inOrder = <Row extends { readonly code: string }>(rows: readonly Row[]): readonly Row[] =>
  rows.toSorted(
    (a, b) =>
      families.indexOf(a.code.slice(0, 3)) - families.indexOf(b.code.slice(0, 3)) ||
      compareText(a.code, b.code),
  );

/** The rules that yield findings, in the order in which findings are listed. */
export const rules: readonly Rule[] = inOrder([
  ...canvasRules,
  ...goalRules,
  ...useCaseRules,
  ...planTraceRules,
  ...riskTraceRules,
  ...metricRules,
  ...linkRules,
  ...needRules,
  ...riskRules,
  ...criterionRules,
  ...criterionDecisionRules,
  ...scheduleRules,
  ...planGapRules,
  ...capacityRules,
  ...simulationRules,
  ...sliceRules,
  ...releaseRules,
  ...phaseRules,
  ...alignmentRules,
  ...tempoRules,
  ...checklistRules,
  ...gateRules,
  ...recordRules,
  ...plausibilityRules,
]);

/** The codes that compute something and yield no finding. */
export const formulas: readonly Formula[] = inOrder([
  ...canvasFormulas,
  ...coverageFormulas,
  ...trailFormulas,
  ...needFormulas,
  ...riskFormulas,
  ...criterionFormulas,
  ...scheduleFormulas,
  ...sliceFormulas,
  ...phaseFormulas,
  ...alignmentFormulas,
  ...tempoFormulas,
  ...checklistFormulas,
  ...retrainingFormulas,
  ...gateFormulas,
]);

/** All codes in their order. A row with `find` is a rule. */
export const catalogue: readonly (Rule | Formula)[] = inOrder<Rule | Formula>([...rules, ...formulas]);

export interface Findings {
  /** What asks for attention, in the order of the catalogue. */
  readonly open: readonly Finding[];
  /** What someone has decided to live with, and by which waiver; exports list these. */
  readonly waived: readonly { readonly finding: Finding; readonly waiver: Waiver }[];
}

/** Waivers in force at asOf by rule and subject; a waiver lapses after its `until`. */
const waiversInForce = derived(['waiver', 'facts'], (workbook): ReadonlyMap<string, Waiver> => {
  const { asOf } = factsOf(workbook);
  return new Map(
    [...workbook.waiver.values()]
      .filter(({ rule, until, archived }) => asOf <= until && !archived && !bindingRules.has(rule))
      .map((waiver) => [`${waiver.rule} ${waiver.subject.kind}:${waiver.subject.id}`, waiver]),
  );
});

function waiverOf(workbook: Workbook, { rule, subjects }: Finding): Waiver | undefined {
  const [subject] = subjects;
  return subject && waiversInForce(workbook).get(`${rule} ${subject.kind}:${subject.id}`);
}

/** Whether a finding can be waived: it is about something, and stands for no stopping rule. */
export const isWaivable = ({ rule, subjects }: Finding): boolean =>
  subjects.length > 0 && !bindingRules.has(rule);

/** All findings of a workbook, by rule in catalogue order; a waiver covers findings whose first subject it names. */
export const findAll = derived(kinds, (workbook): Findings => {
  const open: Finding[] = [];
  const waived: { finding: Finding; waiver: Waiver }[] = [];
  for (const finding of rules.flatMap((rule) => rule.find(workbook))) {
    const waiver = waiverOf(workbook, finding);
    if (waiver) waived.push({ finding, waiver });
    else open.push(finding);
  }
  return { open, waived };
});
