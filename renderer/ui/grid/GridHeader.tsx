// The grid's head: names the columns, sorts when pressed, and lets an edge be dragged to widen a column.
import { gridWords } from '../../../shared/messages/screens/ui.ts';
import { IconArrowDown, IconArrowUp, IconMathFunction } from '@tabler/icons-react';
import type { PointerEvent } from 'react';
import type { GridColumn } from './model/gridColumn.ts';
import { cellIdOf } from './GridRow.tsx';
import type { GridSort } from './model/gridSort.ts';
import classes from './Grid.module.css';

export interface GridHeaderProps<Row> {
  readonly gridId: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly sort: GridSort | null;
  readonly activeColumn: number;
  readonly onResize: (columnId: string, widthPx: number) => void;
}

const sortWord = (sort: GridSort | null, id: string) =>
  sort?.columnId === id ? (sort.descending ? 'descending' : 'ascending') : 'none';

/** The header row, which is row 1 of the grid for assistive technology. */
export function GridHeader<Row>(props: GridHeaderProps<Row>) {
  const { gridId, columns, sort, activeColumn, onResize } = props;
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" aria-rowindex={1} className={classes.headRow}>
        {columns.map((column, at) => {
          const sorted = sortWord(sort, column.id);
          const Arrow = sorted === 'descending' ? IconArrowDown : IconArrowUp;
          return (
            <div
              key={column.id}
              role="columnheader"
              id={cellIdOf(gridId, -1, at)}
              aria-colindex={at + 1}
              aria-sort={sorted}
              className={classes.headCell}
              data-align={column.align}
              data-active={at === activeColumn || undefined}
              data-head={at}
            >
              <span className={classes.headText}>{column.header}</span>
              {column.computed ? (
                <IconMathFunction size={13} role="img" aria-label={gridWords.isComputed} />
              ) : null}
              {sorted === 'none' ? null : <Arrow size={13} stroke={2} aria-hidden />}
              <span
                className={classes.edge}
                aria-hidden
                data-edge
                onPointerDown={(event) => dragEdge(event, (widthPx) => onResize(column.id, widthPx))}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Follows the pointer from one edge until it is let go; the keyboard does the same with Shift and arrows. */
function dragEdge(down: PointerEvent<HTMLElement>, onWidth: (widthPx: number) => void): void {
  const edge: HTMLElement = down.currentTarget;
  const startWidth = edge.parentElement?.offsetWidth ?? 0;
  const stop = new AbortController();
  edge.setPointerCapture(down.pointerId);
  down.stopPropagation();
  edge.addEventListener(
    'pointermove',
    (move) => onWidth(Math.max(40, startWidth + move.clientX - down.clientX)),
    { signal: stop.signal },
  );
  edge.addEventListener('lostpointercapture', () => stop.abort(), { signal: stop.signal });
}
