// One dated value of one metric, with the evidence for it.
import { day, number, optionalInstant, optionalNumber, record, ref, text } from './field.ts';

/** A corrected reading stays, struck through: when, by whom and why; the one that stands instead `corrects` it. */
export const readingSchema = record({
  metric: ref('Of metric', 'metric'),
  date: day('Read on'),
  value: number('Value'),
  sampleSize: optionalNumber('Sample size', 0, 1e15),
  evidence: text('Evidence'),
  byRole: ref('Read by', 'role'),
  struckAt: optionalInstant('Struck at', { byCommand: true }),
  struckByRole: ref('Struck by', 'role', { byCommand: true }),
  struckReason: text('Why it is struck', { byCommand: true }),
  corrects: ref('Corrects', 'reading', { byCommand: true }),
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
  inherits: ['metric'],
  owners: ['metric'],
} as const;
