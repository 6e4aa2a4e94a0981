// A second reading of what the figures recommend for a use case, first match of five (GAT-02).
import type { UseCase } from '../../../shared/schema/kinds.ts';
import { factsOf, settingsOf, type Workbook } from '../../../shared/schema/workbook.ts';
import { dayOf, inOrder, standOf } from './criteria.ts';
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

/** What is recommended; null when unknown or not asked. */
export function recommend(workbook: Workbook, useCase: UseCase): string | null {
  if (!isWanted(useCase)) return null;
  const place = { useCase: useCase.id };
  const stopped = tripped(workbook, useCase);
  if (stopped !== null) return stopped;
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
