// The causes that risks and boxes share, numbered (C57).
import { causeKey, usualStrength } from '../../schema/sharedCause.ts';
import { fnv1a32 } from '../draw/random.ts';

interface Following {
  readonly sharedCause: string;
  readonly causeStrength: number | null;
}

/** Gives causes their numbers, in the order in which they are first named. */
export class Causes {
  readonly #places = new Map<string, number>();

  /** The number of the cause that each record follows, −1: none. */
  placesOf(records: readonly Following[]): Int32Array {
    return Int32Array.from(records, ({ sharedCause }) => {
      const key = causeKey(sharedCause);
      if (key === '') return -1;
      const place = this.#places.get(key) ?? this.#places.size;
      this.#places.set(key, place);
      return place;
    });
  }

  /** Keys of the causes' draws: `… .cause`, which no code of a record is. */
  keys(): Int32Array {
    return Int32Array.from(this.#places.keys(), (key) => fnv1a32(`${key}.cause`));
  }
}

/** How strongly each record follows its cause. */
export const strengthsOf = (records: readonly Following[]): Float64Array =>
  Float64Array.from(records, ({ causeStrength }) => causeStrength ?? usualStrength);
