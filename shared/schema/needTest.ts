// Seven questions that decide whether learning is needed at all, for one use case (NED-01).
import { choice, part, record, ref, text } from './field.ts';

const answer = (question: string) =>
  part(question, {
    answer: choice('Answer', ['yes', 'no', 'unknown']).default('unknown'),
    evidence: text('Evidence'),
  }).prefault({});

export const needTestSchema = record({
  useCase: ref('Use case', 'useCase'),
  n1: answer('Question 1'),
  n2: answer('Question 2'),
  n3: answer('Question 3'),
  n4: answer('Question 4'),
  n5: answer('Question 5'),
  n6: answer('Question 6'),
  n7: answer('Question 7'),
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
