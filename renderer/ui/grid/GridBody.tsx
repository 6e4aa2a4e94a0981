// The rows in view, each told only what concerns it, so that moving the cursor redraws two rows and not a hundred.
import classes from './Grid.module.css';
import type { GridDrag } from './edit/useGridDrag.ts';
import { GridCellEditor } from './GridCellEditor.tsx';
import { optionsOf, type GridColumn } from './model/gridColumn.ts';
import { GridRow } from './GridRow.tsx';
import type { GridCursor } from './useGridCursor.ts';
import type { GridEdits } from './useGridEdits.ts';
import { headHeightPx, type VisibleRows } from './useVisibleRows.ts';

export interface GridBodyProps<Row> {
  readonly gridId: string;
  /** The element that says why an edit was refused. */
  readonly noteId: string;
  readonly rows: readonly Row[];
  readonly ids: readonly string[];
  readonly columns: readonly GridColumn<Row>[];
  readonly rowHeight: number;
  readonly visible: VisibleRows;
  readonly cursor: GridCursor;
  readonly edits: GridEdits;
  readonly drag: GridDrag;
  /** Cells can be filled, and rows moved, by their handles. */
  readonly hasHandles: boolean;
  readonly selectable: boolean;
  readonly selectedId: string | null;
  /** Called when an edit was given up, to take focus back. */
  readonly onLeaveEditor: () => void;
}

/** The row group; as tall as all rows, filled where one can see. */
export function GridBody<Row>(props: GridBodyProps<Row>) {
  const { gridId, rows, ids, columns, rowHeight, visible, cursor, edits, drag, selectable, selectedId } =
    props;
  const { active, range, placed } = cursor;
  const spans = (index: number) => placed && active.row >= 0 && index >= range.top && index <= range.bottom;
  const reaches = (index: number) =>
    drag.reach !== null && index >= drag.reach.top && index <= drag.reach.bottom;
  return (
    <div role="rowgroup" className={classes.body} style={{ blockSize: visible.totalPx }}>
      {visible.items.map(({ index, start }) => {
        const row = rows[index];
        const id = ids[index];
        if (row === undefined || id === undefined) return null;
        const editing = edits.open?.rowId === id;
        return (
          <GridRow
            key={id}
            row={row}
            gridId={gridId}
            index={index}
            top={start - headHeightPx}
            height={rowHeight}
            columns={columns}
            selectable={selectable}
            selected={id === selectedId}
            activeColumn={placed && index === active.row ? active.column : -1}
            rangeLeft={spans(index) ? range.left : -1}
            rangeRight={spans(index) ? range.right : -2}
            handleColumn={props.hasHandles && spans(index) && index === range.bottom ? range.right : -1}
            hasGrip={props.hasHandles}
            reachLeft={reaches(index) ? (drag.reach?.left ?? -1) : -1}
            reachRight={reaches(index) ? (drag.reach?.right ?? -2) : -2}
            drop={drag.dropAt === index ? 'above' : drag.dropAt === index + 1 ? 'below' : undefined}
            kept={edits.kept.get(id)}
            editingColumn={editing ? columns.findIndex((column) => column.id === edits.open?.columnId) : -1}
            editor={editing ? <OpenCell {...props} row={row} /> : null}
          />
        );
      })}
    </div>
  );
}

/** The editor of the one cell that has it. */
function OpenCell<Row>({
  row,
  columns,
  edits,
  noteId,
  onLeaveEditor,
}: GridBodyProps<Row> & { readonly row: Row }) {
  const column = columns.find(({ id }) => id === edits.open?.columnId);
  if (column?.editor === undefined || edits.open === null) return null;
  return (
    <GridCellEditor
      key={column.id}
      kind={column.editor}
      name={column.header}
      start={edits.open.start}
      isTyped={edits.open.isTyped}
      options={optionsOf(column, row)}
      refused={edits.kept.get(edits.open.rowId)?.has(column.id) === true ? { describedBy: noteId } : null}
      onSettle={edits.settle}
      onCommit={edits.commit}
      onCommitToAll={edits.commitToAll}
      onCancel={() => {
        edits.cancel();
        onLeaveEditor();
      }}
    />
  );
}
