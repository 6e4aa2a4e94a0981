// The table people live in: spreadsheet keys, editing in place, copy and paste, ten thousand rows, one Tab stop.
import { gridWords } from '../../../shared/messages/screens/ui.ts';
import { useId, useMemo, useRef, useState, type ReactNode } from 'react';
import { useReadOnly } from '../readOnly.tsx';
import { announce } from '../feedback/announce.tsx';
import classes from './Grid.module.css';
import { GridBody } from './GridBody.tsx';
import type { GridColumn } from './model/gridColumn.ts';
import type { GridChange } from './model/gridEdits.ts';
import { gridHandlers } from './model/gridHandlers.ts';
import { GridHeader } from './GridHeader.tsx';
import { GridNothing, GridNote } from './GridMessages.tsx';
import { cellIdOf } from './GridRow.tsx';
import type { CellPlace, GridSize } from './model/gridSelection.ts';
import { heldRows, nextSort, sortRows, type GridSort, type HeldRows } from './model/gridSort.ts';
import { useColumnWidths } from './useColumnWidths.ts';
import { useGridCursor } from './useGridCursor.ts';
import { useGridEdits } from './useGridEdits.ts';
import { useVisibleRows } from './useVisibleRows.ts';

export interface GridProps<Row> {
  /** The grid's accessible name. */
  readonly label: string;
  /** Rows keep their identity while unchanged; only changed ones are drawn again. */
  readonly rows: readonly Row[];
  /** Keep this array stable: a constant, or memoised. */
  readonly columns: readonly GridColumn<Row>[];
  readonly rowId: (row: Row) => string;
  readonly selectedId?: string | null | undefined;
  /** A row was chosen by click or Space; null when Space lets go of the chosen one. */
  readonly onSelect?: ((id: string | null) => void) | undefined;
  /** Enter on a cell that cannot be edited, or a double click on one. */
  readonly onOpen?: ((id: string, columnId: string) => void) | undefined;
  /** Several cells at once, pasted or cleared: one undo step. A returned sentence is shown. */
  readonly onPaste?: ((changes: GridChange[]) => string | void) | undefined;
  /** Ctrl+Delete on the rows of the range. */
  readonly onDeleteRows?: ((ids: string[]) => void) | undefined;
  /** Stands right under the last row: a line that adds one. */
  readonly foot?: ReactNode;
  /** Shown below the head when there are no rows. */
  readonly empty: ReactNode;
  /** Given while a filter is on; `total` is the number of rows without it. */
  readonly filter?: { readonly total: number; readonly onClear: () => void } | undefined;
  readonly initialSort?: GridSort | undefined;
  /** In pixels. */
  readonly rowHeight?: number | undefined;
}

/**
 * An ARIA grid that fills its parent's height. Focus stays on the grid, the cursor is its active descendant.
 * Inside a ReadOnlyScope it can be read, sorted and copied only.
 */
export function Grid<Row>(props: GridProps<Row>) {
  const { label, rows: given, rowId, selectedId = null, onSelect, rowHeight = 30 } = props;
  const readOnly = useReadOnly();
  const columns = useMemo(
    () => (readOnly ? locked(props.columns) : props.columns),
    [readOnly, props.columns],
  );
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [sort, setSort] = useState<GridSort | null>(props.initialSort ?? null);
  const { measures, resize } = useColumnWidths(columns);
  const sorted = useMemo(() => sortRows(given, columns, sort), [given, columns, sort]);
  const [held, setHeld] = useState<HeldRows<Row> | null>(null);
  const rows = useMemo(() => heldRows(held, sorted, rowId), [held, sorted, rowId]);
  const ids = useMemo(() => rows.map(rowId), [rows, rowId]);
  const size: GridSize = { rows: rows.length, columns: columns.length };

  const cursor = useGridCursor(ids, size);
  const edits = useGridEdits({
    rows,
    columns,
    rowId,
    size,
    onPaste: props.onPaste,
    onOpenRow: (id) => setHeld(id === null ? null : { id, rows }),
    onStep: (editedId, columnId, step) => {
      const row = ids.indexOf(editedId) + step.rows;
      const column = columns.findIndex(({ id }) => id === columnId) + step.columns;
      goTo({
        row: Math.max(0, Math.min(row, rows.length - 1)),
        column: Math.max(0, Math.min(column, columns.length - 1)),
      });
      scroller.current?.focus({ preventScroll: true });
    },
  });
  const editingRow = edits.open === null ? -1 : ids.indexOf(edits.open.rowId);
  const visible = useVisibleRows({
    gridId,
    count: rows.length,
    rowHeight,
    scroller,
    pinned: [cursor.active.row, editingRow],
  });

  const goTo = (place: CellPlace, extend = false) => {
    cursor.goTo(place, extend);
    visible.reveal(place);
  };
  const sortBy = (columnId: string, index: number) => {
    const next = nextSort(sort, columnId);
    setSort(next);
    cursor.goTo({ row: -1, column: index });
    announce(gridWords.sorted({ isDescending: next?.descending ?? null }));
  };
  const handlers = gridHandlers({
    gridId,
    rows,
    ids,
    columns,
    size,
    cursor,
    edits,
    selectedId,
    goTo,
    sortBy,
    resize,
    rowHeight,
    onSelect,
    onOpen: props.onOpen,
    onDeleteRows: readOnly ? undefined : props.onDeleteRows,
  });

  const { active, placed } = cursor;
  const noteId = `${gridId}-note`;

  return (
    <div className={classes.frame}>
      <div
        ref={scroller}
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable
        aria-readonly={readOnly || undefined}
        aria-activedescendant={placed ? cellIdOf(gridId, active.row, active.column) : undefined}
        className={classes.grid}
        data-placed={placed || undefined}
        style={measures}
        {...handlers}
      >
        <GridHeader
          gridId={gridId}
          columns={columns}
          sort={sort}
          activeColumn={placed && active.row === -1 ? active.column : -1}
          onResize={resize}
        />
        <GridBody
          gridId={gridId}
          noteId={noteId}
          rows={rows}
          ids={ids}
          columns={columns}
          rowHeight={rowHeight}
          visible={visible}
          cursor={cursor}
          edits={edits}
          selectable={onSelect !== undefined}
          selectedId={selectedId}
          onLeaveEditor={() => scroller.current?.focus({ preventScroll: true })}
        />
      </div>
      {props.foot}
      {rows.length === 0 ? <GridNothing filter={props.filter} empty={props.empty} /> : null}
      <GridNote id={noteId} sentence={`${edits.note} ${edits.question}`.trim()} onClose={edits.dismiss} />
    </div>
  );
}

/** The same columns without their editors. */
const locked = <Row,>(columns: readonly GridColumn<Row>[]): readonly GridColumn<Row>[] =>
  columns.map((column) => ({ ...column, editor: undefined }));
