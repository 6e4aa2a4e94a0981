// Undo and redo as one value: entries hold change sets, never whole states.
import { apply, type ChangeSet, type Difference, invert } from './changes.ts';
import { mostWorkbookBytes } from '../sizeLimit.ts';
import type { Workbook } from '../schema/workbook.ts';

/** One gesture: what it is called, when it was made and by which role, and what it changed. */
export interface Entry {
  /** Counts up over the life of a workbook; storage keys its rows by it. */
  readonly seq: number;
  readonly label: string;
  readonly at: string;
  readonly byRole: string | null;
  readonly changes: ChangeSet;
}

/** The group still being typed or dragged: later edits of it join its entry. */
interface OpenGroup {
  readonly group: string;
  readonly base: Workbook;
  readonly atMs: number;
}

export interface History {
  readonly past: readonly Entry[];
  readonly future: readonly Entry[];
  readonly open: OpenGroup | null;
}

export const emptyHistory: History = { past: [], future: [], open: null };
export const maxEntries = 1_000;
/** A pause longer than this ends a group of typing; typing on becomes an edit about every two seconds. */
export const groupPauseMs = 2_500;

export interface Gesture {
  readonly label: string;
  readonly group?: string | undefined;
  readonly at: string;
  readonly atMs: number;
  readonly byRole: string | null;
}

/** Whether a gesture carries on the one before: then both are one step. */
const joins = ({ open, future }: History, { group, atMs }: Pick<Gesture, 'group' | 'atMs'>): boolean =>
  open !== null && open.group === group && atMs - open.atMs <= groupPauseMs && future.length === 0;

/** The workbook before the step that a gesture begins or carries on, given the one before the gesture. */
export const baseOf = (
  history: History,
  before: Workbook,
  gesture: Pick<Gesture, 'group' | 'atMs'>,
): Workbook => (history.open !== null && joins(history, gesture) ? history.open.base : before);

/** How much an entry takes where it is written; entries never change once they are made. */
const sizes = new WeakMap<Entry, number>();

function sizeOf(entry: Entry): number {
  const size = sizes.get(entry) ?? JSON.stringify(entry).length;
  sizes.set(entry, size);
  return size;
}

/** The newest entries that can be kept beside the workbook; the last one always can. */
function withinBounds(entries: readonly Entry[]): readonly Entry[] {
  const newest = entries.slice(-maxEntries);
  let room = mostWorkbookBytes;
  const tooMany = newest.findLastIndex((entry) => (room -= sizeOf(entry)) < 0);
  return newest.slice(Math.min(tooMany + 1, newest.length - 1));
}

/**
 * The history after one more gesture; `made` leads from the base of its step (see `baseOf`) to the workbook after it.
 * Redo is gone; a group in time joins its entry. The same history back means that nothing differs.
 */
export function record(history: History, { from: base, changes }: Difference, gesture: Gesture): History {
  const { group, atMs, label, at, byRole } = gesture;
  const { past } = history;
  const isJoined = joins(history, gesture);
  const kept = isJoined ? past.slice(0, -1) : past;
  if (changes.length === 0 && !isJoined) return history;
  const seq = (history.future[0]?.seq ?? (past.at(-1)?.seq ?? 0) + 1) - (isJoined ? 1 : 0);
  const entries = changes.length === 0 ? kept : [...kept, { seq, label, at, byRole, changes }];
  const stillOpen = group !== undefined && changes.length > 0 ? { group, base, atMs } : null;
  return { past: withinBounds(entries), future: [], open: stillOpen };
}

export interface Step {
  readonly workbook: Workbook;
  /** What led there. */
  readonly changes: ChangeSet;
  readonly history: History;
  readonly entry: Entry;
}

/** One step back, or null when there is nothing to undo. */
export function undo(workbook: Workbook, { past, future }: History): Step | null {
  const entry = past.at(-1);
  if (!entry) return null;
  const history = { past: past.slice(0, -1), future: [entry, ...future], open: null };
  const changes = invert(entry.changes);
  return { workbook: apply(workbook, changes), changes, history, entry };
}

/** One step forward again, or null when there is nothing to redo. */
export function redo(workbook: Workbook, { past, future }: History): Step | null {
  const [entry, ...rest] = future;
  if (!entry) return null;
  return {
    workbook: apply(workbook, entry.changes),
    changes: entry.changes,
    history: { past: [...past, entry], future: rest, open: null },
    entry,
  };
}
