// All that hands do to the canvas, by mouse and by keyboard: the picture hands its events here and shows what lies over it.
import { useReactFlow } from '@xyflow/react';
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, type RefObject, useState } from 'react';
import type { CanvasLook } from '../../../../shared/commands/commandHost.ts';
import type { Target } from '../../../../shared/edits/edit.ts';
import type { Spot } from '../../../../shared/edits/canvas/drop/spot.ts';
import type { CanvasItem, CanvasLayout } from '../../../../shared/layout/canvas/canvas.ts';
import type { Point } from '../../../../shared/layout/canvas/box.ts';
import { type CanvasKind, type ItemRef, keyOf } from '../../../../shared/rules/thread/canvasLinks.ts';
import { cards, leadingKind } from '../../../../shared/schema/cards.ts';
import { type Stage, stages } from '../../../../shared/schema/stages.ts';
import { recordKey } from '../../../../shared/schema/links.ts';
import { takeBack } from '../../../records/adding/useAdding.ts';
import { useOpenRecord } from '../../../records/useWorkbook.ts';
import { useStores } from '../../../store/stores.tsx';
import type { PointerMenuItem } from '../../../ui/overlay/PointerMenu.tsx';
import { useReadOnly } from '../../../ui/readOnly.tsx';
import { useCanvasStore } from '../canvasStore.ts';
import { linesPasted } from '../linesPasted.ts';
import { LinkDialog } from '../linking/LinkDialog.tsx';
import type { Marking } from '../linking/useMarking.ts';
import { CanvasMenu, type MenuOf } from './CanvasMenu.tsx';
import { elementIdOf } from '../map/cards/flowElements.ts';
import { moveInCell, useCanvasKeys } from './useCanvasKeys.ts';
import { firstField } from '../newItem.ts';
import type { Renamed } from '../rename/RenameField.tsx';
import { type ItemActions, useItemActions } from '../useItemActions.ts';
import { MoveDialog } from './MoveDialog.tsx';
import { nowhere, spotOfItem } from './spots.ts';
import { useAtHand } from './useAtHand.ts';
import { TitleEditor } from './TitleEditor.tsx';
import { type FlowHand, useFlowHand } from './useFlowHand.ts';

/** Below this zoom letters are too small to be written in a card: then the title is asked for in the inspector. */
const leastWritingZoom = 0.5;

interface HandProps {
  readonly layout: CanvasLayout;
  readonly marking: Marking;
  /** The canvas, which has the focus of the keyboard. */
  readonly root: RefObject<HTMLDivElement | null>;
  readonly zoom: (factor: number) => void;
  readonly fit: () => void;
  /** What the picture can show of an item, for its menu. */
  readonly looks: (item: CanvasItem) => readonly PointerMenuItem[];
  readonly look: (look: CanvasLook) => void;
}

export interface Hand {
  readonly actions: ItemActions;
  readonly flow: FlowHand;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
  /** Adds an item of a stage that asks for its title in the inspector. */
  readonly add: (kind: CanvasKind, stage: Stage) => void;
  /** Offers the kinds that can be added to a stage. */
  readonly offerKinds: (stage: Stage, at?: Point) => void;
  /** Arranges what is marked, or everything. */
  readonly arrange: () => void;
  /** Menus, dialogs and the title that is being written. */
  readonly over: ReactNode;
}

/** The item whose title is written in its card, and for a new one the spot it was asked for at. */
interface Renaming {
  readonly key: string;
  readonly spot: Spot | null;
  /** Where the cursor goes back to when the new one is taken back. */
  readonly from: string | null;
}

/** What lies over the canvas. */
function useOver() {
  const [menu, setMenu] = useState<MenuOf | null>(null);
  const [linking, setLinking] = useState<readonly CanvasItem[] | null>(null);
  const [moving, setMoving] = useState<readonly CanvasItem[] | null>(null);
  const [renaming, setNow] = useState<Renaming | null>(null);
  // A menu that closes gives the focus back to where it was, unless something takes it only after that.
  const setRenaming = (next: Renaming | null): void =>
    menu === null ? setNow(next) : void window.setTimeout(() => setNow(next));
  const isCovered = menu !== null || linking !== null || moving !== null || renaming !== null;
  return { menu, setMenu, linking, setLinking, moving, setMoving, renaming, setRenaming, isCovered };
}
type Over = ReturnType<typeof useOver>;

/** Naming items in their cards, and adding them so. */
function useNaming({ layout, marking, root }: HandProps, actions: ItemActions, { setRenaming }: Over) {
  const store = useCanvasStore();
  const { getZoom } = useReactFlow();
  const stores = useStores();
  const readOnly = useReadOnly();
  const open = useOpenRecord();
  const openItem = ({ kind, id }: ItemRef, field?: string): void => open(kind, id, field ?? firstField(kind));
  const isLegible = (): boolean => getZoom() >= leastWritingZoom;
  /** What asks something before its title asks for it in the inspector. */
  const isNamedHere = (kind: CanvasKind): boolean =>
    isLegible() && (kind === 'card' || cards[kind].asksFirst === undefined);
  const addNamed = (kind: CanvasKind, spot: Spot): void => {
    const from = store.getState().cursor;
    const item = actions.add(kind, spot.stage, { spot });
    if (!item) return;
    if (!isNamedHere(kind)) return openItem(item);
    stores.session.getState().select(kind, [item.id]);
    stores.session.getState().setInspectorOpen(false);
    setRenaming({ key: keyOf(item), spot, from });
  };
  const addInInspector = (kind: CanvasKind, stage: Stage): void => {
    const item = actions.add(kind, stage);
    if (item) openItem(item);
  };
  return {
    openItem,
    addInInspector,
    add: (kind: CanvasKind, stage: Stage, spot: Spot | null): void =>
      spot ? addNamed(kind, spot) : addInInspector(kind, stage),
    addBeside: (item: CanvasItem | undefined): void =>
      item
        ? addNamed(leadingKind[item.stage], spotOfItem(layout, item))
        : addNamed('goal', { ...nowhere, stage: 'why' }),
    rename: (item: CanvasItem): void => {
      if (readOnly) return;
      if (!isLegible()) return openItem(item, item.kind === 'card' ? 'text' : 'title');
      marking.mark([item.key]);
      setRenaming({ key: item.key, spot: null, from: null });
    },
    /** Enter in the title of something new adds the next; one that was given no title is taken back. */
    renamed: (item: CanvasItem, { spot, from }: Renaming, { isUntouched, by }: Renamed): void => {
      setRenaming(null);
      if (by !== 'leaving') root.current?.focus();
      if (spot !== null && isUntouched && by !== 'leaving') {
        takeBack(stores, item);
        return marking.mark(from === null ? [] : [from]);
      }
      if (spot !== null && by === 'enter') addNamed(item.kind, spot);
    },
    addLines: (lines: readonly string[], spot: Spot): void => {
      const last = actions.addLines(leadingKind[spot.stage], spot.stage, lines, spot);
      if (!last) return;
      stores.session.getState().select(last.kind, [last.id]);
      stores.session.getState().setInspectorOpen(false);
    },
  };
}

/** Where lines are pasted: on the head of a column, or where the cursor of the canvas stands. */
function pasteSpot({ target }: ClipboardEvent, layout: CanvasLayout, cursor: string | null): Spot | null {
  const head = (target as Element).closest<HTMLElement>('[data-tone]')?.dataset['tone'];
  const stage = stages.find((one) => one === head);
  if (stage !== undefined) return { ...nowhere, stage };
  const item = layout.byKey.get(cursor ?? '');
  return item ? spotOfItem(layout, item) : null;
}

export function useHand(props: HandProps): Hand {
  const { layout, root, looks } = props;
  const store = useCanvasStore();
  const { session } = useStores();
  const readOnly = useReadOnly();
  const actions = useItemActions();
  const over = useOver();
  const naming = useNaming(props, actions, over);

  const duplicate = (items: readonly CanvasItem[]): void => {
    const made = items.length === 0 ? [] : actions.duplicate(items);
    const [first] = made;
    if (!first) return;
    store.setState({ marked: new Set(made.map(keyOf)), cursor: keyOf(first) });
    if (made.length === 1) session.getState().select(first.kind, [first.id]);
    session.getState().setInspectorOpen(false);
  };
  const below = ({ key }: CanvasItem): Point => {
    const { left, bottom } = (
      document.getElementById(elementIdOf(key)) ??
      root.current ??
      document.body
    ).getBoundingClientRect();
    return { x: left, y: bottom };
  };
  const offerKinds = (stage: Stage, spot: Spot | null, at?: Point): void => {
    const { left, top } = root.current?.getBoundingClientRect() ?? { left: 0, top: 0 };
    over.setMenu({ stage, spot, at: at ?? { x: left + 24, y: top + 24 } });
  };
  const flow = useFlowHand({
    layout,
    root,
    rename: naming.rename,
    addAt: (spot) => naming.add(leadingKind[spot.stage], spot.stage, spot),
    addLines: naming.addLines,
    openMenu: (item, at) => over.setMenu({ item, at }),
    offerKinds: (spot, at) => offerKinds(spot.stage, spot, at),
  });
  const onKeyDown = useCanvasKeys({
    ...props,
    readOnly,
    isCovered: over.isCovered,
    actions,
    open: naming.openItem,
    rename: naming.rename,
    addBeside: naming.addBeside,
    duplicate,
    openLinks: over.setLinking,
    openMove: over.setMoving,
    openMenu: (item) => over.setMenu({ item, at: below(item) }),
    openBecome: (item) => over.setMenu({ becoming: item, at: below(item) }),
    openKinds: (item) => offerKinds(item?.stage ?? 'why', item ? spotOfItem(layout, item) : null),
  });

  const doing = (act: (item: CanvasItem) => void) => (item: Target) => {
    const found = layout.byKey.get(recordKey(item.kind, item.id));
    if (found) act(found);
  };
  useAtHand({
    rename: doing(naming.rename),
    link: doing((item) => over.setLinking([item])),
    move: doing((item) => over.setMoving([item])),
  });

  return {
    actions,
    flow,
    onKeyDown,
    onPaste: (event) => {
      const spot = readOnly ? null : pasteSpot(event, layout, store.getState().cursor);
      const lines = linesPasted(event);
      if (!spot || lines.length === 0) return;
      event.preventDefault();
      naming.addLines(lines, spot);
    },
    add: naming.addInInspector,
    offerKinds: (stage, at) => offerKinds(stage, null, at),
    arrange: () => {
      const items = [...store.getState().marked].flatMap((key) => layout.byKey.get(key) ?? []);
      actions.arrange(items.length > 1 ? items : null);
    },
    over: (
      <HandOver {...{ over, layout, naming, actions, looks }} onDuplicate={(item) => duplicate([item])} />
    ),
  };
}

interface HandOverProps extends Pick<HandProps, 'layout' | 'looks'> {
  readonly over: Over;
  readonly naming: ReturnType<typeof useNaming>;
  readonly actions: ItemActions;
  readonly onDuplicate: (item: CanvasItem) => void;
}

/** Menus, dialogs, and the title that is being written. */
function HandOver({ over, layout, naming, actions, looks, onDuplicate }: HandOverProps) {
  const { renaming, menu, linking, moving } = over;
  const renamed = renaming ? layout.byKey.get(renaming.key) : undefined;
  return (
    <>
      {renaming && renamed ? (
        <TitleEditor
          key={renamed.key}
          item={renamed}
          onDone={(done) => naming.renamed(renamed, renaming, done)}
        />
      ) : null}
      <CanvasMenu
        menu={menu}
        onClose={() => over.setMenu(null)}
        onOpen={naming.openItem}
        onRename={naming.rename}
        onLinks={(item) => over.setLinking([item])}
        onMove={(item) => over.setMoving([item])}
        onDuplicate={onDuplicate}
        onBecome={(item, kind) => {
          const made = actions.become(item, kind);
          if (made) naming.openItem(made);
        }}
        onStand={(item, way) => moveInCell(way, item, { layout, actions })}
        onDelete={(item) => actions.remove([item])}
        onAdd={naming.add}
        looks={looks}
      />
      {linking ? <LinkDialog items={linking} onClose={() => over.setLinking(null)} /> : null}
      {moving ? <MoveDialog items={moving} layout={layout} onClose={() => over.setMoving(null)} /> : null}
    </>
  );
}
