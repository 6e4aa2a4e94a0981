// Gathers edits that arrive close together into groups, so that each group costs one flush of the disk.
import { pause } from '../disk/disk.ts';
import type { Failure, Outcome } from '../disk/outcome.ts';
import type { Line } from './files/line.ts';
import type { Queue } from './queue.ts';

/** One write of a workbook: an edit, or the whole of it. */
export type Edit = Omit<Line, 'atMs'>;

/** What became of a group: `tried` are the edits that followed what is on disk, the others came too late. */
export interface GroupResult<T> {
  readonly tried: readonly Edit[];
  readonly outcome: Outcome<T>;
}

interface Waiting<T> extends Edit {
  readonly failuresBefore: number;
  readonly settle: (outcome: Outcome<T> | Promise<never>) => void;
}

export interface Groups<T> {
  /** Resolves when the edit is on disk, or why it is not. */
  readonly add: (edit: Edit) => Promise<Outcome<T>>;
  /** Edits added from now on go into a group after all that is in the queue. */
  readonly seal: () => void;
}

/**
 * Groups for one journal. The first edit after a rest is written at once, later groups begin at least `groupMs` after
 * the one before. What was already waiting when a group fails, fails with it: it was meant to follow.
 */
export function createGroups<T>(
  queue: Queue,
  groupMs: number,
  write: (edits: readonly Edit[]) => Promise<GroupResult<T>>,
  tooLate: Failure,
): Groups<T> {
  let open: Waiting<T>[] | null = null;
  let lastBeganMs = Number.NEGATIVE_INFINITY;
  let failures = 0;
  let lastFailure = tooLate;

  async function writeGroup(group: readonly Waiting<T>[]): Promise<void> {
    const hopeful = group.filter(({ failuresBefore }) => failuresBefore === failures);
    const before = lastFailure;
    const { tried, outcome } = await write(hopeful);
    if (!outcome.ok) {
      failures += 1;
      lastFailure = outcome;
    }
    for (const waiting of group) {
      if (tried.includes(waiting)) waiting.settle(outcome);
      else waiting.settle(hopeful.includes(waiting) ? tooLate : before);
    }
  }

  async function run(group: Waiting<T>[]): Promise<void> {
    await pause(Math.max(0, lastBeganMs + groupMs - performance.now()));
    if (open === group) open = null;
    lastBeganMs = performance.now();
    try {
      await writeGroup(group);
    } catch (error) {
      const rejected = Promise.reject(error instanceof Error ? error : new Error(String(error)));
      for (const { settle } of group) settle(rejected);
    }
  }

  return {
    add: (edit) =>
      new Promise((settle) => {
        const waiting: Waiting<T> = { ...edit, failuresBefore: failures, settle };
        if (open) {
          open.push(waiting);
          return;
        }
        const group = [waiting];
        open = group;
        void queue.run(() => run(group));
      }),
    seal: () => {
      open = null;
    },
  };
}
