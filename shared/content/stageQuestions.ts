// The one question each stage of the canvas answers: the heading of its column.
import type { Stage } from '../schema/stages.ts';

export const stageQuestions: Readonly<Record<Stage, string>> = {
  why: 'Why are we building this?',
  what: 'What will someone use?',
  risks: 'What could go wrong?',
  when: 'When do we decide again?',
  how: 'How will it be built?',
};
