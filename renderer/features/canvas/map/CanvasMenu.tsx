// The menus of the canvas: what can be done with an item, and what can be added at a place.
import { commonWords } from '../../../../shared/messages/screens/common.ts';
import { canvasMapWords } from '../../../../shared/messages/screens/canvas.ts';
import { becomeItem } from '../../../../shared/edits/canvas/canvas.ts';
import type { CanvasItem } from '../../../../shared/layout/canvas/canvas.ts';
import type { Point } from '../../../../shared/layout/canvas/linkCurve.ts';
import type { Stage } from '../../../../shared/schema/stages.ts';
import { type CanvasKind, type ItemRef, stageKinds } from '../../../../shared/rules/thread/canvasLinks.ts';
import { cards, withArticle } from '../../../../shared/schema/cards.ts';
import { removingBy, useRecordMenu } from '../../../records/commands/useRecordMenu.tsx';
import { useApply, useNewId } from '../../../records/useWorkbook.ts';
import { PointerMenu, type PointerMenuItem } from '../../../ui/overlay/PointerMenu.tsx';
import { kindsOfStage } from '../newItem.ts';
import { useReadOnly } from '../../../ui/readOnly.tsx';

/** What the menu is about: an item, or a place in a stage (none: where the arrangement has it). */
export type MenuOf =
  | { readonly at: Point; readonly item: CanvasItem }
  | { readonly at: Point; readonly stage: Stage; readonly place: Point | undefined };

interface CanvasMenuProps {
  readonly menu: MenuOf | null;
  readonly onClose: () => void;
  readonly onOpen: (item: ItemRef) => void;
  readonly onLinks: (item: ItemRef) => void;
  readonly onMove: (item: CanvasItem) => void;
  readonly onDelete: (item: CanvasItem) => void;
  readonly onAdd: (kind: CanvasKind, stage: Stage, place: Point | undefined) => void;
}

export function CanvasMenu(props: CanvasMenuProps) {
  const { menu, onClose, onAdd, onDelete } = props;
  const ofRecord = useRecordMenu();
  const readOnly = useReadOnly();
  const becoming = useBecoming(props);
  const items = (): PointerMenuItem[] => {
    if (menu === null) return [];
    if ('item' in menu)
      return [
        ...looking(props, menu.item),
        ...(readOnly ? [] : [...becoming(menu.item), moving(props, menu.item)]),
        ...removingBy(ofRecord(menu.item), { shortcut: 'Del', onSelect: () => onDelete(menu.item) }),
      ];
    const { stage, place } = menu;
    return kindsOfStage(stage).map((kind) => ({
      id: kind,
      label: canvasMapWords.add({ kind: cards[kind].one, isHere: place !== undefined }),
      onSelect: () => onAdd(kind, stage, place),
    }));
  };
  const label = menu !== null && 'item' in menu ? (menu.item.code ?? menu.item.title) : 'Add';
  return <PointerMenu label={label} position={menu?.at ?? null} onClose={onClose} items={items()} />;
}

const looking = ({ onOpen, onLinks }: CanvasMenuProps, item: CanvasItem): PointerMenuItem[] => [
  { id: 'open', label: commonWords.open, shortcut: 'Enter', onSelect: () => onOpen(item) },
  ...(item.kind === 'card'
    ? []
    : [{ id: 'links', label: commonWords.linksMore, shortcut: 'L', onSelect: () => onLinks(item) }]),
];

const moving = ({ onMove }: CanvasMenuProps, item: CanvasItem): PointerMenuItem => ({
  id: 'move',
  label: canvasMapWords.moveByKeys,
  shortcut: 'M',
  onSelect: () => onMove(item),
});

/** A card can become any item of its stage. */
function useBecoming({ onOpen }: CanvasMenuProps): (item: CanvasItem) => PointerMenuItem[] {
  const apply = useApply();
  const newId = useNewId();
  return ({ kind: from, id: card, stage }) =>
    from === 'card'
      ? stageKinds[stage].map((kind) => ({
          id: `become-${kind}`,
          label: canvasMapWords.makeIt({ item: withArticle(kind) }),
          onSelect: () => {
            const id = newId();
            if (apply(becomeItem(card, kind, id))) onOpen({ kind, id });
          },
        }))
      : [];
}
