// The canvas as geometry: a column a stage, a band a thread, a cell where they meet, and a place for every card.
import { stageNames } from '../../content/prompts.ts';
import { stageQuestions } from '../../content/stageQuestions.ts';
import { canvasWords } from '../../messages/documents/canvas.ts';
import { derived } from '../../rules/engine/derived.ts';
import { kinds } from '../../schema/kinds.ts';
import {
  type BandKind,
  stageOfKind,
  type ThreadBand,
  type Threads,
  threadsOf,
} from '../../rules/thread/bands.ts';
import { type ItemRef, keyOf, linksByItem, otherEnd } from '../../rules/thread/canvasLinks.ts';
import { type Stage, stages } from '../../schema/stages.ts';
import { findRecord, type Workbook } from '../../schema/workbook.ts';
import { listed } from '../../words.ts';
import { bandName, bandSummary } from './bandSummary.ts';
import type { Box, Point } from './box.ts';
import { type CanvasCard, cardOf } from './canvasCards.ts';
import { inCellOrder, isRanked } from './cellOrder.ts';
import { columnWidths, gaps } from './measures.ts';

/** Another goal or thread an item serves; pressing it goes there. */
export interface CanvasChip {
  readonly key: string;
  readonly text: string;
}

/** A card in its place; x, y is its upper left corner. */
export interface CanvasItem extends CanvasCard, Box {
  readonly band: string;
  readonly cell: string;
  /** The key of the card it is drawn inside: the slice of a box, the goal of a metric, the use case of its product. */
  readonly frame: string | null;
  readonly chips: readonly CanvasChip[];
  /** Someone has set where it stands in its cell. */
  readonly placed: boolean;
}

export interface CanvasColumn {
  readonly stage: Stage;
  readonly name: string;
  readonly question: string;
  readonly x: number;
  readonly width: number;
}

export interface CanvasBand {
  readonly id: string;
  readonly kind: BandKind;
  readonly lead: ItemRef | null;
  readonly goal: string | null;
  readonly name: string;
  /** Counts, money, ratio, worst level and next checkpoint, in one line. */
  readonly summary: string;
  readonly folded: boolean;
  /** From the first column a band of its own reaches over to the last. */
  readonly box: Box;
}

export interface CanvasCell {
  readonly id: string;
  readonly band: string;
  readonly stage: Stage;
  readonly box: Box;
  /** The cards in it, from the top, each before what is drawn inside it. */
  readonly keys: readonly string[];
  /** Who builds what stands there; a line each. */
  readonly notes: readonly string[];
}

export interface CanvasLayout {
  readonly columns: readonly CanvasColumn[];
  readonly bands: readonly CanvasBand[];
  readonly cells: readonly CanvasCell[];
  /** In reading order: band by band, column by column, each from the top. */
  readonly items: readonly CanvasItem[];
  readonly byKey: ReadonlyMap<string, CanvasItem>;
  /** In which band each item is, those of folded bands too. */
  readonly bandOf: ReadonlyMap<string, string>;
  /** Around all bands. */
  readonly bounds: Box;
}

/** What of the canvas is looked at. */
export interface CanvasView {
  readonly folded: ReadonlySet<string>;
  /** The keys that are shown; null: all. Bands without any are left out. */
  readonly keep: ReadonlySet<string> | null;
}
export const wholeCanvas: CanvasView = { folded: new Set(), keep: null };

/** The columns, which do not move whatever stands in them. */
export const canvasColumns: readonly CanvasColumn[] = stages.reduce<readonly CanvasColumn[]>(
  (done, stage) => {
    const last = done.at(-1);
    const x = last === undefined ? 0 : last.x + last.width + gaps.gutter;
    const { [stage]: width } = columnWidths;
    return [...done, { stage, name: stageNames[stage], question: stageQuestions[stage], x, width }];
  },
  [],
);
const columnOf = (stage: Stage): CanvasColumn =>
  canvasColumns.find((column) => column.stage === stage) ?? noColumn;
const noColumn: CanvasColumn = { stage: 'why', name: '', question: '', x: 0, width: 0 };
const right = canvasColumns.reduce((most, { x, width }) => Math.max(most, x + width), 0);

/** The card inside which an item is drawn, among those of its band. */
function frameOf(workbook: Workbook, item: ItemRef, inBand: ReadonlySet<string>): string | null {
  const kind = frames[item.kind];
  if (kind === undefined) return null;
  for (const link of linksByItem(workbook).get(keyOf(item)) ?? []) {
    const other = otherEnd(link, item);
    if (other.kind === kind && inBand.has(keyOf(other))) return keyOf(other);
  }
  return null;
}
const frames: { readonly [K in ItemRef['kind']]?: ItemRef['kind'] } = {
  timeBox: 'slice',
  dataProduct: 'useCase',
  metric: 'dataProduct',
};

/** What is laid out: the workbook, how it is looked at, and where the cards go. */
class Builder {
  readonly items: CanvasItem[] = [];
  readonly cells: CanvasCell[] = [];
  readonly bands: CanvasBand[] = [];
  readonly #workbook: Workbook;
  readonly #view: CanvasView;
  readonly #others: Threads['others'];

  constructor(workbook: Workbook, view: CanvasView, others: Threads['others']) {
    this.#workbook = workbook;
    this.#view = view;
    this.#others = others;
  }

  isKept(item: ItemRef): boolean {
    return this.#view.keep === null || this.#view.keep.has(keyOf(item));
  }

  #chipsOf(key: string): readonly CanvasChip[] {
    return (this.#others.get(key) ?? []).flatMap(({ kind, id }) => {
      const record = findRecord(this.#workbook, kind, id);
      return record ? [{ key: keyOf({ kind, id }), text: record.code ?? record.title }] : [];
    });
  }

  /** Puts a card and what is drawn inside it at a place, and gives the height of both. */
  put(item: ItemRef, at: Point, width: number, place: Place): number {
    const card = cardOf(this.#workbook, item, width);
    if (!card) return 0;
    const index = this.items.length;
    const { x, y } = at;
    const chips = this.#chipsOf(card.key);
    const own = card.ownHeight + (chips.length > 0 ? chipRow : 0);
    this.items.push({
      ...card,
      ...at,
      height: own,
      band: place.band,
      cell: place.cell,
      frame: place.frame,
      chips,
      placed: isRanked(this.#workbook, item),
    });
    const inside = place.inside.get(card.key) ?? [];
    let height = own;
    for (const one of inCellOrder(this.#workbook, inside)) {
      const below = { x: x + gaps.inset, y: y + height };
      height += this.put(one, below, width - 2 * gaps.inset, { ...place, frame: card.key }) + gaps.inset;
    }
    const placed = this.items[index];
    if (placed && height !== own) this.items[index] = { ...placed, height };
    return height;
  }

  /** Stacks cards in a cell of a band from its top; gives the height taken. */
  cell(band: string, stage: Stage, top: number, items: readonly ItemRef[], notes: readonly string[]): Box {
    const { x, width } = columnOf(stage);
    const id = `${band} ${stage}`;
    const keys = new Set(items.map(keyOf));
    const inside = new Map<string, ItemRef[]>();
    const outer: ItemRef[] = [];
    for (const item of items) {
      const frame = frameOf(this.#workbook, item, keys);
      if (frame === null) outer.push(item);
      else inside.set(frame, [...(inside.get(frame) ?? []), item]);
    }
    const first = this.items.length;
    let y = top + gaps.cell;
    for (const item of inCellOrder(this.#workbook, outer))
      y += this.put(item, { x, y }, width, { band, cell: id, frame: null, inside }) + gaps.row;
    const box = { x, y: top, width, height: y + notes.length * noteLine - top };
    this.cells.push({
      id,
      band,
      stage,
      box,
      keys: this.items.slice(first).map(({ key }) => key),
      notes,
    });
    return box;
  }

  /** One band from `top`, over the columns from that at `x`; gives where it ends. */
  band(thread: ThreadBand, top: number, from: Stage): number {
    const workbook = this.#workbook;
    const folded = this.#view.folded.has(thread.id);
    const { x } = columnOf(from);
    const index = this.bands.length;
    const band: CanvasBand = {
      id: thread.id,
      kind: thread.kind,
      lead: thread.lead,
      goal: thread.goal,
      name: bandName(workbook, thread),
      summary: bandSummary(workbook, thread),
      folded,
      box: { x: x - gaps.side, y: top, width: right - x + 2 * gaps.side, height: gaps.head },
    };
    this.bands.push(band);
    if (folded) return top + gaps.head;
    const shown = thread.items.filter((item) => this.isKept(item));
    const firstCell = this.cells.length;
    let bottom = top + gaps.head + leastCell;
    for (const stage of stages.slice(stages.indexOf(from))) {
      const here = shown.filter((item) => standsIn(workbook, item, from) === stage);
      const notes = stage === 'how' && shown.length > 0 ? builders(workbook, thread) : [];
      const box = this.cell(thread.id, stage, top + gaps.head, here, notes);
      bottom = Math.max(bottom, box.y + box.height + gaps.cell);
    }
    for (const [i, cell] of this.cells.entries())
      if (i >= firstCell) this.cells[i] = { ...cell, box: { ...cell.box, height: bottom - top - gaps.head } };
    this.bands[index] = { ...band, box: { ...band.box, height: bottom - top } };
    return bottom;
  }

  /** Makes the last card, a goal, and the band that ends there as tall as each other. */
  stretch(goalIndex: number, bottom: number): void {
    const goal = this.items[goalIndex];
    if (goal) this.items[goalIndex] = { ...goal, height: Math.max(goal.height, bottom - goal.y) };
    const last = this.bands.at(-1);
    if (!last || last.folded) return;
    const grown = bottom - (last.box.y + last.box.height);
    this.bands[this.bands.length - 1] = { ...last, box: { ...last.box, height: last.box.height + grown } };
    for (const [i, cell] of this.cells.entries())
      if (cell.band === last.id)
        this.cells[i] = { ...cell, box: { ...cell.box, height: cell.box.height + grown } };
  }
}

interface Place {
  readonly band: string;
  readonly cell: string;
  readonly frame: string | null;
  readonly inside: ReadonlyMap<string, readonly ItemRef[]>;
}

const chipRow = 24;
export const noteLine = 16;
/** A cell without cards still takes what is dropped into it. */
const leastCell = 40;

/** The stage in whose column an item stands: its own, but that a metric under a goal stands with its product. */
function standsIn(workbook: Workbook, item: ItemRef, from: Stage): Stage {
  const stage =
    item.kind === 'card' ? (workbook.card.get(item.id as never)?.stage ?? 'why') : stageOfKind[item.kind];
  return stages.indexOf(stage) < stages.indexOf(from) ? from : stage;
}
/** The people and things the boxes of a band ask for, in one line cut by the screen. */
function builders(workbook: Workbook, { items }: ThreadBand): readonly string[] {
  const names = new Set<string>();
  for (const { kind, id } of items) {
    const box = kind === 'timeBox' ? workbook.timeBox.get(id as never) : undefined;
    for (const { resource } of box?.allocations ?? []) {
      const record = workbook.resource.get(resource);
      if (record && !record.archived) names.add(record.title);
    }
  }
  return names.size === 0 ? [] : [canvasWords.builtBy({ names: listed([...names]) })];
}

function build(workbook: Workbook, view: CanvasView): CanvasLayout {
  const threads = threadsOf(workbook);
  const builder = new Builder(workbook, view, threads.others);
  const isShown = (band: ThreadBand): boolean =>
    view.keep === null || band.items.some((item) => builder.isKept(item));
  const single = threads.bands.filter((band) => band.goal === null && isShown(band));
  let y = 0;
  const alone = (bands: readonly ThreadBand[]): void => {
    for (const band of bands) y = builder.band(band, y, 'why') + gaps.band;
  };
  alone(single.filter(({ kind }) => kind === 'loose'));
  for (const { goal, metrics } of threads.goals) {
    const under = threads.bands.filter((band) => band.goal === goal.id && isShown(band));
    if (under.length === 0 && !builder.isKept(goal)) continue;
    y = group(builder, view, { goal, metrics, under, top: y }) + gaps.band;
  }
  alone(single.filter(({ kind }) => kind !== 'loose'));
  const byKey = new Map(builder.items.map((item) => [item.key, item]));
  const bandOf = new Map(
    threads.bands.flatMap(({ id, items }) => items.map((item) => [keyOf(item), id] as const)),
  );
  for (const { goal, metrics } of threads.goals) {
    const [first] = threads.bands.filter((band) => band.goal === goal.id);
    if (first) for (const item of [goal, ...metrics]) bandOf.set(keyOf(item), first.id);
  }
  return {
    columns: canvasColumns,
    bands: builder.bands,
    cells: builder.cells,
    items: builder.items,
    byKey,
    bandOf,
    bounds: { x: -gaps.side, y: 0, width: right + 2 * gaps.side, height: Math.max(0, y - gaps.band) },
  };
}

/** A goal with its metrics over the height of its bands; gives where it ends. */
function group(
  builder: Builder,
  view: CanvasView,
  {
    goal,
    metrics,
    under,
    top,
  }: {
    readonly goal: ItemRef;
    readonly metrics: readonly ItemRef[];
    readonly under: readonly ThreadBand[];
    readonly top: number;
  },
): number {
  const first = under[0]?.id ?? keyOf(goal);
  const isFolded = under.length > 0 && under.every(({ id }) => view.folded.has(id));
  const { x, width } = columnOf('why');
  const index = builder.items.length;
  const cell = `${first} why`;
  const inside = isFolded ? [] : metrics.filter((item) => builder.isKept(item));
  const height = builder.put(goal, { x, y: top }, width, {
    band: first,
    cell,
    frame: null,
    inside: new Map([[keyOf(goal), inside]]),
  });
  let bottom = top;
  for (const band of under) bottom = builder.band(band, bottom === top ? top : bottom + gaps.band, 'what');
  const end = Math.max(bottom, top + height);
  builder.stretch(index, end);
  builder.cells.push({
    id: cell,
    band: first,
    stage: 'why',
    box: { x, y: top, width, height: end - top },
    keys: [keyOf(goal), ...inside.map(keyOf)],
    notes: [],
  });
  return end;
}

/** The last layout of a workbook for each way of looking at it: the same question has the same answer. */
const laidOut = derived(kinds, () => new WeakMap<CanvasView, CanvasLayout>());

/** The whole canvas as it is looked at. No card covers another, but what is drawn inside one. */
export function layoutCanvas(workbook: Workbook, view: CanvasView = wholeCanvas): CanvasLayout {
  const known = laidOut(workbook).get(view);
  if (known) return known;
  const made = build(workbook, view);
  laidOut(workbook).set(view, made);
  return made;
}

/** The column a point of the canvas belongs to: the one it is in or nearest to. */
export function stageAt({ columns }: CanvasLayout, x: number): Stage {
  const away = (column: CanvasColumn): number => Math.max(column.x - x, x - (column.x + column.width), 0);
  return columns.reduce(
    (nearest, column) => (away(column) < away(nearest) ? column : nearest),
    columns[0] ?? noColumn,
  ).stage;
}
