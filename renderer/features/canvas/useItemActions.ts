// What can be done to items, the same on canvas and outline: one edit each, said in one sentence.
import { useMemo } from 'react';
import { canvasWords } from '../../../shared/messages/screens/canvas.ts';
import type { Stage } from '../../../shared/schema/stages.ts';
import { stageNames } from '../../../shared/content/prompts.ts';
import { addBeside, addSeveral } from '../../../shared/edits/addBeside.ts';
import {
  arrangeItems,
  becomeItem,
  endsOf,
  linkItems,
  unlinkItems,
  whyNotLinked,
} from '../../../shared/edits/canvas/canvas.ts';
import { addInto } from '../../../shared/edits/canvas/drop/addInto.ts';
import { nowhere } from './hand/spots.ts';
import type { Spot } from '../../../shared/edits/canvas/drop/spot.ts';
import { linkChange, shortName, tellLinks } from '../../../shared/edits/canvas/drop/told.ts';
import { duplicateItems } from '../../../shared/edits/canvas/duplicate.ts';
import { standAfter } from '../../../shared/edits/canvas/order.ts';
import { deleteRecords, moveAfter, together } from '../../../shared/edits/records.ts';
import { dropMessages } from '../../../shared/messages/edits/canvasDrop.ts';
import {
  type CanvasKind,
  type ItemRef,
  keyOf,
  linksByItem,
  type LinkWay,
  otherEnd,
} from '../../../shared/rules/thread/canvasLinks.ts';
import { cards, type ItemKind } from '../../../shared/schema/cards.ts';
import { findRecord, type Workbook } from '../../../shared/schema/workbook.ts';
import { labelOf, listed } from '../../../shared/words.ts';
import { openOne } from '../../store/sessionStore.ts';
import { type Stores, useStores } from '../../store/stores.tsx';
import { announce } from '../../ui/feedback/announce.tsx';
import { newItemFields } from './newItem.ts';

/** The sentences of all links between two items: "U-1 serves G-1". */
export const linkSentences = (workbook: Workbook, a: ItemRef, b: ItemRef): readonly string[] =>
  (linksByItem(workbook).get(keyOf(a)) ?? [])
    .filter((link) => keyOf(otherEnd(link, a)) === keyOf(b))
    .map(
      ({ holder, verb, target }) => `${shortName(workbook, holder)} ${verb} ${shortName(workbook, target)}`,
    );

/** Where a new item goes: to a spot of the canvas, after another of its kind in the list, or to the end. */
export interface Where {
  readonly spot?: Spot | null | undefined;
  readonly after?: string | undefined;
}

export interface ItemActions {
  /** Adds an item; null when that was refused. */
  readonly add: (kind: CanvasKind, stage: Stage, where?: Where) => ItemRef | null;
  /** Adds an item for each line, in one step; the last of them, or null when that was refused. */
  readonly addLines: (
    kind: CanvasKind,
    stage: Stage,
    lines: readonly string[],
    spot?: Spot | null,
  ) => ItemRef | null;
  /** Adds a copy of each; the copies, or none when that was refused. */
  readonly duplicate: (items: readonly ItemRef[]) => readonly ItemRef[];
  /** Makes a card's thought an item; null when that was refused. */
  readonly become: (card: ItemRef, kind: ItemKind) => ItemRef | null;
  readonly remove: (items: readonly ItemRef[]) => boolean;
  /** Links each of the items that can be. */
  readonly link: (from: readonly ItemRef[], to: ItemRef) => boolean;
  readonly unlink: (a: ItemRef, b: ItemRef) => boolean;
  /** Puts items of a cell behind another of it, or first. */
  readonly stand: (items: readonly ItemRef[], cell: readonly ItemRef[], after: ItemRef | null) => boolean;
  /** Null arranges everything. */
  readonly arrange: (items: readonly ItemRef[] | null) => boolean;
  /** Moves an item in its list to stand after another of its kind, or first. */
  readonly reorder: (item: ItemRef, after: string | null, where: string) => boolean;
}

/** How a link from one item to another would read: "U-1 serves G-1". */
export function linkReads(
  way: LinkWay,
  from: ItemRef,
  to: ItemRef,
  nameOf: (item: ItemRef) => string,
): string {
  const { holder, target } = endsOf(way, from, to);
  return `${nameOf(holder)} ${way.verb} ${nameOf(target)}`;
}

function actionsOf({ document, session, newId }: Stores): ItemActions {
  const now = (): Workbook => {
    const { workbook } = document.getState();
    if (!workbook) throw new Error(canvasWords.noneOpen);
    return workbook;
  };
  const { apply } = document.getState();
  const said = (done: boolean, sentence: () => string): boolean => {
    if (done) announce(sentence());
    return done;
  };
  const names = (items: readonly ItemRef[]): string =>
    items.length > 4
      ? canvasWords.items({ count: items.length })
      : listed(items.map((item) => shortName(now(), item)));

  return {
    add: (kind, stage, { spot = null, after } = {}) => {
      const item: ItemRef = { kind, id: newId() };
      const beside = after === undefined ? openOne(session.getState().selection) : { kind, id: after };
      const fields = newItemFields(kind, stage);
      const create = spot ? addInto(kind, [item], spot, fields) : addBeside(kind, item.id, beside, fields);
      const more = after === undefined ? [] : [moveAfter(kind, item.id, after)];
      const before = now();
      const sentence = () =>
        [
          canvasWords.added({
            kind: labelOf(cards[kind].one),
            name: shortName(now(), item),
            stage: stageNames[stage],
          }),
          ...(spot ? tellLinks(linkChange(before, now()), (one) => shortName(now(), one)) : []).map(
            (part) => `${part}.`,
          ),
        ].join(' ');
      if (!said(apply(together(create.label, [create, ...more])), sentence)) return null;
      const title = findRecord(now(), kind, item.id)?.title ?? '';
      // In the list, and in its card, a new item is named in its place.
      if (kind !== 'card' && after === undefined && spot === null)
        session.getState().setAdding({ ...item, title, fields, beside });
      return item;
    },
    addLines: (kind, stage, lines, spot = null) => {
      const items = lines.map((title) => ({ kind, id: newId(), title }));
      const fields = newItemFields(kind, stage);
      const edit =
        spot || kind === 'card'
          ? addInto(kind, items, spot ?? { ...nowhere, stage }, fields)
          : addSeveral(kind, items, null, fields);
      return said(apply(edit), () => `${edit.label}.`) ? (items.at(-1) ?? null) : null;
    },
    duplicate: (items) => {
      const copies = items.map((item) => ({ ...item, copy: newId() }));
      const made = copies.map(({ kind, copy }): ItemRef => ({ kind, id: copy }));
      const sentence = () => canvasWords.duplicated({ names: names(items), copies: names(made) });
      return said(apply(duplicateItems(copies)), sentence) ? made : [];
    },
    become: (card, kind) => {
      const item: ItemRef = { kind, id: newId() };
      const sentence = () =>
        canvasWords.became({
          words: shortName(now(), card),
          kind: cards[kind].one,
          name: shortName(now(), item),
        });
      return said(apply(becomeItem(card.id, kind, item.id)), sentence) ? item : null;
    },
    // That it is gone is told by the window, with Undo.
    remove: (items) => apply(deleteRecords(items)),
    link: (from, to) => {
      const able = from.filter((one) => whyNotLinked(now(), one, to) === null);
      const [first] = able.length > 0 ? able : from;
      if (!first) return false;
      const edits = (able.length > 0 ? able : [first]).map((one) => linkItems(one, to));
      const before = now();
      const sentence = () =>
        `${tellLinks(linkChange(before, now()), (one) => shortName(now(), one)).join('; ')}.`;
      return said(apply(together(linkItems(first, to).label, edits)), sentence);
    },
    unlink: (a, b) => {
      const [one, other] = [shortName(now(), a), shortName(now(), b)];
      return said(apply(unlinkItems(a, b)), () => canvasWords.unlinked({ one, other }));
    },
    stand: (items, cell, after) =>
      said(apply(standAfter(items, cell, after)), () => {
        const moved = items.map((item) => shortName(now(), item));
        return after === null
          ? `${dropMessages.standsFirst({ names: moved })}.`
          : `${dropMessages.standsAfter({ names: moved, after: shortName(now(), after) })}.`;
      }),
    arrange: (items) =>
      said(apply(arrangeItems(items)), () =>
        items === null ? canvasWords.canvasArranged : canvasWords.arranged({ names: names(items) }),
      ),
    reorder: (item, after, where) =>
      said(apply(moveAfter(item.kind, item.id, after)), () =>
        canvasWords.moved({ names: shortName(now(), item), where: ` ${where}` }),
      ),
  };
}

export function useItemActions(): ItemActions {
  const stores = useStores();
  return useMemo(() => actionsOf(stores), [stores]);
}
