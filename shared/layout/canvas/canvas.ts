// The canvas as geometry: five columns from why to how, a band for each thread, and a place for every item.
import { type ItemRef, keyOf } from '../../rules/thread/canvasLinks.ts';
import type { BandKind } from '../../rules/thread/bands.ts';
import { type Stage, stages } from '../../schema/stages.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { bandName, foldedLine } from './bandWords.ts';
import {
  type CanvasCell,
  type CanvasColumn,
  type CanvasContent,
  type CanvasView,
  columns,
  contentOf,
  wholeCanvas,
} from './canvasContent.ts';
import type { CanvasCard } from './canvasItems.ts';
import type { Box } from './canvasBox.ts';
import { placeBands } from './placeBands.ts';

/** A press on it goes to what it names: another goal, or one of the threads that share an item. */
export interface Chip {
  readonly key: string;
  readonly text: string;
}

/** A card in its place; x, y is its upper left corner. */
export interface CanvasItem extends CanvasCard, Box {
  /** Someone has given it its place in the order of its cell. */
  readonly placed: boolean;
  readonly band: string;
  readonly cell: string;
  /** The key of the item it is drawn inside. */
  readonly frame: string | null;
  readonly chips: readonly Chip[];
}

export interface CanvasBand {
  readonly id: string;
  readonly kind: BandKind;
  readonly lead: ItemRef | null;
  readonly goal: string | null;
  readonly name: string;
  readonly folded: boolean;
  /** All of it in one line. */
  readonly summary: string;
  readonly box: Box;
}

export interface CanvasLayout {
  readonly columns: readonly CanvasColumn[];
  readonly bands: readonly CanvasBand[];
  readonly cells: readonly CanvasCell[];
  /** In reading order: band by band, column by column, each from the top. */
  readonly items: readonly CanvasItem[];
  readonly byKey: ReadonlyMap<string, CanvasItem>;
  /** Around all bands. */
  readonly bounds: Box;
}

function layout(workbook: Workbook, view: CanvasView): CanvasLayout {
  const content = contentOf(workbook);
  const { placed, cells, boxes, bounds } = placeBands(content, view, columns);
  const named = new Map(stages.flatMap((stage) => content.cards[stage].map((card) => [card.key, card])));
  const nameOf = (key: string): string => named.get(key)?.code ?? named.get(key)?.title ?? '';
  const items = placed.map(({ card, ...place }): CanvasItem => ({
    ...card,
    ...place,
    placed: content.ranks.has(card.key),
    chips: (content.threads.others.get(card.key) ?? []).map((ref) => ({
      key: keyOf(ref),
      text: nameOf(keyOf(ref)),
    })),
  }));
  return {
    columns,
    cells,
    items,
    bounds,
    byKey: new Map(items.map((item) => [item.key, item])),
    bands: content.threads.bands.flatMap((band): CanvasBand[] => {
      const box = boxes.get(band.id);
      if (!box) return [];
      const name = bandName(workbook, band);
      const folded = view.folded.has(band.id);
      return [{ ...band, name, folded, box, summary: folded ? foldedLine(workbook, content, band.id) : '' }];
    }),
  };
}

let last: { readonly content: CanvasContent; readonly view: CanvasView; readonly layout: CanvasLayout }[] =
  [];

const isSameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a === b || (a.size === b.size && [...a].every((one) => b.has(one)));
const isSameView = (a: CanvasView, b: CanvasView): boolean =>
  isSameSet(a.folded, b.folded) &&
  (a.keep === b.keep || (a.keep !== null && b.keep !== null && isSameSet(a.keep, b.keep)));

/** The whole canvas as it is looked at: no card covers another. The same workbook and view give the same layout. */
export function layoutCanvas(workbook: Workbook, view: CanvasView = wholeCanvas): CanvasLayout {
  const content = contentOf(workbook);
  const known = last.find((one) => one.content === content && isSameView(one.view, view));
  if (known) return known.layout;
  const made = { content, view, layout: layout(workbook, view) };
  last = [made, ...last].slice(0, 4);
  return made.layout;
}

/** The column a point of the canvas belongs to: the one it is in or nearest to. */
export function stageAt({ columns: all }: CanvasLayout, x: number): Stage {
  const away = (column: CanvasColumn): number => Math.max(column.x - x, x - (column.x + column.width), 0);
  return all.reduce(
    (nearest, column) => (away(column) < away(nearest) ? column : nearest),
    all[0] ?? noColumn,
  ).stage;
}
const noColumn: CanvasColumn = { stage: 'why', name: '', question: '', x: 0, width: 0 };
