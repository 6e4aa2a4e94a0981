// The table people live in: spreadsheet keys, editing in place, copy and paste, ten thousand rows, one Tab stop.
import { useId, useMemo, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { announce } from './announce.tsx';
import classes from './Grid.module.css';
import { GridCellEditor } from './GridCellEditor.tsx';
import { columnTrack, optionsOf, type GridColumn } from './gridColumn.ts';
import type { GridChange } from './gridEdits.ts';
import { gridHandlers } from './gridHandlers.ts';
import { GridHeader } from './GridHeader.tsx';
import { GridNothing, GridNote } from './GridMessages.tsx';
import { cellIdOf, GridRow } from './GridRow.tsx';
import type { CellPlace, GridSize } from './gridSelection.ts';
import { nextSort, sortRows, type GridSort } from './gridSort.ts';
import { useGridCursor } from './useGridCursor.ts';
import { useGridEdits } from './useGridEdits.ts';
import { headHeightPx, useVisibleRows } from './useVisibleRows.ts';

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
  readonly onOpen?: ((id: string) => void) | undefined;
  /** Several cells at once, pasted or cleared: one undo step. A returned sentence is shown. */
  readonly onPaste?: ((changes: GridChange[]) => string | void) | undefined;
  /** Ctrl+Delete on the rows of the range. */
  readonly onDeleteRows?: ((ids: string[]) => void) | undefined;
  /** Shown below the head when there are no rows. */
  readonly empty: ReactNode;
  /** Given while a filter is on; `total` is the number of rows without it. */
  readonly filter?: { readonly total: number; readonly onClear: () => void } | undefined;
  readonly initialSort?: GridSort | undefined;
  /** In pixels. */
  readonly rowHeight?: number | undefined;
}

/** An ARIA grid that fills its parent's height. Focus stays on the grid, the cursor is its active descendant. */
export function Grid<Row>(props: GridProps<Row>) {
  const { label, rows: given, columns, rowId, selectedId = null, onSelect, rowHeight = 30 } = props;
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [sort, setSort] = useState<GridSort | null>(props.initialSort ?? null);
  const [widths, setWidths] = useState<Readonly<Record<string, number>>>({});
  const rows = useMemo(() => sortRows(given, columns, sort), [given, columns, sort]);
  const ids = useMemo(() => rows.map(rowId), [rows, rowId]);
  const size: GridSize = {
    rows: rows.length,
    columns: columns.length,
    pageRows: pageRowsIn(scroller.current, rowHeight),
  };

  const cursor = useGridCursor(ids, size);
  const edits = useGridEdits({
    rows,
    columns,
    rowId,
    size,
    onPaste: props.onPaste,
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
    announce(next === null ? 'Not sorted' : `Sorted ${next.descending ? 'descending' : 'ascending'}`);
  };
  const resize = (columnId: string, widthPx: number) =>
    setWidths((before) => ({ ...before, [columnId]: widthPx }));
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
    onSelect,
    onOpen: props.onOpen,
    onDeleteRows: props.onDeleteRows,
  });

  const { active, range, placed } = cursor;
  const tracks = columns.map((column) => {
    const width = widths[column.id];
    return columnTrack(width === undefined ? column : { width });
  });
  const leastWidthPx = columns.reduce((sum, { id, width }) => sum + (widths[id] ?? width), 0);
  const measures = {
    '--grid-tracks': tracks.join(' '),
    '--grid-least': `${leastWidthPx}px`,
  } as CSSProperties;
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
          onSort={sortBy}
          onResize={resize}
        />
        <div role="rowgroup" className={classes.body} style={{ blockSize: visible.totalPx }}>
          {visible.items.map(({ index, start }) => {
            const row = rows[index];
            const id = ids[index];
            if (row === undefined || id === undefined) return null;
            const inRange = placed && active.row >= 0 && index >= range.top && index <= range.bottom;
            const column =
              index === editingRow ? columns.findIndex((one) => one.id === edits.open?.columnId) : -1;
            const edited = columns[column];
            return (
              <GridRow
                key={id}
                row={row}
                gridId={gridId}
                index={index}
                top={start - headHeightPx}
                height={rowHeight}
                columns={columns}
                selectable={onSelect !== undefined}
                selected={id === selectedId}
                activeColumn={placed && index === active.row ? active.column : -1}
                rangeLeft={inRange ? range.left : -1}
                rangeRight={inRange ? range.right : -2}
                editingColumn={column}
                editor={
                  edited?.editor === undefined || edits.open === null ? null : (
                    <GridCellEditor
                      key={edits.open.columnId}
                      kind={edited.editor}
                      name={edited.header}
                      start={edits.open.start}
                      options={optionsOf(edited, row)}
                      refused={edits.note !== ''}
                      describedBy={noteId}
                      onCommit={edits.commit}
                      onCancel={() => {
                        edits.cancel();
                        scroller.current?.focus({ preventScroll: true });
                      }}
                    />
                  )
                }
              />
            );
          })}
        </div>
      </div>
      {rows.length === 0 ? <GridNothing filter={props.filter} empty={props.empty} /> : null}
      <GridNote id={noteId} sentence={edits.note} onClose={() => edits.setNote('')} />
    </div>
  );
}

function pageRowsIn(scroller: HTMLElement | null, rowHeight: number): number {
  return Math.max(1, Math.floor(((scroller?.clientHeight ?? 400) - headHeightPx) / rowHeight) - 1);
}
