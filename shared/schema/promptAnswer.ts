// What the room answered to one prompt of one canvas stage (CAN-01).
import { z } from 'zod';
import { anyRefs, record, text, whole } from './field.ts';
import { stages } from './stages.ts';

export const promptAnswerSchema = record({
  stage: z.enum(stages),
  prompt: whole(1, 6),
  text: text(),
  links: anyRefs(),
});

export const promptAnswerCard = {
  one: 'prompt answer',
  many: 'prompt answers',
  letter: null,
  stage: null,
  home: { stage: 'canvas', tab: 'canvas' },
  made: 'screen',
  title: null,
  thread: null,
} as const;
