// Remembers outside the database which workbooks it should hold, so that an emptied one is noticed and said.
import type { WorkbookSummary } from './storage.ts';

export type KnownWorkbook = Pick<WorkbookSummary, 'id' | 'title' | 'updatedAt'>;

export interface KnownWorkbooks {
  readonly read: () => readonly KnownWorkbook[];
  readonly write: (workbooks: readonly KnownWorkbook[]) => void;
}

const key = 'throughline.known-workbooks';

const isKnown = (value: unknown): value is KnownWorkbook =>
  typeof value === 'object' &&
  value !== null &&
  ['id', 'title', 'updatedAt'].every((name) => typeof (value as Record<string, unknown>)[name] === 'string');

/** The list as it was kept; an unreadable one counts as none, as the database is what matters. */
function parseKnown(text: string): KnownWorkbook[] {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter(isKnown) : [];
  } catch {
    return [];
  }
}

/** Kept in `localStorage`; where that is refused or full, nothing is remembered and nothing can be missed. */
export const knownInLocalStorage = (
  local: Pick<globalThis.Storage, 'getItem' | 'setItem'>,
): KnownWorkbooks => ({
  read: () => {
    const text = local.getItem(key);
    return text === null ? [] : parseKnown(text);
  },
  write: (workbooks) => {
    const lines = workbooks.map(({ id, title, updatedAt }) => ({ id, title, updatedAt }));
    try {
      local.setItem(key, JSON.stringify(lines));
    } catch (error) {
      // Full: the old list stays, which can only make a warning too careful, never lose data.
      if (!(error instanceof DOMException)) throw error;
    }
  },
});
