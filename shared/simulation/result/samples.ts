// Parts of a simulation put together again: the same numbers however the iterations were shared out.
import type { Model } from '../model/model.ts';
import type { Differences, Part } from '../run/blocks.ts';

/** Finish, cost and net by iteration. */
export interface Sample {
  readonly finish: Float64Array;
  readonly cost: Float64Array;
  readonly net: Float64Array;
}

/** All iterations, in their order. */
export interface Samples {
  readonly count: number;
  readonly carryOn: Sample;
  readonly criteriaOn: Sample;
  readonly asDrawn: Uint8Array;
  /** Lengths by box. */
  readonly lengths: readonly Float64Array[];
  readonly critical: readonly number[];
  readonly overLimit: readonly number[];
  readonly reached: readonly number[];
  readonly tripped: readonly number[];
  readonly withoutRisk: readonly Differences[];
  readonly withoutCriterion: readonly Differences[];
}

/** One row of parts after each other; `place` counts rows of the part's own length. */
function joined(parts: readonly Part[], count: number, rowOf: (part: Part) => Float64Array, place: number) {
  const whole = new Float64Array(count);
  for (const part of parts) {
    const own = part.end - part.first;
    whole.set(rowOf(part).subarray(place * own, (place + 1) * own), part.first);
  }
  return whole;
}

/** Arrays one after the other. */
function inARow(given: readonly (Differences | undefined)[]): Differences {
  const rows = given.filter((row) => row !== undefined);
  const whole = new Float64Array(rows.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const row of rows) {
    whole.set(row, at);
    at += row.length;
  }
  return whole;
}

/** Puts parts together, in whatever order they came. */
export function joinParts({ boxes, criteria, risks }: Model, given: readonly Part[]): Samples {
  const parts = given.toSorted((a, b) => a.first - b.first);
  const count = parts.reduce((sum, { first, end }) => sum + end - first, 0);
  const sampleOf = (rowOf: (part: Part) => Float64Array): Sample => ({
    finish: joined(parts, count, rowOf, 0),
    cost: joined(parts, count, rowOf, 1),
    net: joined(parts, count, rowOf, 2),
  });
  const sums = (of: (part: Part) => Int32Array, length: number): number[] =>
    Array.from({ length }, (_, i) => parts.reduce((sum, part) => sum + (of(part)[i] ?? 0), 0));
  const asDrawn = new Uint8Array(count);
  for (const part of parts) asDrawn.set(part.asDrawn, part.first);
  const n = boxes.codes.length;
  return {
    count,
    carryOn: sampleOf(({ carryOn }) => carryOn),
    criteriaOn: sampleOf(({ criteriaOn }) => criteriaOn),
    asDrawn,
    lengths: boxes.codes.map((_, i) => joined(parts, count, ({ lengths }) => lengths, i)),
    critical: sums(({ critical }) => critical, n),
    overLimit: sums(({ overLimit }) => overLimit, n),
    reached: sums(({ reached }) => reached, criteria.length),
    tripped: sums(({ tripped }) => tripped, criteria.length),
    withoutRisk: risks.codes.map((_, r) => inARow(parts.map(({ withoutRisk }) => withoutRisk[r]))),
    withoutCriterion: criteria.map((_, c) =>
      inARow(parts.map(({ withoutCriterion }) => withoutCriterion[c])),
    ),
  };
}

/** The sample with the iterations that differ put in. */
export function withDifferences({ finish, cost, net }: Sample, differences: Differences): Sample {
  const changed = { finish: finish.slice(), cost: cost.slice(), net: net.slice() };
  for (let i = 0; i < differences.length; i += 4) {
    const at = differences[i] ?? 0;
    changed.finish[at] = differences[i + 1] ?? 0;
    changed.cost[at] = differences[i + 2] ?? 0;
    changed.net[at] = differences[i + 3] ?? 0;
  }
  return changed;
}
