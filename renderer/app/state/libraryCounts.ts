// The figures the library shows of a workbook without opening it, worked out when work on it rests and when it is closed.
import { criteriaStates } from '../../../shared/rules/criterion/criterionState.ts';
import { findAll } from '../../../shared/rules/catalogue.ts';
import type { Day } from '../../../shared/schema/field.ts';
import { compareText, type Workbook } from '../../../shared/schema/workbook.ts';
import { alarms } from '../../../shared/rules/state/alarms.ts';
import type { LibraryAlarm, LibraryCounts } from '../../storage/storage.ts';

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

/** Criteria that ask for someone now: tripped, overdue, or close to their checkpoint. */
const criteriaDue = (workbook: Workbook): number =>
  [...criteriaStates(workbook).values()].filter(({ state }) =>
    ['tripped', 'overdue', 'warning'].includes(state),
  ).length;

const latest = (days: readonly string[]): string | null => days.toSorted(compareText).at(-1) ?? null;

/** The next day on which an armed criterion is judged. */
const nextCheckpoint = (workbook: Workbook): Day | null =>
  [...criteriaStates(workbook).values()]
    .filter(({ state }) => state === 'armed' || state === 'warning')
    .flatMap(({ checkpoint }) => checkpoint ?? [])
    .toSorted(compareText)[0] ?? null;

/** The gravest of what everybody has to see. */
function alarmOf(workbook: Workbook): LibraryAlarm | null {
  const [first, ...others] = alarms(workbook);
  return first === undefined ? null : { look: first.look, brief: first.brief, more: others.length };
}

export function libraryCounts(workbook: Workbook): LibraryCounts {
  return {
    stageReached: stageReached(workbook),
    openFindings: findAll(workbook).open.length,
    criteriaDue: criteriaDue(workbook),
    nextCheckpoint: nextCheckpoint(workbook),
    lastSnapshot: latest([...workbook.snapshot.values()].map(({ at }) => at)),
    alarm: alarmOf(workbook),
  };
}
