// What was asked for in the palette, latest first, and how often: kept for this computer, so that it stands first there.

export interface Used {
  /** Latest first, each once. */
  readonly recent: readonly string[];
  readonly times: Readonly<Record<string, number>>;
}

export const nothingUsed: Used = { recent: [], times: {} };
const key = 'throughline.used';
const mostRecent = 5;

const isText = (value: unknown): value is string => typeof value === 'string';

/** What was kept; anything that cannot be read counts as never used. */
function parsed(text: string | null): Used {
  try {
    const { recent, times } = (JSON.parse(text ?? 'null') ?? {}) as { recent?: unknown; times?: unknown };
    const counts = Object.entries(typeof times === 'object' && times !== null ? times : {});
    return {
      recent: Array.isArray(recent) ? recent.filter(isText).slice(0, mostRecent) : [],
      times: Object.fromEntries(counts.filter(([, count]) => Number.isSafeInteger(count))),
    };
  } catch {
    return nothingUsed;
  }
}

/** With one more use of a command. */
export const usedAlso = ({ recent, times }: Used, id: string): Used => ({
  recent: [id, ...recent.filter((other) => other !== id)].slice(0, mostRecent),
  times: { ...times, [id]: (times[id] ?? 0) + 1 },
});

/** Kept in `localStorage`; where that is full, it is forgotten. */
export const usedIn = (local: Pick<globalThis.Storage, 'getItem' | 'setItem'>) => ({
  read: (): Used => parsed(local.getItem(key)),
  add: (id: string): void => {
    try {
      local.setItem(key, JSON.stringify(usedAlso(parsed(local.getItem(key)), id)));
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
    }
  },
});
