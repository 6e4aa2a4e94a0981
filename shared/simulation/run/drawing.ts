// What chance brings in a block of iterations: lengths, risks, values and readings (SIM-03). All runs share these draws.
import { quantiles } from '../draw/ranges.ts';
import { boxStates, type Model } from '../model/model.ts';
import { blockSize, type Chance } from './chance.ts';

/** Read once: the loops below ask millions of times. */
const { planned, running, fixed } = boxStates;

/** The draws of one iteration. */
export interface Drawing {
  /** Lengths without the delays of risks. */
  readonly length: Float64Array;
  /** Numbers of the risks that occur, the first `fired` of them. */
  readonly occurred: Int32Array;
  fired: number;
  /** Cost, days and value of each risk that occurs, signed; three in a row. */
  readonly parts: Float64Array;
  /** Sample of each use case's yearly value. */
  readonly value: Float64Array;
  /** Reading of each criterion with a metric. */
  readonly reading: Float64Array;
}

/** Room for the draws of a block; those of each iteration lie side by side and are seen through its `lanes`. */
export interface Draws {
  readonly lanes: readonly Drawing[];
  readonly length: Float64Array;
  readonly parts: Float64Array;
  readonly value: Float64Array;
  readonly reading: Float64Array;
  /** Uniform numbers of one key, and the lanes they belong to. */
  readonly column: Float64Array;
  readonly all: Int32Array;
  readonly hit: Int32Array;
}

export function drawsFor({ boxes, risks, useCases, criteria }: Model): Draws {
  const [n, r] = [boxes.codes.length, risks.codes.length];
  const room = (size: number) => new Float64Array(size * blockSize);
  const [length, parts] = [room(n), room(3 * r)];
  const [value, reading] = [room(useCases.codes.length), room(criteria.length)];
  const part = (whole: Float64Array, lane: number) => {
    const own = whole.length / blockSize;
    return whole.subarray(lane * own, (lane + 1) * own);
  };
  const lanes = Array.from({ length: blockSize }, (_, lane) => ({
    length: part(length, lane),
    occurred: new Int32Array(r),
    fired: 0,
    parts: part(parts, lane),
    value: part(value, lane),
    reading: part(reading, lane),
  }));
  const all = Int32Array.from({ length: blockSize }, (_, lane) => lane);
  return {
    lanes,
    length,
    parts,
    value,
    reading,
    column: new Float64Array(blockSize),
    all,
    hit: all.slice(),
  };
}

/** Draws from a range for all of `count` lanes. */
function drawColumn(
  { ranges }: Model,
  chance: Chance,
  { all, column }: Draws,
  count: number,
  [range, key]: readonly [range: number, key: number],
  into: Float64Array,
  at: number,
): void {
  chance.fill(key, all, count, column);
  quantiles(ranges, range, column, all, count, into, at, into.length / blockSize);
}

function drawLengths(model: Model, chance: Chance, draws: Draws, count: number): void {
  const { state, range, key, elapsed, end, early } = model.boxes;
  const { length } = draws;
  const n = state.length;
  for (let i = 0; i < n; i += 1) {
    const is = state[i];
    if (is === planned || is === running) {
      drawColumn(model, chance, draws, count, [range[i] ?? 0, key[i] ?? 0], length, i);
      if (is === planned) continue;
      const worked = elapsed[i] ?? 0;
      for (let at = i; at < count * n; at += n) length[at] = worked + Math.max(1, (length[at] ?? 0) - worked);
    } else {
      const own = is === fixed ? (end[i] ?? 0) - (early[i] ?? 0) : 0;
      for (let at = i; at < count * n; at += n) length[at] = own;
    }
  }
}

/** Notes the lanes in which a risk occurs; returns how many. */
function hits({ risks }: Model, { lanes, column, hit }: Draws, count: number, r: number): number {
  const share = risks.share[r] ?? 0;
  let found = 0;
  for (let lane = 0; lane < count; lane += 1) {
    if ((column[lane] ?? 0) >= share) continue;
    hit[found] = lane;
    found += 1;
    const drawing = lanes[lane];
    if (!drawing) continue;
    drawing.occurred[drawing.fired] = r;
    drawing.fired += 1;
  }
  return found;
}

function drawRisks(model: Model, chance: Chance, draws: Draws, count: number): void {
  const { risks, ranges } = model;
  const { lanes, column, all, hit, parts } = draws;
  const step = 3 * risks.share.length;
  for (const drawing of lanes) drawing.fired = 0;
  for (let r = 0; r < risks.share.length; r += 1) {
    chance.fill(risks.key[r] ?? 0, all, count, column);
    const found = hits(model, draws, count, r);
    const sign = risks.sign[r] ?? 1;
    for (let part = 3 * r; part < 3 * r + 3; part += 1) {
      const range = risks.range[part] ?? -1;
      if (range >= 0) {
        chance.fill(risks.partKey[part] ?? 0, hit, found, column);
        quantiles(ranges, range, column, hit, found, parts, part, step);
      }
      for (let k = 0; k < found; k += 1) {
        const at = (hit[k] ?? 0) * step + part;
        parts[at] = range < 0 ? 0 : (parts[at] ?? 0) * sign;
      }
    }
  }
}

/** Fills the first `count` lanes with what chance brings in the iterations from `first` on. */
export function draw(model: Model, chance: Chance, draws: Draws, first: number, count: number): void {
  const { useCases, criteria } = model;
  chance.turnTo(first);
  drawLengths(model, chance, draws, count);
  drawRisks(model, chance, draws, count);
  for (let u = 0; u < useCases.range.length; u += 1) {
    const from = [useCases.range[u] ?? 0, useCases.key[u] ?? 0] as const;
    drawColumn(model, chance, draws, count, from, draws.value, u);
  }
  for (const [c, { range, key }] of criteria.entries())
    if (range >= 0) drawColumn(model, chance, draws, count, [range, key], draws.reading, c);
}

/** Lengths with the delays of every risk that occurs, but the one switched off (−1: none is). */
export function lengthsWith(
  { boxes, risks }: Model,
  drawing: Drawing,
  off: number,
  into: Float64Array,
): void {
  into.set(drawing.length);
  const { start, items } = risks.boxes;
  for (let f = 0; f < drawing.fired; f += 1) {
    const r = drawing.occurred[f] ?? 0;
    const days = r === off ? 0 : (drawing.parts[3 * r + 1] ?? 0);
    if (days === 0) continue;
    const stop = start[r + 1] ?? 0;
    for (let at = start[r] ?? 0; at < stop; at += 1) {
      const box = items[at] ?? 0;
      if ((boxes.state[box] ?? 0) > running) continue;
      into[box] = Math.max(boxes.elapsed[box] ?? 0, (into[box] ?? 0) + days);
    }
  }
}
