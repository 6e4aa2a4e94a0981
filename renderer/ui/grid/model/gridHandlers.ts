// Joins keyboard, pointer and clipboard to what the grid can do; every way in ends in the same few actions.
import { gridWords } from '../../../../shared/messages/screens/ui.ts';
import type { ClipboardEvent, FocusEvent, KeyboardEvent, MouseEvent, PointerEvent } from 'react';
import { readBlock, writeBlock } from '../clipboard/readBlock.ts';
import type { GridAction } from '../edit/gridActions.ts';
import type { GridDrag } from '../edit/useGridDrag.ts';
import { announce } from '../../feedback/announce.tsx';
import { copyTextOf, type GridColumn } from './gridColumn.ts';
import { gridIntent, type GridIntent } from './gridKeys.ts';
import { moveCell, rangeCount, type CellPlace, type CellRange, type GridSize } from './gridSelection.ts';
import type { GridCursor } from '../useGridCursor.ts';
import { headHeightPx } from '../useVisibleRows.ts';
import type { GridEdits } from '../useGridEdits.ts';
import type { RowClicks } from '../useRowClicks.ts';

interface GridParts<Row> {
  readonly gridId: string;
  readonly rows: readonly Row[];
  readonly ids: readonly string[];
  readonly columns: readonly GridColumn<Row>[];
  readonly size: GridSize;
  /** In pixels. */
  readonly rowHeight: number;
  readonly cursor: GridCursor;
  readonly edits: GridEdits;
  readonly clicks: RowClicks;
  readonly selectedId: string | null;
  readonly goTo: (place: CellPlace, extend?: boolean) => void;
  readonly onSelect: ((id: string | null) => void) | undefined;
  readonly onOpen: ((id: string, columnId: string) => void) | undefined;
  readonly actions: readonly GridAction[];
  readonly drag: GridDrag;
  /** Starts a paste at a range. */
  readonly paste: (block: string[][], range: CellRange) => void;
  readonly pasteBelow: (block: string[][]) => void;
  /** Opens the menu at a point of the window. */
  readonly openMenu: (at: { readonly x: number; readonly y: number }) => void;
  readonly openFind: () => void;
  /** Goes to the line that adds a row; false where there is none. */
  readonly goBelow: () => boolean;
}

/** The event handlers of the grid element. Events inside an open editor are the editor's own. */
export function gridHandlers<Row>(parts: GridParts<Row>) {
  const { cursor, edits, ids, goTo } = parts;
  return {
    onKeyDown: (event: KeyboardEvent) => {
      const { key, shiftKey: shift, altKey: alt } = event;
      const intent = gridIntent({ key, ctrl: event.ctrlKey || event.metaKey, shift, alt });
      if (intent === null || event.target !== event.currentTarget) return;
      if (!perform(intent, parts, event.currentTarget.clientHeight)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    onFocus: (event: FocusEvent) => {
      if (event.target !== event.currentTarget || cursor.placed) return;
      const selected = parts.selectedId === null ? -1 : ids.indexOf(parts.selectedId);
      goTo({ row: Math.max(selected, Math.min(0, ids.length - 1)), column: 0 });
    },
    onPointerDown: (event: PointerEvent) => {
      const place = placeAt(event.target);
      if (event.button !== 0 || parts.drag.begin(event, place)) return;
      if (place !== null) goTo(place, event.shiftKey);
    },
    onPointerMove: (event: PointerEvent) => {
      const place = event.buttons === 1 ? placeAt(event.target) : null;
      if (parts.drag.moveTo(place, isLowerHalf(event))) return;
      const { row, column } = cursor.active;
      if (place !== null && (place.row !== row || place.column !== column)) goTo(place, true);
    },
    onPointerOver: (event: PointerEvent) => showWhole(event.target),
    onContextMenu: (event: MouseEvent) => {
      if (edits.open !== null) return;
      event.preventDefault();
      const place = placeAt(event.target);
      if (place !== null && !isInside(place, cursor.range)) goTo(place);
      parts.openMenu(place === null ? activePoint(parts, event) : { x: event.clientX, y: event.clientY });
    },
    onClick: (event: MouseEvent) => {
      if (isOnHandle(event.target)) return;
      const place = placeAt(event.target);
      const id = place === null ? undefined : ids[place.row];
      if (place !== null && id !== undefined && !event.shiftKey && rangeCount(cursor.range) === 1)
        parts.clicks.click(place, id, event.detail);
    },
    onDoubleClick: (event: MouseEvent) => {
      if (placeAt(event.target) === null) return;
      const place = parts.clicks.takePair();
      const id = place === null ? undefined : ids[place.row];
      const column = place === null ? undefined : parts.columns[place.column];
      if (place === null || id === undefined || column === undefined) return;
      goTo(place);
      if (edits.begin(place)) return;
      if (parts.onOpen) parts.onOpen(id, column.id);
      else parts.onSelect?.(id);
    },
    onCopy: (event: ClipboardEvent) => void (edits.open === null && copy(event, parts)),
    onCut: (event: ClipboardEvent) => {
      if (edits.open !== null) return;
      copy(event, parts);
      edits.clear(cursor.range, 'cut');
    },
    onPaste: (event: ClipboardEvent) => {
      if (edits.open !== null || (cursor.active.row < 0 && ids.length > 0)) return;
      event.preventDefault();
      event.stopPropagation();
      if (ids.length === 0) parts.pasteBelow(readBlock(event.clipboardData));
      else parts.paste(readBlock(event.clipboardData), cursor.range);
    },
    /** Beside the cells: where there are none, and in the line that adds a row. */
    onPasteBeside: (event: ClipboardEvent) => {
      const block = event.defaultPrevented ? [] : readBlock(event.clipboardData);
      const isOfCells = block.length > 1 || (block[0]?.length ?? 0) > 1;
      if (!isOfCells && !(ids.length === 0 && !isTyping(event.target))) return;
      event.preventDefault();
      parts.pasteBelow(block);
    },
  };
}

/** The cell an event happened in; null in the head and inside an editor. */
function placeAt(target: EventTarget): CellPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
  const row = cell?.closest<HTMLElement>('[data-row]')?.dataset['row'];
  if (cell === null || row === undefined || cell.dataset['editing'] !== undefined) return null;
  return { row: Number(row), column: Number(cell.dataset['column']) };
}

const isTyping = (target: EventTarget): boolean =>
  target instanceof Element && target.closest(':is(input,textarea)') !== null;

const isInside = ({ row, column }: CellPlace, { top, bottom, left, right }: CellRange): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

const isOnHandle = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('[data-fill], [data-grip]') !== null;

/** Whether the pointer is in the lower half of its row: what is dropped there comes behind it. */
function isLowerHalf(event: PointerEvent): boolean {
  const row = event.target instanceof Element ? event.target.closest('[data-row]') : null;
  const box = row?.getBoundingClientRect();
  return box !== undefined && event.clientY > box.top + box.height / 2;
}

/** Where the menu key opens the menu: under the cell that has the cursor. */
function activePoint<Row>({ gridId, cursor }: GridParts<Row>, event: MouseEvent) {
  const { row, column } = cursor.active;
  const box = (
    document.getElementById(`${gridId}-${row}-${column}`) ?? event.currentTarget
  ).getBoundingClientRect();
  return { x: box.left, y: Math.min(box.bottom, box.top + 40) };
}

/** A text that does not fit shows whole when pointed at. */
function showWhole(target: EventTarget): void {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
  if (cell !== null && cell.dataset['kept'] === undefined)
    cell.title = cell.scrollWidth > cell.clientWidth ? cell.innerText : '';
}

function copy<Row>(event: ClipboardEvent, { cursor, rows, ids, columns, edits }: GridParts<Row>): void {
  const { top, bottom, left, right } = cursor.range;
  if (cursor.active.row < 0) return;
  const block = rows
    .slice(top, bottom + 1)
    .map((row, at) =>
      columns
        .slice(left, right + 1)
        .map(
          (column) => edits.kept.get(ids[top + at] ?? '')?.get(column.id)?.text ?? copyTextOf(column, row),
        ),
    );
  event.preventDefault();
  writeBlock(event.clipboardData, block);
  announce(gridWords.copied({ count: rangeCount(cursor.range) }));
}

/** Does what a key asked for; false when there was nothing to do, so the key goes on to the window. */
function perform<Row>(intent: GridIntent, parts: GridParts<Row>, viewHeightPx: number): boolean {
  const { cursor, edits, ids } = parts;
  const { active, range } = cursor;
  const id = ids[active.row];
  switch (intent.kind) {
    case 'move':
      return move(intent, parts, viewHeightPx);
    case 'edit':
      return edits.begin(active);
    case 'type':
      return edits.begin(active, intent.text);
    case 'open':
      return open(parts);
    case 'select':
      if (id !== undefined) parts.onSelect?.(id === parts.selectedId ? null : id);
      return true;
    case 'selectAll':
      cursor.span({ top: 0, bottom: ids.length - 1, left: 0, right: parts.size.columns - 1 });
      return true;
    case 'selectRow':
      cursor.span({ ...range, left: 0, right: parts.size.columns - 1 });
      return true;
    case 'selectColumn':
      cursor.span({ ...range, top: 0, bottom: ids.length - 1 });
      return true;
    case 'find':
      parts.openFind();
      return true;
    case 'action':
      return act(intent.id, parts);
    case 'collapse':
      if (rangeCount(range) === 1) return false;
      cursor.goTo(active);
      return true;
  }
}

/** Keys that fill are never left to the browser, where they are bookmarks and a fresh page. */
function act<Row>(id: GridAction['id'], { actions }: GridParts<Row>): boolean {
  const action = actions.find((one) => one.id === id);
  if (action?.isPossible === true) action.run();
  return action?.isPossible === true || id.startsWith('fill') || id === 'duplicate';
}

function open<Row>({ cursor, edits, ids, columns, onOpen }: GridParts<Row>): boolean {
  const { row, column } = cursor.active;
  if (edits.begin(cursor.active)) return true;
  const [id, columnId] = [ids[row], columns[column]?.id];
  if (id === undefined || columnId === undefined || onOpen === undefined) return false;
  onOpen(id, columnId);
  return true;
}

function move<Row>(
  intent: Extract<GridIntent, { kind: 'move' }>,
  parts: GridParts<Row>,
  viewHeightPx: number,
): boolean {
  const { active } = parts.cursor;
  const isOneDown = intent.key === 'ArrowDown' && !intent.extend && !intent.toEdge;
  if (isOneDown && active.row >= parts.ids.length - 1 && parts.goBelow()) return true;
  const pageRows = Math.max(1, Math.floor((viewHeightPx - headHeightPx) / parts.rowHeight) - 1);
  const place = moveCell(active, intent.key, intent.toEdge, parts.size, pageRows);
  if (place === null) return false;
  parts.goTo(intent.extend ? { ...place, row: Math.max(0, place.row) } : place, intent.extend);
  return true;
}
