// Which goals each use case, slice and time box serves: the thread from work back to purpose.
import type { Goal, Slice, TimeBox, UseCase } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { derived } from '../engine/derived.ts';

/** Use cases that count as wanted: candidate or further. */
const wantedStates = new Set<UseCase['state']>(['candidate', 'selected', 'inDelivery', 'live']);
export const isWanted = (useCase: UseCase): boolean => !useCase.archived && wantedStates.has(useCase.state);

/** Use cases that were chosen: selected, in delivery or live. */
export const isChosen = (useCase: UseCase): boolean => isWanted(useCase) && useCase.state !== 'candidate';

/** A goal that still asks for something. */
const isStanding = (goal: Goal | undefined): goal is Goal =>
  goal !== undefined && !goal.archived && goal.state !== 'retired';
export const isAgreed = (goal: Goal): boolean => !goal.archived && goal.state === 'agreed';

/** The given goals that stand, with every goal above them; loops of parents end where they began. */
function withParents(workbook: Workbook, ids: Iterable<Goal['id']>): ReadonlySet<Goal> {
  const found = new Set<Goal>();
  const queue = [...ids];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const goal = workbook.goal.get(id);
    if (!isStanding(goal) || found.has(goal)) continue;
    found.add(goal);
    if (goal.parentGoal !== null) queue.push(goal.parentGoal);
  }
  return found;
}

/**
 * The goals a use case serves, those above them included. Links to retired and archived goals do not count;
 * a parked or stopped use case still shows what its work was for.
 */
export const goalsOfUseCases = derived(
  ['goal', 'useCase'],
  (workbook): ReadonlyMap<UseCase['id'], ReadonlySet<Goal>> =>
    new Map(
      [...workbook.useCase.values()]
        .filter((useCase) => !useCase.archived)
        .map((useCase) => [useCase.id, withParents(workbook, useCase.goals)]),
    ),
);

/** The goals a slice serves: its own and its use case's. */
export const goalsOfSlices = derived(
  ['goal', 'useCase', 'slice'],
  (workbook): ReadonlyMap<Slice['id'], ReadonlySet<Goal>> => {
    const byUseCase = goalsOfUseCases(workbook);
    const goalsOf = (slice: Slice): ReadonlySet<Goal> => {
      const inherited = slice.useCase === null ? undefined : byUseCase.get(slice.useCase);
      if (slice.goals.length === 0) return inherited ?? new Set();
      return new Set([...withParents(workbook, slice.goals), ...(inherited ?? [])]);
    };
    return new Map(
      [...workbook.slice.values()]
        .filter((slice) => !slice.archived)
        .map((slice) => [slice.id, goalsOf(slice)]),
    );
  },
);

const none: ReadonlySet<Goal> = new Set();
export const goalsOfUseCase = (workbook: Workbook, id: UseCase['id'] | null): ReadonlySet<Goal> =>
  (id === null ? undefined : goalsOfUseCases(workbook).get(id)) ?? none;
export const goalsOfSlice = (workbook: Workbook, id: Slice['id'] | null): ReadonlySet<Goal> =>
  (id === null ? undefined : goalsOfSlices(workbook).get(id)) ?? none;

/** Whether a time box reaches an agreed goal through its slice. */
export const reachesAgreedGoal = (workbook: Workbook, box: TimeBox): boolean =>
  [...goalsOfSlice(workbook, box.slice)].some(isAgreed);
