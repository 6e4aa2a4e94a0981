// What a drop at a spot means for the open workbook: its sentence, the edit that makes it, and where it would be allowed.
import {
  type Dropped,
  mayDropOn,
  meantByDrop,
  meantByLink,
  whyNotDropped,
} from '../../../../shared/edits/canvas/drop/drops.ts';
import { whyNotLinked } from '../../../../shared/edits/canvas/canvas.ts';
import { standAfter } from '../../../../shared/edits/canvas/order.ts';
import { shortName } from '../../../../shared/edits/canvas/drop/told.ts';
import type { Edit, Moment } from '../../../../shared/edits/edit.ts';
import { dropMessages } from '../../../../shared/messages/edits/canvasDrop.ts';
import type { CanvasItem, CanvasLayout } from '../../../../shared/layout/canvas/canvas.ts';
import type { Box } from '../../../../shared/layout/canvas/box.ts';
import { type ItemRef, keyOf, wayBetween } from '../../../../shared/rules/thread/canvasLinks.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { announce } from '../../../ui/feedback/announce.tsx';
import type { Stores } from '../../../store/stores.tsx';
import { bandOf, type HandSpot, heldOf } from './spots.ts';

/** No edit: it means nothing there, and the sentence says why. */
export interface HandDrop {
  readonly sentence: string;
  readonly edit: Edit | null;
}

/** The workbook, and a moment to try edits in: nothing of it is kept. */
export const tried = ({
  document,
  newId,
  session,
}: Stores): { workbook: Workbook; moment: Moment } | null => {
  const { workbook } = document.getState();
  const { workingAs } = session.getState();
  return workbook && { workbook, moment: { at: new Date(0).toISOString(), byRole: workingAs, newId } };
};

const said = (dropped: Exclude<Dropped, { readonly stays: true }>): HandDrop =>
  'drop' in dropped ? dropped.drop : { sentence: dropped.refusal, edit: null };

/** In its own cell it is put in another order; nothing where it has that already. */
function inOrder(
  workbook: Workbook,
  items: readonly CanvasItem[],
  { cell, after }: HandSpot,
): HandDrop | null {
  const held = new Set(items.map(({ key }) => key));
  const others = cell.filter(({ key }) => !held.has(key));
  if (others.length === 0 || !items.every((item) => cell.some(({ key }) => key === item.key))) return null;
  const names = items.map((item) => shortName(workbook, item));
  const edit = standAfter(items, cell, after);
  return after === null
    ? { sentence: `${dropMessages.standsFirst({ names })}.`, edit }
    : { sentence: `${dropMessages.standsAfter({ names, after: shortName(workbook, after) })}.`, edit };
}

/** What it means to drop the cards in the hand at a spot; null where nothing would come of it. */
export function dropAt(
  stores: Stores,
  layout: CanvasLayout,
  items: readonly CanvasItem[],
  spot: HandSpot,
): HandDrop | null {
  const now = tried(stores);
  if (!now) return null;
  const held = items.map((item) => heldOf(layout, item));
  const dropped = meantByDrop(now.workbook, held, spot, now.moment);
  return 'stays' in dropped ? inOrder(now.workbook, items, spot) : said(dropped);
}

/** What it means to link one card to another. */
export function linkOf(stores: Stores, from: ItemRef, to: ItemRef): HandDrop | null {
  const now = tried(stores);
  const dropped = now && meantByLink(now.workbook, from, to, now.moment);
  return dropped && !('stays' in dropped) ? said(dropped) : null;
}

/** The boxes of what takes the cards in the hand, and of the cells that do not. */
export function legalOf(
  stores: Stores,
  layout: CanvasLayout,
  items: readonly CanvasItem[],
): { readonly legal: readonly Box[]; readonly dim: readonly Box[] } {
  const { workbook } = stores.document.getState();
  if (!workbook) return { legal: [], dim: [] };
  const held = items.map((item) => heldOf(layout, item));
  const takes = ({ band, stage }: CanvasLayout['cells'][number]): boolean => {
    const found = layout.bands.find(({ id }) => id === band);
    return (
      found !== undefined &&
      held.every((item) => whyNotDropped(workbook, item, { band: bandOf(found), stage, on: null }) === null)
    );
  };
  const isTaker = (on: CanvasItem): boolean =>
    held.every((item) => mayDropOn(item, on) && whyNotLinked(workbook, item, on) === null);
  return {
    legal: layout.items.filter(isTaker),
    dim: layout.cells.filter((cell) => !takes(cell)).map(({ box }) => box),
  };
}

/** The boxes of the cards that a card can be linked to. */
export function linkableOf(stores: Stores, layout: CanvasLayout, from: CanvasItem): readonly Box[] {
  const { workbook } = stores.document.getState();
  return workbook === null
    ? []
    : layout.items.filter(
        (to) =>
          keyOf(to) !== from.key &&
          wayBetween(from.kind, to.kind) !== undefined &&
          whyNotLinked(workbook, from, to) === null,
      );
}

/** Makes a drop and says what it meant; one that means nothing is told as any refusal is. */
export function makeDrop({ document, session }: Stores, { edit, sentence }: HandDrop): void {
  if (edit === null) session.getState().notify({ tone: 'problem', sentence });
  else if (document.getState().apply(edit)) announce(sentence);
}
