// What is said of a live figure that once tripped a kill criterion: it stands until somebody decides.
import type { KillCriterion } from '../../schema/kinds.ts';
import type { CriterionStatus } from './criterionState.ts';
import { numberBeside, numberText, withUnit } from '../../text/format.ts';
import { criterionMessages } from '../../messages/rules/criterion/criterion.ts';

/** A limit stands as somebody typed it. */
const exact = 9;

const limitText = ({ comparator, value, valueTo, unit }: KillCriterion): string => {
  const bounds = comparator === 'between' ? [value, valueTo] : [value];
  return withUnit(bounds.map((bound) => numberText(bound ?? 0, exact)).join(' to '), unit);
};

/** The value with decimals enough to be told from the limit it broke; null: a ratio without bound. */
function brokenText({ value: limit, unit }: KillCriterion, value: number | null): string {
  if (value === null) return criterionMessages.trip.noBound;
  return withUnit(limit === null ? numberText(value) : numberBeside(value, limit), unit);
}

/** "Tripped on 12 Mar 2026 at EUR 9,400 (limit EUR 9,000); stays so until decided."; null when no trip is on record. */
export function tripText({ criterion, trip, state }: CriterionStatus): string | null {
  if (trip === null) return null;
  const what = criterionMessages.trip.tripped({
    day: trip.on,
    broken: brokenText(criterion, trip.value),
    limit: limitText(criterion),
  });
  return state === 'tripped' ? criterionMessages.trip.stays({ what }) : `${what}.`;
}
