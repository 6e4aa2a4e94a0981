// One answer of one role to one statement about one of the six tempo factors (TMP-01).
import { choice, day, ratingValue, record, ref, said, whole } from './field.ts';

export const tempoFactors = ['goals', 'data', 'team', 'infrastructure', 'complexity', 'regulation'] as const;

export const tempoRatingSchema = record({
  date: day('Rated on'),
  byRole: ref('Rated by', 'role'),
  factor: choice('Factor', tempoFactors),
  statement: whole('Statement', 1, 5),
  rating: said('Rating, 0 to 4', 'whole', ratingValue().default(null)),
});

export const tempoRatingCard = {
  one: 'tempo rating',
  many: 'tempo ratings',
  letter: null,
  stage: null,
  home: { stage: 'tempo', tab: 'factors' },
  opens: 'home',
  made: 'screen',
  title: null,
  thread: {},
} as const;
