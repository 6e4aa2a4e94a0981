// The table people live in: spreadsheet keys, editing in place, copy and paste, ten thousand rows, one Tab stop.
import { type KeyboardEvent, type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { useReadOnly } from '../readOnly.tsx';
import { useTextScale } from '../theme/room.ts';
import classes from './Grid.module.css';
import { GridBody } from './GridBody.tsx';
import { groupIdOf } from './GridGroupRow.tsx';
import type { GridColumn } from './model/gridColumn.ts';
import type { WriteCells } from './model/gridEdits.ts';
import { gridHandlers } from './model/gridHandlers.ts';
import { GridHeader } from './GridHeader.tsx';
import { GridNothing, GridNote } from './GridMessages.tsx';
import { FindBar } from './edit/FindBar.tsx';
import type { PointerMenuItem } from '../overlay/PointerMenu.tsx';
import { GridOverlays } from './edit/GridOverlays.tsx';
import { createKeptCells, type KeptCells } from './edit/keptCells.ts';
import type { RowCommands } from './edit/rowCommands.ts';
import { useGridEditing } from './edit/useGridEditing.ts';
import type { PasteKnowledge } from './clipboard/usePasting.ts';
import { cellIdOf } from './GridRow.tsx';
import type { CellPlace, GridSize } from './model/gridSelection.ts';
import type { HeldRows } from './model/gridSort.ts';
import { frozenCount, type GridViewShelf, shownColumns } from './model/gridView.ts';
import { filterKindOf, filtersOn } from './model/view/gridFilter.ts';
import { useColumnWidths } from './useColumnWidths.ts';
import { useGridCursor } from './useGridCursor.ts';
import { useGridEdits } from './useGridEdits.ts';
import { useRowClicks } from './useRowClicks.ts';
import { useVisibleColumns } from './useVisibleColumns.ts';
import { useVisibleRows } from './useVisibleRows.ts';
import { ColumnPanel } from './view/ColumnPanel.tsx';
import { GridBar } from './view/GridBar.tsx';
import { GridTotals } from './view/GridTotals.tsx';
import { useGridHead } from './view/useGridHead.ts';
import { useGridLines } from './view/useGridLines.ts';
import { type GridViewing, useGridView } from './view/useGridView.ts';
import { useGroupCursor } from './view/useGroupCursor.ts';

export interface GridProps<Row> {
  /** The grid's accessible name. */
  readonly label: string;
  /** Rows keep their identity while unchanged; only changed ones are drawn again. */
  readonly rows: readonly Row[];
  /** All there are, shown or not. Keep this array stable: a constant, or memoised. */
  readonly columns: readonly GridColumn<Row>[];
  readonly rowId: (row: Row) => string;
  readonly selectedId?: string | null | undefined;
  /** A row was chosen by click or Space; null when Space lets go of the chosen one. */
  readonly onSelect?: ((id: string | null) => void) | undefined;
  /** Choosing a row opens something beside the table, which makes its columns narrower. */
  readonly opensBeside?: boolean | undefined;
  /** Enter on a cell that cannot be edited, or a double click on one. */
  readonly onOpen?: ((id: string, columnId: string) => void) | undefined;
  /** Writes cells and adds rows as one undo step; cells are written one by one through their columns when left out. */
  readonly onWrite?: WriteCells | undefined;
  /** What can be done with whole rows. */
  readonly rowCommands?: RowCommands | undefined;
  /** What is known of tables that are pasted; without it they go where the cursor is. */
  readonly pasting?: PasteKnowledge | undefined;
  /** Where texts that cells cannot take are kept for longer than the grid is shown. */
  readonly keptCells?: KeptCells | undefined;
  /** What can be done with the record in a row, for its menu. */
  readonly rowMenu?: ((rowId: string) => readonly PointerMenuItem[]) | undefined;
  /** Ctrl+Delete on the rows of the range. */
  readonly onDeleteRows?: ((ids: string[]) => void) | undefined;
  /** Stands right under the last row: a line that adds one. */
  readonly foot?: ReactNode;
  /** Shown below the head when there are no rows. */
  readonly empty: ReactNode;
  /** Given while a filter of the screen is on; `total` is the number of rows without it. */
  readonly filter?: { readonly total: number; readonly onClear: () => void } | undefined;
  /** Where the table's views are kept; with it come the view's bar, its columns and its named views. */
  readonly views?: GridViewShelf | undefined;
  /** In pixels. */
  readonly rowHeight?: number | undefined;
}

/**
 * An ARIA grid that fills its parent's height. Focus stays on the grid, the cursor is its active descendant.
 * Inside a ReadOnlyScope it can be read, sorted and copied only.
 */
export function Grid<Row>(props: GridProps<Row>) {
  const { label, rows: given, rowId, selectedId = null, onSelect } = props;
  const rowHeight = (props.rowHeight ?? 30) * useTextScale();
  const readOnly = useReadOnly();
  const all = useMemo(() => (readOnly ? locked(props.columns) : props.columns), [readOnly, props.columns]);
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const viewing = useGridView(props.views);
  const { view } = viewing;
  const columns = useMemo(() => shownColumns(all, view), [all, view.columns]); // oxlint-disable-line react-hooks/exhaustive-deps -- only which columns counts
  const frozen = frozenCount(all, view);
  const measures = useColumnWidths(columns, view.widths);
  const [held, setHeld] = useState<HeldRows<Row> | null>(null);
  const lines = useGridLines({ rows: given, columns: all, rowId, view, held });
  const { rows } = lines;
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
  const { active, placed } = cursor;
  const editingRow = edits.open === null ? -1 : ids.indexOf(edits.open.rowId);
  const editingColumn = columns.findIndex(({ id }) => id === edits.open?.columnId);
  const reveal = (line: number) => visible.reveal(line);
  const goToRow = (row: number) => {
    cursor.goTo({ row, column: active.column });
    if (row >= 0) reveal(lines.lineOf(row));
  };
  const groupCursor = useGroupCursor({ lines, active, goToRow, reveal });
  const lineCount = lines.lines?.length ?? rows.length;
  const visible = useVisibleRows({
    count: lineCount,
    rowHeight,
    wraps: view.wrap,
    scroller,
    pinned: [lines.lineOf(active.row), lines.lineOf(editingRow), groupCursor.line],
    keyOf: lines.keyOf,
  });
  const visibleColumns = useVisibleColumns({
    columns,
    widths: view.widths,
    frozen,
    drawsAll: view.wrap,
    scroller,
    pinned: [active.column, editingColumn],
  });

  const goTo = (place: CellPlace, extend = false) => {
    groupCursor.leave();
    cursor.goTo(place, extend);
    if (place.row >= 0) visible.reveal(lines.lineOf(place.row));
    visibleColumns.reveal(place.column);
  };
  const head = useGridHead({
    gridId,
    all,
    columns,
    viewing,
    rowCount: rows.length,
    cursor,
    groupCursor,
    scroller,
  });
  const clicks = useRowClicks(onSelect, props.opensBeside ?? false);
  const editing = useGridEditing({
    cells,
    ids,
    cursor,
    edits,
    goTo,
    scroller,
    isReadOnly: readOnly,
    isOwnOrder: view.sorts.length === 0 && view.group === null,
    rowCommands: readOnly ? undefined : props.rowCommands,
    onDeleteRows: readOnly ? undefined : props.onDeleteRows,
    knowledge: props.pasting,
  });
  const { onPasteBeside, ...handlers } = gridHandlers({
    gridId,
    rows,
    ids,
    columns,
    size,
    cursor,
    edits,
    clicks,
    selectedId,
    goTo,
    rowHeight,
    onSelect,
    onOpen: props.onOpen,
    ...editing.parts,
  });
  const press = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    if (!head.press(event)) return handlers.onKeyDown(event);
    event.preventDefault();
    event.stopPropagation();
    return undefined;
  };

  const noteId = `${gridId}-note`;
  const groupedBy = all.find(({ id }) => id === view.group);
  const cursorId =
    groupCursor.group === null
      ? cellIdOf(gridId, active.row, active.column)
      : groupIdOf(gridId, groupCursor.group);

  return (
    <div className={classes.frame}>
      {props.views === undefined ? null : (
        <GridBar table={label} columns={all} viewing={viewing} lines={lines} all={given.length} />
      )}
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
        aria-rowcount={lineCount + 1}
        aria-colcount={columns.length}
        aria-multiselectable
        aria-readonly={readOnly || undefined}
        aria-activedescendant={placed ? cursorId : undefined}
        className={classes.grid}
        data-placed={placed || undefined}
        data-lit={editing.isOver || undefined}
        style={measures}
        {...handlers}
        onKeyDown={press}
        onClick={(event) => void (head.click(event) || handlers.onClick(event))}
      >
        <GridHeader
          gridId={gridId}
          placed={visibleColumns.placed}
          view={view}
          activeColumn={placed && active.row === -1 && groupCursor.group === null ? active.column : -1}
          onResize={head.resize}
          onMove={head.move}
          onPanel={head.openPanel}
        />
        <GridBody
          gridId={gridId}
          noteId={noteId}
          lines={lines}
          ids={ids}
          columns={columns}
          placed={visibleColumns.placed}
          groupedBy={groupedBy}
          rowHeight={rowHeight}
          visible={visible}
          cursor={cursor}
          groupCursor={groupCursor}
          edits={edits}
          drag={editing.parts.drag}
          hasHandles={!readOnly && columns.some(({ editor }) => editor !== undefined)}
          selectable={onSelect !== undefined}
          selectedId={selectedId}
          onLeaveEditor={() => scroller.current?.focus({ preventScroll: true })}
        />
      </div>
      <div className={classes.beside} onPaste={readOnly ? undefined : onPasteBeside}>
        {props.foot}
        {lineCount === 0 ? (
          <GridNothing filter={nothingLeft(all, viewing, given.length, props.filter)} empty={props.empty} />
        ) : null}
      </div>
      <GridTotals rows={rows} columns={columns} cursor={cursor} />
      <GridOverlays
        editing={editing}
        cells={cells}
        allColumns={all}
        edits={edits}
        active={active}
        range={cursor.range}
        noteId={noteId}
        isReadOnly={readOnly}
        canAdd={props.rowCommands !== undefined}
        rowMenu={props.rowMenu}
        knowledge={props.pasting}
        goTo={(place) => {
          // Focus that comes for the first time chooses a cell of its own.
          scroller.current?.focus({ preventScroll: true });
          goTo(place);
        }}
      />
      <GridNote id={noteId} sentence={`${edits.note} ${edits.question}`.trim()} onClose={edits.dismiss} />
      <ColumnPanel
        headId={head.panel.at < 0 ? null : cellIdOf(gridId, -1, head.panel.at)}
        column={head.panel.column}
        columns={all}
        rows={given}
        viewing={viewing}
        onClose={head.closePanel}
      />
    </div>
  );
}

/** How many rows filters hide, the screen's and the view's, and the way to see them again. */
function nothingLeft<Row>(
  columns: readonly GridColumn<Row>[],
  { view, change }: GridViewing,
  given: number,
  filter: GridProps<Row>['filter'],
): GridProps<Row>['filter'] {
  if (given === 0 || filtersOn(columns, view.filters).length === 0) return filter;
  return {
    total: filter?.total ?? given,
    onClear: () => {
      change((before) => ({ ...before, filters: {} }));
      filter?.onClear();
    },
  };
}

/** The same columns without their editors. */
const locked = <Row,>(columns: readonly GridColumn<Row>[]): readonly GridColumn<Row>[] =>
  columns.map((column) => ({ ...column, editor: undefined, filter: column.filter ?? filterKindOf(column) }));
