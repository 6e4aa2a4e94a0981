// What the heads of columns and groups do, by pointer and by key: sort, move, widen, open a panel, fold.
import { type KeyboardEvent, type MouseEvent, type RefObject, useState } from 'react';
import { gridViewWords } from '../../../../shared/messages/screens/grid.ts';
import { gridWords } from '../../../../shared/messages/screens/ui.ts';
import { announce } from '../../feedback/announce.tsx';
import { cellIdOf } from '../GridRow.tsx';
import type { GridColumn } from '../model/gridColumn.ts';
import { nextSorts } from '../model/gridSort.ts';
import { moveColumn, setWidth } from '../model/view/arrange.ts';
import { headIntent, type HeadIntent } from '../model/view/headKeys.ts';
import type { GridCursor } from '../useGridCursor.ts';
import { leastWidthPx } from './dragHead.ts';
import { pressedIn } from './pressedIn.ts';
import type { GridViewing } from './useGridView.ts';
import type { GroupCursor } from './useGroupCursor.ts';

export interface GridHead<Row> {
  /** The column whose panel is open, and where it stands; −1: none is. */
  readonly panel: { readonly column: GridColumn<Row> | undefined; readonly at: number };
  readonly openPanel: (at: number) => void;
  readonly closePanel: () => void;
  readonly resize: (columnId: string, widthPx: number) => void;
  readonly move: (columnId: string, to: number) => void;
  /** True when the key was for a head. */
  readonly press: (event: KeyboardEvent) => boolean;
  /** True when a head was clicked; with Ctrl it spans the cells of its column. */
  readonly click: (event: MouseEvent) => boolean;
}

interface GridHeadOptions<Row> {
  readonly gridId: string;
  readonly all: readonly GridColumn<Row>[];
  /** Those that are shown. */
  readonly columns: readonly GridColumn<Row>[];
  readonly viewing: GridViewing;
  readonly rowCount: number;
  readonly cursor: GridCursor;
  readonly groupCursor: GroupCursor;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

/** The cursor goes to the head that was used, so that keys carry on where the pointer was. */
export function useGridHead<Row>(options: GridHeadOptions<Row>): GridHead<Row> {
  const { gridId, all, columns, cursor, groupCursor, scroller } = options;
  const { view, change } = options.viewing;
  const [panelId, setPanelId] = useState<string | null>(null);
  const panelAt = columns.findIndex(({ id }) => id === panelId);

  const goToHead = (column: number) => {
    groupCursor.leave();
    cursor.goTo({ row: -1, column });
  };
  const sortBy = (columnId: string, at: number, add: boolean) => {
    const sorts = nextSorts(view.sorts, columnId, add);
    change((before) => ({ ...before, sorts }));
    goToHead(at);
    const sort = sorts.find((one) => one.columnId === columnId);
    announce(gridWords.sorted({ isDescending: sort?.descending ?? null }));
  };
  const move = (id: string, to: number) => {
    const place = Math.max(0, Math.min(to, columns.length - 1));
    change((before) => moveColumn(all, before, id, place));
    goToHead(place);
    const column = columns.find((one) => one.id === id)?.header ?? '';
    announce(gridViewWords.moved({ column, place: place + 1, all: columns.length }));
  };
  const resize = (id: string, widthPx: number) => change((before) => setWidth(before, id, widthPx));
  const resizeBy = ({ id, header }: GridColumn<Row>, at: number, byPx: number) => {
    const head = document.getElementById(cellIdOf(gridId, -1, at));
    const widthPx = Math.max(leastWidthPx, (head?.offsetWidth ?? 0) + byPx);
    resize(id, widthPx);
    announce(gridWords.width({ column: header, widthPx }));
  };
  const openPanel = (at: number) => {
    // Where focus comes back to.
    scroller.current?.focus({ preventScroll: true });
    goToHead(at);
    setPanelId(columns[at]?.id ?? null);
  };
  const perform = (intent: HeadIntent, at: number, column: GridColumn<Row>) => {
    if (intent.kind === 'sort') sortBy(column.id, at, intent.add);
    else if (intent.kind === 'shift') move(column.id, at + intent.by);
    else if (intent.kind === 'resize') resizeBy(column, at, intent.byPx);
    else openPanel(at);
  };

  return {
    panel: { column: columns[panelAt], at: panelAt },
    openPanel,
    closePanel: () => setPanelId(null),
    resize,
    move,
    press: (event) => {
      const { key, shiftKey: shift, altKey: alt } = event;
      const { row, column: at } = cursor.active;
      const column = cursor.placed && row === -1 && groupCursor.group === null ? columns[at] : undefined;
      const intent = headIntent({ key, shift, alt, ctrl: event.ctrlKey || event.metaKey });
      if (column === undefined || intent === null) return groupCursor.press(event);
      perform(intent, at, column);
      return true;
    },
    click: (event) => {
      const pressed = pressedIn(event.target);
      if (pressed?.kind === 'group') groupCursor.toggle(pressed.text);
      if (pressed?.kind !== 'head') return pressed !== null;
      const column = columns[pressed.at];
      if (column === undefined) return true;
      if (pressed.isMenu) openPanel(pressed.at);
      else if (event.ctrlKey || event.metaKey)
        cursor.span({ top: 0, bottom: options.rowCount - 1, left: pressed.at, right: pressed.at });
      else sortBy(column.id, pressed.at, event.shiftKey);
      return true;
    },
  };
}
