// Lists of lists as two flat arrays.
import type { Lists } from './model.ts';

/** Packs lists of numbers one after the other. */
export function packLists(lists: readonly (readonly number[])[]): Lists {
  const start = new Int32Array(lists.length + 1);
  for (const [i, list] of lists.entries()) start[i + 1] = (start[i] ?? 0) + list.length;
  return { start, items: Int32Array.from(lists.flat()) };
}
