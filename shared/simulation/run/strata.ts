// Latin hypercube: of few iterations each key takes every layer of its distribution once, in an order of its own.
import { streamOf, uniform } from '../draw/random.ts';
import type { Chance } from './chance.ts';

/** Uniform numbers in `count` even layers; what has been dealt out once is kept, as an edit changes no draw. */
export class Strata implements Chance {
  readonly count: number;
  readonly rngStart: number;
  readonly #columns = new Map<number, Float64Array>();
  #first = 0;

  constructor(rngStart: number, count: number) {
    this.rngStart = rngStart;
    this.count = count;
  }

  /** The middles of the layers, dealt out by the numbers of SIM-01. */
  #deal(key: number): Float64Array {
    const column = Float64Array.from({ length: this.count }, (_, i) => (i + 0.5) / this.count);
    for (let i = this.count - 1; i > 0; i -= 1) {
      const other = Math.floor(uniform(streamOf(this.rngStart, i), key) * (i + 1));
      const held = column[i] ?? 0;
      column[i] = column[other] ?? 0;
      column[other] = held;
    }
    this.#columns.set(key, column);
    return column;
  }

  turnTo(first: number): void {
    this.#first = first;
  }

  fill(key: number, count: number, into: Float64Array): void {
    const column = this.#columns.get(key) ?? this.#deal(key);
    into.set(column.subarray(this.#first, this.#first + count));
  }

  fillSome(key: number, lanes: Int32Array, count: number, into: Float64Array): void {
    const column = this.#columns.get(key) ?? this.#deal(key);
    for (let k = 0; k < count; k += 1) into[k] = column[this.#first + (lanes[k] ?? 0)] ?? 0;
  }
}
