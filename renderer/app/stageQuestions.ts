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
import type { CommandId } from '../../shared/commands.ts';
import type { WorkStage } from '../../shared/schema/stages.ts';

export interface StageRow {
  readonly label: string;
  readonly question: string;
  readonly icon: Icon;
  readonly command: CommandId;
}

const row = (label: string, question: string, icon: Icon, command: CommandId): StageRow => ({
  label,
  question,
  icon,
  command,
});

export const stageRows: Readonly<Record<WorkStage, StageRow>> = {
  frame: row('Frame', 'Who is in the room, and what do we work with?', IconFrame, 'showFrame'),
  canvas: row('Canvas', 'Why are we building this?', IconBinaryTree2, 'showCanvas'),
  risks: row('Risks', 'What could cost us most, and when do we stop?', IconAlertTriangle, 'showRisks'),
  plan: row('Plan', 'Who does what, until when, and what collides?', IconCalendar, 'showPlan'),
  pillars: row('Pillars', 'Can business and technology carry this together?', IconColumns3, 'showPillars'),
  tempo: row('Tempo', 'What slows us?', IconGauge, 'showTempo'),
  review: row('Review', 'What is still missing, and is it still worth it?', IconChecks, 'showReview'),
  roadmap: row('Roadmap', 'What will the reader see?', IconFileText, 'showRoadmap'),
};
