// The score of a group of ratings 0–4, with "not enough answers" kept apart from a low score.
import { isBelow } from './compare.ts';

/** Share of the items that must be rated before the group has a score. */
const enoughAnswers = 0.6;

/** 25 × mean of the rated items, 0–100; null while fewer than 60% of them are rated ("not enough answers"). */
export function groupScore(ratings: readonly (number | null | undefined)[]): number | null {
  const rated = ratings.filter((rating) => rating !== null && rating !== undefined);
  if (rated.length === 0 || isBelow(rated.length, enoughAnswers * ratings.length)) return null;
  return (25 * rated.reduce((sum, rating) => sum + rating, 0)) / rated.length;
}
