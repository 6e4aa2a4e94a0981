// Which fields are goalposts: what a version is judged by, so that moving one changes the verdict and not the work.
import { alternativeTerms, criterionTerms } from '../binding/boundContent.ts';
import { checkpointOf } from '../rules/criterion/checkpoint.ts';
import { movesBetween, termsOf } from '../rules/criterion/criterionChange.ts';
import type { Kind, RecordOf } from '../schema/kinds.ts';
import type { Workbook } from '../schema/workbook.ts';

const fields: Partial<Readonly<Record<Kind, readonly string[]>>> = {
  killCriterion: [...criterionTerms, 'status'],
  alternative: alternativeTerms,
  goal: ['statement', 'horizonDate', 'metric', 'state'],
  metric: ['target', 'floor', 'direction', 'unit'],
  settings: [
    'startDate',
    'neededBy',
    'budget',
    'costOfDelayPerWD',
    'goRatio',
    'minRatio',
    'maxLossProbability',
    'horizonYears',
    'limits',
  ],
  gate: ['date', 'timeBox', 'mustMeet'],
  timeBox: ['limitWD', 'extensions', 'overrides'],
  slice: ['feedback'],
  risk: ['acceptedUntil'],
};

/** Whether the field of a kind is one that others are measured against. */
export const isGoalpost = (kind: Kind, field: string): boolean => fields[kind]?.includes(field) ?? false;

/** Whether a record that came or went moves a post: a waiver, a decision to carry on or to loosen, a criterion that is gone. */
export function movesPost(type: 'added' | 'removed', kind: Kind, record: RecordOf<Kind>): boolean {
  if (kind === 'waiver') return true;
  if (kind === 'killCriterion') return type === 'removed';
  if (kind !== 'decision') return false;
  return ['waiver', 'loosening', 'acceptance'].includes((record as RecordOf<'decision'>).purpose);
}

/** A criterion that is judged on another day though nobody changed it: what it hangs on has moved. */
export function movedCheckpoints(before: Workbook, after: Workbook) {
  return [...after.killCriterion.values()].flatMap((now) => {
    const then = before.killCriterion.get(now.id);
    if (!then) return [];
    const [old, day] = [checkpointOf(before, then), checkpointOf(after, now)];
    return old === day ? [] : [{ criterion: now, before: old, after: day }];
  });
}

export type Direction = 'loosening' | 'tightening';

/** Which way a criterion moved, where that can be told: one part that is looser makes it so. */
export function directionOf(before: Workbook, after: Workbook, id: string): Direction | null {
  const [old, now] = [before.killCriterion.get(id as never), after.killCriterion.get(id as never)];
  if (!old || !now) return null;
  const moves = movesBetween(termsOf(after, old), termsOf(after, now));
  if (moves.length === 0) return null;
  return moves.some(({ direction }) => direction === 'loosening') ? 'loosening' : 'tightening';
}
