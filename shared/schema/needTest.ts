// Seven questions that decide whether learning is needed at all, for one use case (NED-01).
import { z } from 'zod';
import { record, ref, text, part } from './field.ts';

const answer = () =>
  part({ answer: z.enum(['yes', 'no', 'unknown']).default('unknown'), evidence: text() }).prefault({});

export const needTestSchema = record({
  useCase: ref('useCase'),
  n1: answer(),
  n2: answer(),
  n3: answer(),
  n4: answer(),
  n5: answer(),
  n6: answer(),
  n7: answer(),
});

export const needTestCard = {
  one: 'need test',
  many: 'need tests',
  letter: null,
  stage: 'what',
  home: { stage: 'canvas', tab: 'canvas' },
  made: 'screen',
  title: '{useCase}',
  thread: { reasons: ['useCase'] },
  owners: ['useCase'],
} as const;
