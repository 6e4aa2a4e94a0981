// When each box ends in four of five futures, carried on regardless: what the whiskers of a plan show.
import type { Model } from '../model/model.ts';
import { forward, resetWork, workFor } from '../run/forward.ts';
import type { Samples } from './samples.ts';
import { percentile, sorted } from './statistics.ts';

/**
 * P80 of the end of each box, in working days from the start of the plan. Lengths were kept by iteration; with them one
 * more forward pass finds the same ends again, which no worker has to hand over.
 */
export function p80Ends(model: Model, { count, lengths }: Pick<Samples, 'count' | 'lengths'>): number[] {
  const work = workFor(model);
  const ends = lengths.map(() => new Float64Array(count));
  for (let i = 0; i < count; i += 1) {
    resetWork(model, work);
    for (const [box, drawn] of lengths.entries()) work.length[box] = drawn[i] ?? 0;
    forward(model, work);
    for (const [box, end] of ends.entries()) end[i] = work.end[box] ?? 0;
  }
  return ends.map((own) => percentile(sorted(own), 0.8));
}
