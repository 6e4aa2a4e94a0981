// Draws only the rows in view, plus the ones the cursor and the editor stand in, and scrolls a cell into sight.
import { defaultRangeExtractor, useVirtualizer, type Range, type VirtualItem } from '@tanstack/react-virtual';
import { useCallback, type RefObject } from 'react';
import { cellIdOf } from './GridRow.tsx';
import type { CellPlace } from './model/gridSelection.ts';

/** Height of the grid's head in pixels; it stays in view, so rows scroll to below it. */
export const headHeightPx = 32;

export interface VisibleRows {
  readonly items: readonly VirtualItem[];
  /** Height of all rows in pixels. */
  readonly totalPx: number;
  readonly reveal: (place: CellPlace) => void;
}

interface VisibleRowsOptions {
  readonly gridId: string;
  readonly count: number;
  readonly rowHeight: number;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Row numbers that are drawn even when out of view, so that focus and typed text are never lost by scrolling. */
  readonly pinned: readonly number[];
}

/** The rows to draw now. */
export function useVisibleRows(options: VisibleRowsOptions): VisibleRows {
  const { gridId, count, rowHeight, scroller, pinned } = options;
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: headHeightPx,
    scrollPaddingStart: headHeightPx,
    useFlushSync: false,
    rangeExtractor: (range: Range) => {
      const wanted = new Set([...defaultRangeExtractor(range), ...pinned]);
      return [...wanted].filter((row) => row >= 0 && row < count).toSorted((a, b) => a - b);
    },
  });
  const reveal = useCallback(
    ({ row, column }: CellPlace) => {
      if (row >= 0) virtualizer.scrollToIndex(row, { align: 'auto' });
      revealColumn(scroller.current, document.getElementById(cellIdOf(gridId, -1, column)));
    },
    [virtualizer, scroller, gridId],
  );
  return { items: virtualizer.getVirtualItems(), totalPx: virtualizer.getTotalSize(), reveal };
}

function revealColumn(scroller: HTMLElement | null, head: HTMLElement | null): void {
  if (scroller === null || head === null) return;
  const left = head.offsetLeft;
  const right = left + head.offsetWidth;
  if (left < scroller.scrollLeft) scroller.scrollLeft = left;
  else if (right > scroller.scrollLeft + scroller.clientWidth)
    scroller.scrollLeft = right - scroller.clientWidth;
}
