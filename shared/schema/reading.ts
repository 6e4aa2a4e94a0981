// One dated value of one metric, with the evidence for it.
import { day, number, optionalNumber, record, ref, text } from './field.ts';

export const readingSchema = record({
  metric: ref('metric'),
  date: day(),
  value: number(),
  sampleSize: optionalNumber(0, 1e15),
  evidence: text(),
  byRole: ref('role'),
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
