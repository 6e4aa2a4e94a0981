// The outline at work: which rows show, which is renamed, and what each action does to the workbook and the focus.
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Stage } from '../../../../shared/schema/stages.ts';
import { cardsByStage } from '../../../../shared/layout/canvas/canvasCards.ts';
import {
  canvasKinds,
  type CanvasKind,
  isCanvasKind,
  type ItemRef,
  keyOf,
} from '../../../../shared/rules/thread/canvasLinks.ts';
import { derived } from '../../../../shared/rules/engine/derived.ts';
import { useApply, useOpenRecord, useSelected, useWorkbook } from '../../../records/useWorkbook.ts';
import { type ItemKind, leadingKind } from '../../../../shared/schema/cards.ts';
import { firstField } from '../newItem.ts';
import type { OutlineDoers } from './outlineKeys.ts';
import type { OutlineMenuOf } from './OutlineMenu.tsx';
import { movesOf, type OutlineRowOf, outlineRows } from './outlineRows.ts';
import { useAtHand } from '../hand/useAtHand.ts';
import { retitled } from '../hand/retitle.ts';
import { useItemActions } from '../useItemActions.ts';
import { takeBack } from '../../../records/adding/useAdding.ts';
import { useSession, useStores } from '../../../store/stores.tsx';
import type { Renamed } from '../rename/RenameField.tsx';
import { rowElement, useTreeFocus } from './useTreeFocus.ts';
import { useReadOnly } from '../../../ui/readOnly.tsx';

const cardsOf = derived([...canvasKinds, 'treatment', 'settings'], cardsByStage);

/** The set with a stage in it or not. */
const withStage = (stages: ReadonlySet<Stage>, stage: Stage, isIn: boolean): ReadonlySet<Stage> =>
  new Set([...[...stages].filter((one) => one !== stage), ...(isIn ? [stage] : [])]);

export function useOutline() {
  const workbook = useWorkbook();
  const readOnly = useReadOnly();
  const apply = useApply();
  const openRecord = useOpenRecord();
  const selection = useSelected();
  const actions = useItemActions();
  const cards = cardsOf(workbook);
  const [folded, setFolded] = useState<ReadonlySet<Stage>>(new Set());
  const rows = useMemo(() => outlineRows(cards, folded), [cards, folded]);
  const selected = selection && `${selection.kind}:${selection.id}`;
  const { stop, goTo, setStop } = useTreeFocus(rows, selected);
  const stores = useStores();
  const [renaming, setRenaming] = useState<string | null>(null);
  /** What was added just now, while it is named for the first time, and the row it was added from. */
  const added = useRef<{ readonly key: string; readonly from: string } | null>(null);
  const [linking, setLinking] = useState<ItemRef | null>(null);
  const prompting = useSession((state) => state.prompting);
  const showPrompts = useSession((state) => state.showPrompts);
  const [menu, setMenu] = useState<OutlineMenuOf | null>(null);

  const open = useCallback(
    ({ card, stage }: OutlineRowOf, field?: string) => {
      if (card === null) showPrompts({ stage, prompt: null });
      else openRecord(card.kind, card.id, field);
    },
    [openRecord, showPrompts],
  );
  /** A press on a row: an item is opened, a stage folded or unfolded. */
  const choose = useCallback(
    (row: OutlineRowOf) => {
      goTo(row.key);
      if (row.card === null) setFolded((before) => withStage(before, row.stage, row.isOpen));
      else open(row);
    },
    [goTo, open],
  );
  const follow = useCallback(
    (key: string) => {
      goTo(key);
      const colon = key.indexOf(':');
      openRecord(key.slice(0, colon) as CanvasKind, key.slice(colon + 1));
    },
    [goTo, openRecord],
  );
  const retitle = useCallback(
    ({ card }: OutlineRowOf, title: string) => {
      const isAsShown = card === null || title.trim() === card.title;
      const edit = isAsShown ? null : retitled(workbook, card, title);
      if (edit) apply(edit);
    },
    [apply, workbook],
  );
  /** After the row when that is of the same kind; the new row is renamed at once. */
  const add = useCallback(
    (kind: CanvasKind, row: OutlineRowOf): void => {
      const after = row.card?.kind === kind ? row.card.id : undefined;
      const item = actions.add(kind, row.stage, { after });
      if (!item) return;
      added.current = { key: keyOf(item), from: row.key };
      setFolded((before) => withStage(before, row.stage, false));
      setStop(keyOf(item));
      setRenaming(keyOf(item));
    },
    [actions, setStop],
  );
  /** Enter in the title of something new adds the next; one that was given no title is taken back. */
  const renamed = useCallback(
    (row: OutlineRowOf, { title, isUntouched, by }: Renamed) => {
      const from = added.current?.key === row.key ? added.current.from : null;
      added.current = null;
      setRenaming(null);
      if (row.card !== null && from !== null && isUntouched && by !== 'leaving') {
        takeBack(stores, row.card);
        return goTo(from);
      }
      if (title !== null) retitle(row, title);
      if (row.card !== null && from !== null && by === 'enter') add(row.card.kind, row);
      else if (by !== 'leaving') goTo(row.key);
      return undefined;
    },
    [retitle, goTo, add, stores],
  );
  const rename = useCallback(
    (row: OutlineRowOf) => setRenaming(readOnly || row.card === null ? null : row.key),
    [readOnly],
  );
  const showMenu = useCallback(
    (row: OutlineRowOf, at: OutlineMenuOf['at']) => setMenu({ row, at, about: 'row' }),
    [],
  );

  /** An item for each pasted line, of the kind of the row. */
  const addLines = ({ card, stage }: OutlineRowOf, lines: readonly string[]): void => {
    const last = readOnly ? null : actions.addLines(card?.kind ?? leadingKind[stage], stage, lines);
    if (!last) return;
    setFolded((before) => withStage(before, stage, false));
    goTo(keyOf(last));
  };
  const become = ({ card }: OutlineRowOf, kind: ItemKind): void => {
    const made = card && actions.become(card, kind);
    if (made) goTo(keyOf(made));
  };
  const remove = ({ card, key }: OutlineRowOf): void => {
    const at = rows.findIndex((row) => row.key === key);
    const next = rows[at + 1]?.card ? rows[at + 1] : rows[at - 1];
    if (card !== null && actions.remove([card]) && next) goTo(next.key);
  };
  const doers: OutlineDoers = {
    rows,
    readOnly,
    isCovered: linking !== null || menu !== null,
    goTo,
    setFolded: ({ stage }, isFolded) => setFolded((before) => withStage(before, stage, isFolded)),
    open: (row) => open(row, row.card === null ? undefined : firstField(row.card.kind)),
    rename,
    add: (row) => add(row.card?.kind ?? leadingKind[row.stage], row),
    chooseKind: (row) => {
      const { left, bottom } = rowElement(row.key)?.getBoundingClientRect() ?? { left: 0, bottom: 0 };
      setMenu({ row, about: 'kinds', at: { x: left + 24, y: bottom } });
    },
    duplicate: ({ card, stage }) => {
      const [made] = card === null ? [] : actions.duplicate([card]);
      if (!made) return;
      setFolded((before) => withStage(before, stage, false));
      goTo(keyOf(made));
    },
    chooseItem: (row) => {
      const { left, bottom } = rowElement(row.key)?.getBoundingClientRect() ?? { left: 0, bottom: 0 };
      setMenu({ row, about: 'becoming', at: { x: left + 24, y: bottom } });
    },
    links: ({ card }) => setLinking(card?.kind === 'card' ? null : card),
    remove,
    move: ({ card, stage }, way) => {
      const to = card && movesOf(cards[stage], card)[way];
      if (card && to && actions.reorder(card, to.after, way)) goTo(card.key);
    },
  };
  useAtHand({
    rename: (item) => {
      const row = rows.find(({ key }) => key === `${item.kind}:${item.id}`);
      if (row) rename(row);
    },
    link: ({ kind, id }) => setLinking(isCanvasKind(kind) && kind !== 'card' ? { kind, id } : null),
    move: null,
  });
  const current = rows.find(({ key }) => key === stop) ?? rows[0];
  const moves = current?.card ? movesOf(cards[current.stage], current.card) : undefined;
  return {
    rows,
    current,
    moves,
    selected,
    doers,
    renaming,
    linking,
    prompting,
    menu,
    add,
    addLines,
    become,
    forRows: { choose, follow, rename, retitle, renamed, showMenu },
    close: { links: () => setLinking(null), prompts: () => showPrompts(null), menu: () => setMenu(null) },
  };
}
