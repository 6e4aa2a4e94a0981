// How many findings are open on each stage: the numbers of the rail.
import { findAll } from '../../../shared/rules/catalogue.ts';
import type { Finding, Severity, Subject } from '../../../shared/rules/engine/finding.ts';
import { splitNew } from '../../../shared/rules/engine/splitNew.ts';
import { cards } from '../../../shared/schema/cards.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import type { WorkStage } from '../../../shared/schema/stages.ts';

export interface StageCount {
  readonly count: number;
  /** The gravest of those that count; null where none does. */
  readonly severity: Severity | null;
  /** Found about records that are still being filled: said apart, on Review alone. */
  readonly fresh: number;
}

const none: StageCount = { count: 0, severity: null, fresh: 0 };

/** The stage on which a finding can be mended: where its first subject lives. */
export const stageOfFinding = ({ subjects }: Finding): WorkStage =>
  cards[subjects[0]?.kind ?? 'facts'].home.stage;

const graver = (a: Severity | null, b: Severity): Severity =>
  [a, b].includes('error') ? 'error' : [a, b].includes('warning') ? 'warning' : 'info';

/** Counts by stage; Review holds all of them. What is found about a new record counts on no stage. */
export function findingCounts(
  workbook: Workbook,
  isNew: (subject: Subject) => boolean,
): Partial<Record<WorkStage, StageCount>> {
  const counts: Partial<Record<WorkStage, StageCount>> = {};
  const add = (stage: WorkStage, severity: Severity) => {
    const { count, severity: before, fresh } = counts[stage] ?? none;
    counts[stage] = { count: count + 1, severity: graver(before, severity), fresh };
  };
  const { counted, fresh } = splitNew(findAll(workbook).open, isNew);
  if (fresh.length > 0) counts.review = { ...none, fresh: fresh.length };
  for (const finding of counted) {
    const stage = stageOfFinding(finding);
    if (stage !== 'review') add(stage, finding.severity);
    add('review', finding.severity);
  }
  return counts;
}
