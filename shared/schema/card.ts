// A thought on the wall: keeps its text and place even after it became a record.
import { z } from 'zod';
import { number, optionalAnyRef, optionalInstant, record, ref, text, part } from './field.ts';
import { stages } from './stages.ts';

export const cardSchema = record({
  text: text(),
  stage: z.enum(stages),
  position: part({ x: number(-1e6, 1e6), y: number(-1e6, 1e6) })
    .nullable()
    .default(null),
  byRole: ref('role'),
  hiddenUntil: optionalInstant(),
  becomes: optionalAnyRef(),
  workshop: ref('workshop'),
});

export const cardCard = {
  one: 'card',
  many: 'cards',
  letter: null,
  stage: null,
  home: { stage: 'canvas', tab: 'canvas' },
  made: 'screen',
  firstField: 'text',
  title: '{text}',
  thread: {},
} as const;
