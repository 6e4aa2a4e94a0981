// A second reading of what the figures recommend for a use case, first match of five (GAT-02).
import type { Decision, UseCase } from '../../../shared/schema/kinds.ts';
import { factsOf, settingsOf, type Workbook } from '../../../shared/schema/workbook.ts';
import { dayOf, inOrder, liesIn, placeOf, standOf } from './criteria.ts';
import { boxesAt, exposure, openRisks, scored, weigh } from './value.ts';

const order = ['stop', 'pivot', 'returnToWhy', 'hold'];
const isWanted = ({ archived, state }: UseCase): boolean =>
  !archived && state !== 'parked' && state !== 'stopped';

/** The action of the strictest criterion that has tripped on the use case or the workbook; hold when only a slice's has. */
function tripped(workbook: Workbook, useCase: UseCase): string | null {
  const standing = [...workbook.killCriterion.values()].filter(
    (k) => standOf(workbook, k).state === 'tripped',
  );
  const live = standing.filter((k) => {
    const slice = k.slice === null || k.scope !== 'slice' ? undefined : workbook.slice.get(k.slice);
    const id = k.scope === 'useCase' ? k.useCase : (slice?.useCase ?? null);
    const own = id === null ? undefined : workbook.useCase.get(id);
    return !slice?.archived && (own === undefined || isWanted(own));
  });
  const whole = live.filter(
    (k) => k.scope === 'workbook' || (k.scope === 'useCase' && k.useCase === useCase.id),
  );
  const [strictest] = whole
    .map(({ action }) => action)
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
  const isPart = live.some(
    (k) => k.scope === 'slice' && k.slice !== null && workbook.slice.get(k.slice)?.useCase === useCase.id,
  );
  return strictest ?? (isPart ? 'hold' : null);
}

/** Whether the latest gate of this use case decided before the status date returned to why. */
function returnedBefore(workbook: Workbook, useCase: UseCase): boolean {
  const { asOf } = factsOf(workbook);
  const before = inOrder(workbook).filter((decision) => {
    const gate = decision.gate === null ? undefined : workbook.gate.get(decision.gate);
    return (
      gate?.scope === 'useCase' && gate.useCase === useCase.id && (dayOf(workbook, decision) ?? '') < asOf
    );
  });
  return before.at(-1)?.outcome === 'returnToWhy';
}

/** The place a decision that acts is about; null: it is about none. */
function decidedPlace(workbook: Workbook, { purpose, criterion, gate }: Decision) {
  if (purpose !== 'gate' && purpose !== 'criterion') return null;
  const named =
    criterion !== null
      ? workbook.killCriterion.get(criterion)
      : gate === null
        ? undefined
        : workbook.gate.get(gate);
  return named ? placeOf(workbook, named) : null;
}

/** Whether a signed return to why stands over the use case, as nothing newer was decided on what it holds. */
function isReturned(workbook: Workbook, useCase: UseCase): boolean {
  const all = inOrder(workbook).flatMap((decision) => {
    const place = decidedPlace(workbook, decision);
    return place ? [{ place, outcome: decision.outcome }] : [];
  });
  const own = { useCase: useCase.id, slice: null };
  return all.some(
    ({ place, outcome }, i) =>
      outcome === 'returnToWhy' &&
      liesIn(own, place) &&
      !all.slice(i + 1).some((later) => liesIn(place, later.place)),
  );
}

const models: readonly string[] = ['simpleModel', 'complexModel', 'generative', 'boughtModel'];
const counted: readonly string[] = ['candidate', 'selected', 'inDelivery', 'live'];

/** Whether a model has nobody's answers about its data: these plans hold no checklists but those about use cases. */
const isUnasked = (workbook: Workbook, { id, approach, state }: UseCase): boolean =>
  models.includes(approach) &&
  counted.includes(state) &&
  ![...workbook.checklist.values()].some(
    ({ template, subject }) => template === 'dataReadiness' && subject?.id === id,
  );

/** What is recommended; null when unknown or not asked. */
export function recommend(workbook: Workbook, useCase: UseCase): string | null {
  if (!isWanted(useCase)) return null;
  const said = saidOf(workbook, useCase);
  const isStrict = said === 'stop' || said === 'pivot' || said === 'returnToWhy';
  return !isStrict && isReturned(workbook, useCase) ? 'returnToWhy' : said;
}

/** What the figures say by themselves. */
function saidOf(workbook: Workbook, useCase: UseCase): string | null {
  const place = { useCase: useCase.id };
  const stopped = tripped(workbook, useCase);
  if (stopped !== null) return stopped;
  // An experiment that nothing ends blocks a go (SCH-03).
  const isEndless = boxesAt(workbook, place).some(
    ({ kind, limitWD, state }) =>
      kind === 'experiment' && limitWD === null && (state === 'planned' || state === 'running'),
  );
  if (isEndless || isUnasked(workbook, useCase)) return 'hold';
  const back = returnedBefore(workbook, useCase) ? 'stop' : 'returnToWhy';
  const isBroken = [...workbook.assumption.values()].some(
    ({ state, about }) =>
      state === 'broken' && about.some(({ id }) => useCase.goals.some((goal) => goal === id)),
  );
  if (isBroken) return back;
  if (boxesAt(workbook, place).every(({ state }) => state === 'cancelled')) return 'planFirst';
  const { V, C, L, margin, ratio } = weigh(workbook, place);
  if (V === null || C === null || L === null) return null;
  const { minRatio, goRatio } = settingsOf(workbook);
  const isBelow = (limit: number) => ratio !== null && ratio < limit * (1 - 1e-9);
  if (isBelow(minRatio) || (ratio === null && margin !== null && margin <= 0)) return back;
  const isGrave = openRisks(workbook, place).some((risk) => {
    const { level } = scored(workbook, risk, 'now');
    const high = level === 'high' || level === 'critical';
    return risk.kind === 'threat' && high && exposure(workbook, risk, 'planned') === null;
  });
  return isBelow(goRatio) || isGrave ? 'goWithConditions' : 'go';
}
