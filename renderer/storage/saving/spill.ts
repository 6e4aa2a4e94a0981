// What could not be written any more when the window went away: kept aside at once, written when the workbook is opened.
import { type Fingerprint, sameFingerprint } from '../../../shared/changes/fingerprint.ts';
import type { Storage, StoredEdit } from '../storage.ts';

export type SpilledEdit = Omit<StoredEdit, 'origin'>;

/** Edits that follow each other; `base` is the fingerprint of the workbook before the first one. */
export interface Spilled {
  readonly base: Fingerprint;
  readonly edits: readonly SpilledEdit[];
}

/** A small store that answers at once, as a window that is going away has no time to wait. */
export interface Spill {
  readonly keep: (id: string, spilled: Spilled) => void;
  readonly read: (id: string) => Spilled | null;
  readonly drop: (id: string) => void;
}

const keyOf = (id: string): string => `throughline.unwritten:${id}`;

const isSpilled = (value: unknown): value is Spilled =>
  typeof value === 'object' &&
  value !== null &&
  'base' in value &&
  'edits' in value &&
  Array.isArray(value.edits);

function parseSpilled(text: string): Spilled | null {
  try {
    const value: unknown = JSON.parse(text);
    return isSpilled(value) ? value : null;
  } catch {
    return null;
  }
}

/**
 * Kept in `localStorage`, the only storage of a page that is done before the page is. What does not fit there (a few
 * megabytes) is left to the write that is under way.
 */
export const spillInLocalStorage = (
  local: Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>,
): Spill => ({
  keep: (id, spilled) => {
    try {
      local.setItem(keyOf(id), JSON.stringify(spilled));
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
    }
  },
  read: (id) => {
    const text = local.getItem(keyOf(id));
    return text === null ? null : parseSpilled(text);
  },
  drop: (id) => local.removeItem(keyOf(id)),
});

/** The edits that are not stored yet; none when what is stored is no state these edits lead through. */
function unwritten({ base, edits }: Spilled, stored: Fingerprint): readonly SpilledEdit[] {
  const states = [base, ...edits.map(({ fingerprint }) => fingerprint)];
  const at = states.findLastIndex((state) => sameFingerprint(state, stored));
  return at < 0 ? [] : edits.slice(at);
}

/**
 * Writes what was kept aside for a workbook, unless it was written after all. Only for its one writer, before it
 * reads the workbook. Rejects with a `StorageFailure` when it cannot be written; then it stays kept.
 */
export async function writeSpilled(storage: Storage, spill: Spill, id: string): Promise<void> {
  const spilled = spill.read(id);
  if (!spilled) return;
  const loaded = await storage.load(id);
  const edits = loaded.status === 'ok' ? unwritten(spilled, loaded.stored.fingerprint) : [];
  // Figures for the library may have been written in between: they are a write of their own, and no other state.
  let seq = loaded.status === 'ok' ? loaded.stored.seq : 0;
  for (const edit of edits) await storage.append(id, { ...edit, seq: (seq += 1) });
  spill.drop(id);
}
