// The figures the library shows of a workbook without opening it, worked out whenever it is saved.
import { findAll } from '../../shared/rules/catalogue.ts';
import { factsOf, type Workbook } from '../../shared/schema/workbook.ts';
import type { LibraryCounts } from '../storage/storage.ts';

/** The furthest stage that holds something: 1 Frame, 2 Canvas, 3 Risks, 4 Plan, 5 Pillars, 6 Tempo, 7 Review. */
function stageReached(workbook: Workbook): number {
  const reached = [
    true,
    workbook.goal.size + workbook.useCase.size + workbook.promptAnswer.size > 0,
    workbook.risk.size + workbook.killCriterion.size > 0,
    workbook.timeBox.size + workbook.slice.size > 0,
    [...workbook.pillar.values()].some(({ ratings }) => ratings.some((rating) => rating !== null)),
    workbook.tempoRating.size > 0,
    workbook.decision.size > 0,
  ];
  return reached.lastIndexOf(true) + 1;
}

export function libraryCounts(workbook: Workbook): LibraryCounts {
  const { asOf } = factsOf(workbook);
  const due = [...workbook.killCriterion.values()].filter(
    ({ status, checkpointDate }) => status === 'armed' && checkpointDate !== null && checkpointDate <= asOf,
  );
  return {
    stageReached: stageReached(workbook),
    openFindings: findAll(workbook).open.length,
    criteriaDue: due.length,
  };
}
