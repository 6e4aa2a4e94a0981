// In which state each kill criterion is at asOf: computed from its status, readings, plan and decisions.
import type { Day } from '../../schema/field.ts';
import type { Decision, Kind, KillCriterion } from '../../schema/kinds.ts';
import { byCode, factsOf, type Workbook } from '../../schema/workbook.ts';
import { criterionActions } from '../../schema/killCriterion.ts';
import { wdBetween } from '../engine/calendarDays.ts';
import { checkpointOf } from './checkpoint.ts';
import { missingParts } from './criterionParts.ts';
import { type Judgement, judge, judgeAgain, type Trip } from './criterionJudge.ts';
import { takenDecisions } from '../signature/decisionOrder.ts';
import { signOffsByDecision } from '../signature/signatures.ts';
import { isAtLeast } from '../engine/compare.ts';
import { derived } from '../engine/derived.ts';
import { decidedScope, isActing } from '../scope/decisionScope.ts';
import { isWithin, scopeOf } from '../scope/scopes.ts';
import { simulatedCriterion } from '../simulated/keptResults.ts';
import { holdingWaiver } from './waivers.ts';

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
  /** The record of a live figure that tripped it: it stays tripped, whatever the figure says since. */
  readonly trip: Trip | null;
  /** Live figures found failing that are not on record yet, oldest first: the next edit records them. */
  readonly found: readonly Judgement[];
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

/** The criteria a decision may settle: the one it names, else those a gate's scope holds (KIL-05). */
function decidedCriteria(workbook: Workbook, decision: Decision): readonly KillCriterion['id'][] {
  const { purpose, criterion } = decision;
  if (criterion !== null) return purpose === 'waiver' || isActing(decision) ? [criterion] : [];
  // Of a gate's nobody said that it was about the criterion: it settles it by the names under it.
  const isSigned = (signOffsByDecision(workbook).get(decision.id) ?? []).length > 0;
  const scope = purpose === 'gate' && isSigned ? decidedScope(workbook, decision) : null;
  if (scope === null) return [];
  return [...workbook.killCriterion.values()].flatMap((one) => {
    const own = scopeOf(workbook, one);
    return own !== null && isWithin(workbook, own, scope) ? [one.id] : [];
  });
}

/** Decisions about a criterion, oldest first, replaced ones too; those that only move goalposts settle nothing. */
const decisionsByCriterion = derived(
  ['decision', 'signOff', 'gate', 'killCriterion', 'slice', 'useCase'],
  (workbook): ReadonlyMap<string, readonly Decision[]> => {
    const groups = new Map<string, Decision[]>();
    for (const decision of takenDecisions(workbook))
      for (const criterion of decidedCriteria(workbook, decision)) {
        const group = groups.get(criterion);
        if (group) group.push(decision);
        else groups.set(criterion, [decision]);
      }
    return groups;
  },
);

/** Whether a decision settles a tripped criterion: its action, a stricter one, or the waiver that holds (KIL-04). */
export const settles = (workbook: Workbook, criterion: KillCriterion, decision: Decision): boolean =>
  decision.purpose === 'waiver'
    ? decision === holdingWaiver(workbook, criterion.id)
    : strictness(decision.outcome) <= strictness(criterion.action);

/** A live figure that is not on record has no date on which it began to fail, so any decision about it counts. */
const isAfter = ({ decidedOn }: Decision, { since, isFound }: Judgement): boolean =>
  isFound || since === null || decidedOn === null || decidedOn >= since;

interface Settled extends Judgement {
  readonly decision: Decision | null;
  /** Live figures found failing that are not on record yet, oldest first. */
  readonly found: readonly Judgement[];
}

function settled(workbook: Workbook, criterion: KillCriterion, first: Judgement): Settled {
  let judgement = first;
  const found = [first];
  const end = (state: Judgement, decision: Decision | null): Settled => ({
    ...state,
    decision,
    found: found.filter(({ isFound }) => isFound),
  });
  for (const decision of decisionsByCriterion(workbook).get(criterion.id) ?? []) {
    if (judgement.state !== 'tripped' && judgement.state !== 'overdue') break;
    if (!settles(workbook, criterion, decision) || !isAfter(decision, judgement)) continue;
    const { purpose, newCheckpoint } = decision;
    if (purpose !== 'waiver' || newCheckpoint === null)
      return end({ ...judgement, state: 'decided' }, decision);
    const again = judgeAgain(workbook, criterion, newCheckpoint, checkpointOf(workbook, criterion));
    if (again === null) return end({ ...judgement, state: 'decided', checkpoint: newCheckpoint }, decision);
    found.push(again);
    judgement = again;
  }
  return end(judgement, null);
}

/** How often the goalposts were loosened: changes made at one moment count once (KIL-03). */
export const movedCount = ({ goalpostLog }: KillCriterion): number =>
  new Set(goalpostLog.filter(({ direction }) => direction === 'loosening').map(({ at }) => at)).size;

/** An armed criterion that trips in half of the simulated futures or more warns before any reading does. */
const isLikelyToTrip = (workbook: Workbook, { code }: KillCriterion): boolean =>
  isAtLeast(simulatedCriterion(workbook, code ?? '')?.tripped ?? 0, 0.5);

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
    isFound: false,
    trip: null,
  };
  const judged: Settled =
    isRetired || isDraft
      ? { ...still, decision: null, found: [] }
      : settled(workbook, criterion, judge(workbook, criterion, scope, checkpoint));
  const { checkpoint: due } = judged;
  const daysLeftWD = due === null ? null : wdBetween(workbook, asOf, due);
  const warns = judged.state === 'armed' && isLikelyToTrip(workbook, criterion);
  const state = warns ? 'warning' : judged.state;
  return { criterion, ...judged, state, daysLeftWD, moved: movedCount(criterion) };
}

/** Everything a criterion's state may hang on. */
export const criterionKinds: readonly Kind[] = [
  'simulation',
  'killCriterion',
  'metric',
  'reading',
  'decision',
  'signOff',
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
