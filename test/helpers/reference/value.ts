// A second reading of value, cost, exposure and lateness, and of the live figures made of them (GAT-01, RSK-03, TMP-01).
import type { KillCriterion, Risk, TimeBox, UseCase } from '../../../shared/schema/kinds.ts';
import { calendarOf, factsOf, fixedIds, settingsOf, type Workbook } from '../../../shared/schema/workbook.ts';
import { between } from './days.ts';
import { datesOf, meanCost, meanOf, spentOn, sumOf } from './plan.ts';

/** A use case, a slice or null for the workbook. */
export type Place = { readonly useCase: string } | { readonly slice: string } | null;

export const placeOf = (k: Pick<KillCriterion, 'scope' | 'useCase' | 'slice'>): Place => {
  if (k.scope === 'workbook') return null;
  return k.scope === 'useCase' ? { useCase: k.useCase ?? '' } : { slice: k.slice ?? '' };
};

const sliceUseCase = (workbook: Workbook, slice: string | null): string | null =>
  (slice === null ? undefined : workbook.slice.get(slice as never))?.useCase ?? null;

const isIn = (workbook: Workbook, slice: string | null, place: Place): boolean => {
  if (place === null) return true;
  if ('slice' in place) return slice === place.slice;
  return sliceUseCase(workbook, slice) === place.useCase;
};

export const boxesAt = (workbook: Workbook, place: Place): TimeBox[] =>
  [...workbook.timeBox.values()].filter((box) => !box.archived && isIn(workbook, box.slice, place));

const risksAt = (workbook: Workbook, place: Place): Risk[] =>
  [...workbook.risk.values()].filter((risk) => {
    if (risk.archived) return false;
    if (place === null) return true;
    const slices = [...risk.slices, ...risk.timeBoxes.flatMap((id) => workbook.timeBox.get(id)?.slice ?? [])];
    return (
      slices.some((id) => isIn(workbook, id, place)) ||
      ('useCase' in place && risk.useCases.some((id) => id === place.useCase))
    );
  });

export const openRisks = (workbook: Workbook, place: Place): Risk[] =>
  risksAt(workbook, place).filter(({ state }) => ['open', 'treating', 'accepted'].includes(state));

const midpoints = [0.03, 0.12, 0.35, 0.65, 0.9];
const bandOf = (share: number): number => [0.05, 0.2, 0.5, 0.8, 1].findIndex((upper) => share <= upper) + 1;

/** Likelihood, score and level of a risk in a view. */
export function scored(workbook: Workbook, risk: Risk, view: 'inherent' | 'now' | 'planned') {
  const working = [...workbook.treatment.values()].filter(
    (t) =>
      t.risk === risk.id &&
      !t.archived &&
      view !== 'inherent' &&
      (view === 'now' ? t.state === 'done' : t.state !== 'dropped'),
  );
  const promised = working.flatMap(({ probabilityAfter, probabilityBandAfter: band }) =>
    probabilityAfter === null ? (band === null ? [] : [midpoints[band - 1]!]) : [probabilityAfter],
  );
  const own =
    risk.probability ?? (risk.probabilityBand === null ? null : midpoints[risk.probabilityBand - 1]!);
  const share = promised.length > 0 ? Math.min(...promised) : own;
  const band =
    share === null
      ? null
      : promised.length > 0 || risk.probability !== null
        ? bandOf(share)
        : risk.probabilityBand;
  const impacts = (['cost', 'time', 'value', 'compliance', 'reputation'] as const).map((dimension) => {
    const after = working.flatMap(({ impactsAfter }) => impactsAfter[dimension] ?? []);
    return after.length > 0 ? Math.min(...after) : risk.impacts[dimension];
  });
  const known = impacts.filter((impact) => impact !== null);
  const score = band === null || known.length === 0 ? null : band * Math.max(...known);
  let level =
    score === null ? null : score >= 20 ? 'critical' : score >= 10 ? 'high' : score >= 5 ? 'medium' : 'low';
  if ((level === 'low' || level === 'medium') && impacts[3] === 5) level = 'high';
  return { share, score, level };
}

export function exposure(
  workbook: Workbook,
  risk: Risk,
  view: 'inherent' | 'now' | 'planned',
): number | null {
  if (risk.state === 'closed') return 0;
  const delay = settingsOf(workbook).costOfDelayPerWD;
  const isReal = risk.state === 'occurred';
  const part = (actual: number | null, range: Risk['cost']) =>
    isReal ? actual : range === null ? null : meanOf(range);
  const [cost, days, loss] = [
    part(risk.actualCost, risk.cost),
    part(risk.actualDays, risk.days),
    part(risk.actualValueLoss, risk.valueLoss),
  ];
  const share = isReal ? 1 : scored(workbook, risk, view).share;
  if (share === null || (cost === null && days === null && loss === null)) return null;
  if (days !== null && days !== 0 && delay === null) return null;
  const severity = (cost ?? 0) + (days ?? 0) * (delay ?? 0) + (loss ?? 0);
  return (risk.kind === 'opportunity' ? -1 : 1) * share * severity;
}

/** The sum of what is known; null when there are risks and none is. */
const exposures = (workbook: Workbook, risks: readonly Risk[], view: 'now' | 'planned'): number | null => {
  const known = risks.map((risk) => exposure(workbook, risk, view)).filter((one) => one !== null);
  return known.length === 0 && risks.length > 0 ? null : known.reduce((a, b) => a + b, 0);
};

const valuedAt = (workbook: Workbook, place: Place): UseCase[] => {
  if (place === null)
    return [...workbook.useCase.values()].filter(
      ({ state, archived }) => !archived && ['selected', 'inDelivery', 'live'].includes(state),
    );
  const id = 'useCase' in place ? place.useCase : sliceUseCase(workbook, place.slice);
  const useCase = id === null ? undefined : workbook.useCase.get(id as never);
  return useCase ? [useCase] : [];
};

/** Working days late; null when it cannot be told or nothing is needed by a day. */
function late(workbook: Workbook, place: Place): number | null {
  const { neededBy } = settingsOf(workbook);
  const dates = datesOf(workbook);
  const boxes = boxesAt(workbook, place).filter(({ state }) => state !== 'cancelled');
  const ends = boxes.flatMap(({ id }) => dates.get(id)?.end ?? []);
  if (neededBy === null || ends.length === 0 || ends.length < boxes.length) return null;
  return Math.max(0, between(calendarOf(workbook), neededBy, ends.toSorted().at(-1)!));
}

export interface Weighed {
  readonly V: number | null;
  readonly C: number | null;
  readonly X: number;
  readonly L: number | null;
  readonly margin: number | null;
  readonly ratio: number | null;
}

export function weigh(workbook: Workbook, place: Place): Weighed {
  const { horizonYears, neededBy, costOfDelayPerWD: delay } = settingsOf(workbook);
  const dates = datesOf(workbook);
  const risks = openRisks(workbook, place);
  const boxes = boxesAt(workbook, place);
  const V = sumOf(
    valuedAt(workbook, place).map(({ valuePerYear: value, runCostPerYear: run }) =>
      value === null || run === null ? null : (meanOf(value) - run) * horizonYears,
    ),
  );
  const left = boxes.map((box) => {
    if (box.state === 'done' || box.state === 'cancelled') return 0;
    const [mean, spent] = [meanCost(workbook, box), box.state === 'running' ? spentOn(workbook, box) : 0];
    return mean === null || spent === null ? null : Math.max(0, mean - spent);
  });
  const treatments = [...workbook.treatment.values()].filter(
    (t) => !t.archived && ['planned', 'doing'].includes(t.state) && risks.some(({ id }) => id === t.risk),
  );
  const C = sumOf([...left, ...treatments.map(({ cost }) => cost)]);
  const X = exposures(workbook, risks, 'planned') ?? 0;
  const isUndated = boxes.some(({ id, state }) => state !== 'cancelled' && !dates.has(id));
  const days = late(workbook, place) ?? 0;
  const isLateUnknown = (neededBy !== null && isUndated) || (days > 0 && delay === null);
  const L = isLateUnknown ? null : days * (delay ?? 0);
  const against = C === null || L === null ? null : C + X + L;
  const margin = V === null || against === null ? null : V - against;
  const hasWork = boxes.some(({ state }) => state !== 'cancelled');
  const [useCase] = place === null ? [] : valuedAt(workbook, place);
  const isWanted =
    !useCase || (!useCase.archived && useCase.state !== 'parked' && useCase.state !== 'stopped');
  let ratio: number | null = null;
  if (isWanted && hasWork && V !== null && against !== null && margin !== null) {
    if (against > 0) ratio = V / against;
    else if (margin > 0) ratio = Infinity;
  }
  return { V, C, X, L, margin, ratio };
}

function tempo(workbook: Workbook): number | null {
  const weights = settingsOf(workbook).tempoWeights;
  const total = Object.values(weights).reduce((a, b) => a + b, 0);
  const { asOf } = factsOf(workbook);
  const score = (factor: string): number | null => {
    const ratings = [...workbook.tempoRating.values()]
      .filter((one) => one.factor === factor && one.date <= asOf && one.rating !== null)
      .map(({ rating }) => rating ?? 0);
    return ratings.length < 3 ? null : (25 * ratings.reduce((a, b) => a + b, 0)) / ratings.length;
  };
  const goals = score('goals');
  if (goals === null || total === 0) return null;
  let sum = 0;
  for (const [factor, weight] of Object.entries(weights)) {
    const own = score(factor);
    if (own === null) return null;
    sum += weight * Math.log(Math.max(factor === 'goals' ? own : own * (0.5 + (0.5 * goals) / 100), 1));
  }
  return Math.exp(sum / total);
}

/** A live figure of a criterion's scope as of a day, in its unit; null when unknown. */
export function liveFigure(given: Workbook, k: KillCriterion, on: string): number | null {
  const workbook = { ...given, facts: new Map([[fixedIds.facts, { ...factsOf(given), asOf: on }]]) };
  const place = placeOf(k);
  const boxes = boxesAt(workbook, place);
  const paid = risksAt(workbook, place).reduce((sum, { actualCost }) => sum + (actualCost ?? 0), 0);
  const euros = (cents: number | null) => (cents === null ? null : cents / 100);
  switch (k.systemMetric) {
    case 'spend':
      return euros(sumOf([...boxes.map((box) => spentOn(workbook, box)), paid]));
    case 'forecastCost':
      return euros(
        sumOf([
          ...boxes.map((box) => {
            const spent = spentOn(workbook, box);
            const mean = box.state === 'done' || box.state === 'cancelled' ? spent : meanCost(workbook, box);
            return mean === null || spent === null ? null : Math.max(mean, spent);
          }),
          paid,
        ]),
      );
    case 'exposureNow':
      return euros(exposures(workbook, openRisks(workbook, place), 'now'));
    case 'lateWD':
      return late(workbook, place);
    case 'ratio':
      return weigh(workbook, place).ratio;
    case 'openCritical':
      return openRisks(workbook, place).filter(
        (risk) => risk.kind === 'threat' && scored(workbook, risk, 'now').level === 'critical',
      ).length;
    case 'extensions':
      return boxes.reduce(
        (sum, { extensions }) => sum + extensions.filter(({ date }) => date <= on).length,
        0,
      );
    case 'tempo':
      return tempo(workbook);
    default:
      return null;
  }
}
