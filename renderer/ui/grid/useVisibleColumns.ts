// Draws only the columns in view, plus the frozen ones and the one the cursor stands in.
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { type CSSProperties, type RefObject, useCallback, useLayoutEffect, useMemo } from 'react';
import { type GridColumn, widthOf } from './model/gridColumn.ts';

/** A column at its place. The same object while nothing about it changes, so that rows are not drawn again. */
export interface PlacedColumn<Row> {
  readonly column: GridColumn<Row>;
  /** From 0, among the columns that are shown. */
  readonly at: number;
  readonly style: CSSProperties;
  /** Stays while the others scroll; the last one draws the line between the two. */
  readonly frozen: 'yes' | 'last' | undefined;
}

export interface VisibleColumns<Row> {
  readonly placed: readonly PlacedColumn<Row>[];
  readonly reveal: (at: number) => void;
}

interface VisibleColumnsOptions<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly widths: Readonly<Record<string, number>>;
  readonly frozen: number;
  /** Heights depend on the texts of all columns, so that all are drawn. */
  readonly drawsAll: boolean;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly pinned: readonly number[];
}

/** The columns to draw now. Columns that grow have their least width whenever there is anything to scroll. */
export function useVisibleColumns<Row>(options: VisibleColumnsOptions<Row>): VisibleColumns<Row> {
  const { columns, widths, frozen, drawsAll, scroller, pinned } = options;
  const px = useMemo(() => columns.map((column) => widths[column.id] ?? widthOf(column)), [columns, widths]);
  const frozenPx = px.slice(0, frozen).reduce((sum, width) => sum + width, 0);
  const virtualizer = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => px[at] ?? 0,
    overscan: 2,
    scrollPaddingStart: frozenPx,
    useFlushSync: false,
    rangeExtractor: (range: Range) => {
      const always = columns.flatMap((_, at) => (drawsAll || at < frozen || pinned.includes(at) ? [at] : []));
      return [...new Set([...defaultRangeExtractor(range), ...always])].toSorted((a, b) => a - b);
    },
  });
  // Sizes are asked for once and remembered; a new width or order has to be asked for again.
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, px]);
  const drawn = virtualizer
    .getVirtualItems()
    .map(({ index }) => index)
    .filter((at) => at < columns.length)
    .join(' ');
  const placed = useMemo(() => {
    const lefts = px.map((_, at) => px.slice(0, at).reduce((sum, width) => sum + width, 0));
    return drawn
      .split(' ')
      .filter(Boolean)
      .flatMap((text): readonly PlacedColumn<Row>[] => {
        const at = Number(text);
        const column = columns[at];
        if (column === undefined) return [];
        const isFrozen = at < frozen;
        return [
          {
            column,
            at,
            style: { gridColumn: at + 1, ...(isFrozen ? { insetInlineStart: `${lefts[at] ?? 0}px` } : {}) },
            frozen: isFrozen ? (at === frozen - 1 ? 'last' : 'yes') : undefined,
          },
        ];
      });
  }, [drawn, columns, px, frozen]);
  const reveal = useCallback(
    (at: number) => {
      if (at >= frozen) virtualizer.scrollToIndex(at, { align: 'auto' });
      // Back at the start of the row, what stands behind the frozen columns is from its start too.
      else if (at === 0) virtualizer.scrollToOffset(0);
    },
    [virtualizer, frozen],
  );
  return { placed, reveal };
}
