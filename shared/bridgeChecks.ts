// The small language in which the bridge says what an argument may be; main refuses everything else.

/** Tells whether a value is exactly a `T`: of its type, within its limits, with no key beside its own. */
export type Check<T> = (value: unknown) => value is T;

/** The type a check lets through. */
export type Checked<C> = C extends Check<infer T> ? T : never;

/** Text of at most `most` UTF-16 units that fits `pattern` from end to end. */
export const text =
  (most: number, pattern = /^[^]*$/): Check<string> =>
  (value): value is string =>
    typeof value === 'string' && value.length <= most && pattern.test(value);

/** A whole number from `least` to `most`, both included. */
export const whole =
  (least: number, most = Number.MAX_SAFE_INTEGER): Check<number> =>
  (value): value is number =>
    Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;

export const flag: Check<boolean> = (value): value is boolean => typeof value === 'boolean';

export const oneOf =
  <const Word extends string>(words: readonly Word[]): Check<Word> =>
  (value): value is Word =>
    words.some((word) => word === value);

export const orNull =
  <T>(check: Check<T>): Check<T | null> =>
  (value): value is T | null =>
    value === null || check(value);

/** A plain list without holes, of at most `most` items. */
export const listOf =
  <T>(check: Check<T>, most: number): Check<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.length <= most && Array.from(value).every((item) => check(item));

/** Bytes, at most `most` of them. */
export const bytes =
  (most: number): Check<Uint8Array> =>
  (value): value is Uint8Array =>
    value instanceof Uint8Array && value.byteLength <= most;

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> => {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/** An object with exactly these keys. */
export const shape =
  <T extends Readonly<Record<string, unknown>>>(checks: {
    readonly [Key in keyof T]: Check<T[Key]>;
  }): Check<T> =>
  (value): value is T => {
    if (!isPlain(value)) return false;
    const keys = Reflect.ownKeys(value);
    const wanted = Object.entries<Check<unknown>>(checks);
    return (
      keys.length === wanted.length &&
      wanted.every(([key, check]) => Object.hasOwn(value, key) && check(value[key]))
    );
  };
