// A number that shows whether something works, with where it stands and where it should go (code M).
import { z } from 'zod';
import {
  coded,
  day,
  idOf,
  limits,
  number,
  numberRange,
  optionalDay,
  optionalNumber,
  ref,
  text,
  whole,
  part,
} from './field.ts';

const point = () => part({ value: number(), date: day() }).nullable().default(null);

/** `source` says where readings come from (KIL-07); `movesWith` names the metrics it should move (TRC-13). */
export const metricSchema = coded({
  unit: text(40),
  kind: z.enum(['business', 'product', 'model', 'operational', 'cost', 'schedule']).default('business'),
  direction: z.enum(['up', 'down', 'target']).default('up'),
  baseline: point(),
  target: point(),
  freshnessWD: whole(0, 10_000).default(10),
  floor: optionalNumber(),
  forecast: numberRange(),
  forecastAt: optionalDay(),
  source: text(),
  ownerRole: ref('role'),
  movesWith: z
    .array(
      part({
        metric: idOf('metric'),
        state: z.enum(['claimed', 'measured', 'refuted']).default('claimed'),
      }),
    )
    .max(limits.listItems)
    .default([]),
});

export const metricCard = {
  one: 'metric',
  many: 'metrics',
  letter: 'M',
  stage: 'why',
  canvas: 2,
  home: { stage: 'canvas', tab: 'canvas' },
  made: 'command',
  title: 'written',
  thread: { reasons: ['movesWith'] },
} as const;
