// What can be done with the chosen cells and rows: one list, for the keys and for the menu.
import { gridActionWords } from '../../../../shared/messages/screens/gridEditing.ts';
import type { Cells, GridChange } from '../model/gridEdits.ts';
import { canEdit } from '../model/gridColumn.ts';
import type { GridActionId } from '../model/gridKeys.ts';
import { rangeCount, type CellRange } from '../model/gridSelection.ts';
import type { GridCursor } from '../useGridCursor.ts';
import type { GridEdits } from '../useGridEdits.ts';
import { fillDown, fillOn, fillRight } from './fillRange.ts';
import { keptPlaces } from './keptCells.ts';
import { neighbour, type RowCommands } from './rowCommands.ts';

export interface ActionParts<Row> {
  readonly cells: Cells<Row>;
  readonly ids: readonly string[];
  readonly cursor: GridCursor;
  readonly edits: GridEdits;
  /** Undefined where rows can only be read. */
  readonly rowCommands: RowCommands | undefined;
  readonly onDeleteRows: ((ids: string[]) => void) | undefined;
  /** Rows stand in the order they have without being sorted or grouped. */
  readonly isOwnOrder: boolean;
  /** Puts the cursor into a row that has just been added, ready to be typed in. */
  readonly startIn: (id: string) => void;
  /** Puts the cursor on such a row. */
  readonly show: (id: string) => void;
}

export interface GridAction {
  readonly id: GridActionId;
  readonly label: string;
  /** As the table of commands writes them; empty where there are none. */
  readonly keys: string;
  readonly isPossible: boolean;
  readonly isDanger?: true;
  readonly run: () => void;
}

/** A series goes on from the rows before the first empty one; where none is, from the first row, of numbers from two. */
function seriesChanges<Row>(range: CellRange, cells: Cells<Row>): GridChange[] {
  const { top, bottom, left, right } = range;
  const emptyFrom = cells.rows
    .slice(top, bottom + 1)
    .findIndex(
      (row, at) => at > 0 && cells.columns.slice(left, right + 1).every((c) => isEmptyIn(c.value(row))),
    );
  const least = cells.columns[left]?.editor === 'number' ? Math.min(top + 1, bottom) : top;
  const from = emptyFrom < 0 ? least : top + emptyFrom - 1;
  const count = bottom - from;
  return count < 1 ? [] : fillOn({ ...range, bottom: from }, { side: 'down', count }, cells);
}

const isEmptyIn = (value: string | number | null): boolean => value === null || value === '';

function fillActions<Row>({ cells, cursor: { range, active }, edits }: ActionParts<Row>): GridAction[] {
  const canFill =
    active.row >= 0 &&
    cells.rows
      .slice(range.top, range.bottom + 1)
      .some((row) => cells.columns.slice(range.left, range.right + 1).some((column) => canEdit(column, row)));
  const fill = (changes: () => GridChange[]) => () => void edits.write('fill', changes());
  return [
    {
      id: 'fillDown',
      label: gridActionWords.fillDown,
      keys: 'mod+d',
      isPossible: canFill && (range.top > 0 || range.bottom > range.top),
      run: fill(() => fillDown(range, cells)),
    },
    {
      id: 'fillRight',
      label: gridActionWords.fillRight,
      keys: 'mod+r',
      isPossible: canFill && (range.left > 0 || range.right > range.left),
      run: fill(() => fillRight(range, cells)),
    },
    {
      id: 'fillSeries',
      label: gridActionWords.fillSeries,
      keys: '',
      isPossible: canFill && range.bottom > range.top,
      run: fill(() => seriesChanges(range, cells)),
    },
  ];
}

function rowActions<Row>(parts: ActionParts<Row>): GridAction[] {
  const { ids, cursor, rowCommands, isOwnOrder, startIn, show } = parts;
  const { range, active } = cursor;
  const chosen = ids.slice(range.top, range.bottom + 1);
  const isPossible = rowCommands !== undefined && (active.row >= 0 || ids.length === 0);
  const insert = (where: 'above' | 'below') => () => {
    const beside = where === 'above' ? ids[range.top] : ids[range.bottom];
    const id = rowCommands?.insert(beside ?? null, where);
    if (typeof id === 'string') startIn(id);
  };
  const move = (step: 'up' | 'down'): Omit<GridAction, 'id' | 'label' | 'keys'> => {
    const after = neighbour(ids, range, step);
    return {
      isPossible: isPossible && isOwnOrder && rowCommands.move !== undefined && after !== undefined,
      run: () => after !== undefined && rowCommands?.move?.(chosen, after),
    };
  };
  return [
    {
      id: 'insertAbove',
      label: gridActionWords.insertAbove,
      keys: 'mod+shift+enter',
      isPossible,
      run: insert('above'),
    },
    {
      id: 'insertBelow',
      label: gridActionWords.insertBelow,
      keys: 'mod+enter',
      isPossible,
      run: insert('below'),
    },
    {
      id: 'duplicate',
      label: gridActionWords.duplicate({ count: chosen.length }),
      keys: 'mod+shift+d',
      isPossible: isPossible && chosen.length > 0,
      run: () => {
        const [first] = rowCommands?.duplicate(chosen) ?? [];
        if (first !== undefined) show(first);
      },
    },
    { id: 'moveUp', label: gridActionWords.moveUp, keys: 'alt+↑', ...move('up') },
    { id: 'moveDown', label: gridActionWords.moveDown, keys: 'alt+↓', ...move('down') },
  ];
}

/** All actions with whether each is possible now. */
export function gridActions<Row>(parts: ActionParts<Row>): readonly GridAction[] {
  const { ids, cells, cursor, edits, onDeleteRows } = parts;
  const { range, active } = cursor;
  const chosen = ids.slice(range.top, range.bottom + 1);
  const isPlaced = active.row >= 0 && chosen.length > 0;
  const columnIds = cells.columns.slice(range.left, range.right + 1).map(({ id }) => id);
  return [
    {
      id: 'revert',
      label: gridActionWords.revert,
      keys: '',
      isPossible: isPlaced && keptPlaces(edits.kept, chosen, columnIds).length > 0,
      run: () => edits.revert(range),
    },
    {
      id: 'clear',
      label: gridActionWords.clear,
      keys: 'delete',
      isPossible: isPlaced,
      run: () => edits.clear(range),
    },
    ...fillActions(parts),
    ...rowActions(parts),
    {
      id: 'deleteRows',
      label: gridActionWords.deleteRows({ count: rangeCount({ ...range, left: 0, right: 0 }) }),
      keys: 'mod+delete',
      isPossible: isPlaced && onDeleteRows !== undefined,
      isDanger: true,
      run: () => onDeleteRows?.([...chosen]),
    },
  ];
}
