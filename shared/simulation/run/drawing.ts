// What chance brings in one iteration: lengths, risks, values and readings (SIM-03). All runs of it share these draws.
import { streamOf, uniform } from '../draw/random.ts';
import { quantile } from '../draw/ranges.ts';
import { boxStates, type Model } from '../model/model.ts';

/** Read once: the loops below ask millions of times. */
const { planned, running, fixed } = boxStates;

/** Room for the draws of one iteration. */
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

export const drawingFor = ({ boxes, risks, useCases, criteria }: Model): Drawing => ({
  length: new Float64Array(boxes.codes.length),
  occurred: new Int32Array(risks.codes.length),
  fired: 0,
  parts: new Float64Array(3 * risks.codes.length),
  value: new Float64Array(useCases.codes.length),
  reading: new Float64Array(criteria.length),
});

function drawLengths({ boxes, ranges }: Model, length: Float64Array, stream: number): void {
  const { state, range, key, elapsed, end, early } = boxes;
  for (let i = 0; i < length.length; i += 1) {
    const is = state[i];
    if (is === planned) length[i] = quantile(ranges, range[i] ?? 0, uniform(stream, key[i] ?? 0));
    else if (is === running) {
      const worked = elapsed[i] ?? 0;
      const sample = quantile(ranges, range[i] ?? 0, uniform(stream, key[i] ?? 0));
      length[i] = worked + Math.max(1, sample - worked);
    } else length[i] = is === fixed ? (end[i] ?? 0) - (early[i] ?? 0) : 0;
  }
}

function drawRisks({ risks, ranges }: Model, drawing: Drawing, stream: number): void {
  let fired = 0;
  for (let r = 0; r < risks.share.length; r += 1) {
    if (uniform(stream, risks.key[r] ?? 0) >= (risks.share[r] ?? 0)) continue;
    drawing.occurred[fired] = r;
    fired += 1;
    for (let part = 3 * r; part < 3 * r + 3; part += 1) {
      const range = risks.range[part] ?? -1;
      const drawn = range < 0 ? 0 : quantile(ranges, range, uniform(stream, risks.partKey[part] ?? 0));
      drawing.parts[part] = drawn * (risks.sign[r] ?? 1);
    }
  }
  drawing.fired = fired;
}

/** Fills `drawing` with what chance brings in this iteration. */
export function draw(model: Model, drawing: Drawing, iteration: number): void {
  const { ranges, useCases, criteria } = model;
  const stream = streamOf(model.rngStart, iteration);
  drawLengths(model, drawing.length, stream);
  drawRisks(model, drawing, stream);
  for (let u = 0; u < useCases.range.length; u += 1)
    drawing.value[u] = quantile(ranges, useCases.range[u] ?? 0, uniform(stream, useCases.key[u] ?? 0));
  for (const [c, { range, key }] of criteria.entries())
    if (range >= 0) drawing.reading[c] = quantile(ranges, range, uniform(stream, key));
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
