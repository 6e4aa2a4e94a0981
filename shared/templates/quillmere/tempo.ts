// Quillmere Stores: six tempo factors rated alone by three levels: scores 80, 45, 60, 65, 70, 55.
import type { tempoFactors } from '../../schema/tempoRating.ts';
import { seed, type Seed } from '../seed.ts';
import { role } from './roles.ts';

/** Ratings of the five statements by the ML engineer, the product manager and the chief operating officer. */
const ratings: Readonly<Record<(typeof tempoFactors)[number], readonly (readonly number[])[]>> = {
  goals: [
    [3, 4, 2, 3, 3],
    [3, 4, 3, 3, 3],
    [4, 4, 3, 3, 3],
  ],
  data: [
    [1, 1, 2, 2, 2],
    [2, 1, 2, 2, 2],
    [2, 2, 2, 2, 2],
  ],
  team: [
    [2, 3, 2, 2, 2],
    [3, 3, 2, 2, 2],
    [3, 3, 3, 2, 2],
  ],
  infrastructure: [
    [3, 2, 3, 2, 3],
    [3, 3, 2, 2, 3],
    [3, 3, 2, 3, 2],
  ],
  complexity: [
    [4, 3, 3, 3, 2],
    [3, 3, 3, 3, 2],
    [3, 2, 3, 3, 2],
  ],
  regulation: [
    [2, 2, 3, 2, 1],
    [2, 2, 3, 2, 2],
    [3, 2, 3, 2, 2],
  ],
};
const raters = ['engineering', 'product', 'coo'] as const;

export const tempoSeeds: readonly Seed[] = Object.entries(ratings).flatMap(([factor, byRater]) =>
  byRater.flatMap((answers, rater) => {
    const by = raters[rater] ?? raters[0];
    return answers.map((rating, i) =>
      seed('tempoRating', `${factor}-${i + 1}-${by}`, {
        date: '2026-01-09',
        byRole: role(by),
        factor: factor as keyof typeof ratings,
        statement: i + 1,
        rating,
      }),
    );
  }),
);
