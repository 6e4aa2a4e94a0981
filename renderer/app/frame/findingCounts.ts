// How many findings are open on each stage: the numbers of the rail.
import { findAll } from '../../../shared/rules/catalogue.ts';
import type { Finding, Severity } from '../../../shared/rules/engine/finding.ts';
import { cards } from '../../../shared/schema/cards.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import type { WorkStage } from '../../../shared/schema/stages.ts';

export interface StageCount {
  readonly count: number;
  readonly severity: Severity;
}

/** The stage on which a finding can be mended: where its first subject lives. */
export const stageOfFinding = ({ subjects }: Finding): WorkStage =>
  cards[subjects[0]?.kind ?? 'facts'].home.stage;

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
