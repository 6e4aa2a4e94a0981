// The canvas without a mouse: one Tab stop, arrows walk, letters act, and each act is said in one sentence.
import type { KeyboardEvent } from 'react';
import type { CanvasLook } from '../../../../shared/commands/commandHost.ts';
import { canvasHandWords } from '../../../../shared/messages/screens/canvasHand.ts';
import { canvasMapWords } from '../../../../shared/messages/screens/canvas.ts';
import type { CanvasItem, CanvasLayout } from '../../../../shared/layout/canvas/canvas.ts';
import { type Direction, neighbourOf } from '../../../../shared/layout/canvas/canvasMoves.ts';
import type { ItemRef } from '../../../../shared/rules/thread/canvasLinks.ts';
import { announce } from '../../../ui/feedback/announce.tsx';
import { type CanvasStore, useCanvasStore } from '../canvasStore.ts';
import { siblingsOf } from './spots.ts';
import { firstField } from '../newItem.ts';
import type { Marking } from '../linking/useMarking.ts';
import type { ItemActions } from '../useItemActions.ts';

export interface CanvasKeyDoers {
  readonly layout: CanvasLayout;
  readonly readOnly: boolean;
  /** A dialog or menu is opening over the canvas: keys typed ahead are not for it. */
  readonly isCovered: boolean;
  readonly marking: Marking;
  readonly actions: ItemActions;
  /** Shows a record in the inspector with the cursor in a field. */
  readonly open: (item: ItemRef, field: string) => void;
  /** Writes the title of an item in its card. */
  readonly rename: (item: CanvasItem) => void;
  /** Adds beside an item, or in Why, and writes its title in its card. */
  readonly addBeside: (item: CanvasItem | undefined) => void;
  readonly duplicate: (items: readonly CanvasItem[]) => void;
  readonly openLinks: (items: readonly CanvasItem[]) => void;
  readonly openMove: (items: readonly CanvasItem[]) => void;
  readonly openMenu: (item: CanvasItem) => void;
  readonly openBecome: (item: CanvasItem) => void;
  readonly openKinds: (at: CanvasItem | undefined) => void;
  readonly zoom: (factor: number) => void;
  readonly fit: () => void;
  readonly look: (look: CanvasLook) => void;
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

const nameOf = ({ code, title }: CanvasItem): string => code ?? title;

/** Marks the next item in the direction; from nowhere, the first item. */
function walk(direction: Direction, at: CanvasItem | undefined, { layout, marking }: CanvasKeyDoers): void {
  const next = at ? neighbourOf(layout, at, direction) : layout.items[0];
  if (next) marking.mark([next.key]);
  else announce(canvasMapWords.noItem({ direction }));
}

const markedItems = (store: CanvasStore, { layout }: CanvasKeyDoers): readonly CanvasItem[] =>
  [...store.getState().marked].flatMap((key) => layout.byKey.get(key) ?? []);

function remove(store: CanvasStore, doers: CanvasKeyDoers): void {
  const items = markedItems(store, doers);
  const [first] = items;
  if (!first) return;
  const { layout, actions } = doers;
  const next =
    items.length === 1 ? (neighbourOf(layout, first, 'up') ?? neighbourOf(layout, first, 'down')) : undefined;
  if (actions.remove(items))
    store.setState({ marked: new Set(next ? [next.key] : []), cursor: next?.key ?? null });
}

/** Puts an item one place further up or down in its cell. */
export function moveInCell(
  way: 'up' | 'down',
  item: CanvasItem,
  { layout, actions }: Pick<CanvasKeyDoers, 'layout' | 'actions'>,
): void {
  const cell = siblingsOf(layout, item);
  const at = cell.findIndex(({ key }) => key === item.key);
  const to = way === 'up' ? at - 1 : at + 1;
  if (!cell[to]) return announce(canvasHandWords.edge({ way }));
  const others = cell.filter(({ key }) => key !== item.key);
  return void actions.stand([item], cell, others[to - 1] ?? null);
}

/** What changes the workbook; false when the key means none of it. */
function editKey(
  event: KeyboardEvent,
  store: CanvasStore,
  at: CanvasItem | undefined,
  doers: CanvasKeyDoers,
): boolean {
  const key = event.key.toLowerCase();
  const items = markedItems(store, doers);
  const all = items.length > 0 ? items : at ? [at] : [];
  if (doers.readOnly) return false;
  if (key === 'n' && event.shiftKey) doers.openKinds(at);
  else if (key === 'n') doers.addBeside(at);
  else if (key === 'delete' || key === 'backspace') remove(store, doers);
  else if (key === 'f2' && at) doers.rename(at);
  else if (key === 'l' && at) doers.openLinks(all);
  else if (key === 'm' && at) doers.openMove(all);
  else if (key === 'b' && at?.kind === 'card') doers.openBecome(at);
  else return false;
  return true;
}

/** What only looks; false when the key means none of it. */
function lookKey(
  event: KeyboardEvent,
  store: CanvasStore,
  at: CanvasItem | undefined,
  doers: CanvasKeyDoers,
): boolean {
  const { layout, marking } = doers;
  const direction = arrows[event.key];
  const end = event.key === 'Home' ? layout.items[0] : event.key === 'End' ? layout.items.at(-1) : undefined;
  if (direction) walk(direction, at, doers);
  else if (end) marking.mark([end.key]);
  else if (event.key === 'Enter' && at) doers.open(at, firstField(at.kind));
  else if (event.key === ' ' && at) toggle(store, at, doers);
  else if (event.key === '+' || event.key === '=') doers.zoom(1.2);
  else if (event.key === '-') doers.zoom(1 / 1.2);
  else if (event.key === '0') doers.fit();
  else if ((event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) && at) doers.openMenu(at);
  else if (event.key === 'Escape') marking.mark([]);
  else if (event.key === 'w' && at) doers.look('why');
  else if (event.key === 'd' && at) doers.look('dependents');
  else if (event.key.toLowerCase() === 'f') doers.look(event.shiftKey ? 'unfoldAll' : 'foldAll');
  else return false;
  return true;
}

/** Adds the item under the cursor to what is marked, or takes it out. */
export function toggle(
  store: CanvasStore,
  at: CanvasItem,
  { marking }: Pick<CanvasKeyDoers, 'marking'>,
): void {
  const { marked } = store.getState();
  const others = [...marked].filter((key) => key !== at.key);
  if (marked.has(at.key)) {
    marking.mark(others);
    store.setState({ cursor: at.key });
  } else marking.mark([...others, at.key]);
  announce(canvasMapWords.marked({ name: nameOf(at), isMarked: !marked.has(at.key) }));
}

/** Keys with Ctrl, Alt or Command that are the canvas's own: all others are the window's. */
function chordKey(
  event: KeyboardEvent,
  store: CanvasStore,
  at: CanvasItem | undefined,
  doers: CanvasKeyDoers,
): boolean {
  const key = event.key.toLowerCase();
  const way = key === 'arrowup' ? 'up' : key === 'arrowdown' ? 'down' : null;
  if (event.altKey) {
    if (way === null || !at || doers.readOnly) return false;
    moveInCell(way, at, doers);
    return true;
  }
  if (key === 'a') doers.marking.mark(doers.layout.items.map((item) => item.key));
  else if (key === 'f') doers.look('find');
  else if (key === 'd' && !doers.readOnly) doers.duplicate(markedItems(store, doers));
  else return false;
  return true;
}

/** The key handler of the canvas. */
export function useCanvasKeys(doers: CanvasKeyDoers): (event: KeyboardEvent) => void {
  const store = useCanvasStore();
  return (event) => {
    if (event.target !== event.currentTarget || doers.isCovered) return;
    const { cursor } = store.getState();
    const at = cursor === null ? undefined : doers.layout.byKey.get(cursor);
    const isDone =
      event.ctrlKey || event.metaKey || event.altKey
        ? chordKey(event, store, at, doers)
        : editKey(event, store, at, doers) || lookKey(event, store, at, doers);
    if (isDone) event.preventDefault();
  };
}
