// Whether a challenger beats the champion by more than chance: a one-sided z-test of two shares (STG-04).
import type { Checklist } from '../../schema/kinds.ts';
import { isBelow } from '../engine/compare.ts';

/** A share of nothing: beyond this many standard deviations the series has no digits left to give. */
const farOut = 8;

/** The normal distribution's share below z, to 1e-15 or so (a power series around the middle). */
export function normalCdf(z: number): number {
  if (z < -farOut) return 0;
  if (z > farOut) return 1;
  let [sum, term] = [z, z];
  for (let odd = 3; Math.abs(term) > 1e-17; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
}

type Comparison = NonNullable<Checklist['comparison']>;

export interface AbTest {
  /** Successes ÷ trials of champion and challenger. */
  readonly champion: number;
  readonly challenger: number;
  /** (challenger − champion) ÷ √(p (1 − p)(1/n₁ + 1/n₀)) with the pooled share p; null when p is 0 or 1. */
  readonly z: number | null;
  /** Chance of a z this high or higher were the challenger no better; null with z. */
  readonly p: number | null;
  readonly isSignificant: boolean;
  /** Both sides have had as many trials as were planned before. */
  readonly hasEnough: boolean;
  /** Both sides were counted over one noted period. */
  readonly hasPeriod: boolean;
  /** Significant, on enough trials, over one period. */
  readonly isBetter: boolean;
}

const significance = 0.05;

/** The comparison judged (STG-04); null when more successes than trials are noted. */
export function abTestOf(comparison: Comparison): AbTest | null {
  const { championSuccesses, championTrials, challengerSuccesses, challengerTrials } = comparison;
  if (championSuccesses > championTrials || challengerSuccesses > challengerTrials) return null;
  const [champion, challenger] = [championSuccesses / championTrials, challengerSuccesses / challengerTrials];
  const pooled = (championSuccesses + challengerSuccesses) / (championTrials + challengerTrials);
  const spread = Math.sqrt(pooled * (1 - pooled) * (1 / challengerTrials + 1 / championTrials));
  const z = spread === 0 ? null : (challenger - champion) / spread;
  const p = z === null ? null : normalCdf(-z);
  const isSignificant = p !== null && isBelow(p, significance);
  const hasEnough = Math.min(championTrials, challengerTrials) >= comparison.plannedTrials;
  const { from, to } = comparison;
  const hasPeriod = from !== null && to !== null && from <= to;
  const isBetter = isSignificant && hasEnough && hasPeriod;
  return { champion, challenger, z, p, isSignificant, hasEnough, hasPeriod, isBetter };
}
