// How a computed number is held against a limit: noise in its last digits never decides.

/** Numbers that differ by no more than this share of the limit are the same; against 0 only 0 is. */
const tolerance = 1e-9;

/** Whether a computed number is what the limit says, but for the noise of its arithmetic. */
export const isSame = (value: number, limit: number): boolean =>
  value === limit || (Number.isFinite(limit) && Math.abs(value - limit) <= tolerance * Math.abs(limit));

export const isAbove = (value: number, limit: number): boolean => value > limit && !isSame(value, limit);
export const isBelow = (value: number, limit: number): boolean => value < limit && !isSame(value, limit);
export const isAtLeast = (value: number, limit: number): boolean => value > limit || isSame(value, limit);
export const isAtMost = (value: number, limit: number): boolean => value < limit || isSame(value, limit);

/** Order of two computed numbers, ascending; 0 when only noise tells them apart. */
export const compareNumbers = (a: number, b: number): number => (isSame(a, b) ? 0 : a - b);

/** The whole number at or below a computed one: 5 − noise is 5. */
export function wholeBelow(value: number): number {
  const near = Math.round(value);
  return isSame(value, near) ? near : Math.floor(value);
}

/** The whole number at or above a computed one: 5 + noise is 5. */
export const wholeAbove = (value: number): number => -wholeBelow(-value);
