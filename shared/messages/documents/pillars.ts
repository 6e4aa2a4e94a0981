// What documents say of the pillars, their alignment and the tempo.
import { numberText } from '../../text/format.ts';
import { counted } from '../../words.ts';

const notEnough = 'not enough answers';

export const pillarWords = {
  heading: 'What carries the plan',
  eyebrow: 'Pillars',
  none: 'No pillar has enough answers yet.',
  more: ({ count }: { count: number }) => `${count} more findings of this kind.`,
  noTempo: 'Tempo: not enough answers.',
  tempo: ({ score, band, slowest }: { score: number; band: string; slowest: string | null }) =>
    `Tempo ${numberText(score, 1)} of 100: ${band}${slowest === null ? '' : `, held back most by ${slowest.toLowerCase()}`}.`,
  notEnough,
  business: 'Business',
  technology: 'Technology',
  weak: ({ below }: { below: number }) => `below ${below}: weak`,
  mean: ({ mean }: { mean: number }) => `mean ${numberText(mean, 1)}`,
  ofHundred: ({ score }: { score: string }) => `${score} of 100`,
  pillar: ({ name, score }: { name: string; score: string }) => `${name}: ${score}`,
  label: ({ business, technology }: { business: string; technology: string }) =>
    `Seven pillars: business ${business}, technology ${technology}, of 100`,
  alignment: ({ value, errors, warnings }: { value: number | null; errors: number; warnings: number }) =>
    `Alignment of business and technology: ${value === null ? notEnough : `${numberText(value, 1)} of 100`} (${counted(errors, 'error')} and ${counted(warnings, 'warning')} open).`,
};
