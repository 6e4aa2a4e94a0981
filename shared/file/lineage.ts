// Where a copy comes from: enough to rebuild the state it shares with other copies, so that they can be merged.
import { apply, type ChangeSet, diff, invert } from '../changes.ts';
import type { Instant } from '../schema/field.ts';
import type { Workbook } from '../schema/workbook.ts';

/** An earlier copy. `changes` turn its state into that of the next ancestor, the last one's into this copy's. */
export interface Ancestor {
  readonly id: string;
  readonly at: Instant;
  readonly changes: ChangeSet;
}

/** `copy` names exactly one state, written at `at`; ancestors come oldest first. */
export interface Lineage {
  readonly copy: string;
  readonly at: Instant;
  readonly ancestors: readonly Ancestor[];
}

/** Names a copy that is about to be written. */
export interface CopyStamp {
  readonly id: string;
  readonly at: Instant;
}

/** The newest ancestors are all kept; of older ones the last of each day, and never more than `atMost`. */
export const ancestorLimits = { newest: 10, atMost: 30 } as const;

interface Point extends CopyStamp {
  readonly state: Workbook;
}

/** Every ancestor with its state, oldest first; `workbook` is the state of the copy itself. */
function pointsOf(lineage: Lineage, workbook: Workbook): Point[] {
  let state = workbook;
  return lineage.ancestors
    .toReversed()
    .map(({ id, at, changes }) => ({ id, at, state: (state = apply(state, invert(changes))) }))
    .toReversed();
}

/** The same ancestors as points say, joined up again to `workbook`. */
const joined = (points: readonly Point[], workbook: Workbook): Ancestor[] =>
  points.map(({ id, at, state }, i) => ({ id, at, changes: diff(state, points[i + 1]?.state ?? workbook) }));

const dayOf = ({ at }: CopyStamp): string => at.slice(0, 10);

function isKept(point: CopyStamp, i: number, all: readonly CopyStamp[]): boolean {
  const next = all[i + 1];
  if (i >= all.length - ancestorLimits.newest || next === undefined) return true;
  return dayOf(point) !== dayOf(next);
}

/** Leaving out an ancestor loses no other: the ones beside it are joined to each other. */
function thinned(lineage: Lineage, workbook: Workbook): Lineage {
  const kept = lineage.ancestors.filter(isKept).slice(-ancestorLimits.atMost);
  if (kept.length === lineage.ancestors.length) return lineage;
  const ids = new Set(kept.map(({ id }) => id));
  const points = pointsOf(lineage, workbook).filter(({ id }) => ids.has(id));
  return { ...lineage, ancestors: joined(points, workbook) };
}

/**
 * The lineage of a copy of `workbook` that is about to be written. `previous` is the lineage of the copy it grew from
 * and `ancestorState` the workbook as that copy held it; both null for the first copy of all.
 * The same lineage comes back when nothing has changed since, so that the same content is written as the same text.
 */
export function newCopy(
  previous: Lineage | null,
  ancestorState: Workbook | null,
  workbook: Workbook,
  stamp: CopyStamp,
): Lineage {
  if (previous === null || ancestorState === null) return { copy: stamp.id, at: stamp.at, ancestors: [] };
  const changes = diff(ancestorState, workbook);
  if (changes.length === 0) return previous;
  const ancestors = [...previous.ancestors, { id: previous.copy, at: previous.at, changes }];
  return thinned({ copy: stamp.id, at: stamp.at, ancestors }, workbook);
}

/**
 * The workbook as the copy `id` held it: the document's own or one of its ancestors; null when it is neither.
 * `workbook` must be the state that `lineage.copy` names.
 */
export function stateAt(
  { lineage, workbook }: { readonly lineage: Lineage; readonly workbook: Workbook },
  id: string,
): Workbook | null {
  if (id === lineage.copy) return workbook;
  return pointsOf(lineage, workbook).find((point) => point.id === id)?.state ?? null;
}
