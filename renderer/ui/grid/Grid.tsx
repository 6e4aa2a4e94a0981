// The table people live in: spreadsheet keys, editing in place, copy and paste, ten thousand rows, one Tab stop.
import { gridWords } from '../../../shared/messages/screens/ui.ts';
import { useId, useMemo, useRef, useState, type ReactNode } from 'react';
import { useReadOnly } from '../readOnly.tsx';
import { announce } from '../feedback/announce.tsx';
import classes from './Grid.module.css';
import { GridBody } from './GridBody.tsx';
import type { GridColumn } from './model/gridColumn.ts';
import type { WriteCells } from './model/gridEdits.ts';
import { gridHandlers } from './model/gridHandlers.ts';
import { GridHeader } from './GridHeader.tsx';
import { GridNothing, GridNote } from './GridMessages.tsx';
import { FindBar } from './edit/FindBar.tsx';
import { GridOverlays } from './edit/GridOverlays.tsx';
import { createKeptCells, type KeptCells } from './edit/keptCells.ts';
import type { RowCommands } from './edit/rowCommands.ts';
import { useGridEditing } from './edit/useGridEditing.ts';
import type { PasteKnowledge } from './clipboard/usePasting.ts';
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
  readonly onOpen?: ((id: string) => void) | undefined;
  /** Writes cells and adds rows as one undo step; cells are written one by one through their columns when left out. */
  readonly onWrite?: WriteCells | undefined;
  /** What can be done with whole rows. */
  readonly rowCommands?: RowCommands | undefined;
  /** What is known of tables that are pasted; without it they go where the cursor is. */
  readonly pasting?: PasteKnowledge | undefined;
  /** Where texts that cells cannot take are kept for longer than the grid is shown. */
  readonly keptCells?: KeptCells | undefined;
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
  const [ownKept] = useState(createKeptCells);
  const cells = useMemo(() => ({ rows, columns, rowId }), [rows, columns, rowId]);
  const edits = useGridEdits({
    ...cells,
    range: cursor.range,
    keptCells: props.keptCells ?? ownKept,
    onWrite: props.onWrite,
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
  const editing = useGridEditing({
    cells,
    ids,
    cursor,
    edits,
    scroller,
    isReadOnly: readOnly,
    isOwnOrder: sort === null,
    rowCommands: readOnly ? undefined : props.rowCommands,
    onDeleteRows: readOnly ? undefined : props.onDeleteRows,
    knowledge: props.pasting,
  });
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
    ...editing.parts,
  });

  const { active, placed } = cursor;
  const noteId = `${gridId}-note`;

  return (
    <div className={classes.frame} onPaste={rows.length === 0 ? handlers.onPaste : undefined}>
      {editing.isFinding ? (
        <FindBar
          cells={cells}
          active={active}
          edits={edits}
          isReadOnly={readOnly}
          goTo={goTo}
          onClose={editing.closeFind}
        />
      ) : null}
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
          drag={editing.parts.drag}
          hasHandles={!readOnly && columns.some(({ editor }) => editor !== undefined)}
          selectable={onSelect !== undefined}
          selectedId={selectedId}
          onLeaveEditor={() => scroller.current?.focus({ preventScroll: true })}
        />
      </div>
      {rows.length === 0 ? <GridNothing filter={props.filter} empty={props.empty} /> : null}
      <GridOverlays
        editing={editing}
        cells={cells}
        allColumns={columns}
        edits={edits}
        active={active}
        range={cursor.range}
        isReadOnly={readOnly}
        canAdd={props.rowCommands !== undefined}
        knowledge={props.pasting}
        goTo={(place) => {
          goTo(place);
          scroller.current?.focus({ preventScroll: true });
        }}
      />
      <GridNote id={noteId} sentence={`${edits.note} ${edits.question}`.trim()} onClose={edits.dismiss} />
    </div>
  );
}

/** The same columns without their editors. */
const locked = <Row,>(columns: readonly GridColumn<Row>[]): readonly GridColumn<Row>[] =>
  columns.map((column) => ({ ...column, editor: undefined }));
