// What a plan holds at most: what a file says beyond it is cut to it, and its dates are told as moved.
import { limits } from '../../schema/field.ts';

/** The longest length and lag, in working days. */
export const longestWD = 10_000;

/** A number inside what a field holds. */
const inside = (value: number, least: number, most: number): number =>
  Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : least;

export const unitsWithin = (value: number): number => inside(value, 0, 1_000_000);
export const moneyWithin = (value: number): number => Math.round(inside(value, 0, limits.moneyMinorUnits));
