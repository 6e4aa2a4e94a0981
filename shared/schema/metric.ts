// A number that shows whether something works, with where it stands and where it should go (code M).
import {
  choice,
  coded,
  day,
  idOf,
  number,
  numberRange,
  optionalDay,
  optionalNumber,
  parts,
  ref,
  said,
  shapeOf,
  text,
  whole,
} from './field.ts';

const point = (label: string, by: string) =>
  said(
    label,
    'part',
    shapeOf({ value: number(label), date: day(by) })
      .nullable()
      .default(null),
  );

/** `source` says where readings come from (KIL-07); `movesWith` names the metrics it should move (TRC-13). */
export const metricSchema = coded({
  unit: text('Unit', { max: 40 }),
  kind: choice('Kind', ['business', 'product', 'model', 'operational', 'cost', 'schedule']).default(
    'business',
  ),
  direction: choice('Better is', ['up', 'down', 'target']).default('up'),
  baseline: point('Baseline', 'As of'),
  target: point('Target', 'By'),
  freshnessWD: whole('Fresh for', 0, 10_000, { unit: 'working days' }).default(10),
  floor: optionalNumber('Never below'),
  forecast: numberRange('Forecast at its checkpoint'),
  forecastAt: optionalDay('Forecast for'),
  source: text('Where readings come from'),
  ownerRole: ref('Who reads it', 'role'),
  movesWith: parts('Should move', {
    metric: idOf('Metric', 'metric'),
    state: choice('That it moves is', ['claimed', 'measured', 'refuted']).default('claimed'),
  }),
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
