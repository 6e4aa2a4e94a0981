// What the canvas says of its items and of where they stand.
import { type Level, levelWord } from '../../words.ts';

export const canvasWords = {
  looseEnds: 'Loose ends',
  emptyCard: 'Empty card',
  card: 'card',
  closed: 'closed',
  /** A level is always one of a view; a risk nobody has scored has none in any. */
  levelIn: ({ level, view }: { level: Level | null; view: string }) =>
    level === null ? levelWord(level) : `${levelWord(level)}, ${view}`,
  below: ({ stage, above }: { stage: string; above: string }) => `in ${stage}, below ${above}`,
  atTop: ({ stage }: { stage: string }) => `in ${stage}, at the top`,
};
