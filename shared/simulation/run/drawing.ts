// What chance brings in a block of iterations: lengths, risks, values and readings (SIM-03). All runs share these draws.
import { quantiles } from '../draw/ranges.ts';
import { boxStates, type Model } from '../model/model.ts';
import { blockSize, type Chance } from './chance.ts';
import { causesFor, drawCauses, follow } from './sharedCauses.ts';

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

/** Room for the draws of a block: those of one length, part, value or reading side by side, lane after lane. */
export interface Draws {
  readonly length: Float64Array;
  readonly parts: Float64Array;
  readonly value: Float64Array;
  readonly reading: Float64Array;
  /** Risks that occur: of each lane in a row of its own, and how many of it count. */
  readonly occurred: Int32Array;
  readonly fired: Int32Array;
  /** Shared causes as normal numbers, in rows. */
  readonly causes: Float64Array;
  /** Uniform numbers of one key, and the lanes they belong to. */
  readonly column: Float64Array;
  readonly all: Int32Array;
  readonly hit: Int32Array;
}

export function drawsFor(model: Model): Draws {
  const { boxes, risks, useCases, criteria } = model;
  const room = (size: number) => new Float64Array(size * blockSize);
  const all = Int32Array.from({ length: blockSize }, (_, lane) => lane);
  return {
    length: room(boxes.codes.length),
    parts: room(3 * risks.codes.length),
    value: room(useCases.codes.length),
    reading: room(criteria.length),
    occurred: new Int32Array(risks.codes.length * blockSize),
    fired: new Int32Array(blockSize),
    causes: causesFor(model),
    column: room(1),
    all,
    hit: all.slice(),
  };
}

export const drawingFor = ({ boxes, risks, useCases, criteria }: Model): Drawing => ({
  length: new Float64Array(boxes.codes.length),
  occurred: new Int32Array(risks.codes.length),
  fired: 0,
  parts: new Float64Array(3 * risks.codes.length),
  value: new Float64Array(useCases.codes.length),
  reading: new Float64Array(criteria.length),
});

function takeLane(from: Float64Array, lane: number, into: Float64Array): void {
  for (let i = 0; i < into.length; i += 1) into[i] = from[i * blockSize + lane] ?? 0;
}

/** Takes what chance brings in one iteration out of its block; the lengths only if boxes are placed once more. */
export function takeDrawing(draws: Draws, lane: number, into: Drawing, withLengths: boolean): void {
  if (withLengths) takeLane(draws.length, lane, into.length);
  takeLane(draws.value, lane, into.value);
  takeLane(draws.reading, lane, into.reading);
  const first = lane * into.occurred.length;
  into.fired = draws.fired[lane] ?? 0;
  for (let f = 0; f < into.fired; f += 1) {
    const r = draws.occurred[first + f] ?? 0;
    into.occurred[f] = r;
    for (let part = 3 * r; part < 3 * r + 3; part += 1)
      into.parts[part] = draws.parts[part * blockSize + lane] ?? 0;
  }
}

/** Turns the column of a key into draws from a range: row `row` of `into`. */
function toRow(
  { ranges }: Model,
  { all, column }: Draws,
  count: number,
  range: number,
  into: Float64Array,
  row: number,
): void {
  quantiles(ranges, range, column, all, count, into, row * blockSize);
}

function drawLengths(model: Model, chance: Chance, draws: Draws, count: number): void {
  const { state, range, key, elapsed, end, early, cause, strength } = model.boxes;
  const { length } = draws;
  for (let i = 0; i < state.length; i += 1) {
    const is = state[i];
    const first = i * blockSize;
    if (is === planned || is === running) {
      chance.fill(key[i] ?? 0, count, draws.column);
      follow(draws.column, count, draws.causes, cause[i] ?? -1, strength[i] ?? 0);
      toRow(model, draws, count, range[i] ?? 0, length, i);
    } else length.fill(is === fixed ? (end[i] ?? 0) - (early[i] ?? 0) : 0, first, first + blockSize);
    if (is !== running) continue;
    const worked = elapsed[i] ?? 0;
    for (let at = first; at < first + count; at += 1)
      length[at] = worked + Math.max(1, (length[at] ?? 0) - worked);
  }
}

/** Notes the lanes in which a risk occurs; returns how many. */
function hits({ risks }: Model, { occurred, fired, column, hit }: Draws, count: number, r: number): number {
  const share = risks.share[r] ?? 0;
  const room = risks.share.length;
  let found = 0;
  for (let lane = 0; lane < count; lane += 1) {
    if ((column[lane] ?? 0) >= share) continue;
    hit[found] = lane;
    found += 1;
    const before = fired[lane] ?? 0;
    occurred[lane * room + before] = r;
    fired[lane] = before + 1;
  }
  return found;
}

/**
 * A bad state of the cause is a high number: it lengthens boxes, brings threats about (which occur at low numbers) and
 * keeps opportunities away. What a risk then costs is its own.
 */
const bringing = ({ sign, strength }: Model['risks'], r: number): number =>
  -(sign[r] ?? 1) * (strength[r] ?? 0);

function drawRisks(model: Model, chance: Chance, draws: Draws, count: number): void {
  const { risks, ranges } = model;
  const { column, hit, parts } = draws;
  draws.fired.fill(0);
  for (let r = 0; r < risks.share.length; r += 1) {
    chance.fill(risks.key[r] ?? 0, count, column);
    follow(column, count, draws.causes, risks.cause[r] ?? -1, bringing(risks, r));
    const found = hits(model, draws, count, r);
    const sign = risks.sign[r] ?? 1;
    for (let part = 3 * r; part < 3 * r + 3; part += 1) {
      const range = risks.range[part] ?? -1;
      const row = part * blockSize;
      if (range >= 0) {
        chance.fillSome(risks.partKey[part] ?? 0, hit, found, column);
        quantiles(ranges, range, column, hit, found, parts, row);
      }
      for (let k = 0; k < found; k += 1) {
        const at = row + (hit[k] ?? 0);
        parts[at] = range < 0 ? 0 : (parts[at] ?? 0) * sign;
      }
    }
  }
}

/** Fills the first `count` lanes with what chance brings in the iterations from `first` on. */
export function draw(model: Model, chance: Chance, draws: Draws, first: number, count: number): void {
  const { useCases, criteria } = model;
  chance.turnTo(first);
  drawCauses(model, chance, draws.column, draws.causes);
  drawLengths(model, chance, draws, count);
  drawRisks(model, chance, draws, count);
  for (let u = 0; u < useCases.range.length; u += 1) {
    chance.fill(useCases.key[u] ?? 0, count, draws.column);
    toRow(model, draws, count, useCases.range[u] ?? 0, draws.value, u);
  }
  for (const [c, { range, key }] of criteria.entries()) {
    if (range < 0) continue;
    chance.fill(key, count, draws.column);
    toRow(model, draws, count, range, draws.reading, c);
  }
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
