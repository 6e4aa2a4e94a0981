// Where the uniform numbers of a block of iterations come from: each by its key, a column at a time (SIM-01).
import { streamOf, uniform } from '../draw/random.ts';

/** Iterations a block has: the unit in which work is shared out. */
export const blockSize = 128;

export interface Chance {
  /** Turns to the iterations from `first` on. */
  turnTo(first: number): void;
  /** The numbers of a key for the first lanes: lane k is the iteration `first + k`. */
  fill(key: number, count: number, into: Float64Array): void;
  /** The numbers of a key for the lanes given. */
  fillSome(key: number, lanes: Int32Array, count: number, into: Float64Array): void;
}

/** The numbers of SIM-01. */
export class Streams implements Chance {
  readonly #rngStart: number;
  readonly #streams = new Int32Array(blockSize);

  constructor(rngStart: number) {
    this.#rngStart = rngStart;
  }

  turnTo(first: number): void {
    for (let lane = 0; lane < blockSize; lane += 1)
      this.#streams[lane] = streamOf(this.#rngStart, first + lane);
  }

  fill(key: number, count: number, into: Float64Array): void {
    const streams = this.#streams;
    for (let k = 0; k < count; k += 1) into[k] = uniform(streams[k] ?? 0, key);
  }

  fillSome(key: number, lanes: Int32Array, count: number, into: Float64Array): void {
    const streams = this.#streams;
    for (let k = 0; k < count; k += 1) into[k] = uniform(streams[lanes[k] ?? 0] ?? 0, key);
  }
}
