// The open risks of one view, and what is certain besides: treatments paid for and risks that have occurred (SIM-05).
import { countedRisks } from '../../rules/risk/riskExposure.ts';
import { type RiskView, scoreOf, treatmentsInView, treatmentsOf } from '../../rules/risk/riskScore.ts';
import type { Risk, UseCase } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { fnv1a32 } from '../draw/random.ts';
import type { BoxesOfPlan, NumberRange } from './boxModel.ts';
import { type Causes, strengthsOf } from './causeModel.ts';
import { packLists } from './lists.ts';
import type { LeftOut, RiskModel } from './model.ts';

const partsOf = ({ cost, days, valueLoss }: Risk) => [cost, days, valueLoss] as const;
const partNames = ['cost', 'days', 'value'] as const;

const isOpen = ({ state }: Risk): boolean => state !== 'occurred';

/** The use cases a loss of value falls on: those named, else those of the slices and boxes named. */
function useCasesOf(workbook: Workbook, risk: Risk): readonly UseCase['id'][] {
  if (risk.useCases.length > 0) return risk.useCases;
  const slices = [...risk.slices, ...risk.timeBoxes.flatMap((id) => workbook.timeBox.get(id)?.slice ?? [])];
  return [...new Set(slices.flatMap((id) => workbook.slice.get(id)?.useCase ?? []))];
}

export interface RisksOfPlan {
  readonly model: RiskModel;
  readonly certainCost: number;
  readonly certainLoss: number;
  readonly leftOut: readonly LeftOut[];
}

function treatmentCost(workbook: Workbook, view: RiskView): number {
  if (view !== 'planned') return 0;
  return [...workbook.risk.values()]
    .filter(({ archived }) => !archived)
    .flatMap((risk) => treatmentsInView(treatmentsOf(workbook, risk), view))
    .reduce((sum, { cost }) => sum + cost, 0);
}

const signOf = ({ kind }: Risk): number => (kind === 'opportunity' ? -1 : 1);

/** Risks that may still occur in a view, in code order. */
export function risksOfPlan(
  workbook: Workbook,
  view: RiskView,
  { place }: BoxesOfPlan,
  useCasePlace: ReadonlyMap<UseCase['id'], number>,
  numberOf: NumberRange,
  causes: Causes,
): RisksOfPlan {
  const counted = countedRisks(workbook);
  const shares = new Map(counted.map((risk) => [risk.id, scoreOf(workbook, risk, view).share]));
  const quantified = counted.filter(
    (risk) => isOpen(risk) && shares.get(risk.id) !== null && partsOf(risk).some((range) => range !== null),
  );
  const occurred = counted.filter((risk) => !isOpen(risk));
  const parts = quantified.flatMap((risk) =>
    partsOf(risk).map((range) => (range === null ? -1 : numberOf(range))),
  );
  const placesOf = <K>(ids: readonly K[], places: ReadonlyMap<K, number>) =>
    ids.flatMap((id) => places.get(id) ?? []);
  const model: RiskModel = {
    codes: quantified.map(({ code }) => code ?? ''),
    sign: Float64Array.from(quantified, signOf),
    share: Float64Array.from(quantified, ({ id }) => shares.get(id) ?? 0),
    key: Int32Array.from(quantified, ({ code }) => fnv1a32(`${code}.occurs`)),
    cause: causes.placesOf(quantified),
    strength: strengthsOf(quantified),
    range: Int32Array.from(parts),
    partKey: Int32Array.from(
      quantified.flatMap(({ code }) => partNames.map((part) => fnv1a32(`${code}.${part}`))),
    ),
    boxes: packLists(quantified.map(({ timeBoxes }) => placesOf(timeBoxes, place))),
    useCases: packLists(quantified.map((risk) => placesOf(useCasesOf(workbook, risk), useCasePlace))),
  };
  const sumOf = (valueOf: (risk: Risk) => number | null): number =>
    occurred.reduce((sum, risk) => sum + signOf(risk) * (valueOf(risk) ?? 0), 0);
  return {
    model,
    certainCost: treatmentCost(workbook, view) + sumOf(({ actualCost }) => actualCost),
    certainLoss: sumOf(({ actualValueLoss }) => actualValueLoss),
    leftOut: counted
      .filter((risk) => isOpen(risk) && !quantified.includes(risk))
      .map(({ code }) => ({ code: code ?? '', why: 'notQuantified' })),
  };
}
