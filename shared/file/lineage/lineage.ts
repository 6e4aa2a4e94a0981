// Where a copy comes from: enough to find or rebuild the state it shares with other copies, so that they can be merged.
import { apply, type ChangeSet, diff, invert } from '../../changes/changes.ts';
import type { Instant } from '../../schema/field.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { stateHash } from './hashes.ts';
import { mostWorkbookBytes } from '../../sizeLimit.ts';

/**
 * An earlier copy. `changes` turn its state into that of the next ancestor whose changes are known, the last one's
 * into this copy's; null: what it held is not known here, only its name and its hash (see `stateHash`).
 */
export interface Ancestor {
  readonly id: string;
  readonly at: Instant;
  readonly hash: string;
  readonly changes: ChangeSet | null;
}

/** `copy` names exactly one state, the one with this `hash`, written at `at`; ancestors come oldest first. */
export interface Lineage {
  readonly copy: string;
  readonly at: Instant;
  readonly hash: string;
  readonly ancestors: readonly Ancestor[];
}

/** Names a copy that is about to be written. */
export interface CopyStamp {
  readonly id: string;
  readonly at: Instant;
}

/** A copy by its name and the hash of what it held. */
export type CopyName = Pick<Ancestor, 'id' | 'hash'>;

/** A workbook with the lineage of the copy that holds it. */
export interface Copy {
  readonly lineage: Lineage;
  readonly workbook: Workbook;
}

/** The newest ancestors are all kept; of older ones the last of each day, and never more than `atMost`. */
export const ancestorLimits = { newest: 10, atMost: 30 } as const;

interface Point extends Omit<Ancestor, 'changes'> {
  /** Null: not known here. */
  readonly state: Workbook | null;
}

/** Every ancestor with its state, oldest first; `workbook` is the state of the copy itself. */
function pointsOf({ lineage, workbook }: Copy): Point[] {
  let state = workbook;
  return lineage.ancestors
    .toReversed()
    .map(({ id, at, hash, changes }) => {
      if (changes !== null) state = apply(state, invert(changes));
      return { id, at, hash, state: changes && state };
    })
    .toReversed();
}

/** The ancestors as points say, those that are known joined up to each other and to `workbook`. */
function joined(points: readonly Point[], workbook: Workbook): Ancestor[] {
  let next = workbook;
  return points
    .toReversed()
    .map(({ state, ...name }) => {
      const changes = state && diff(state, next);
      next = state ?? next;
      return { ...name, changes };
    })
    .toReversed();
}

const dayOf = ({ at }: CopyStamp): string => at.slice(0, 10);

function isKept(point: CopyStamp, i: number, all: readonly CopyStamp[]): boolean {
  const next = all[i + 1];
  if (i >= all.length - ancestorLimits.newest || next === undefined) return true;
  return dayOf(point) !== dayOf(next);
}

/**
 * The lineage of a copy that was read as `read` and opened as `opened`: what was added in between came after every ancestor.
 */
export function reopened(lineage: Lineage, read: Workbook, opened: Workbook): Lineage {
  const last = lineage.ancestors.findLastIndex(({ changes }) => changes !== null);
  if (read === opened || last < 0) return lineage;
  const added = diff(read, opened);
  const ancestors = lineage.ancestors.map((one, i) =>
    i === last ? { ...one, changes: [...(one.changes ?? []), ...added] } : one,
  );
  return { ...lineage, ancestors };
}

/** Leaving out an ancestor loses no other: the ones beside it are joined to each other. */
function thinned(lineage: Lineage, workbook: Workbook): Lineage {
  const kept = lineage.ancestors.filter(isKept).slice(-ancestorLimits.atMost);
  if (kept.length === lineage.ancestors.length) return lineage;
  const ids = new Set(kept.map(({ id }) => id));
  const points = pointsOf({ lineage, workbook }).filter(({ id }) => ids.has(id));
  return { ...lineage, ancestors: joined(points, workbook) };
}

/** How much the changes of an ancestor take where they are kept. */
const sizes = new WeakMap<ChangeSet, number>();

function sizeOf(changes: ChangeSet | null): number {
  if (changes === null) return 0;
  const size = sizes.get(changes) ?? JSON.stringify(changes).length;
  sizes.set(changes, size);
  return size;
}

/** What the oldest ancestors held is let go when all of them take more than can be kept; their names stay. */
function bounded(lineage: Lineage): Lineage {
  let room = mostWorkbookBytes;
  const last = lineage.ancestors.findLastIndex(({ changes }) => (room -= sizeOf(changes)) < 0);
  if (last < 0) return lineage;
  const ancestors = lineage.ancestors.map((one, i) => (i <= last ? { ...one, changes: null } : one));
  return { ...lineage, ancestors };
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
  const self = { copy: stamp.id, at: stamp.at };
  if (previous === null || ancestorState === null)
    return { ...self, hash: stateHash(workbook), ancestors: [] };
  const changes = diff(ancestorState, workbook);
  if (changes.length === 0) return previous;
  const { copy: id, at, hash } = previous;
  const ancestors = [...previous.ancestors, { id, at, hash, changes }];
  return bounded(thinned({ ...self, hash: stateHash(workbook), ancestors }, workbook));
}

/** The states a copy knows, its own and those of ancestors, each with its name. */
export function statesOf(copy: Copy): readonly (CopyName & { readonly state: Workbook })[] {
  const { copy: id, hash } = copy.lineage;
  const known = pointsOf(copy).flatMap((point) => (point.state ? [{ ...point, state: point.state }] : []));
  return [...known, { id, hash, state: copy.workbook }];
}

/**
 * The workbook as the copy `id` held it: the document's own or one of its ancestors; null when it is neither, or not
 * known here. `workbook` must be the state that `lineage.copy` names.
 */
export function stateAt(copy: Copy, id: string): Workbook | null {
  return statesOf(copy).find((point) => point.id === id)?.state ?? null;
}

/** By name, the hash of what an ancestor held in the present form, where its name bears that of an older form. */
export const heldHashes = (copy: Copy): ReadonlyMap<string, string> =>
  new Map(
    pointsOf(copy).flatMap(({ id, hash, state }) => {
      const held = state && stateHash(state);
      return held === null || held === hash ? [] : [[id, held] as const];
    }),
  );

/** The lineage with the states of ancestors that were only named; `find` gives null for what is nowhere to be found. */
export function withStates(copy: Copy, find: (name: CopyName) => Workbook | null): Lineage {
  const { lineage, workbook } = copy;
  const points = pointsOf(copy).map((point) => (point.state ? point : { ...point, state: find(point) }));
  return { ...lineage, ancestors: joined(points, workbook) };
}
