// One window writes a workbook, the others read along: who writes is settled by the browser's own locks.

/** Gives the right to write back; the next window in line gets it. */
export type Release = () => void;

export interface WriterLocks {
  /** The right to write a workbook at once, or null when another window has it. */
  readonly take: (id: string) => Promise<Release | null>;
  /** The right to write as soon as the other window gives it back; null when `signal` ended the wait. */
  readonly wait: (id: string, signal: AbortSignal) => Promise<Release | null>;
}

/** Tells the other windows what has been written. */
export interface SaveNews {
  readonly announce: (id: string) => void;
  /** Calls `listener` with the id of each workbook that another window has written; the answer ends it. */
  readonly listen: (listener: (id: string) => void) => () => void;
}

const lockName = (id: string): string => `throughline-writer:${id}`;

/** Holds the lock for as long as the promise given to it is open. */
function request(locks: LockManager, id: string, options: LockOptions): Promise<Release | null> {
  return new Promise((resolve, reject) => {
    const hold = (lock: Lock | null): Promise<void> =>
      new Promise((release) => {
        resolve(lock === null ? null : release);
        if (lock === null) release();
      });
    locks.request(lockName(id), options, hold).catch((error: unknown) => {
      if (options.signal?.aborted) resolve(null);
      else reject(error instanceof Error ? error : new Error(String(error)));
    });
  });
}

/** Web Locks: a window that dies gives its lock back by itself. */
export const browserLocks = (locks: LockManager = navigator.locks): WriterLocks => ({
  take: (id) => request(locks, id, { ifAvailable: true }),
  wait: (id, signal) => request(locks, id, { signal }),
});

/** A broadcast channel of this origin; a window does not hear itself. */
export function browserNews(channel = new BroadcastChannel('throughline-saves')): SaveNews {
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target
    announce: (id) => channel.postMessage(id),
    listen: (listener) => {
      const heard = ({ data }: MessageEvent<unknown>) => typeof data === 'string' && listener(data);
      channel.addEventListener('message', heard);
      return () => channel.removeEventListener('message', heard);
    },
  };
}
