// The canvas without a mouse: one Tab stop, arrows walk, letters act, and each act is said in one sentence.
import type { KeyboardEvent } from 'react';
import { canvasMapWords } from '../../../../shared/messages/screens/canvas.ts';
import type { CanvasItem, CanvasLayout } from '../../../../shared/layout/canvas/canvas.ts';
import { type Direction, neighbourOf, placeInWords } from '../../../../shared/layout/canvas/canvasMoves.ts';
import type { ItemRef } from '../../../../shared/rules/thread/canvasLinks.ts';
import { announce } from '../../../ui/feedback/announce.tsx';
import { type CanvasStore, useCanvasStore } from '../canvasStore.ts';
import { firstField } from '../newItem.ts';
import { leadingKind } from '../../../../shared/schema/cards.ts';
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
  readonly openLinks: (item: ItemRef) => void;
  readonly openMenu: (item: CanvasItem) => void;
  readonly openKinds: (stage: CanvasItem['stage']) => void;
  readonly zoom: (factor: number) => void;
  readonly fit: () => void;
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const steps: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};
const stepPx = { fine: 8, coarse: 48 } as const;

const nameOf = ({ code, title }: CanvasItem): string => code ?? title;

/** Moves what is being moved by one step and says where it has come to. */
function nudge(store: CanvasStore, layout: CanvasLayout, direction: Direction, isCoarse: boolean): void {
  const { moving, cursor } = store.getState();
  const item = cursor === null ? undefined : layout.byKey.get(cursor);
  if (!moving || !item) return;
  const [x, y] = steps[direction];
  const size = isCoarse ? stepPx.coarse : stepPx.fine;
  const next = { ...moving, dx: moving.dx + x * size, dy: moving.dy + y * size };
  store.setState({ moving: next });
  const there = { ...item, x: item.x + next.dx, y: item.y + next.dy };
  announce(`${direction}, ${placeInWords(layout, there)}`);
}

/** Puts down what the keyboard moved: one edit. Nothing happens when nothing was moved. */
export function dropMoved(store: CanvasStore, layout: CanvasLayout, actions: ItemActions): void {
  const { moving, cursor } = store.getState();
  if (!moving) return;
  store.setState({ moving: null });
  const { keys, dx, dy } = moving;
  if (dx === 0 && dy === 0) return;
  const items = [...keys].flatMap((key) => layout.byKey.get(key) ?? []);
  const lead = layout.byKey.get(cursor ?? '') ?? items[0];
  const where = lead && placeInWords(layout, { ...lead, x: lead.x + dx, y: lead.y + dy });
  actions.place(
    items.map(({ kind, id, x, y }) => ({ kind, id, x: x + dx, y: y + dy })),
    where,
  );
}

function startMoving(store: CanvasStore, item: CanvasItem): void {
  const { marked } = store.getState();
  const keys = marked.has(item.key) ? marked : new Set([item.key]);
  store.setState({ moving: { keys, dx: 0, dy: 0 } });
  announce(canvasMapWords.moving({ name: nameOf(item) }));
}

function moveKey(event: KeyboardEvent, store: CanvasStore, { layout, actions }: CanvasKeyDoers): boolean {
  if (store.getState().moving === null) return false;
  const direction = arrows[event.key];
  if (direction) nudge(store, layout, direction, event.shiftKey);
  else if (event.key === 'Escape') {
    store.setState({ moving: null });
    announce(canvasMapWords.putBack);
  } else if (event.key === 'Enter' || (event.key.toLowerCase() === 'm' && !event.repeat))
    dropMoved(store, layout, actions);
  else return event.key.length === 1;
  return true;
}

/** Marks the next item in the direction; from nowhere, the first item. */
function walk(direction: Direction, at: CanvasItem | undefined, { layout, marking }: CanvasKeyDoers): void {
  const next = at ? neighbourOf(layout, at, direction) : layout.items[0];
  if (next) marking.mark([next.key]);
  else announce(canvasMapWords.noItem({ direction }));
}

function remove(store: CanvasStore, { layout, actions }: CanvasKeyDoers): void {
  const { link, marked } = store.getState();
  const line = layout.links.find(({ id }) => id === link)?.links[0];
  if (line) {
    actions.unlink(line.holder, line.target);
    store.setState({ link: null });
    return;
  }
  const items = [...marked].flatMap((key) => layout.byKey.get(key) ?? []);
  const [first] = items;
  if (!first) return;
  const next =
    items.length === 1 ? (neighbourOf(layout, first, 'up') ?? neighbourOf(layout, first, 'down')) : undefined;
  if (actions.remove(items))
    store.setState({ marked: new Set(next ? [next.key] : []), cursor: next?.key ?? null });
}

/** Adds beside the cursor: in its column, or in Why. */
export function addFromKeyboard(at: CanvasItem | undefined, { actions, open }: CanvasKeyDoers): void {
  const stage = at?.stage ?? 'why';
  const kind = leadingKind[stage];
  const item = actions.add(kind, stage);
  if (item) open(item, firstField(kind));
}

/** What changes the workbook; false when the key means none of it. */
function editKey(
  event: KeyboardEvent,
  store: CanvasStore,
  at: CanvasItem | undefined,
  doers: CanvasKeyDoers,
): boolean {
  const key = event.key.toLowerCase();
  if (doers.readOnly) return false;
  if (key === 'n' && event.shiftKey) doers.openKinds(at?.stage ?? 'why');
  else if (key === 'n') addFromKeyboard(at, doers);
  else if (key === 'delete' || key === 'backspace') remove(store, doers);
  else if (key === 'l' && at) doers.openLinks(at);
  else if (key === 'm' && at && !event.repeat) startMoving(store, at);
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
  else if ((event.key === 'Enter' || event.key === 'F2') && at) doers.open(at, firstField(at.kind));
  else if (event.key === ' ' && at) toggle(store, at, doers);
  else if (event.key === '+' || event.key === '=') doers.zoom(1.2);
  else if (event.key === '-') doers.zoom(1 / 1.2);
  else if (event.key === '0') doers.fit();
  else if ((event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) && at) doers.openMenu(at);
  else if (event.key === 'Escape') marking.mark([]);
  else return false;
  return true;
}

/** Adds the item under the cursor to what is marked, or takes it out. */
function toggle(store: CanvasStore, at: CanvasItem, { marking }: CanvasKeyDoers): void {
  const { marked } = store.getState();
  const others = [...marked].filter((key) => key !== at.key);
  if (marked.has(at.key)) {
    marking.mark(others);
    store.setState({ cursor: at.key });
  } else marking.mark([...others, at.key]);
  announce(canvasMapWords.marked({ name: nameOf(at), isMarked: !marked.has(at.key) }));
}

/** The key handler of the canvas. Keys with Ctrl, Alt or Command are the window's, but for marking everything. */
export function useCanvasKeys(doers: CanvasKeyDoers): (event: KeyboardEvent) => void {
  const store = useCanvasStore();
  return (event) => {
    if (event.target !== event.currentTarget || doers.isCovered) return;
    const { cursor } = store.getState();
    const at = cursor === null ? undefined : doers.layout.byKey.get(cursor);
    const isAll = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a';
    if (!isAll && (event.ctrlKey || event.metaKey || event.altKey)) return;
    const isDone =
      isAll ||
      moveKey(event, store, doers) ||
      editKey(event, store, at, doers) ||
      lookKey(event, store, at, doers);
    if (isAll) doers.marking.mark(doers.layout.items.map(({ key }) => key));
    if (isDone) event.preventDefault();
  };
}
