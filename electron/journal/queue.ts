// Runs one thing at a time, in the order asked for.

export interface Queue {
  /** Runs `task` after all that was asked for before; what one of those threw does not matter to it. */
  readonly run: <T>(task: () => Promise<T>) => Promise<T>;
}

export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run: (task) => {
      const next = last.then(task);
      last = next.catch(() => null);
      return next;
    },
  };
}
