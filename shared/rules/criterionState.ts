// In which state each kill criterion is at asOf: computed from its status, readings, plan and decisions.
import type { Day } from '../schema/field.ts';
import type { Decision, Kind, KillCriterion } from '../schema/kinds.ts';
import { byCode, factsOf, type Workbook } from '../schema/workbook.ts';
import { criterionActions } from '../schema/killCriterion.ts';
import { wdBetween } from './calendarDays.ts';
import { checkpointOf } from './checkpoint.ts';
import { missingParts } from './criterionParts.ts';
import { type Judgement, judge, judgeAgain } from './criterionJudge.ts';
import { derived } from './derived.ts';
import { scopeOf } from './scopes.ts';

export type CriterionState =
  | 'draft'
  | 'armed'
  | 'warning'
  | 'tripped'
  | 'overdue'
  | 'cleared'
  | 'decided'
  | 'retired';

export interface CriterionStatus {
  readonly criterion: KillCriterion;
  readonly state: CriterionState;
  /** The day it is judged; after a waiver the new one. */
  readonly checkpoint: Day | null;
  /** Working days from asOf to the checkpoint; negative when it has passed. */
  readonly daysLeftWD: number | null;
  /** The value that counts: the reading inside the window, or the live figure. */
  readonly value: number | null;
  readonly readOn: Day | null;
  /** Since when it has been tripped or overdue. */
  readonly since: Day | null;
  /** The signed decision that settles it. */
  readonly decision: Decision | null;
  /** How often its goalposts were loosened. */
  readonly moved: number;
}

/** STOP is stricter than PIVOT, PIVOT than RETURN TO WHY, that than HOLD: 0 is the strictest. */
export const strictness = (outcome: Decision['outcome'] | KillCriterion['action']): number => {
  const place = criterionActions.findIndex((action) => action === outcome);
  return place === -1 ? criterionActions.length : place;
};

/** Signed decisions about a criterion, oldest first; those that only move goalposts settle nothing. */
const decisionsByCriterion = derived(['decision'], (workbook): ReadonlyMap<string, readonly Decision[]> => {
  const groups = new Map<string, Decision[]>();
  const date = ({ decidedOn }: Decision) => decidedOn ?? '';
  const ordered = [...workbook.decision.values()].toSorted((a, b) =>
    date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : byCode(a, b),
  );
  for (const decision of ordered) {
    if (decision.criterion === null || decision.state !== 'signed' || decision.archived) continue;
    if (decision.purpose === 'loosening' || decision.purpose === 'acceptance') continue;
    const group = groups.get(decision.criterion);
    if (group) group.push(decision);
    else groups.set(decision.criterion, [decision]);
  }
  return groups;
});

/** Whether a decision settles a tripped criterion: its action, a stricter one, or a waiver. */
export const settles = (criterion: KillCriterion, { purpose, outcome }: Decision): boolean =>
  purpose === 'waiver' || strictness(outcome) <= strictness(criterion.action);

/** Live figures have no date on which they began to fail, so any decision about them counts. */
const isAfter = (criterion: KillCriterion, decision: Decision, since: Day | null): boolean =>
  criterion.systemMetric !== null ||
  since === null ||
  decision.decidedOn === null ||
  decision.decidedOn >= since;

function settled(
  workbook: Workbook,
  criterion: KillCriterion,
  first: Judgement,
): Judgement & { decision: Decision | null } {
  let judgement = first;
  for (const decision of decisionsByCriterion(workbook).get(criterion.id) ?? []) {
    if (judgement.state !== 'tripped' && judgement.state !== 'overdue') break;
    if (!settles(criterion, decision) || !isAfter(criterion, decision, judgement.since)) continue;
    if (decision.purpose !== 'waiver' || decision.newCheckpoint === null)
      return { ...judgement, state: 'decided', decision };
    const again = judgeAgain(workbook, criterion, decision.newCheckpoint, decision.decidedOn);
    if (again === null)
      return { ...judgement, state: 'decided', checkpoint: decision.newCheckpoint, decision };
    judgement = again;
  }
  return { ...judgement, decision: null };
}

/** How often the goalposts were loosened: changes made at one moment count once (KIL-03). */
export const movedCount = ({ goalpostLog }: KillCriterion): number =>
  new Set(goalpostLog.filter(({ direction }) => direction === 'loosening').map(({ at }) => at)).size;

function statusOf(workbook: Workbook, criterion: KillCriterion): CriterionStatus {
  const checkpoint = checkpointOf(workbook, criterion);
  const { asOf } = factsOf(workbook);
  const scope = scopeOf(workbook, criterion);
  const isRetired = criterion.status === 'retired';
  const isDraft =
    criterion.status === 'draft' || scope === null || missingParts(workbook, criterion).length > 0;
  const still: Judgement = {
    state: isRetired ? 'retired' : 'draft',
    checkpoint,
    value: null,
    readOn: null,
    since: null,
  };
  const judged =
    isRetired || isDraft
      ? { ...still, decision: null }
      : settled(workbook, criterion, judge(workbook, criterion, scope, checkpoint));
  const { checkpoint: due } = judged;
  const daysLeftWD = due === null ? null : wdBetween(workbook, asOf, due);
  return { criterion, ...judged, daysLeftWD, moved: movedCount(criterion) };
}

/** Everything a criterion's state may hang on. */
export const criterionKinds: readonly Kind[] = [
  'killCriterion',
  'metric',
  'reading',
  'decision',
  'gate',
  'timeBox',
  'slice',
  'useCase',
  'goal',
  'risk',
  'treatment',
  'alternative',
  'role',
  'resource',
  'checklist',
  'tempoRating',
  'calendar',
  'settings',
  'facts',
];

/** The state of every criterion that is not archived, in code order, by id (§ 4.4). */
export const criteriaStates = derived(
  criterionKinds,
  (workbook): ReadonlyMap<KillCriterion['id'], CriterionStatus> =>
    new Map(
      [...workbook.killCriterion.values()]
        .filter(({ archived }) => !archived)
        .toSorted(byCode)
        .map((criterion) => [criterion.id, statusOf(workbook, criterion)]),
    ),
);
