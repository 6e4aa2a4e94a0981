// The lines in view, each told only what concerns it, so that moving the cursor redraws two rows and not a hundred.
import classes from './Grid.module.css';
import type { GridDrag } from './edit/useGridDrag.ts';
import { GridCellEditor } from './GridCellEditor.tsx';
import { GridGroupRow, groupIdOf } from './GridGroupRow.tsx';
import { optionsOf, type GridColumn } from './model/gridColumn.ts';
import { GridRow } from './GridRow.tsx';
import type { PlacedColumn } from './useVisibleColumns.ts';
import type { GridCursor } from './useGridCursor.ts';
import type { GridEdits } from './useGridEdits.ts';
import { useTextScale } from '../theme/room.ts';
import { headHeightPx, type VisibleRows } from './useVisibleRows.ts';
import type { ViewedLines } from './view/useGridLines.ts';
import type { GroupCursor } from './view/useGroupCursor.ts';

export interface GridBodyProps<Row> {
  readonly gridId: string;
  /** The element that says why an edit was refused. */
  readonly noteId: string;
  readonly lines: ViewedLines<Row>;
  readonly ids: readonly string[];
  readonly columns: readonly GridColumn<Row>[];
  readonly placed: readonly PlacedColumn<Row>[];
  /** The column that rows are gathered by. */
  readonly groupedBy: GridColumn<Row> | undefined;
  readonly rowHeight: number;
  readonly visible: VisibleRows;
  readonly cursor: GridCursor;
  readonly groupCursor: GroupCursor;
  readonly edits: GridEdits;
  readonly drag: GridDrag;
  /** Cells can be filled, and rows moved, by their handles. */
  readonly hasHandles: boolean;
  readonly selectable: boolean;
  readonly selectedId: string | null;
  /** Called when an edit was given up, to take focus back. */
  readonly onLeaveEditor: () => void;
}

/** The row group; as tall as all lines, filled where one can see. */
export function GridBody<Row>(props: GridBodyProps<Row>) {
  const headPx = headHeightPx * useTextScale();
  const { gridId, lines, groupedBy, rowHeight, visible, groupCursor, columns } = props;
  return (
    <div role="rowgroup" className={classes.body} style={{ blockSize: visible.totalPx }}>
      {visible.items.map(({ index: at, start }) => {
        const line = lines.lines?.[at];
        const top = start - headPx;
        if (line?.kind !== 'group') {
          const index = line?.index ?? at;
          return <BodyRow key={props.ids[index]} index={index} line={at} top={top} {...props} />;
        }
        const { group, isFolded } = line;
        return (
          <GridGroupRow
            key={`group ${group.text}`}
            id={groupIdOf(gridId, group.text)}
            group={group}
            header={groupedBy?.header ?? ''}
            line={at}
            top={top}
            height={rowHeight}
            columnCount={columns.length}
            isFolded={isFolded}
            isActive={group.text === groupCursor.group}
          />
        );
      })}
    </div>
  );
}

interface BodyRowProps<Row> extends GridBodyProps<Row> {
  readonly index: number;
  readonly line: number;
  readonly top: number;
}

function BodyRow<Row>({ index, line, top, ...props }: BodyRowProps<Row>) {
  const { gridId, lines, ids, columns, cursor, groupCursor, edits, drag, visible } = props;
  const row = lines.rows[index];
  const id = ids[index];
  if (row === undefined || id === undefined) return null;
  const { active, range } = cursor;
  const isOnCell = cursor.placed && groupCursor.group === null;
  const isSpanned = isOnCell && active.row >= 0 && index >= range.top && index <= range.bottom;
  const isReached = drag.reach !== null && index >= drag.reach.top && index <= drag.reach.bottom;
  const editing = edits.open?.rowId === id;
  return (
    <GridRow
      row={row}
      gridId={gridId}
      index={index}
      line={line}
      top={top}
      height={props.rowHeight}
      placed={props.placed}
      selectable={props.selectable}
      selected={id === props.selectedId}
      activeColumn={isOnCell && index === active.row ? active.column : -1}
      rangeLeft={isSpanned ? range.left : -1}
      rangeRight={isSpanned ? range.right : -2}
      handleColumn={props.hasHandles && isSpanned && index === range.bottom ? range.right : -1}
      hasGrip={props.hasHandles}
      reachLeft={isReached ? drag.reach.left : -1}
      reachRight={isReached ? drag.reach.right : -2}
      drop={drag.dropAt === index ? 'above' : drag.dropAt === index + 1 ? 'below' : undefined}
      kept={edits.kept.get(id)}
      editingColumn={editing ? columns.findIndex((column) => column.id === edits.open?.columnId) : -1}
      editor={editing ? <OpenCell {...props} row={row} /> : null}
      measure={visible.measure}
    />
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
      isWhole={edits.open.isWhole}
      query={edits.open.query}
      isClearable={column.clearable ?? false}
      options={optionsOf(column, row)}
      newItem={
        column.newItem && {
          ...column.newItem,
          create: (title) => column.newItem?.create(row, title) ?? null,
        }
      }
      refused={
        edits.kept.get(edits.open.rowId)?.has(column.id) === true ? { describedBy: `${noteId}-kept` } : null
      }
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
