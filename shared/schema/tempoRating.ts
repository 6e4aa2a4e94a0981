// One answer of one role to one statement about one of the six tempo factors (TMP-01).
import { z } from 'zod';
import { day, rating, record, ref, whole } from './field.ts';

export const tempoFactors = ['goals', 'data', 'team', 'infrastructure', 'complexity', 'regulation'] as const;

export const tempoRatingSchema = record({
  date: day(),
  byRole: ref('role'),
  factor: z.enum(tempoFactors),
  statement: whole(1, 5),
  rating: rating().default(null),
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
