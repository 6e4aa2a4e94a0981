// What a drop on the canvas means: which links it makes and takes away, as a sentence, before anything is changed.
import { stageNames } from '../../../content/prompts.ts';
import { dropMessages } from '../../../messages/edits/canvasDrop.ts';
import { type ItemLink, type ItemRef, keyOf, wayBetween } from '../../../rules/thread/canvasLinks.ts';
import type { Workbook } from '../../../schema/workbook.ts';
import { type Edit, EditRefused, type Moment } from '../../edit.ts';
import { performEdit } from '../../perform.ts';
import { together } from '../../records.ts';
import { arrangeItems, linkItems, whyNotLinked } from '../canvas.ts';
import { moveInto } from './moveInto.ts';
import type { Spot, SpotBand } from './spot.ts';
import { linkChange, shortName, tellLinks } from './told.ts';

/** An item in the hand, and the band it was taken from. */
export interface Held extends ItemRef {
  readonly band: SpotBand | null;
}

/** A drop that means something: the edit, what it links and unlinks, and the sentence that says so. */
export interface Drop {
  readonly sentence: string;
  readonly linked: readonly ItemLink[];
  readonly unlinked: readonly ItemLink[];
  readonly edit: Edit;
}
/** `drop`: what it means; `refusal`: why it means nothing; neither: it stands there already, and only its order may change. */
export type Dropped = { readonly drop: Drop } | { readonly refusal: string } | { readonly stays: true };

/** Whether an item can be dropped onto a card, rather than into the cell the card lies in. */
export const mayDropOn = (item: ItemRef, on: ItemRef): boolean =>
  item.kind !== on.kind && wayBetween(item.kind, on.kind) !== undefined;

/** A card on which it was dropped takes it; one that has it already stands for its cell. */
function editsFor(workbook: Workbook, item: Held, spot: Spot): readonly Edit[] | string {
  if (spot.on !== null && mayDropOn(item, spot.on) && whyNotLinked(workbook, item, spot.on) === null)
    return [linkItems(item, spot.on)];
  return moveInto(workbook, item, item.band, spot);
}

/** Whether a drop there would be refused by what the item is, without making it: what cannot be is dimmed. */
export const whyNotDropped = (workbook: Workbook, item: Held, spot: Spot): string | null => {
  const edits = editsFor(workbook, item, spot);
  return typeof edits === 'string' ? edits : null;
};

/** What an edit means, found by trying it; a refusal of the gate in its own words. */
function meaning(workbook: Workbook, edit: Edit, moment: Moment, plain: string): Dropped {
  try {
    const change = linkChange(workbook, performEdit(edit, workbook, moment));
    const parts = tellLinks(change, (item) => shortName(workbook, item));
    return { drop: { ...change, sentence: `${parts.length === 0 ? plain : parts.join('; ')}.`, edit } };
  } catch (error) {
    if (error instanceof EditRefused) return { refusal: error.message };
    throw error;
  }
}

/** What it means to link an item to another. The moment is only to try it, as in a drop. */
export const meantByLink = (workbook: Workbook, from: ItemRef, to: ItemRef, moment: Moment): Dropped =>
  meaning(workbook, linkItems(from, to), moment, shortName(workbook, from));

/** What it means to drop items on a spot. The moment is only to try the edit: nothing of it is kept. */
export function meantByDrop(workbook: Workbook, items: readonly Held[], spot: Spot, moment: Moment): Dropped {
  const own = items.find((item) => spot.on !== null && keyOf(item) === keyOf(spot.on));
  const beside = own ? { ...spot, on: null } : spot;
  const edits: Edit[] = [];
  for (const item of items) {
    const found = editsFor(workbook, item, beside);
    if (typeof found === 'string') return { refusal: found };
    // In another cell it stands where the order of that cell has it.
    if (found.length > 0) edits.push(...found, arrangeItems([item]));
  }
  if (edits.length === 0) return { stays: true };
  const edit = together(dropMessages.move({ count: items.length }), edits);
  const names = items.map((item) => shortName(workbook, item));
  return meaning(workbook, edit, moment, dropMessages.standsIn({ names, stage: stageNames[spot.stage] }));
}
