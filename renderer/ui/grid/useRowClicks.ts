// Tells one click from two: choosing a row may open something beside the table, and its columns must not slide away
// from under the pointer before the second click of a pair.
import { useEffect, useRef } from 'react';
import type { CellPlace } from './model/gridSelection.ts';

/** Longer than most people take between two clicks, short enough to be felt as at once. */
const pairMs = 260;

export interface RowClicks {
  /** A cell was clicked; `count` is 2 for the second click of a pair. */
  readonly click: (place: CellPlace, id: string, count: number) => void;
  /** Where a double click began, which is the cell that is meant even when the columns have moved since. */
  readonly takePair: () => CellPlace | null;
}

/** `waits`: choosing a row moves the columns, so that it waits until a click stays alone. */
export function useRowClicks(onSelect: ((id: string | null) => void) | undefined, waits: boolean): RowClicks {
  const first = useRef<CellPlace | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    click: (place, id, count) => {
      clearTimeout(timer.current);
      if (count > 1) return;
      first.current = place;
      if (waits) timer.current = setTimeout(() => onSelect?.(id), pairMs);
      else onSelect?.(id);
    },
    takePair: () => {
      clearTimeout(timer.current);
      return first.current;
    },
  };
}
