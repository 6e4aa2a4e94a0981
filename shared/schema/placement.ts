// Where someone has put a record on the canvas; records without one are arranged by stage.
import { hidden, number, optionalAnyRef, record } from './field.ts';

/** Coordinates are canvas points, x to the right and y downwards, of the item's top left corner. */
export const placementSchema = record({
  subject: hidden(optionalAnyRef('')),
  x: hidden(number('', -1e6, 1e6)),
  y: hidden(number('', -1e6, 1e6)),
});

export const placementCard = {
  one: 'canvas place',
  many: 'canvas places',
  letter: null,
  stage: null,
  home: { stage: 'canvas', tab: 'canvas' },
  made: 'screen',
  title: null,
  thread: null,
  owners: ['subject'],
} as const;
