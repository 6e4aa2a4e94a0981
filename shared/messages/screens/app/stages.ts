// The one question each stage of the room's work answers: the heading of its screens, and of its slides on the wall.
import type { WorkStage } from '../../../schema/stages.ts';

export const stageHeadings: Readonly<Record<WorkStage, string>> = {
  frame: 'Who is in the room, and what do we work with?',
  canvas: 'Why are we building this?',
  risks: 'What could cost us most, and when do we stop?',
  plan: 'Who does what, until when, and what collides?',
  pillars: 'Can business and technology carry this together?',
  tempo: 'What slows us?',
  review: 'What is still missing, and is it still worth it?',
  roadmap: 'What will the reader see?',
};

/** The screens of a stage, as its tabs name them. */
export const tabNames = {
  facts: 'Facts',
  roles: 'Roles',
  resources: 'Resources',
  calendar: 'Calendar',
  settings: 'Settings',
  canvas: 'Canvas',
  outline: 'Outline',
  tables: 'Tables',
  thread: 'Thread',
  matrices: 'Matrices',
  register: 'Register',
  heatMap: 'Heat map',
  killCriteria: 'Kill criteria',
  timeline: 'Timeline',
  timeBoxes: 'Time boxes',
  slices: 'Slices',
  phases: 'Phases',
  capacity: 'Capacity',
  pillars: 'Pillars',
  alignment: 'Alignment',
  factors: 'Factors',
  checklists: 'Checklists',
  findings: 'Findings',
  gates: 'Gates',
  decisions: 'Decisions',
  notes: 'Notes',
  simulation: 'Simulation',
  compare: 'Compare',
  log: 'Log',
  preview: 'Preview',
  share: 'Share copy',
};
