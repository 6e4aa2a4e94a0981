// Another path to the same goal, kept ready for a risk or a kill criterion (code A).
import { coded, money, number, refs, share, text } from './field.ts';

export const alternativeSchema = coded({
  path: text(),
  extraWD: number(0, 10_000).default(0),
  extraCost: money().default(0),
  valueFactor: share().default(1),
  runCostPerYear: money().default(0),
  keepsTimeBoxes: refs('timeBox'),
  goalsStillServed: refs('goal'),
});

export const alternativeCard = {
  one: 'alternative',
  many: 'alternatives',
  letter: 'A',
  stage: 'risks',
  canvas: 3,
  home: { stage: 'risks', tab: 'register' },
  made: 'screen',
  title: 'written',
  thread: { reasons: ['goalsStillServed'] },
} as const;
