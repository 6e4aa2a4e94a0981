// What a screen lets people do with whole rows of its table.

export interface RowCommands {
  /** Adds an empty row beside another, or as the first; its id, or null where it was refused. */
  readonly insert: (beside: string | null, where: 'above' | 'below') => string | null;
  /** Adds a copy below each row; the ids of the copies, none where they were refused. */
  readonly duplicate: (ids: readonly string[]) => readonly string[];
  /** Puts rows behind another, or first; left out where rows have no order of their own. */
  readonly move?: ((ids: readonly string[], after: string | null) => void) | undefined;
}

/** What rows follow when they are moved one place: undefined at the end of the table, null as the first. */
export function neighbour(
  ids: readonly string[],
  { top, bottom }: { readonly top: number; readonly bottom: number },
  step: 'up' | 'down',
): string | null | undefined {
  if (step === 'up') return top === 0 ? undefined : (ids[top - 2] ?? null);
  return ids[bottom + 1];
}

/** What rows follow when they are dropped at the upper edge of row `at`; undefined where they are already. */
export function dropTarget(
  ids: readonly string[],
  { top, bottom }: { readonly top: number; readonly bottom: number },
  at: number,
): string | null | undefined {
  return at >= top && at <= bottom + 1 ? undefined : (ids[at - 1] ?? null);
}
