// Column widths as CSS, so that widening a column draws no row again.
import { useMemo, type CSSProperties } from 'react';
import { useTextScale } from '../theme/room.ts';
import { columnTrack, type GridColumn, widthOf } from './model/gridColumn.ts';

/** Custom properties for the grid element: the tracks, and the least width of all of them. */
export function useColumnWidths<Row>(
  columns: readonly GridColumn<Row>[],
  widths: Readonly<Record<string, number>>,
): CSSProperties {
  const scale = useTextScale();
  return useMemo(() => {
    const sized = columns.map((column) => {
      const own = widths[column.id];
      return own === undefined
        ? { width: widthOf(column) * scale, grow: column.grow }
        : { width: own * scale };
    });
    const leastPx = sized.reduce((sum, { width }) => sum + width, 0);
    return {
      '--grid-tracks': sized.map(columnTrack).join(' '),
      '--grid-least': `${leastPx}px`,
    } as CSSProperties;
  }, [columns, widths, scale]);
}
