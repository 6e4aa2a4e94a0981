// One of the seven fixed pillars of strategy, rated by four statements (code L-1 to L-7).
import { coded, hidden, ratings, text, whole } from './field.ts';

export const pillarSchema = coded({
  number: hidden(whole('', 1, 7)),
  ratings: ratings('Ratings', 4),
  evidence: text('Evidence'),
  gaps: text('Gaps'),
});

/** The seven pillars in their fixed order, business first (L-1..3), then technical (L-4..7). */
export const pillarTitles = [
  'Vision and strategy',
  'Project and product management',
  'Current business resources',
  'Tech resources',
  'Available infrastructure',
  'Machine learning strategy',
  'Development frameworks',
] as const;

/** The id of the pillar with this number. */
export const pillarId = (number: number): string => `pillar-${number}`;

export const pillarCard = {
  one: 'pillar',
  many: 'pillars',
  letter: 'L',
  stage: 'how',
  home: { stage: 'pillars', tab: 'pillars' },
  opens: 'both',
  made: 'start',
  title: 'written',
  thread: {},
  stays: true,
} as const;
