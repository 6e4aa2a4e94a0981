// The eight stages in the order the room works, each headed by the question it answers.
import {
  IconAlertTriangle,
  IconBinaryTree2,
  IconCalendar,
  IconChecks,
  IconColumns3,
  IconFileText,
  IconFrame,
  IconGauge,
  type Icon,
} from '@tabler/icons-react';
import type { WorkStage } from '../../../shared/schema/stages.ts';

export interface StageRow {
  readonly question: string;
  readonly icon: Icon;
}

export const stageRows: Readonly<Record<WorkStage, StageRow>> = {
  frame: { question: 'Who is in the room, and what do we work with?', icon: IconFrame },
  canvas: { question: 'Why are we building this?', icon: IconBinaryTree2 },
  risks: {
    question: 'What could cost us most, and when do we stop?',
    icon: IconAlertTriangle,
  },
  plan: { question: 'Who does what, until when, and what collides?', icon: IconCalendar },
  pillars: {
    question: 'Can business and technology carry this together?',
    icon: IconColumns3,
  },
  tempo: { question: 'What slows us?', icon: IconGauge },
  review: { question: 'What is still missing, and is it still worth it?', icon: IconChecks },
  roadmap: { question: 'What will the reader see?', icon: IconFileText },
};
