// The register as rows: each risk with what is computed of it in one view, in the order lists show (RSK-06).
import { stateOfRisk } from '../../../../shared/rules/risk/riskAcceptance.ts';
import { exposureOf } from '../../../../shared/rules/risk/riskExposure.ts';
import { registerOf } from '../../../../shared/rules/risk/riskRegister.ts';
import {
  type RiskScore,
  type RiskView,
  scoreOf,
  treatmentsOf,
} from '../../../../shared/rules/risk/riskScore.ts';
import type { Kind, Risk } from '../../../../shared/schema/kinds.ts';
import { findRecord, type Workbook } from '../../../../shared/schema/workbook.ts';

export interface RiskRow {
  readonly id: Risk['id'];
  readonly risk: Risk;
  /** Its part of the register: grave but without numbers, threat, opportunity. */
  readonly part: 'needsNumbers' | 'threat' | 'opportunity';
  readonly score: RiskScore;
  /** In minor units, opportunities negative; null is unknown. */
  readonly exposure: number | null;
  /** As the rules see it: an acceptance that ran out is open again (RSK-07). */
  readonly state: Risk['state'];
  readonly treatments: number;
  /** Codes of what it threatens, in the order they were linked. */
  readonly threatens: string;
}

/** The row each risk had last, by view: an equal row keeps its identity, so that the grid draws only what changed. */
const lastRows = new WeakMap<Risk, Partial<Record<RiskView, RiskRow>>>();

/** The row of one risk. */
export function riskRow(workbook: Workbook, risk: Risk, part: RiskRow['part'], view: RiskView): RiskRow {
  const row: RiskRow = {
    id: risk.id,
    risk,
    part,
    score: scoreOf(workbook, risk, view),
    exposure: exposureOf(workbook, risk, view).value,
    state: stateOfRisk(workbook, risk),
    treatments: treatmentsOf(workbook, risk).length,
    threatens: codesOf(workbook, risk).join(' '),
  };
  const known = lastRows.get(risk);
  const last = known?.[view];
  if (last && sameRow(last, row)) return last;
  lastRows.set(risk, { ...known, [view]: row });
  return row;
}

/** All rows in register order: what needs numbers first, then threats by exposure, opportunities last. */
export function riskRows(workbook: Workbook, view: RiskView): readonly RiskRow[] {
  const { needsNumbers, threats, opportunities } = registerOf(workbook, view);
  const rows = (risks: readonly Risk[], part: RiskRow['part']) =>
    risks.map((risk) => riskRow(workbook, risk, part, view));
  return [
    ...rows(needsNumbers, 'needsNumbers'),
    ...rows(threats, 'threat'),
    ...rows(opportunities, 'opportunity'),
  ];
}

const sameRow = (a: RiskRow, b: RiskRow): boolean =>
  a.risk === b.risk &&
  a.part === b.part &&
  a.exposure === b.exposure &&
  a.state === b.state &&
  a.treatments === b.treatments &&
  a.threatens === b.threatens &&
  a.score.share === b.score.share &&
  a.score.impact === b.score.impact &&
  a.score.level === b.score.level;

/** Codes of what a risk threatens: goals, use cases, time boxes, slices. */
function codesOf(workbook: Workbook, { goals, useCases, timeBoxes, slices }: Risk): string[] {
  const codes = (kind: Kind, ids: readonly string[]) =>
    ids.flatMap((id) => findRecord(workbook, kind, id)?.code ?? []);
  return [
    ...codes('goal', goals),
    ...codes('useCase', useCases),
    ...codes('timeBox', timeBoxes),
    ...codes('slice', slices),
  ];
}
