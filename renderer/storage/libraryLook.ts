// How the person has the library shown: what is pinned, in which order, in which folders; kept on this computer.

export const libraryOrders = ['changed', 'title', 'due'] as const;
export type LibraryOrder = (typeof libraryOrders)[number];

export interface LibraryLook {
  /** The ids of workbooks that stand on top. */
  readonly pinned: readonly string[];
  readonly order: LibraryOrder;
  /** A folder for each client. */
  readonly byClient: boolean;
  /** The clients whose folders are closed. */
  readonly closed: readonly string[];
}

export interface KeptLook {
  readonly read: () => LibraryLook;
  readonly write: (look: LibraryLook) => void;
}

export const plainLook: LibraryLook = { pinned: [], order: 'changed', byClient: false, closed: [] };

const key = 'throughline.library-look';

const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/** What can be read of what was kept; the rest is as it is at first. */
export function lookOf(text: string | null): LibraryLook {
  let kept: unknown = null;
  try {
    kept = JSON.parse(text ?? 'null');
  } catch {
    return plainLook;
  }
  if (typeof kept !== 'object' || kept === null) return plainLook;
  const { pinned, order, byClient, closed } = kept as Readonly<Record<string, unknown>>;
  return {
    pinned: textsIn(pinned),
    order: libraryOrders.find((one) => one === order) ?? plainLook.order,
    byClient: byClient === true,
    closed: textsIn(closed),
  };
}

/** Kept in `localStorage`; where that is refused or full, it lasts as long as the window. */
export const lookInLocalStorage = (local: Pick<globalThis.Storage, 'getItem' | 'setItem'>): KeptLook => ({
  read: () => lookOf(local.getItem(key)),
  write: (look) => {
    try {
      local.setItem(key, JSON.stringify(look));
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
    }
  },
});
