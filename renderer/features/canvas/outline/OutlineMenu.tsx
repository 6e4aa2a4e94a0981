// The menus of the outline: what can be done with a row, and what can be added to its stage.
import { commonWords } from '../../../../shared/messages/screens/common.ts';
import { printKeys } from '../../../../shared/commands/keys.ts';
import { canvasMapWords, outlineWords } from '../../../../shared/messages/screens/canvas.ts';
import { canvasHandWords } from '../../../../shared/messages/screens/canvasHand.ts';
import { type CanvasKind, stageKinds } from '../../../../shared/rules/thread/canvasLinks.ts';
import { cards, type ItemKind, withArticle } from '../../../../shared/schema/cards.ts';
import { removingBy, useRecordMenu } from '../../../records/commands/useRecordMenu.tsx';
import { PointerMenu, type PointerMenuItem } from '../../../ui/overlay/PointerMenu.tsx';
import { isMac } from '../../../ui/isMac.ts';
import { kindsOfStage } from '../newItem.ts';
import type { OutlineDoers } from './outlineKeys.ts';
import type { OutlineRowOf } from './outlineRows.ts';

export interface OutlineMenuOf {
  readonly at: { readonly x: number; readonly y: number };
  readonly row: OutlineRowOf;
  readonly about: 'kinds' | 'row' | 'becoming';
}

interface OutlineMenuProps {
  readonly menu: OutlineMenuOf | null;
  readonly doers: OutlineDoers;
  readonly onAdd: (kind: CanvasKind, row: OutlineRowOf) => void;
  readonly onBecome: (row: OutlineRowOf, kind: ItemKind) => void;
  readonly onClose: () => void;
}

export function OutlineMenu({ menu, doers, onAdd, onBecome, onClose }: OutlineMenuProps) {
  const ofRecord = useRecordMenu();
  const isKinds = menu?.about === 'kinds';
  const items = (): PointerMenuItem[] => {
    if (menu === null) return [];
    if (isKinds) return kindItems(menu.row, onAdd);
    return menu.about === 'becoming'
      ? becoming(menu.row, onBecome)
      : rowItems(menu.row, doers, { ofRecord, onBecome });
  };
  return (
    <PointerMenu
      label={isKinds ? commonWords.add : outlineWords.item}
      position={menu?.at ?? null}
      onClose={onClose}
      items={items()}
    />
  );
}

/** Rows of any record that the outline has of its own. */
const own: ReadonlySet<string> = new Set(['rename', 'link', 'moveTo', 'duplicate']);
const withoutOwn = (items: readonly PointerMenuItem[]): readonly PointerMenuItem[] =>
  items.filter(({ id }) => !own.has(id));

const kindItems = (
  row: OutlineRowOf,
  add: (kind: CanvasKind, row: OutlineRowOf) => void,
): PointerMenuItem[] =>
  kindsOfStage(row.stage).map((kind) => ({
    id: kind,
    label: outlineWords.addKind({ kind: cards[kind].one }),
    onSelect: () => add(kind, row),
  }));

/** A card can become any item of its stage. */
const becoming = (row: OutlineRowOf, become: OutlineMenuProps['onBecome']): PointerMenuItem[] =>
  row.card?.kind === 'card'
    ? stageKinds[row.stage].map((kind) => ({
        id: `become-${kind}`,
        label: canvasMapWords.makeIt({ item: withArticle(kind) }),
        onSelect: () => become(row, kind),
      }))
    : [];

interface RowDoers extends Pick<OutlineMenuProps, 'onBecome'> {
  readonly ofRecord: ReturnType<typeof useRecordMenu>;
}

function rowItems(
  row: OutlineRowOf,
  doers: OutlineDoers,
  { ofRecord, onBecome }: RowDoers,
): PointerMenuItem[] {
  const isCard = row.card?.kind === 'card';
  const look = [
    {
      id: 'open',
      label: row.card === null ? outlineWords.openPrompts : commonWords.open,
      shortcut: 'Enter',
      onSelect: () => doers.open(row),
    },
  ];
  if (doers.readOnly) return look;
  const add = {
    id: 'add',
    label: commonWords.addMore,
    shortcut: 'Shift+N',
    onSelect: () => doers.chooseKind(row),
  };
  if (row.card === null) return [...look, add];
  return [
    ...look,
    { id: 'rename', label: commonWords.rename, shortcut: 'F2', onSelect: () => doers.rename(row) },
    ...(isCard
      ? []
      : [{ id: 'links', label: commonWords.linksMore, shortcut: 'L', onSelect: () => doers.links(row) }]),
    add,
    { id: 'up', label: commonWords.moveUp, shortcut: 'Alt+↑', onSelect: () => doers.move(row, 'up') },
    { id: 'down', label: commonWords.moveDown, shortcut: 'Alt+↓', onSelect: () => doers.move(row, 'down') },
    ...becoming(row, onBecome),
    {
      id: 'duplicate',
      label: canvasHandWords.duplicate,
      shortcut: printKeys('mod+d', isMac),
      onSelect: () => doers.duplicate(row),
    },
    ...removingBy(withoutOwn(ofRecord(row.card)), {
      shortcut: 'Del',
      onSelect: () => doers.remove(row),
    }),
  ];
}
