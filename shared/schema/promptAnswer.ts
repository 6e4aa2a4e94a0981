// What the room answered to one prompt of one canvas stage (CAN-01).
import { anyRefs, choice, record, text, whole } from './field.ts';
import { stages } from './stages.ts';

export const promptAnswerSchema = record({
  stage: choice('Stage', stages),
  prompt: whole('Prompt', 1, 6),
  text: text('Answer'),
  links: anyRefs('Links'),
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
