// One row of the grid, drawn again only when something of its own changed.
import { IconAlertTriangle } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import type { KeptText } from './edit/keptCells.ts';
import { canEdit, cellText, type GridColumn } from './model/gridColumn.ts';
import edit from './edit/edit.module.css';
import classes from './Grid.module.css';
import type { PlacedColumn } from './useVisibleColumns.ts';

export interface GridRowProps<Row> {
  readonly row: Row;
  readonly gridId: string;
  /** From 0, in the order on screen. */
  readonly index: number;
  /** From 0, the heads of groups counted. */
  readonly line: number;
  /** In pixels from the first row's top. */
  readonly top: number;
  readonly height: number;
  readonly placed: readonly PlacedColumn<Row>[];
  readonly selectable: boolean;
  readonly selected: boolean;
  /** The cursor's column, or −1. */
  readonly activeColumn: number;
  /** The range's columns in this row, or −1. */
  readonly rangeLeft: number;
  readonly rangeRight: number;
  /** The column in whose cell the fill handle is, or −1. */
  readonly handleColumn: number;
  /** The row is chosen whole, and moved, by its edge. */
  readonly hasGrip: boolean;
  /** The columns that the fill handle covers in this row, or −1. */
  readonly reachLeft: number;
  readonly reachRight: number;
  /** At which of its edges rows would be dropped now. */
  readonly drop: 'above' | 'below' | undefined;
  /** Texts of the row that its cells could not take, by column. */
  readonly kept: ReadonlyMap<string, KeptText> | undefined;
  /** The open editor and its column, for the one row that has it. */
  readonly editingColumn: number;
  readonly editor: ReactNode;
  /** Given where rows are as high as their texts. */
  readonly measure: ((line: HTMLElement | null) => void) | null;
}

/** The id that makes a cell the grid's active descendant. */
export const cellIdOf = (gridId: string, row: number, column: number): string => `${gridId}-${row}-${column}`;

interface CellContentProps<Row> {
  readonly row: Row;
  readonly column: GridColumn<Row>;
  readonly refused: KeptText | undefined;
}

/** What the workbook holds, or with a mark what was typed and could not be taken. */
function CellContent<Row>({ row, column, refused }: CellContentProps<Row>) {
  if (refused === undefined) return column.render?.(row) ?? cellText(column.value(row));
  return (
    <>
      <IconAlertTriangle size={13} stroke={2} aria-hidden className={edit.keptIcon} />
      {refused.text}
    </>
  );
}

function PlainGridRow<Row>(props: GridRowProps<Row>) {
  const { row, gridId, index, line, top, height, placed, selectable, selected, measure } = props;
  const { activeColumn, rangeLeft, rangeRight, handleColumn, reachLeft, reachRight, kept } = props;
  const { editingColumn, editor } = props;
  return (
    <div
      ref={measure}
      role="row"
      aria-rowindex={line + 2}
      aria-selected={selectable ? selected : undefined}
      className={classes.row}
      data-row={index}
      data-index={line}
      data-editing={editingColumn >= 0 || undefined}
      data-drop={props.drop}
      data-wraps={measure !== null || undefined}
      style={{ [measure ? 'minBlockSize' : 'blockSize']: height, transform: `translateY(${top}px)` }}
    >
      {placed.map(({ column, at, style, frozen }) => {
        const inRange = at >= rangeLeft && at <= rangeRight;
        const editing = at === editingColumn;
        const refused = kept?.get(column.id);
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
            style={style}
            data-column={at}
            data-align={column.align}
            data-computed={column.computed || undefined}
            data-active={at === activeColumn || undefined}
            data-editing={editing || undefined}
            data-reached={(at >= reachLeft && at <= reachRight) || undefined}
            data-kept={refused !== undefined || undefined}
            aria-invalid={refused !== undefined || undefined}
            title={refused?.sentence}
            data-frozen={frozen}
          >
            {editing ? editor : <CellContent row={row} column={column} refused={refused} />}
            {at === 0 && props.hasGrip ? <span className={edit.grip} data-grip aria-hidden /> : null}
            {at === handleColumn && !editing ? <span className={edit.fill} data-fill aria-hidden /> : null}
          </div>
        );
      })}
    </div>
  );
}

export const GridRow = memo(PlainGridRow) as typeof PlainGridRow;
