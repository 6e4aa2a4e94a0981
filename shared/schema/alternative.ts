// Another path to the same goal, kept ready for a risk or a kill criterion (code A).
import { coded, money, number, optionalChoice, refs, share, text } from './field.ts';
import { approaches } from './useCase.ts';

export const alternativeSchema = coded({
  path: text('What we would do instead'),
  extraWD: number('Extra working days', 0, 10_000, { unit: 'WD' }).default(0),
  extraCost: money('Extra cost').default(0),
  valueFactor: share('Share of the value it keeps').default(1),
  runCostPerYear: money('Running cost per year').default(0),
  approach: optionalChoice('Approach', approaches),
  keepsTimeBoxes: refs('Time boxes it keeps', 'timeBox'),
  goalsStillServed: refs('Goals still served', 'goal'),
});

export const alternativeCard = {
  one: 'other path',
  many: 'other paths',
  letter: 'A',
  stage: 'risks',
  canvas: 3,
  home: { stage: 'risks', tab: 'register' },
  made: 'screen',
  title: 'written',
  thread: { reasons: ['goalsStillServed'] },
  paid: ['extraCost', 'runCostPerYear'],
} as const;
