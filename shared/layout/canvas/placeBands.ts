// Where everything stands: bands under each other, in each a cell for every stage, in each cell its cards from the top.
import type { ThreadBand } from '../../rules/thread/bands.ts';
import { type Stage, stages } from '../../schema/stages.ts';
import {
  type CanvasCell,
  type CanvasColumn,
  type CanvasContent,
  canvasGaps,
  type CanvasView,
} from './canvasContent.ts';
import { type CanvasCard, cardMeasures } from './canvasItems.ts';
import type { Box } from './canvasBox.ts';

/** A band that is folded is this high, and the head of a band that has no item to lead it. */
export const bandLine = 30;
const pad = 6;
const least = 44;
const { row } = canvasGaps;

/** A card in its place. */
export interface Placed extends Box {
  readonly card: CanvasCard;
  readonly band: string;
  readonly cell: string;
  readonly frame: string | null;
}

/** A card with what is drawn inside it. */
interface Block {
  readonly card: CanvasCard;
  readonly parts: readonly CanvasCard[];
  readonly height: number;
}

const blockOf = (card: CanvasCard, parts: readonly CanvasCard[]): Block => ({
  card,
  parts,
  height: card.height + parts.reduce((sum, part) => sum + part.height + row, 0),
});

const heightOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { height }) => sum + height + row, 0) - (blocks.length > 0 ? row : 0);

/** What stands in each cell, in order: those people have ranked first, then the others as they come. */
function blocksByCell({ threads, cards, ranks }: CanvasContent, keep: CanvasView['keep']) {
  const ranked = (all: readonly CanvasCard[]): readonly CanvasCard[] =>
    all.toSorted((a, b) => {
      const [first, second] = [ranks.get(a.key) ?? Infinity, ranks.get(b.key) ?? Infinity];
      return first === second ? 0 : first - second;
    });
  const inside = new Map<string, CanvasCard[]>();
  const tops = new Map<string, CanvasCard[]>();
  const put = (map: Map<string, CanvasCard[]>, key: string, card: CanvasCard) => {
    const list = map.get(key);
    if (list) list.push(card);
    else map.set(key, [card]);
  };
  const kept = new Set<string>();
  for (const stage of stages)
    for (const { key } of cards[stage]) {
      if (keep !== null && !keep.has(key)) continue;
      kept.add(key);
      // What is drawn inside another card cannot be seen without it.
      const frame = threads.frameOf.get(key);
      if (frame !== undefined) kept.add(frame);
    }
  for (const stage of stages)
    for (const card of cards[stage]) {
      if (!kept.has(card.key)) continue;
      const frame = threads.frameOf.get(card.key);
      if (frame === undefined) put(tops, `${threads.bandOf.get(card.key) ?? 'loose'} ${stage}`, card);
      else put(inside, frame, card);
    }
  return (band: string, stage: Stage): readonly Block[] =>
    ranked(tops.get(`${band} ${stage}`) ?? []).map((card) =>
      blockOf(card, ranked(inside.get(card.key) ?? [])),
    );
}

/** Places blocks under each other; the first is stretched to the height that is left where `fill` says so. */
function stacked(
  blocks: readonly Block[],
  {
    x,
    y,
    band,
    stage,
  }: { readonly x: number; readonly y: number; readonly band: string; readonly stage: Stage },
  fill = 0,
): readonly Placed[] {
  const cell = `${band} ${stage}`;
  let top = y;
  return blocks.flatMap(({ card, parts, height }, i) => {
    const whole = height + (i === 0 ? fill : 0);
    const placed: Placed[] = [{ card, x, y: top, width: card.width, height: whole, band, cell, frame: null }];
    let inner = top + card.height;
    for (const part of parts) {
      placed.push({
        card: part,
        x: x + cardMeasures.inset,
        y: inner,
        width: part.width,
        height: part.height,
        band,
        cell,
        frame: card.key,
      });
      inner += part.height + row;
    }
    top += whole + row;
    return placed;
  });
}

interface Group {
  readonly goal: string | null;
  readonly bands: readonly ThreadBand[];
}

/** Bands of one goal stand together; all others by themselves. */
function groupsOf(bands: readonly ThreadBand[]): readonly Group[] {
  const groups: { goal: string | null; bands: ThreadBand[] }[] = [];
  for (const band of bands) {
    const at = groups.at(-1);
    if (at && band.goal !== null && at.goal === band.goal) at.bands.push(band);
    else groups.push({ goal: band.goal, bands: [band] });
  }
  return groups;
}

export interface PlacedBands {
  readonly placed: readonly Placed[];
  readonly cells: readonly CanvasCell[];
  readonly boxes: ReadonlyMap<string, Box>;
  readonly bounds: Box;
}

/** All bands of the canvas from the top. */
export function placeBands(
  content: CanvasContent,
  { folded, keep }: CanvasView,
  columns: readonly CanvasColumn[],
): PlacedBands {
  const blocksIn = blocksByCell(content, keep);
  const placed: Placed[] = [];
  const cells: CanvasCell[] = [];
  const boxes = new Map<string, Box>();
  const end = columns.at(-1);
  const width = end ? end.x + end.width + 2 * pad : 0;
  let y = 0;

  /** Places what stands right of the goal; the height it takes. */
  const placeBand = (band: ThreadBand, top: number, isWhole: boolean): number => {
    if (folded.has(band.id)) return bandLine;
    const head = isWhole ? bandLine : pad;
    const here = columns.filter(({ stage }) => isWhole || stage !== 'why');
    const columnsOf = here.map((column) => ({ column, blocks: blocksIn(band.id, column.stage) }));
    const tallest = Math.max(0, ...columnsOf.map(({ blocks }) => heightOf(blocks)));
    for (const { column, blocks } of columnsOf)
      placed.push(...stacked(blocks, { x: column.x, y: top + head, band: band.id, stage: column.stage }));
    return Math.max(least, head + tallest + pad);
  };

  for (const { bands } of groupsOf(content.threads.bands)) {
    const isWhole = bands[0]?.goal === null;
    const isEmpty = (band: ThreadBand) =>
      keep !== null && stages.every((stage) => blocksIn(band.id, stage).length === 0);
    // A band in which nothing passes the filter leaves.
    const shown = bands.filter((band) => !isEmpty(band));
    const [first] = shown;
    if (!first) continue;
    const start = y;
    const before = placed.length;
    const isAllFolded = shown.every(({ id }) => folded.has(id));
    // The goal belongs to the first of its bands, whether or not that is shown.
    const why = isWhole || isAllFolded ? [] : blocksIn(bands[0]?.id ?? '', 'why');
    const need = heightOf(why) + (why.length > 0 ? 2 * pad : 0);
    const heights = shown.map((band, i) => {
      const height = placeBand(band, y, isWhole);
      const isLast = i === shown.length - 1;
      const missing = isLast ? Math.max(0, need - (y + height - start)) : 0;
      const box = {
        x: isWhole || isAllFolded ? -pad : (columns[1]?.x ?? 0) - pad,
        y,
        height: height + missing,
      };
      boxes.set(band.id, { ...box, width: width - pad - box.x });
      y += height + missing + (isLast ? 0 : canvasGaps.band);
      return height + missing;
    });
    const height = y - start;
    if (why.length > 0)
      placed.push(
        ...stacked(
          why,
          { x: columns[0]?.x ?? 0, y: start + pad, band: bands[0]?.id ?? '', stage: 'why' },
          Math.max(0, height - need),
        ),
      );
    const keysOf = keysByCell(placed.slice(before));
    for (const [i, band] of shown.entries()) {
      if (folded.has(band.id)) continue;
      const box = boxes.get(band.id);
      if (!box) continue;
      for (const { stage, x } of columns) {
        const id = `${band.id} ${stage}`;
        cells.push({
          id,
          band: band.id,
          stage,
          box: { x: x - pad, y: box.y, width: cardMeasures.width + 2 * pad, height: heights[i] ?? 0 },
          keys: keysOf.get(id) ?? [],
        });
      }
    }
    y += canvasGaps.group;
  }
  return {
    placed: inReadingOrder(placed),
    cells,
    boxes,
    bounds: { x: -pad, y: 0, width, height: Math.max(0, y - canvasGaps.group) },
  };
}

function keysByCell(placed: readonly Placed[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { cell, card } of placed) {
    const keys = found.get(cell);
    if (keys) keys.push(card.key);
    else found.set(cell, [card.key]);
  }
  return found;
}

/** Band by band as they stand, column by column, each from the top. */
function inReadingOrder(placed: readonly Placed[]): readonly Placed[] {
  const order = new Map<string, number>();
  for (const { band } of placed) if (!order.has(band)) order.set(band, order.size);
  return placed.toSorted(
    (a, b) => (order.get(a.band) ?? 0) - (order.get(b.band) ?? 0) || columnOf(a) - columnOf(b) || a.y - b.y,
  );
}
const columnOf = ({ card }: Placed): number => stages.indexOf(card.stage);
