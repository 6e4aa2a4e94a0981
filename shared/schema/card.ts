// A thought on the wall: keeps its text and place even after it became a record.
import {
  choice,
  hidden,
  number,
  optionalAnyRef,
  optionalInstant,
  record,
  ref,
  shapeOf,
  text,
} from './field.ts';
import { stages } from './stages.ts';

export const cardSchema = record({
  text: text('What it says'),
  stage: choice('Stage', stages),
  position: hidden(
    shapeOf({ x: hidden(number('', -1e6, 1e6)), y: hidden(number('', -1e6, 1e6)) })
      .nullable()
      .default(null),
  ),
  byRole: ref('Written by', 'role'),
  hiddenUntil: hidden(optionalInstant('')),
  becomes: optionalAnyRef('Became'),
  workshop: ref('Workshop', 'workshop'),
});

export const cardCard = {
  one: 'card',
  many: 'cards',
  letter: null,
  stage: null,
  home: { stage: 'canvas', tab: 'canvas' },
  made: 'screen',
  asksFirst: ['text'],
  title: '{text}',
  thread: {},
} as const;
