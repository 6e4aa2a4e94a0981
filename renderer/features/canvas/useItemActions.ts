// What can be done to items, the same on canvas and outline: one edit each, said in one sentence.
import { useMemo } from 'react';
import { canvasWords } from '../../../shared/messages/screens/canvas.ts';
import type { Stage } from '../../../shared/schema/stages.ts';
import { stageNames } from '../../../shared/content/prompts.ts';
import { addBeside, addSeveral } from '../../../shared/edits/addBeside.ts';
import {
  arrangeItems,
  linkItems,
  type Place,
  placeItems,
  unlinkItems,
} from '../../../shared/edits/canvas/canvas.ts';
import { createRecord, deleteRecords, moveAfter, together } from '../../../shared/edits/records.ts';
import type { Point } from '../../../shared/layout/canvas/linkCurve.ts';
import {
  type CanvasKind,
  type ItemRef,
  keyOf,
  linksByItem,
  otherEnd,
} from '../../../shared/rules/thread/canvasLinks.ts';
import { cards } from '../../../shared/schema/cards.ts';
import { findRecord, type Workbook } from '../../../shared/schema/workbook.ts';
import { recordMessages } from '../../../shared/messages/edits/record.ts';
import { labelOf, listed } from '../../../shared/words.ts';
import { openOne } from '../../store/sessionStore.ts';
import { type Stores, useStores } from '../../store/stores.tsx';
import { announce } from '../../ui/feedback/announce.tsx';
import { newItemFields } from './newItem.ts';

/** A short name of an item: its code, or the words of a card. */
export function shortName(workbook: Workbook, { kind, id }: ItemRef): string {
  const record = findRecord(workbook, kind, id);
  if (!record) return cards[kind].one;
  if (record.code !== null) return record.code;
  return 'text' in record && record.text !== '' ? record.text : cards[kind].one;
}

/** The sentences of all links between two items: "U-1 serves G-1". */
export const linkSentences = (workbook: Workbook, a: ItemRef, b: ItemRef): readonly string[] =>
  (linksByItem(workbook).get(keyOf(a)) ?? [])
    .filter((link) => keyOf(otherEnd(link, a)) === keyOf(b))
    .map(
      ({ holder, verb, target }) => `${shortName(workbook, holder)} ${verb} ${shortName(workbook, target)}`,
    );

/** Where a new item goes: to a place on the canvas, after another of its kind in the list, or to the end. */
export interface Where {
  readonly at?: Point | undefined;
  readonly after?: string | undefined;
}

export interface ItemActions {
  /** Adds an item; null when that was refused. */
  readonly add: (kind: CanvasKind, stage: Stage, where?: Where) => ItemRef | null;
  /** Adds an item for each line, in one step; the last of them, or null when that was refused. */
  readonly addLines: (kind: CanvasKind, stage: Stage, lines: readonly string[]) => ItemRef | null;
  readonly remove: (items: readonly ItemRef[]) => boolean;
  readonly link: (from: ItemRef, to: ItemRef) => boolean;
  readonly unlink: (a: ItemRef, b: ItemRef) => boolean;
  readonly place: (places: readonly Place[], where?: string) => boolean;
  /** Null arranges everything. */
  readonly arrange: (items: readonly ItemRef[] | null) => boolean;
  /** Moves an item in its list to stand after another of its kind, or first. */
  readonly reorder: (item: ItemRef, after: string | null, where: string) => boolean;
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
    add: (kind, stage, { at, after } = {}) => {
      const item: ItemRef = { kind, id: newId() };
      const beside = after ? { kind, id: after } : openOne(session.getState().selection);
      const create = addBeside(kind, item.id, beside, newItemFields(kind, stage));
      const more = [
        ...(at ? [placeItems([{ ...item, ...at }])] : []),
        ...(after === undefined ? [] : [moveAfter(kind, item.id, after)]),
      ];
      const sentence = () =>
        canvasWords.added({
          kind: labelOf(cards[kind].one),
          name: shortName(now(), item),
          stage: stageNames[stage],
        });
      if (!said(apply(together(create.label, [create, ...more])), sentence)) return null;
      const title = findRecord(now(), kind, item.id)?.title ?? '';
      // In the list a new item is named in its place.
      if (kind !== 'card' && after === undefined)
        session.getState().setAdding({ ...item, title, fields: newItemFields(kind, stage), beside });
      return item;
    },
    addLines: (kind, stage, lines) => {
      const items = lines.map((title) => ({ kind, id: newId(), title }));
      const edit =
        kind === 'card'
          ? together(
              recordMessages.addSeveral({ kind, count: lines.length }),
              items.map(({ id, title }) => createRecord('card', id, { stage, text: title })),
            )
          : addSeveral(kind, items, null, newItemFields(kind, stage));
      return said(apply(edit), () => `${edit.label}.`) ? (items.at(-1) ?? null) : null;
    },
    // That it is gone is told by the window, with Undo.
    remove: (items) => apply(deleteRecords(items)),
    link: (from, to) => said(apply(linkItems(from, to)), () => `${listed(linkSentences(now(), from, to))}.`),
    unlink: (a, b) => {
      const [one, other] = [shortName(now(), a), shortName(now(), b)];
      return said(apply(unlinkItems(a, b)), () => canvasWords.unlinked({ one, other }));
    },
    place: (places, where) =>
      said(apply(placeItems(places)), () =>
        canvasWords.moved({ names: names(places), where: where ? `, ${where}` : '' }),
      ),
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
