// Iterations in blocks: which of them a worker does never changes a result, as each iteration draws for itself (SIM-01).
import type { Model } from '../model/model.ts';
import { blockSize, type Chance, Streams } from './chance.ts';
import { carryOn, type Columns, columnsFor, decides } from './columns.ts';
import { draw, drawingFor, type Draws, drawsFor, lengthsWith, takeDrawing } from './drawing.ts';
import { eventsFor } from './events.ts';
import { resetWork, workFor } from './forward.ts';
import { boxCostOf, ledgerFor, settle, type Totals } from './settle.ts';
import { judgeOnly, outcomeFor, type Run, runCriteria, scopeViews } from './stopping.ts';

/** What a run with one thing switched off comes to where it differs: iteration, finish, cost and net, in fours. */
export type Differences = readonly number[];

/** The iterations from `first` up to but without `end`. */
export interface Part {
  readonly first: number;
  readonly end: number;
  /** The carry-on run, and the run with all criteria on: finish, cost, net, a third of the array each. */
  readonly carryOn: Float64Array;
  readonly criteriaOn: Float64Array;
  readonly asDrawn: Uint8Array;
  /** Length of each box in the carry-on run, one box after the other. */
  readonly lengths: Float64Array;
  /** Iterations in which each box lies on the longest path, and is longer than its limit. */
  readonly critical: Int32Array;
  readonly overLimit: Int32Array;
  readonly reached: Int32Array;
  readonly tripped: Int32Array;
  /** The carry-on run without each risk, and the run without each criterion. */
  readonly withoutRisk: readonly Differences[];
  readonly withoutCriterion: readonly Differences[];
}

/** Which runs are made besides the carry-on run. */
export interface Runs {
  readonly criteria: boolean;
  /** Without which criteria: each in turn, none, or one by its number. */
  readonly withoutCriterion: 'each' | 'none' | number;
  readonly eachRisk: boolean;
  /** Lengths are kept for the correlation with the finish. */
  readonly lengths: boolean;
}

const allRuns: Runs = { criteria: true, withoutCriterion: 'each', eachRisk: true, lengths: true };

const emptyPart = ({ boxes, criteria, risks }: Model, first: number, end: number, runs: Runs) => {
  const count = end - first;
  const n = boxes.codes.length;
  return {
    first,
    end,
    carryOn: new Float64Array(3 * count),
    criteriaOn: new Float64Array(runs.criteria ? 3 * count : 0),
    asDrawn: new Uint8Array(runs.criteria ? count : 0),
    lengths: new Float64Array(runs.lengths ? n * count : 0),
    critical: new Int32Array(n),
    overLimit: new Int32Array(n),
    reached: new Int32Array(criteria.length),
    tripped: new Int32Array(criteria.length),
    withoutRisk: risks.codes.map((): number[] => []),
    withoutCriterion: criteria.map((): number[] => []),
  };
};

type PartInMaking = ReturnType<typeof emptyPart>;

/** A machine that does the iterations it is asked for, one after the other. */
class Iterations {
  readonly #model: Model;
  readonly #runs: Runs;
  readonly #chance: Chance;
  readonly #draws: Draws;
  readonly #columns: Columns;
  readonly #run: Run;
  readonly #ledger;
  readonly #totals: Totals = { finish: 0, cost: 0, net: 0 };

  constructor(model: Model, runs: Runs, chance: Chance) {
    this.#model = model;
    this.#runs = runs;
    this.#chance = chance;
    this.#draws = drawsFor(model);
    this.#columns = columnsFor(model);
    this.#ledger = ledgerFor(model);
    this.#run = {
      model,
      drawing: drawingFor(model),
      work: workFor(model),
      events: eventsFor(model),
      outcome: outcomeFor(model),
      scopes: scopeViews(model),
      riskOff: -1,
      criterionOff: -1,
    };
  }

  /** One run of the iteration drawn, with a risk and a criterion (or all of them) switched off. */
  #once(riskOff: number, criterionOff: number): void {
    const run = this.#run;
    run.riskOff = riskOff;
    run.criterionOff = criterionOff;
    resetWork(this.#model, run.work);
    lengthsWith(this.#model, run.drawing, riskOff, run.work.length);
    const last = runCriteria(run);
    settle(run, this.#ledger, run.work.end[last] ?? 0, boxCostOf(run), this.#totals);
  }

  /** Takes one iteration out of its block; the carry-on run has been done for all of it. */
  #takeLane(lane: number): void {
    const run = this.#run;
    const { start, end, last, latest, cost } = this.#columns;
    takeDrawing(this.#draws, lane, run.drawing, this.#runs.eachRisk || this.#runs.criteria);
    run.riskOff = -1;
    run.criterionOff = this.#model.criteria.length;
    run.work.state.set(this.#model.boxes.state);
    for (let i = 0; run.events.order.length > 0 && i < run.work.start.length; i += 1) {
      run.work.start[i] = start[i * blockSize + lane] ?? 0;
      run.work.end[i] = end[i * blockSize + lane] ?? 0;
    }
    judgeOnly(run);
    const ends = (last[lane] ?? -1) < 0 ? 0 : (latest[lane] ?? 0);
    settle(run, this.#ledger, ends, cost[lane] ?? 0, this.#totals);
  }

  #note(into: Float64Array, at: number, count: number): void {
    into[at] = this.#totals.finish;
    into[count + at] = this.#totals.cost;
    into[2 * count + at] = this.#totals.net;
  }

  #noteDifference(into: number[] | undefined, iteration: number): void {
    into?.push(iteration, this.#totals.finish, this.#totals.cost, this.#totals.net);
  }

  /** Lengths of all boxes, and those that are over their limit. */
  #noteLengths(part: PartInMaking, first: number, count: number): void {
    const { start, end } = this.#columns;
    const { limit, codes } = this.#model.boxes;
    const whole = part.end - part.first;
    for (let i = 0; i < codes.length; i += 1) {
      const most = limit[i] ?? Number.NaN;
      const from = i * blockSize;
      const to = i * whole + first - part.first;
      let over = 0;
      for (let lane = 0; lane < count; lane += 1) {
        const length = (end[from + lane] ?? 0) - (start[from + lane] ?? 0);
        if (this.#runs.lengths) part.lengths[to + lane] = length;
        if (length > most) over += 1;
      }
      part.overLimit[i] = (part.overLimit[i] ?? 0) + over;
    }
  }

  #notePath(part: PartInMaking, lane: number): void {
    const columns = this.#columns;
    for (let i = columns.last[lane] ?? -1; i >= 0; i = decides(this.#model, columns, i, lane))
      part.critical[i] = (part.critical[i] ?? 0) + 1;
  }

  #runWithoutRisks(part: PartInMaking, iteration: number): void {
    const { drawing } = this.#run;
    for (let f = 0; f < drawing.fired; f += 1) {
      const r = drawing.occurred[f] ?? 0;
      this.#once(r, this.#model.criteria.length);
      this.#noteDifference(part.withoutRisk[r], iteration);
    }
  }

  /** Whether the run without a criterion is asked for; without one that is off it is the run with it. */
  #isAsked(c: number): boolean {
    const asked = this.#runs.withoutCriterion;
    return (asked === 'each' || asked === c) && this.#model.criteria[c]?.off === false;
  }

  #runCriteria(part: PartInMaking, at: number): void {
    const { criteria } = this.#model;
    this.#once(-1, -1);
    this.#note(part.criteriaOn, at, part.end - part.first);
    const { outcome } = this.#run;
    part.asDrawn[at] = outcome.asDrawn ? 1 : 0;
    const trips: number[] = [];
    for (let c = 0; c < criteria.length; c += 1) {
      part.reached[c] = (part.reached[c] ?? 0) + (outcome.reached[c] ?? 0);
      part.tripped[c] = (part.tripped[c] ?? 0) + (outcome.tripped[c] ?? 0);
      if (outcome.tripped[c] === 1 && this.#isAsked(c)) trips.push(c);
    }
    // Where a criterion does not trip, the run without it is the run with it.
    for (const c of trips) {
      this.#once(-1, c);
      this.#noteDifference(part.withoutCriterion[c], part.first + at);
    }
  }

  /** Does a block of iterations and notes what they came to. */
  do(part: PartInMaking, first: number, end: number): void {
    draw(this.#model, this.#chance, this.#draws, first, end - first);
    carryOn(this.#model, this.#draws, this.#columns, end - first);
    this.#noteLengths(part, first, end - first);
    for (let lane = 0; lane < end - first; lane += 1) {
      const at = first + lane - part.first;
      this.#takeLane(lane);
      this.#note(part.carryOn, at, part.end - part.first);
      this.#notePath(part, lane);
      if (this.#runs.eachRisk) this.#runWithoutRisks(part, first + lane);
      if (this.#runs.criteria) this.#runCriteria(part, at);
    }
  }
}

/** Does the iterations from `first` up to but without `end`. */
export function runPart(
  model: Model,
  first: number,
  end: number,
  runs: Runs = allRuns,
  chance: Chance = new Streams(model.rngStart),
): Part {
  const part = emptyPart(model, first, end, runs);
  const iterations = new Iterations(model, runs, chance);
  for (let from = first; from < end; from += blockSize)
    iterations.do(part, from, Math.min(end, from + blockSize));
  return part;
}
