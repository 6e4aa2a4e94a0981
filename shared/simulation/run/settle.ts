// What one run of one iteration comes to: its end, its cost and its net (SIM-05).
import { boxStates, type Model } from '../model/model.ts';
import type { Run } from './stopping.ts';

const going = 0;
const pivoted = 1;

/** Finish in working days, cost and net in minor units. */
export interface Totals {
  finish: number;
  cost: number;
  net: number;
}

const isExecuted = ({ work, model }: Run, box: number): boolean =>
  work.state[box] !== boxStates.passed && model.boxes.state[box] !== boxStates.passed;

function riskCosts(run: Run): number {
  const { model, drawing, riskOff } = run;
  const { start, items } = model.risks.boxes;
  let cost = 0;
  for (let f = 0; f < drawing.fired; f += 1) {
    const r = drawing.occurred[f] ?? 0;
    const own = drawing.parts[3 * r] ?? 0;
    if (own === 0 || r === riskOff) continue;
    const [first, stop] = [start[r] ?? 0, start[r + 1] ?? 0];
    let counts = first === stop;
    for (let at = first; at < stop && !counts; at += 1) counts = isExecuted(run, items[at] ?? 0);
    if (counts) cost += own;
  }
  return cost;
}

/** What the boxes of a run cost, with what is certain and the other paths taken. */
export function boxCostOf({ model, work, outcome }: Run): number {
  const { rate, fixedCost } = model.boxes;
  let cost = model.certainCost + outcome.extraCost;
  for (let i = 0; i < work.state.length; i += 1)
    if (work.state[i] !== boxStates.passed)
      cost += ((work.end[i] ?? 0) - (work.start[i] ?? 0)) * (rate[i] ?? 0) + (fixedCost[i] ?? 0);
  return cost;
}

/** Losses less gains of the risks that occur, by use case; those of no use case in the last place. */
function addLosses({ model, drawing, riskOff }: Run, losses: Float64Array, gains: Float64Array): void {
  losses.fill(0);
  gains.fill(0);
  const { start, items } = model.risks.useCases;
  for (let f = 0; f < drawing.fired; f += 1) {
    const r = drawing.occurred[f] ?? 0;
    const loss = drawing.parts[3 * r + 2] ?? 0;
    if (loss === 0 || r === riskOff) continue;
    const into = loss > 0 ? losses : gains;
    const [first, stop] = [start[r] ?? 0, start[r + 1] ?? 0];
    if (first === stop) into[into.length - 1] = (into[into.length - 1] ?? 0) + Math.abs(loss);
    // A loss named with several use cases is one loss: they share it.
    for (let at = first; at < stop; at += 1) {
      const useCase = items[at] ?? 0;
      into[useCase] = (into[useCase] ?? 0) + Math.abs(loss) / (stop - first);
    }
  }
}

/** Room for losses and gains by use case. */
export interface Ledger {
  readonly losses: Float64Array;
  readonly gains: Float64Array;
  /** Scopes whose criteria decide about the value of each use case. */
  readonly scopesOf: readonly (readonly number[])[];
}

export function ledgerFor({ useCases, scopes }: Model): Ledger {
  const count = useCases.codes.length;
  const scopesOf: number[][] = Array.from({ length: count }, () => []);
  for (let scope = 0; scope + 1 < scopes.useCases.start.length; scope += 1)
    for (const u of scopes.useCases.items.subarray(
      scopes.useCases.start[scope],
      scopes.useCases.start[scope + 1],
    ))
      scopesOf[u]?.push(scope);
  return { losses: new Float64Array(count + 1), gains: new Float64Array(count + 1), scopesOf };
}

function valueOfUseCase({ model, drawing, outcome }: Run, ledger: Ledger, u: number): number {
  const { horizonYears, useCases } = model;
  const sample = drawing.value[u] ?? 0;
  let state = going;
  let factor = 1;
  let ignored = 1;
  let run = useCases.run[u] ?? 0;
  for (const scope of ledger.scopesOf[u] ?? []) {
    state = Math.max(state, outcome.scope[scope] ?? going);
    ignored = Math.min(ignored, outcome.ignored[scope] ?? 1);
    const pivot = outcome.pivots[scope];
    if (!pivot) continue;
    factor = Math.min(factor, pivot.valueFactor);
    run = pivot.run;
  }
  if (state > pivoted) return 0;
  const yearly = (sample * factor * ignored - run) * horizonYears;
  if (state === pivoted) return yearly;
  const losses = Math.min(ledger.losses[u] ?? 0, sample * horizonYears);
  return yearly + ignored * ((ledger.gains[u] ?? 0) - losses);
}

/** Adds up one run of one iteration: when its last box ends, what its boxes cost, and what its work tells of risks. */
export function settle(run: Run, ledger: Ledger, end: number, boxCost: number, into: Totals): void {
  const { model, outcome } = run;
  addLosses(run, ledger.losses, ledger.gains);
  const nowhere = ledger.losses.length - 1;
  let value = (ledger.gains[nowhere] ?? 0) - (ledger.losses[nowhere] ?? 0) - model.certainLoss;
  for (let u = 0; u < ledger.scopesOf.length; u += 1) value += valueOfUseCase(run, ledger, u);
  into.finish = Math.max(0, end, outcome.extraEnd);
  into.cost = boxCost + riskCosts(run);
  const late = Number.isNaN(model.neededBy) ? 0 : Math.max(0, into.finish - model.neededBy);
  into.net = value - into.cost - late * model.costOfDelay;
}
