// What it means to put an item into a cell of another band: the edit that takes it there, or why there is none.
import { stageNames } from '../../../content/prompts.ts';
import { dropMessages } from '../../../messages/edits/canvasDrop.ts';
import {
  canvasKinds,
  type CanvasKind,
  type ItemRef,
  keyOf,
  linksByItem,
  otherEnd,
  wayBetween,
} from '../../../rules/thread/canvasLinks.ts';
import { cards } from '../../../schema/cards.ts';
import type { Stage } from '../../../schema/stages.ts';
import { byOrder, type Workbook } from '../../../schema/workbook.ts';
import type { Edit } from '../../edit.ts';
import { changeFields } from '../../records.ts';
import { linkItems, unlinkItems } from '../canvas.ts';
import { holdingLinks, leadsOf } from '../../../rules/thread/leads.ts';
import { moveNeed } from './moveNeed.ts';
import type { Spot, SpotBand } from './spot.ts';
import { shortName } from './told.ts';

/** The edits of a move, or the sentence that refuses it. No edits: it stands there already. */
export type Move = readonly Edit[] | string;

const kindsUnder = (kind: CanvasKind, stage: Stage): readonly CanvasKind[] =>
  canvasKinds.filter((other) => cards[other].stage === stage && wayBetween(kind, other));

const isLinked = (workbook: Workbook, a: ItemRef, b: ItemRef): boolean =>
  (linksByItem(workbook).get(keyOf(a)) ?? []).some((link) => keyOf(otherEnd(link, a)) === keyOf(b));

/** The slices of a thread, in their order. */
export const slicesOf = (workbook: Workbook, lead: ItemRef): readonly ItemRef[] =>
  [...workbook.slice.values()]
    .filter(({ archived, useCase, goals }) =>
      archived ? false : useCase === null ? goals.some((id) => id === lead.id) : useCase === lead.id,
    )
    .toSorted(byOrder)
    .map(({ id }) => ({ kind: 'slice', id }));

/** A box stands in a band by its slice: the only one there is. */
function sliceFor(workbook: Workbook, box: ItemRef, lead: ItemRef): ItemRef | string {
  const slices = slicesOf(workbook, lead);
  const [only, ...more] = slices;
  const name = shortName(workbook, box);
  if (!only) return dropMessages.noSlice({ name, lead: shortName(workbook, lead) });
  const held = slices.find((slice) => isLinked(workbook, box, slice));
  if (held || more.length === 0) return held ?? only;
  return dropMessages.severalSlices({ name, slices: slices.map((slice) => shortName(workbook, slice)) });
}

/** What an item has to be linked to so that it stands in a band; or why that cannot be. */
function holderIn(workbook: Workbook, item: ItemRef, { lead, goal }: SpotBand): ItemRef | string {
  const name = shortName(workbook, item);
  if (item.kind === 'useCase' || item.kind === 'metric')
    return goal === null ? dropMessages.noGoal({ name }) : { kind: 'goal', id: goal };
  if (lead === null) return dropMessages.shared({ name });
  if (item.kind === 'timeBox') return sliceFor(workbook, item, lead);
  if (wayBetween(item.kind, lead.kind)) return lead;
  const leadName = shortName(workbook, lead);
  if (lead.kind === 'goal' && wayBetween(item.kind, 'useCase'))
    return dropMessages.noUseCase({ name, lead: leadName });
  return dropMessages.on({ name, kinds: kindsUnder(item.kind, 'risks'), lead: leadName });
}

/** What the item is linked to and would keep it in other bands than that of its new holder. */
const heldElsewhere = (
  workbook: Workbook,
  item: ItemRef,
  from: SpotBand | null,
  { band, holder }: { readonly band: SpotBand; readonly holder: ItemRef },
): readonly ItemRef[] =>
  holdingLinks(workbook, item)
    .map((link) => otherEnd(link, item))
    .filter((other) => {
      if (keyOf(other) === keyOf(holder)) return false;
      if (other.kind === 'goal') return from?.goal === other.id && isLedByGoal(from, item);
      const leads = leadsOf(workbook, other);
      return leads.size > 0 && !(band.lead && leads.has(keyOf(band.lead)));
    });

/** Whether the goal of a band, not a use case, is what holds the item there. */
const isLedByGoal = (from: SpotBand, { kind }: ItemRef): boolean =>
  from.kind === 'goal' || kind === 'useCase' || kind === 'metric';

function linkedTo(workbook: Workbook, item: ItemRef, to: ItemRef, left: readonly ItemRef[]): Move {
  const need =
    item.kind === 'capability' && !isLinked(workbook, item, to)
      ? left.find((one) => one.kind === 'useCase')
      : undefined;
  const parted = left.filter((other) => other !== need).map((other) => unlinkItems(item, other));
  if (need) return [...parted, moveNeed(item, need, to)];
  return isLinked(workbook, item, to) ? parted : [...parted, linkItems(item, to)];
}

function leaveAll(workbook: Workbook, item: ItemRef): Move {
  if (item.kind === 'goal') return dropMessages.stays({ name: shortName(workbook, item), kind: item.kind });
  const others = new Map(
    holdingLinks(workbook, item).map((link) => [keyOf(otherEnd(link, item)), otherEnd(link, item)]),
  );
  return [...others.values()].map((other) => unlinkItems(item, other));
}

/** What takes an item from its band into a cell; a stage that is not its own refuses it, but for a card. */
export function moveInto(
  workbook: Workbook,
  item: ItemRef,
  from: SpotBand | null,
  { band, stage }: Omit<Spot, 'on'>,
): Move {
  const own = cards[item.kind].stage;
  if (item.kind === 'card') {
    const card = workbook.card.get(item.id as never);
    return card?.stage === stage ? [] : [changeFields('card', item.id, { stage })];
  }
  if (own !== stage)
    return dropMessages.otherStage({
      kind: item.kind,
      stage: stageNames[stage],
      partners: kindsUnder(item.kind, stage),
    });
  if (from !== null && isSameBand(from, band)) return [];
  if (band.kind === 'loose') return leaveAll(workbook, item);
  if (band.kind === 'shared') return dropMessages.shared({ name: shortName(workbook, item) });
  const holder = holderIn(workbook, item, band);
  if (typeof holder === 'string') return holder;
  return linkedTo(workbook, item, holder, heldElsewhere(workbook, item, from, { band, holder }));
}

/** The same thread, or both what has none or several. */
export const isSameBand = (a: SpotBand, b: SpotBand): boolean =>
  a.kind === b.kind && a.lead?.id === b.lead?.id && a.goal === b.goal;
