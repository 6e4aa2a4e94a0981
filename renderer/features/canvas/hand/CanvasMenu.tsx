// The menus of the canvas: what can be done with an item, and what can be added at a place.
import { canvasHandWords } from '../../../../shared/messages/screens/canvasHand.ts';
import { canvasMapWords } from '../../../../shared/messages/screens/canvas.ts';
import { commonWords } from '../../../../shared/messages/screens/common.ts';
import { printKeys } from '../../../../shared/commands/keys.ts';
import type { Spot } from '../../../../shared/edits/canvas/drop/spot.ts';
import type { CanvasItem } from '../../../../shared/layout/canvas/canvas.ts';
import type { Point } from '../../../../shared/layout/canvas/box.ts';
import type { Stage } from '../../../../shared/schema/stages.ts';
import { type CanvasKind, stageKinds } from '../../../../shared/rules/thread/canvasLinks.ts';
import { cards, type ItemKind, withArticle } from '../../../../shared/schema/cards.ts';
import { removingBy, useRecordMenu } from '../../../records/commands/useRecordMenu.tsx';
import { PointerMenu, type PointerMenuItem } from '../../../ui/overlay/PointerMenu.tsx';
import { isMac } from '../../../ui/isMac.ts';
import { kindsOfStage } from '../newItem.ts';
import { useReadOnly } from '../../../ui/readOnly.tsx';

/** What the menu is about: an item, what a card can become, or a place in a stage (none: where the arrangement has it). */
export type MenuOf =
  | { readonly at: Point; readonly item: CanvasItem }
  | { readonly at: Point; readonly becoming: CanvasItem }
  | { readonly at: Point; readonly stage: Stage; readonly spot: Spot | null };

/** What the menu makes the hand do. */
export interface MenuDoers {
  readonly onOpen: (item: CanvasItem) => void;
  readonly onRename: (item: CanvasItem) => void;
  readonly onLinks: (item: CanvasItem) => void;
  readonly onMove: (item: CanvasItem) => void;
  readonly onDuplicate: (item: CanvasItem) => void;
  readonly onBecome: (item: CanvasItem, kind: ItemKind) => void;
  readonly onStand: (item: CanvasItem, way: 'up' | 'down') => void;
  readonly onDelete: (item: CanvasItem) => void;
  readonly onAdd: (kind: CanvasKind, stage: Stage, spot: Spot | null) => void;
  /** What the picture can show of an item: why it is there, what depends on it, its band as one line. */
  readonly looks: (item: CanvasItem) => readonly PointerMenuItem[];
}

interface CanvasMenuProps extends MenuDoers {
  readonly menu: MenuOf | null;
  readonly onClose: () => void;
}

export function CanvasMenu(props: CanvasMenuProps) {
  const { menu, onClose } = props;
  const ofRecord = useRecordMenu();
  const readOnly = useReadOnly();
  const items = (): readonly PointerMenuItem[] => {
    if (menu === null) return [];
    if ('becoming' in menu) return becoming(props, menu.becoming);
    if ('item' in menu) return itemRows(props, menu.item, { ofRecord, readOnly });
    return addRows(props, menu);
  };
  return <PointerMenu label={labelOf(menu)} position={menu?.at ?? null} onClose={onClose} items={items()} />;
}

function labelOf(menu: MenuOf | null): string {
  if (menu === null || 'stage' in menu) return commonWords.add;
  const { code, title } = 'item' in menu ? menu.item : menu.becoming;
  return code ?? title;
}

const addRows = (
  { onAdd }: MenuDoers,
  { stage, spot }: { readonly stage: Stage; readonly spot: Spot | null },
): PointerMenuItem[] =>
  kindsOfStage(stage).map((kind) => ({
    id: kind,
    label: canvasMapWords.add({ kind: cards[kind].one, isHere: spot !== null }),
    onSelect: () => onAdd(kind, stage, spot),
  }));

/** A card can become any item of its stage. */
const becoming = ({ onBecome }: MenuDoers, item: CanvasItem): PointerMenuItem[] =>
  item.kind === 'card'
    ? stageKinds[item.stage].map((kind) => ({
        id: `become-${kind}`,
        label: canvasMapWords.makeIt({ item: withArticle(kind) }),
        onSelect: () => onBecome(item, kind),
      }))
    : [];

const row = (
  id: string,
  label: string,
  shortcut: string | undefined,
  onSelect: () => void,
): PointerMenuItem => ({ id, label, shortcut, onSelect });

interface Rows {
  readonly ofRecord: ReturnType<typeof useRecordMenu>;
  readonly readOnly: boolean;
}

/** Rows of any record that the canvas has of its own. */
const own: ReadonlySet<string> = new Set(['rename', 'link', 'moveTo', 'duplicate']);

function itemRows(doers: MenuDoers, item: CanvasItem, { ofRecord, readOnly }: Rows): PointerMenuItem[] {
  const open = row('open', commonWords.open, 'Enter', () => doers.onOpen(item));
  const links = row('links', commonWords.linksMore, 'L', () => doers.onLinks(item));
  // What the canvas does in a way of its own is not offered twice.
  const rest = ofRecord(item).filter(({ id }) => !own.has(id));
  return [
    open,
    ...(readOnly ? [] : [row('rename', commonWords.rename, 'F2', () => doers.onRename(item))]),
    ...(item.kind === 'card' ? [] : [links]),
    ...doers.looks(item),
    ...(readOnly ? [] : changing(doers, item)),
    ...removingBy(rest, { shortcut: 'Del', onSelect: () => doers.onDelete(item) }),
  ];
}

const changing = (doers: MenuDoers, item: CanvasItem): PointerMenuItem[] => [
  ...becoming(doers, item),
  row('move', canvasHandWords.moveToMore, 'M', () => doers.onMove(item)),
  row('up', commonWords.moveUp, 'Alt+↑', () => doers.onStand(item, 'up')),
  row('down', commonWords.moveDown, 'Alt+↓', () => doers.onStand(item, 'down')),
  row('duplicate', canvasHandWords.duplicate, printKeys('mod+d', isMac), () => doers.onDuplicate(item)),
];
