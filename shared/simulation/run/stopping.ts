// One iteration with kill criteria: what each would read, and what is stopped, turned or left (SIM-04).
import { fails } from '../../rules/criterion/failingSet.ts';
import { boxStates, type CriterionModel, type Lists, type Model, type PivotModel } from '../model/model.ts';
import type { Drawing } from './drawing.ts';
import { type Events, eventOf, isGone, sortEvents } from './events.ts';
import { forward, type Work } from './forward.ts';

const going = 0;
const pivoted = 1;
const stopped = 2;

/** What criteria have done to one iteration. */
export interface Outcome {
  /** State of each scope, and the pivot it took. */
  readonly scope: Uint8Array;
  readonly pivots: (PivotModel | null)[];
  /** When the work of a pivot that a scope itself took ends, Infinity when it took none. */
  readonly pivotEnd: Float64Array;
  /** Smallest share of value left by criteria that were switched off though their state failed. */
  readonly ignored: Float64Array;
  readonly reached: Uint8Array;
  readonly tripped: Uint8Array;
  /** Costs and end of the other paths taken. */
  extraCost: number;
  extraEnd: number;
  /** No box was taken out, cut or put in. */
  asDrawn: boolean;
}

export const outcomeFor = ({ scopes, criteria }: Model): Outcome => {
  const count = scopes.boxes.start.length - 1;
  return {
    scope: new Uint8Array(count),
    pivots: Array.from({ length: count }, () => null),
    pivotEnd: new Float64Array(count),
    ignored: new Float64Array(count),
    reached: new Uint8Array(criteria.length),
    tripped: new Uint8Array(criteria.length),
    extraCost: 0,
    extraEnd: -Infinity,
    asDrawn: true,
  };
};

function resetOutcome(outcome: Outcome): void {
  outcome.scope.fill(going);
  outcome.pivots.fill(null);
  outcome.pivotEnd.fill(Infinity);
  outcome.ignored.fill(1);
  outcome.reached.fill(0);
  outcome.tripped.fill(0);
  outcome.extraCost = 0;
  outcome.extraEnd = -Infinity;
  outcome.asDrawn = true;
}

/** All that the run of one iteration reads and writes. */
export interface Run {
  readonly model: Model;
  /** The draws of the iteration at hand. */
  readonly drawing: Drawing;
  readonly work: Work;
  readonly events: Events;
  readonly outcome: Outcome;
  readonly scopes: readonly ScopeView[];
  /** The risk that is switched off, −1: none. */
  riskOff: number;
  /** The criterion that is switched off, −1: none, their number: all. */
  criterionOff: number;
}

/** What belongs to the scope of a criterion, laid out once: it is asked for at every event. */
interface ScopeView {
  readonly boxes: Int32Array;
  /** Scopes inside, itself first. */
  readonly within: Int32Array;
  /** Boxes of the scope that each risk is linked to; none for most. */
  readonly ofRisk: readonly Int32Array[];
}

const itemsOf = ({ start, items }: Lists, i: number): Int32Array => items.subarray(start[i], start[i + 1]);

/** Lays out the scopes of a model. */
export function scopeViews({ scopes, risks }: Model): readonly ScopeView[] {
  return Array.from({ length: scopes.boxes.start.length - 1 }, (_, scope) => {
    const boxes = itemsOf(scopes.boxes, scope);
    return {
      boxes,
      within: itemsOf(scopes.within, scope),
      ofRisk: risks.codes.map((__, r) => itemsOf(risks.boxes, r).filter((box) => boxes.includes(box))),
    };
  });
}

/** Whether a box has been executed and has ended by a time. */
const hasEnded = ({ state, end }: Work, box: number, now: number): boolean =>
  state[box] !== boxStates.passed && (end[box] ?? 0) <= now;

/** Whether one of some boxes has ended. */
function hasAnyEnded(work: Work, boxes: Int32Array, now: number): boolean {
  for (let at = 0; at < boxes.length; at += 1) if (hasEnded(work, boxes[at] ?? 0, now)) return true;
  return false;
}

/** What the other paths inside a scope have cost by a time. */
function pivotSpend({ outcome }: Run, { within }: ScopeView, now: number): number {
  let spend = 0;
  for (const inner of within)
    if ((outcome.pivotEnd[inner] ?? 0) <= now) spend += outcome.pivots[inner]?.extraCost ?? 0;
  return spend;
}

/** What ended boxes of a scope and the risks linked to them have cost by a time; treatments are no spend. */
function spendBy(run: Run, scope: ScopeView, now: number): number {
  const { model, drawing, work, riskOff } = run;
  const { rate, fixedCost } = model.boxes;
  let spend = pivotSpend(run, scope, now);
  for (const box of scope.boxes)
    if (hasEnded(work, box, now))
      spend += ((work.end[box] ?? 0) - (work.start[box] ?? 0)) * (rate[box] ?? 0) + (fixedCost[box] ?? 0);
  for (let f = 0; f < drawing.fired; f += 1) {
    const r = drawing.occurred[f] ?? 0;
    const cost = drawing.parts[3 * r] ?? 0;
    const linked = cost === 0 || r === riskOff ? undefined : scope.ofRisk[r];
    if (linked && hasAnyEnded(work, linked, now)) spend += cost;
  }
  return spend;
}

function readingOf(run: Run, c: number, { figure, scope }: CriterionModel, now: number): number {
  const { model, drawing } = run;
  if (figure === 'metric') return drawing.reading[c] ?? 0;
  const view = figure === 'spend' ? run.scopes[scope] : undefined;
  if (view) return spendBy(run, view, now) / model.minorPerMajor;
  return Number.isNaN(model.neededBy) ? 0 : Math.max(0, now - model.neededBy);
}

const hasWorkLeft = ({ work }: Run, { boxes }: ScopeView, now: number): boolean =>
  boxes.some((box) => work.state[box] !== boxStates.passed && (work.end[box] ?? 0) > now);

/** Takes a box that has not begun out of the plan: what waits for it waits for what it waited for. */
function takeOut({ work, outcome }: Run, box: number, now: number): void {
  work.state[box] = boxStates.passed;
  work.early[box] = now;
  outcome.asDrawn = false;
}

function cut({ work, outcome }: Run, box: number, now: number): void {
  work.state[box] = boxStates.fixed;
  work.end[box] = now;
  outcome.asDrawn = false;
}

function stopBoxes(run: Run, { boxes }: ScopeView, now: number): void {
  const { work } = run;
  for (const box of boxes) {
    if (work.state[box] === boxStates.passed || (work.end[box] ?? 0) <= now) continue;
    if ((work.start[box] ?? 0) >= now) takeOut(run, box, now);
    else cut(run, box, now);
  }
}

function pivotBoxes(run: Run, scope: number, pivot: PivotModel, now: number): void {
  const { work, scopes, outcome } = run;
  for (const box of scopes[scope]?.boxes ?? []) {
    if (work.state[box] === boxStates.passed || (work.start[box] ?? 0) < now) continue;
    if (pivot.keeps.includes(box)) work.early[box] = Math.max(work.early[box] ?? 0, now + pivot.extraWD);
    else takeOut(run, box, now);
  }
  outcome.extraCost += pivot.extraCost;
  outcome.extraEnd = Math.max(outcome.extraEnd, now + pivot.extraWD);
  outcome.pivotEnd[scope] = now + pivot.extraWD;
  outcome.asDrawn = false;
}

/** Does what a tripped criterion says; returns whether the plan has changed by it. */
function act(run: Run, { scope, figure, pivot }: CriterionModel, now: number): boolean {
  const { outcome } = run;
  const view = run.scopes[scope];
  if (!view || (figure !== 'metric' && !hasWorkLeft(run, view, now))) return false;
  if (pivot) pivotBoxes(run, scope, pivot, now);
  else stopBoxes(run, view, now);
  for (const inner of view.within) {
    outcome.scope[inner] = Math.max(outcome.scope[inner] ?? 0, pivot ? pivoted : stopped);
    if (pivot) outcome.pivots[inner] = pivot;
  }
  return true;
}

const isOff = ({ model, criterionOff }: Run, c: number): boolean =>
  criterionOff === c || criterionOff === model.criteria.length || model.criteria[c]?.off === true;

/** Judges one criterion; returns whether the plan has changed by it. */
function judge(run: Run, c: number, now: number): boolean {
  const { model, outcome } = run;
  const criterion = model.criteria[c];
  if (!criterion || outcome.tripped[c] === 1) return false;
  const state = outcome.scope[criterion.scope] ?? going;
  if (state === stopped || (state === pivoted && criterion.figure === 'metric')) return false;
  outcome.reached[c] = 1;
  if (!criterion.tripped && !fails(criterion.terms, readingOf(run, c, criterion, now))) return false;
  outcome.tripped[c] = 1;
  if (!isOff(run, c)) return act(run, criterion, now);
  for (const inner of run.scopes[criterion.scope]?.within ?? [])
    outcome.ignored[inner] = Math.min(outcome.ignored[inner] ?? 1, criterion.valueIfIgnored);
  return false;
}

/** Whether a criterion on a figure of the plan still looks at an event: its own checkpoint is the last. */
const isOpen = ({ model, events }: Run, c: number): boolean => events.closed[eventOf(model, c)] !== 1;

/** Whether a criterion is judged at its own checkpoint; one that may trip at any time is judged at ends of boxes. */
const isJudgedThere = ({ criteria }: Model, c: number): boolean =>
  criteria[c]?.anyTime !== true || criteria[c].tripped;

/** Runs one iteration with its criteria; returns the box that ends last. */
export function runCriteria(run: Run): number {
  resetOutcome(run.outcome);
  return runEvents(run, forward(run.model, run.work));
}

/** Judges criteria on work that lies where the plan puts it, all of them being off: what ignoring them costs. */
export function judgeOnly(run: Run): void {
  resetOutcome(run.outcome);
  runEvents(run, -1);
}

/** Runs through the events of one iteration whose work lies where the plan puts it; returns the box that ends last. */
function runEvents(run: Run, lastOfPlan: number): number {
  const { model, work, events } = run;
  const { closed } = events;
  let last = lastOfPlan;
  if (events.order.length === 0) return last;
  closed.fill(0);
  sortEvents(model, work, events, 0);
  for (let i = 0; i < events.order.length; i += 1) {
    const event = events.order[i] ?? 0;
    if (isGone(model, work, event)) continue;
    const now = Math.max(events.time[event] ?? 0, model.now);
    let hasChanged = false;
    for (const c of events.bound[event] ?? [])
      if (isJudgedThere(model, c)) hasChanged = judge(run, c, now) || hasChanged;
    for (const c of events.looking[event] ?? [])
      if (isOpen(run, c)) hasChanged = judge(run, c, now) || hasChanged;
    closed[event] = 1;
    if (!hasChanged) continue;
    last = forward(model, work);
    sortEvents(model, work, events, i + 1);
  }
  return last;
}
