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
import { stageHeadings } from '../../../shared/messages/screens/app/stages.ts';
import type { WorkStage } from '../../../shared/schema/stages.ts';

export interface StageRow {
  readonly question: string;
  readonly icon: Icon;
}

export const stageRows: Readonly<Record<WorkStage, StageRow>> = {
  frame: { question: stageHeadings.frame, icon: IconFrame },
  canvas: { question: stageHeadings.canvas, icon: IconBinaryTree2 },
  risks: {
    question: stageHeadings.risks,
    icon: IconAlertTriangle,
  },
  plan: { question: stageHeadings.plan, icon: IconCalendar },
  pillars: {
    question: stageHeadings.pillars,
    icon: IconColumns3,
  },
  tempo: { question: stageHeadings.tempo, icon: IconGauge },
  review: { question: stageHeadings.review, icon: IconChecks },
  roadmap: { question: stageHeadings.roadmap, icon: IconFileText },
};
