// How many findings are open on each stage: the numbers of the rail.
import { findAll } from '../../../shared/rules/catalogue.ts';
import type { Finding, Severity } from '../../../shared/rules/engine/finding.ts';
import type { Kind } from '../../../shared/schema/kinds.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import type { WorkStage } from '../../../shared/schema/stages.ts';

const stageOf: Partial<Record<Kind, WorkStage>> = {
  facts: 'frame',
  settings: 'frame',
  role: 'frame',
  resource: 'plan',
  goal: 'canvas',
  useCase: 'canvas',
  dataProduct: 'canvas',
  metric: 'canvas',
  needTest: 'canvas',
  assumption: 'canvas',
  techItem: 'canvas',
  capability: 'pillars',
  capabilityNeed: 'pillars',
  pillar: 'pillars',
  phasePlan: 'plan',
  risk: 'risks',
  treatment: 'risks',
  killCriterion: 'risks',
  timeBox: 'plan',
  slice: 'plan',
  tempoRating: 'tempo',
  checklist: 'tempo',
};

export interface StageCount {
  readonly count: number;
  readonly severity: Severity;
}

/** The stage on which a finding can be mended: where its first subject lives. */
export const stageOfFinding = ({ subjects }: Finding): WorkStage =>
  stageOf[subjects[0]?.kind ?? 'facts'] ?? 'review';

const graver = (a: Severity, b: Severity): Severity =>
  [a, b].includes('error') ? 'error' : [a, b].includes('warning') ? 'warning' : 'info';

/** Counts by stage; Review holds all of them. */
export function findingCounts(workbook: Workbook): Partial<Record<WorkStage, StageCount>> {
  const counts: Partial<Record<WorkStage, StageCount>> = {};
  const add = (stage: WorkStage, severity: Severity) => {
    const before = counts[stage];
    counts[stage] = before
      ? { count: before.count + 1, severity: graver(before.severity, severity) }
      : { count: 1, severity };
  };
  for (const finding of findAll(workbook).open) {
    const stage = stageOfFinding(finding);
    if (stage !== 'review') add(stage, finding.severity);
    add('review', finding.severity);
  }
  return counts;
}
