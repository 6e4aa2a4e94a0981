// Column widths as CSS, so that widening a column draws no row again.
import { useMemo, useState, type CSSProperties } from 'react';
import { columnTrack, type GridColumn } from './model/gridColumn.ts';

export interface ColumnWidths {
  /** Custom properties for the grid element: the tracks, and the least width of all of them. */
  readonly measures: CSSProperties;
  readonly resize: (columnId: string, widthPx: number) => void;
}

/** The widths given by the columns, until a person sets their own. */
export function useColumnWidths<Row>(columns: readonly GridColumn<Row>[]): ColumnWidths {
  const [widths, setWidths] = useState<Readonly<Record<string, number>>>({});
  const measures = useMemo(() => {
    const sized = columns.map(({ id, width, grow }) => {
      const own = widths[id];
      return own === undefined ? { width, grow } : { width: own };
    });
    const leastPx = sized.reduce((sum, { width }) => sum + width, 0);
    return {
      '--grid-tracks': sized.map(columnTrack).join(' '),
      '--grid-least': `${leastPx}px`,
    } as CSSProperties;
  }, [columns, widths]);
  const resize = (columnId: string, widthPx: number) =>
    setWidths((before) => ({ ...before, [columnId]: widthPx }));
  return { measures, resize };
}
