// What is said of a live figure that once tripped a kill criterion: it stands until somebody decides.
import type { Day } from '../schema/field.ts';
import type { KillCriterion } from '../schema/kinds.ts';
import type { CriterionStatus } from './criterionState.ts';
import { numberText } from './wording.ts';

const amount = (value: number | null, unit: string): string =>
  value === null ? 'no bound' : `${numberText(value)} ${unit}`.trim();

const limitText = ({ comparator, value, valueTo, unit }: KillCriterion): string =>
  comparator === 'between' ? `${amount(value, '')} to ${amount(valueTo, unit)}` : amount(value, unit);

/**
 * "Tripped on 12 Mar 2026 at 9,400 EUR (limit 9,000 EUR); stays so until decided."; null when no trip is on record.
 * `dayText` writes a day as the reader knows it.
 */
export function tripText(
  { criterion, trip, state }: CriterionStatus,
  dayText: (day: Day) => string,
): string | null {
  if (trip === null) return null;
  const what = `Tripped on ${dayText(trip.on)} at ${amount(trip.value, criterion.unit)} (limit ${limitText(criterion)})`;
  return state === 'tripped' ? `${what}; stays so until decided.` : `${what}.`;
}
