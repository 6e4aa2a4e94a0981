// One row of the grid, drawn again only when something of its own changed.
import { memo, type ReactNode } from 'react';
import { canEdit, cellText, type GridColumn } from './model/gridColumn.ts';
import classes from './Grid.module.css';

export interface GridRowProps<Row> {
  readonly row: Row;
  readonly gridId: string;
  /** From 0, in the order on screen. */
  readonly index: number;
  /** In pixels from the first row's top. */
  readonly top: number;
  readonly height: number;
  readonly columns: readonly GridColumn<Row>[];
  readonly selectable: boolean;
  readonly selected: boolean;
  /** The cursor's column, or −1. */
  readonly activeColumn: number;
  /** The range's columns in this row, or −1. */
  readonly rangeLeft: number;
  readonly rangeRight: number;
  /** The open editor and its column, for the one row that has it. */
  readonly editingColumn: number;
  readonly editor: ReactNode;
}

/** The id that makes a cell the grid's active descendant. */
export const cellIdOf = (gridId: string, row: number, column: number): string => `${gridId}-${row}-${column}`;

function PlainGridRow<Row>(props: GridRowProps<Row>) {
  const { row, gridId, index, top, height, columns, selectable, selected } = props;
  const { activeColumn, rangeLeft, rangeRight, editingColumn, editor } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selectable ? selected : undefined}
      className={classes.row}
      data-row={index}
      data-editing={editingColumn >= 0 || undefined}
      style={{ blockSize: height, transform: `translateY(${top}px)` }}
    >
      {columns.map((column, at) => {
        const inRange = at >= rangeLeft && at <= rangeRight;
        const editing = at === editingColumn;
        return (
          <div
            key={column.id}
            role="gridcell"
            id={cellIdOf(gridId, index, at)}
            aria-colindex={at + 1}
            aria-selected={inRange}
            // oxlint-disable-next-line jsx-a11y/role-supports-aria-props -- ARIA 1.2 has it on gridcells
            aria-readonly={!canEdit(column, row) || undefined}
            className={classes.cell}
            data-column={at}
            data-align={column.align}
            data-computed={column.computed || undefined}
            data-active={at === activeColumn || undefined}
            data-editing={editing || undefined}
          >
            {editing ? editor : (column.render?.(row) ?? cellText(column.value(row)))}
          </div>
        );
      })}
    </div>
  );
}

export const GridRow = memo(PlainGridRow) as typeof PlainGridRow;
