// One dated value of one metric, with the evidence for it.
import { day, number, optionalNumber, record, ref, text } from './field.ts';

export const readingSchema = record({
  metric: ref('Of metric', 'metric'),
  date: day('Read on'),
  value: number('Value'),
  sampleSize: optionalNumber('Sample size', 0, 1e15),
  evidence: text('Evidence'),
  byRole: ref('Read by', 'role'),
});

export const readingCard = {
  one: 'reading',
  many: 'readings',
  letter: null,
  stage: null,
  home: { stage: 'canvas', tab: 'canvas' },
  made: 'screen',
  title: '{value} {metric.unit} · {date}',
  thread: { reasons: ['metric'] },
  owners: ['metric'],
} as const;
