// The menus of the outline: what can be done with a row, and what can be added to its stage.
import { commonWords } from '../../../../shared/messages/screens/common.ts';
import { outlineWords } from '../../../../shared/messages/screens/canvas.ts';
import type { CanvasKind } from '../../../../shared/rules/thread/canvasLinks.ts';
import { cards } from '../../../../shared/schema/cards.ts';
import { removingBy, useRecordMenu } from '../../../records/commands/useRecordMenu.tsx';
import { PointerMenu, type PointerMenuItem } from '../../../ui/overlay/PointerMenu.tsx';
import { kindsOfStage } from '../newItem.ts';
import type { OutlineDoers } from './outlineKeys.ts';
import type { OutlineRowOf } from './outlineRows.ts';

export interface OutlineMenuOf {
  readonly at: { readonly x: number; readonly y: number };
  readonly row: OutlineRowOf;
  readonly about: 'kinds' | 'row';
}

interface OutlineMenuProps {
  readonly menu: OutlineMenuOf | null;
  readonly doers: OutlineDoers;
  readonly onAdd: (kind: CanvasKind, row: OutlineRowOf) => void;
  readonly onClose: () => void;
}

export function OutlineMenu({ menu, doers, onAdd, onClose }: OutlineMenuProps) {
  const ofRecord = useRecordMenu();
  const isKinds = menu?.about === 'kinds';
  const items =
    menu === null ? [] : isKinds ? kindItems(menu.row, onAdd) : rowItems(menu.row, doers, ofRecord);
  return (
    <PointerMenu
      label={isKinds ? commonWords.add : outlineWords.item}
      position={menu?.at ?? null}
      onClose={onClose}
      items={items}
    />
  );
}

const kindItems = (
  row: OutlineRowOf,
  add: (kind: CanvasKind, row: OutlineRowOf) => void,
): PointerMenuItem[] =>
  kindsOfStage(row.stage).map((kind) => ({
    id: kind,
    label: outlineWords.addKind({ kind: cards[kind].one }),
    onSelect: () => add(kind, row),
  }));

function rowItems(
  row: OutlineRowOf,
  doers: OutlineDoers,
  ofRecord: ReturnType<typeof useRecordMenu>,
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
    ...removingBy(ofRecord(row.card), { shortcut: 'Del', onSelect: () => doers.remove(row) }),
  ];
}
