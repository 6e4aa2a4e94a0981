// Draws only the lines in view, plus the ones the cursor and the editor stand in, and scrolls a cell into sight.
import {
  defaultKeyExtractor,
  defaultRangeExtractor,
  useVirtualizer,
  type Range,
  type VirtualItem,
} from '@tanstack/react-virtual';
import { useCallback, type RefObject } from 'react';
import { useTextScale } from '../theme/room.ts';

/** Height of the grid's head in pixels at the usual size of text; it stays in view, so rows scroll to below it. */
export const headHeightPx = 32;

export interface VisibleRows {
  /** Each is a line: a row, or the head of a group. */
  readonly items: readonly VirtualItem[];
  /** Height of all lines in pixels. */
  readonly totalPx: number;
  readonly reveal: (line: number) => void;
  /** Takes the true height of a drawn line; null where all are of one height. */
  readonly measure: ((line: HTMLElement | null) => void) | null;
}

interface VisibleRowsOptions {
  readonly count: number;
  readonly rowHeight: number;
  /** Rows are as high as their texts. */
  readonly wraps: boolean;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Lines that are drawn even when out of view, so that focus and typed text are never lost by scrolling. */
  readonly pinned: readonly number[];
  /** Names a line for good, so that its measured height stays its own when the order changes. Keep it stable. */
  readonly keyOf: (line: number) => string;
}

/** The lines to draw now. */
export function useVisibleRows(options: VisibleRowsOptions): VisibleRows {
  const headPx = headHeightPx * useTextScale();
  const { count, rowHeight, wraps, scroller, pinned, keyOf } = options;
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: wraps ? keyOf : defaultKeyExtractor,
    overscan: 8,
    scrollMargin: headPx,
    scrollPaddingStart: headPx,
    useFlushSync: false,
    rangeExtractor: (range: Range) => {
      const wanted = new Set([...defaultRangeExtractor(range), ...pinned]);
      return [...wanted].filter((line) => line >= 0 && line < count).toSorted((a, b) => a - b);
    },
  });
  const reveal = useCallback(
    (line: number) => {
      if (line >= 0) virtualizer.scrollToIndex(line, { align: 'auto' });
    },
    [virtualizer],
  );
  return {
    items: virtualizer.getVirtualItems(),
    totalPx: virtualizer.getTotalSize(),
    reveal,
    measure: wraps ? virtualizer.measureElement : null,
  };
}
