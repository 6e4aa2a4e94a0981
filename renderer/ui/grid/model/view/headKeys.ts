// What a key asks of the head of a column while the cursor stands on it.
import type { GridKey } from '../gridKeys.ts';

export type HeadIntent =
  | { readonly kind: 'sort'; readonly add: boolean }
  | { readonly kind: 'resize'; readonly byPx: number }
  | { readonly kind: 'shift'; readonly by: 1 | -1 }
  | { readonly kind: 'panel' };

const stepPx = 16;

/** Null leaves the key to the rest of the grid. */
export function headIntent({ key, ctrl, shift, alt }: GridKey): HeadIntent | null {
  const opens = key === 'ContextMenu' || (key === 'F10' && shift) || (key === 'ArrowDown' && alt);
  if (opens) return { kind: 'panel' };
  if (alt) return null;
  if (key === 'Enter' && !ctrl) return { kind: 'sort', add: shift };
  const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : null;
  if (by === null || !shift) return null;
  return ctrl ? { kind: 'shift', by } : { kind: 'resize', byPx: by * stepPx };
}
