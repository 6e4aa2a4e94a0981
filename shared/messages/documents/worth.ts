// What documents say of value against cost.
import { numberText } from '../../text/format.ts';
import { listed } from '../../words.ts';

export const worthWords = {
  heading: 'What it is worth',
  eyebrow: 'What',
  columns: {
    for: 'For',
    value: 'Value',
    cost: 'Cost to come',
    exposure: 'Exposure',
    lateness: 'Lateness',
    ratio: 'Ratio',
    advice: 'Advice',
  },
  none: 'No use case has been chosen yet, so there is no value to set against cost.',
  over: (it: { horizonYears: number; currency: string; goRatio: number; minRatio: number }) =>
    `Over ${numberText(it.horizonYears)} years, in ${it.currency}, spent money left out. Go from a ratio of ${numberText(it.goRatio)}; return to why below ${numberText(it.minRatio)}.`,
  noRatio: 'none',
  noBound: 'no bound',
  unknown: 'its value or run cost is unknown',
  condition: ({ conditions }: { conditions: readonly string[] }) => `Condition: ${listed(conditions)}.`,
};
