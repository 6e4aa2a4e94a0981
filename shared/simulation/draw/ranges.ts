// Three estimates as something to draw from: constant, triangular or pert, all of a plan in a few flat arrays (SIM-02).
import type { Range3 } from '../../schema/field.ts';
import { halfLength, halfQuantile, lowerHalf } from './betaTable.ts';

const shapes = { constant: 0, triangular: 1, pert: 2 } as const;

/** Ranges by their number; `upper` and `lower` are the places of their half tables. */
export interface Ranges {
  readonly shape: Uint8Array;
  readonly low: Float64Array;
  readonly likely: Float64Array;
  readonly high: Float64Array;
  readonly lower: Int32Array;
  readonly upper: Int32Array;
  readonly tables: Float32Array;
}

/** Tables once made, by the place of the mode: edits change few of them. */
const halves = new Map<number, Float32Array>();
const mostHalves = 4_000;

function halfOf(share: number): Float32Array {
  const known = halves.get(share);
  if (known) return known;
  if (halves.size >= mostHalves) halves.clear();
  const fresh = lowerHalf(share);
  halves.set(share, fresh);
  return fresh;
}

const shapeNumber = ({ low, high, shape }: Range3): number => {
  if (shape === 'fixed' || low === high) return shapes.constant;
  return shape === 'triangular' ? shapes.triangular : shapes.pert;
};

const modeShare = ({ low, likely, high }: Range3): number => (likely - low) / (high - low);

/** Packs ranges; the number of each is its place in the list. */
export function packRanges(ranges: readonly Range3[]): Ranges {
  const places = new Map<number, number>();
  const placeOf = (share: number): number => {
    const place = places.get(share) ?? places.size * halfLength;
    places.set(share, place);
    return place;
  };
  const shape = Uint8Array.from(ranges, shapeNumber);
  const place = (turn: (share: number) => number) =>
    Int32Array.from(ranges, (range, i) => (shape[i] === shapes.pert ? placeOf(turn(modeShare(range))) : 0));
  const lower = place((share) => share);
  const upper = place((share) => 1 - share);
  const tables = new Float32Array(places.size * halfLength);
  for (const [share, at] of places) tables.set(halfOf(share), at);
  return {
    shape,
    low: Float64Array.from(ranges, ({ low }) => low),
    likely: Float64Array.from(ranges, ({ likely }) => likely),
    high: Float64Array.from(ranges, ({ high }) => high),
    lower,
    upper,
    tables,
  };
}

/** The ranges with number `r` replaced; the others keep theirs. */
export function rangeIn(ranges: Ranges, r: number, range: Range3): Ranges {
  const one = packRanges([range]);
  const put = <A extends Uint8Array | Int32Array | Float64Array>(whole: A, value: number): A => {
    const changed = whole.slice() as A;
    changed[r] = value;
    return changed;
  };
  const end = ranges.tables.length;
  const tables = new Float32Array(end + one.tables.length);
  tables.set(ranges.tables);
  tables.set(one.tables, end);
  return {
    shape: put(ranges.shape, one.shape[0] ?? 0),
    low: put(ranges.low, range.low),
    likely: put(ranges.likely, range.likely),
    high: put(ranges.high, range.high),
    lower: put(ranges.lower, end + (one.lower[0] ?? 0)),
    upper: put(ranges.upper, end + (one.upper[0] ?? 0)),
    tables,
  };
}

function triangular(a: number, m: number, b: number, u: number): number {
  const width = b - a;
  return u * width < m - a ? a + Math.sqrt(u * width * (m - a)) : b - Math.sqrt((1 - u) * width * (b - m));
}

/** The quantile of range number `r` at `u` in (0, 1). */
export function quantile(ranges: Ranges, r: number, u: number): number {
  const into = new Float64Array(1);
  quantiles(ranges, r, Float64Array.of(u), Int32Array.of(0), 1, into, 0);
  return into[0] ?? 0;
}

/**
 * The quantiles of range number `r` at the first `count` uniform numbers of a column, each written where its lane has
 * its place: number k at `first + lanes[k]`. A column of one range at a time keeps its table in the nearest cache.
 */
export function quantiles(
  ranges: Ranges,
  r: number,
  column: Float64Array,
  lanes: Int32Array,
  count: number,
  into: Float64Array,
  first: number,
): void {
  const shape = ranges.shape[r];
  const m = ranges.likely[r] ?? 0;
  const a = ranges.low[r] ?? 0;
  const b = ranges.high[r] ?? 0;
  const width = b - a;
  if (shape === shapes.constant) {
    for (let k = 0; k < count; k += 1) into[first + (lanes[k] ?? 0)] = m;
    return;
  }
  if (shape === shapes.triangular) {
    for (let k = 0; k < count; k += 1) into[first + (lanes[k] ?? 0)] = triangular(a, m, b, column[k] ?? 0);
    return;
  }
  const { tables } = ranges;
  const lower = ranges.lower[r] ?? 0;
  const upper = ranges.upper[r] ?? 0;
  const below = (m - a) / width;
  const above = (b - m) / width;
  for (let k = 0; k < count; k += 1) {
    const u = column[k] ?? 0;
    into[first + (lanes[k] ?? 0)] =
      u < 0.5
        ? a + width * halfQuantile(tables, lower, below, u)
        : b - width * halfQuantile(tables, upper, above, 1 - u);
  }
}
