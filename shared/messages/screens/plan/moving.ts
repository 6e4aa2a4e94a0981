// What is said where several time boxes are moved together.
import { counted } from '../../../words.ts';

export const movingWords = {
  open: 'Move several…',
  title: 'Move several time boxes',
  which: 'Which',
  all: 'All that have not begun',
  chosen: ({ count }: { count: number }) => `The ${counted(count, 'chosen time box', 'chosen time boxes')}`,
  fromDay: 'All that start from a day on',
  ofSlice: ({ slice }: { slice: string }) => `Those of ${slice}`,
  day: 'From',
  by: 'Later by',
  byHint: 'Below zero: earlier, as far as the plan and what they wait for allow.',
  changes: 'What it would change',
  nothing: 'Nothing would change.',
  apply: ({ count }: { count: number }) =>
    count === 0 ? 'Move nothing' : `Move ${counted(count, 'time box', 'time boxes')}`,
};
