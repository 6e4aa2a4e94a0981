// The carry-on run of a whole block: starts and ends of a box for all iterations side by side, one link at a time (SIM-03).
import { boxStates, linkKinds, type Model } from '../model/model.ts';
import { blockSize } from './chance.ts';
import type { Draws } from './drawing.ts';

/** Read once: the loops below ask millions of times. */
const { planned, running, fixed, passed } = boxStates;
const { startStart, finishFinish, startFinish } = linkKinds;

/** Room for a block: number `box · blockSize + lane` of each of the first three. */
export interface Columns {
  readonly length: Float64Array;
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** By lane: the box that ends last, −1 when there is none, when that is, and what all boxes cost. */
  readonly last: Int32Array;
  readonly latest: Float64Array;
  readonly cost: Float64Array;
}

export const columnsFor = ({ boxes }: Model): Columns => ({
  length: new Float64Array(boxes.codes.length * blockSize),
  start: new Float64Array(boxes.codes.length * blockSize),
  end: new Float64Array(boxes.codes.length * blockSize),
  last: new Int32Array(blockSize),
  latest: new Float64Array(blockSize),
  cost: new Float64Array(blockSize),
});

/** Lengths with the delays of every risk that occurs. */
function delay({ boxes, risks }: Model, draws: Draws, length: Float64Array, count: number): void {
  length.set(draws.length);
  const { start, items } = risks.boxes;
  const room = risks.codes.length;
  for (let lane = 0; lane < count; lane += 1) {
    const stop = lane * room + (draws.fired[lane] ?? 0);
    for (let f = lane * room; f < stop; f += 1) {
      const r = draws.occurred[f] ?? 0;
      const days = draws.parts[(3 * r + 1) * blockSize + lane] ?? 0;
      if (days === 0) continue;
      const end = start[r + 1] ?? 0;
      for (let at = start[r] ?? 0; at < end; at += 1) {
        const box = items[at] ?? 0;
        if ((boxes.state[box] ?? 0) > running) continue;
        const place = box * blockSize + lane;
        length[place] = Math.max(boxes.elapsed[box] ?? 0, (length[place] ?? 0) + days);
      }
    }
  }
}

/** Lets one link hold back the starts of a box that begin at place `to`. */
function hold({ boxes }: Model, { length, start, end }: Columns, link: number, to: number): void {
  const from = (boxes.into.items[link] ?? 0) * blockSize;
  const lag = boxes.lag[link] ?? 0;
  const kind = boxes.linkKind[link];
  const isFromStart = kind === startStart || kind === startFinish;
  const before = isFromStart ? start : end;
  const first = kind === startFinish ? 1 : 0;
  if (kind === finishFinish || kind === startFinish) {
    for (let lane = 0; lane < blockSize; lane += 1) {
      const allowed = (before[from + lane] ?? 0) + first + lag - (length[to + lane] ?? 0);
      if (allowed > (start[to + lane] ?? 0)) start[to + lane] = allowed;
    }
    return;
  }
  for (let lane = 0; lane < blockSize; lane += 1) {
    const allowed = (before[from + lane] ?? 0) + first + lag;
    if (allowed > (start[to + lane] ?? 0)) start[to + lane] = allowed;
  }
}

/** Sets the starts of a box. */
function begin(model: Model, columns: Columns, box: number): void {
  const { state, early, into } = model.boxes;
  const to = box * blockSize;
  columns.start.fill(early[box] ?? 0, to, to + blockSize);
  if (state[box] !== planned && state[box] !== passed) return;
  const stop = into.start[box + 1] ?? 0;
  for (let link = into.start[box] ?? 0; link < stop; link += 1) hold(model, columns, link, to);
}

/** Sets the ends of a box that takes part, and adds it to what is known of each lane. */
function end(model: Model, columns: Columns, box: number): void {
  const { boxes } = model;
  const { length, start, end: ends, last, latest, cost } = columns;
  const to = box * blockSize;
  const rate = boxes.rate[box] ?? 0;
  const fixedCost = boxes.fixedCost[box] ?? 0;
  const fact = boxes.state[box] === fixed ? (boxes.end[box] ?? 0) : Number.NaN;
  const isDrawn = boxes.state[box] !== fixed;
  for (let lane = 0; lane < blockSize; lane += 1) {
    const from = start[to + lane] ?? 0;
    const at = isDrawn ? from + (length[to + lane] ?? 0) : fact;
    ends[to + lane] = at;
    cost[lane] = (cost[lane] ?? 0) + ((at - from) * rate + fixedCost);
    if (at <= (latest[lane] ?? 0)) continue;
    latest[lane] = at;
    last[lane] = box;
  }
}

/** Runs all boxes of the lanes drawn, nothing being stopped. */
export function carryOn(model: Model, draws: Draws, columns: Columns, count: number): void {
  const { boxes } = model;
  delay(model, draws, columns.length, count);
  columns.last.fill(-1);
  columns.latest.fill(-Infinity);
  columns.cost.fill(model.certainCost);
  for (let box = 0; box < boxes.codes.length; box += 1) {
    begin(model, columns, box);
    const to = box * blockSize;
    if (boxes.state[box] === passed) columns.end.set(columns.start.subarray(to, to + blockSize), to);
    else end(model, columns, box);
  }
}

/** The soonest start that one link allows a box of this length. */
function allowedStart(
  { boxes }: Model,
  { start, end }: Columns,
  link: number,
  lane: number,
  own: number,
): number {
  const before = (boxes.into.items[link] ?? 0) * blockSize + lane;
  const lag = boxes.lag[link] ?? 0;
  switch (boxes.linkKind[link]) {
    case startStart:
      return (start[before] ?? 0) + lag;
    case finishFinish:
      return (end[before] ?? 0) + lag - own;
    case startFinish:
      return (start[before] ?? 0) + 1 + lag - own;
    default:
      return (end[before] ?? 0) + lag;
  }
}

/** The box whose link decides the start of a box, −1 when none does; asked for few, so it is not noted for all. */
export function decides(model: Model, columns: Columns, box: number, lane: number): number {
  const { state, early, into } = model.boxes;
  const at = columns.start[box * blockSize + lane] ?? 0;
  const is = state[box];
  if ((is !== planned && is !== passed) || at <= (early[box] ?? 0)) return -1;
  const own = columns.length[box * blockSize + lane] ?? 0;
  const stop = into.start[box + 1] ?? 0;
  for (let link = into.start[box] ?? 0; link < stop; link += 1)
    if (allowedStart(model, columns, link, lane, own) === at) return into.items[link] ?? -1;
  return -1;
}
