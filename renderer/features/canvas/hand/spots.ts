// Where a point of the canvas lies: in which cell, on which card, and behind which of the cards there.
import type { Held } from '../../../../shared/edits/canvas/drop/drops.ts';
import { mayDropOn } from '../../../../shared/edits/canvas/drop/drops.ts';
import { isSameBand } from '../../../../shared/edits/canvas/drop/moveInto.ts';
import type { Spot, SpotBand } from '../../../../shared/edits/canvas/drop/spot.ts';
import {
  type CanvasBand,
  type CanvasCell,
  type CanvasItem,
  type CanvasLayout,
  stageAt,
} from '../../../../shared/layout/canvas/canvas.ts';
import type { Box, Point } from '../../../../shared/layout/canvas/box.ts';
import type { ItemRef } from '../../../../shared/rules/thread/canvasLinks.ts';
import type { Stage } from '../../../../shared/schema/stages.ts';

/** A spot with what shows it: the box that is lit, and the card behind which an item would stand. */
export interface HandSpot extends Spot {
  readonly lit: Box;
  /** The cards of the cell among which it would stand, from the top. */
  readonly cell: readonly CanvasItem[];
  readonly after: CanvasItem | null;
}

export const bandOf = ({ kind, lead, goal }: CanvasBand): SpotBand => ({ kind, lead, goal });

/** The band an item stands in. */
export const bandOfItem = ({ bands }: CanvasLayout, { band }: CanvasItem): SpotBand | null => {
  const found = bands.find(({ id }) => id === band);
  return found ? bandOf(found) : null;
};

/** An item in the hand. */
export const heldOf = (layout: CanvasLayout, item: CanvasItem): Held => ({
  kind: item.kind,
  id: item.id,
  band: bandOfItem(layout, item),
});

const isIn = ({ x, y, width, height }: Box, point: Point): boolean =>
  point.x >= x && point.x < x + width && point.y >= y && point.y < y + height;

const away = ({ y, height }: Box, at: number): number => Math.max(y - at, at - (y + height), 0);

/** The band at a height: the one it is in or nearest to. */
export function bandAt({ bands }: CanvasLayout, y: number): CanvasBand | undefined {
  return bands.reduce<CanvasBand | undefined>(
    (nearest, band) => (!nearest || away(band.box, y) < away(nearest.box, y) ? band : nearest),
    undefined,
  );
}

export const cellOf = (layout: CanvasLayout, band: CanvasBand, stage: Stage): CanvasCell | undefined =>
  layout.cells.find((cell) => cell.band === band.id && cell.stage === stage);

/** The smallest card under a point: a box before the slice around it. */
export function itemAt(
  { items }: CanvasLayout,
  point: Point,
  but: ReadonlySet<string> = new Set(),
): CanvasItem | null {
  let found: CanvasItem | null = null;
  for (const item of items)
    if (
      isIn(item, point) &&
      !but.has(item.key) &&
      (!found || item.width * item.height < found.width * found.height)
    )
      found = item;
  return found;
}

/** The kinds that others are drawn in, once there are any. */
const containers: ReadonlySet<string> = new Set(['goal', 'useCase', 'slice']);
export const isContainer = ({ kind }: CanvasItem): boolean => containers.has(kind);

/** The cards among which an item is in order: those of its cell that are drawn inside the same card. */
export const siblingsOf = (layout: CanvasLayout, item: CanvasItem): readonly CanvasItem[] =>
  (layout.cells.find(({ id }) => id === item.cell)?.keys ?? [])
    .flatMap((key) => layout.byKey.get(key) ?? [])
    .filter(({ frame }) => frame === item.frame);

/** In its own cell a card is dropped onto another by its middle; above and below that it goes before or behind it. */
const isInMiddle = ({ y, height }: Box, at: number): boolean => Math.abs(at - (y + height / 2)) < height / 4;

/** The card that takes what is in the hand: the one under it, or for one of its own kind the card around that. */
function taker(
  layout: CanvasLayout,
  item: CanvasItem,
  under: CanvasItem,
  isSameCell: boolean,
  y: number,
): CanvasItem | null {
  if (under.kind === item.kind)
    return under.frame === null || under.frame === item.frame
      ? null
      : (layout.byKey.get(under.frame) ?? null);
  if (!mayDropOn(item, under)) return null;
  const isFrame = item.frame === under.key || isContainer(under);
  return !isSameCell || isFrame || isInMiddle(under, y) ? under : null;
}

const refOf = (item: CanvasItem | null): ItemRef | null => item && { kind: item.kind, id: item.id };

/** The spot at a point for what is in the hand, of which the first leads; null off the canvas. */
export function spotAt(
  layout: CanvasLayout,
  point: Point,
  lead: CanvasItem,
  held: ReadonlySet<string>,
): HandSpot | null {
  const band = bandAt(layout, point.y);
  if (!band) return null;
  const stage = stageAt(layout, point.x);
  const cell = cellOf(layout, band, stage);
  const own = bandOfItem(layout, lead);
  const isOwnBand = own !== null && isSameBand(own, bandOf(band));
  const under = itemAt(layout, point, held);
  const on = under && taker(layout, lead, under, isOwnBand && stage === lead.stage, point.y);
  const siblings = siblingsOf(layout, lead);
  const after = siblings.findLast(({ key, y, height }) => !held.has(key) && y + height / 2 < point.y) ?? null;
  return {
    band: bandOf(band),
    stage,
    on: refOf(on),
    lit: on ?? cell?.box ?? band.box,
    cell: siblings,
    after,
  };
}

/** Among the loose ends: where something new stands that was asked for at no card. */
export const nowhere: Omit<Spot, 'stage'> = { band: { kind: 'loose', lead: null, goal: null }, on: null };

/** What is put on a slice, a goal or a use case, or on what is drawn in one, becomes a part of it. */
const around = (layout: CanvasLayout, item: CanvasItem | null): ItemRef | null =>
  refOf(item === null || isContainer(item) ? item : (layout.byKey.get(item.frame ?? '') ?? null));

/** The spot at a point for something new: the cell there, and the card it becomes a part of. */
export function newSpotAt(layout: CanvasLayout, point: Point): Spot | null {
  const band = bandAt(layout, point.y);
  const on = around(layout, itemAt(layout, point));
  return band ? { band: bandOf(band), stage: stageAt(layout, point.x), on } : null;
}

/** Where something new goes that is asked for at an item: into its cell, and into the card around it. */
export const spotOfItem = (layout: CanvasLayout, item: CanvasItem): Spot => ({
  band: bandOfItem(layout, item) ?? nowhere.band,
  stage: item.stage,
  on: around(layout, item),
});
