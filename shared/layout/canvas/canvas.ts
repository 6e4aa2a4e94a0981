// The canvas as geometry: five columns from why to how, a place for every card, a line for every link.
import { stageNames } from '../../content/prompts.ts';
import type { Stage } from '../../schema/stages.ts';
import { stageQuestions } from '../../content/stageQuestions.ts';
import {
  type CanvasKind,
  canvasKinds,
  type ItemLink,
  itemLinks,
  keyOf,
  type ItemRef,
} from '../../rules/thread/canvasLinks.ts';
import { canvasWords } from '../../messages/documents/canvas.ts';
import { derived } from '../../rules/engine/derived.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { stages } from '../../schema/stages.ts';
import { type CanvasCard, cardMeasures, cardsByStage } from './canvasItems.ts';
import { type Column, orderColumns, type Ordered } from './canvasOrder.ts';
import { type Box, facingSides, handleAt, linkCurve, type Point, type Side } from './linkCurve.ts';
import type { PathCommand } from '../../scene/marks.ts';

export const canvasGaps = { row: 12, lane: 20, column: 76 } as const;

/** A card in its place; x, y is its upper left corner. */
export interface CanvasItem extends CanvasCard, Point {
  /** Someone has put it there; otherwise it stands where the arrangement has it. */
  readonly placed: boolean;
  readonly band: string;
  readonly cell: string;
  readonly frame: string | null;
}
export interface CanvasBand {
  readonly id: string;
  readonly kind: 'loose' | 'shared' | 'useCase' | 'goal';
  readonly lead: ItemRef | null;
  readonly goal: string | null;
  readonly name: string;
  readonly folded: boolean;
  readonly summary: string;
  readonly box: Box;
}
export interface CanvasCell {
  readonly id: string;
  readonly band: string;
  readonly stage: Stage;
  readonly box: Box;
  readonly keys: readonly string[];
}

/** One line for all links between two items. */
export interface CanvasLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly fromSide: Side;
  readonly toSide: Side;
  readonly path: readonly PathCommand[];
  /** What the links say, from holder to target. */
  readonly links: readonly ItemLink[];
}

export interface CanvasColumn {
  readonly stage: Stage;
  readonly name: string;
  readonly question: string;
  readonly x: number;
  readonly width: number;
}

export interface CanvasLayout {
  readonly columns: readonly CanvasColumn[];
  /** In reading order: column by column, each from the top. */
  readonly items: readonly CanvasItem[];
  readonly byKey: ReadonlyMap<string, CanvasItem>;
  readonly links: readonly CanvasLink[];
  readonly bands: readonly CanvasBand[];
  readonly cells: readonly CanvasCell[];
  /** Around all cards and columns. */
  readonly bounds: Box;
}

/** Columns grow this tall before a second lane opens beside the first; with many cards the whole stays twice as wide as tall. */
const leastLaneHeight = 1_500;
const widthToHeight = 1.8;

const { row, lane, column: columnGap } = canvasGaps;
const step = cardMeasures.width + lane;

const heightOf = (cards: Column): number => cards.reduce((sum, { height }) => sum + height + row, 0);

function laneCounter(columns: readonly Column[]): (column: Column) => number {
  const area = columns.reduce((sum, column) => sum + heightOf(column) * step, 0);
  const tallest = Math.max(leastLaneHeight, Math.sqrt(area / widthToHeight));
  return (column) => Math.max(1, Math.ceil(heightOf(column) / tallest));
}

/** Where people have put items; a card keeps its own place. */
function placesOf(workbook: Workbook): ReadonlyMap<string, Point> {
  const places = new Map<string, Point>();
  for (const { subject, x, y, archived } of workbook.placement.values())
    if (subject !== null && !archived && (canvasKinds as readonly string[]).includes(subject.kind))
      places.set(keyOf({ kind: subject.kind as CanvasKind, id: subject.id }), { x, y });
  for (const { id, position } of workbook.card.values())
    if (position !== null) places.set(keyOf({ kind: 'card', id }), { x: position.x, y: position.y });
  return places;
}

/** The first height from `y` down at which a card in the lane at `x` stands clear of everything in `taken`. */
function freeHeight(x: number, y: number, height: number, taken: readonly Box[]): number {
  let at = y;
  for (const box of taken) {
    const beside = box.x >= x + cardMeasures.width || box.x + box.width <= x;
    if (!beside && box.y < at + height + row && box.y + box.height + row > at) at = box.y + box.height + row;
  }
  return at;
}

/**
 * Places for one column: each card in its order goes into the lane that is shortest so far. `taken` is where people
 * have put cards, sorted from the top. A card that was moved keeps its old place free, so that nothing else jumps.
 */
function packed(
  column: readonly CanvasCard[],
  {
    x,
    lanes,
    taken,
    isPlaced,
  }: {
    readonly x: number;
    readonly lanes: number;
    readonly taken: readonly Box[];
    readonly isPlaced: (key: string) => boolean;
  },
): readonly (readonly [CanvasCard, Point])[] {
  const ends = Array.from({ length: lanes }, () => 0);
  return column.map((card) => {
    const shortest = ends.indexOf(Math.min(...ends));
    const left = x + shortest * step;
    const top = ends[shortest] ?? 0;
    const y = isPlaced(card.key) ? top : freeHeight(left, top, card.height, taken);
    ends[shortest] = y + card.height + row;
    return [card, { x: left, y }];
  });
}

/** Cards linked to each other, both ways, by key. */
function linkedKeys(links: readonly ItemLink[]): ReadonlyMap<string, readonly string[]> {
  const linked = new Map<string, string[]>();
  const note = (from: ItemRef, to: ItemRef) => {
    const list = linked.get(keyOf(from));
    if (list) list.push(keyOf(to));
    else linked.set(keyOf(from), [keyOf(to)]);
  };
  for (const { holder, target } of links) {
    note(holder, target);
    note(target, holder);
  }
  return linked;
}

/** All cards in their places, column by column. */
function placeCards(workbook: Workbook): {
  readonly columns: readonly CanvasColumn[];
  readonly items: readonly CanvasItem[];
} {
  const cards = cardsByStage(workbook);
  const linked = linkedKeys(itemLinks(workbook));
  const known = new Map(stages.flatMap((stage) => cards[stage].map((card) => [card.key, card] as const)));
  const ordered = ({ key, height }: CanvasCard): Ordered => ({ key, height, linked: linked.get(key) ?? [] });
  const asked = stages.map((stage) => cards[stage].map(ordered));
  const lanesOf = laneCounter(asked);
  const places = placesOf(workbook);
  const taken = [...places]
    .flatMap(([key, at]) => {
      const card = known.get(key);
      return card ? [{ ...at, width: card.width, height: card.height }] : [];
    })
    .toSorted((a, b) => a.y - b.y || a.x - b.x);
  let x = 0;
  const columns: CanvasColumn[] = [];
  const items: CanvasItem[] = [];
  for (const [i, column] of orderColumns(asked, row, asked.map(lanesOf)).entries()) {
    const stage = stages[i] ?? 'why';
    const lanes = lanesOf(column);
    const width = lanes * step - lane;
    columns.push({ stage, name: stageNames[stage], question: stageQuestions[stage], x, width });
    const inOrder = column.flatMap(({ key }) => known.get(key) ?? []);
    for (const [card, at] of packed(inOrder, { x, lanes, taken, isPlaced: (key) => places.has(key) })) {
      const place = places.get(card.key);
      items.push({ ...card, ...(place ?? at), placed: place !== undefined, band: '', cell: '', frame: null });
    }
    x += width + columnGap;
  }
  return { columns, items };
}

/** One line between two items, whatever number of links it stands for. */
function drawnLinks(
  links: readonly ItemLink[],
  byKey: ReadonlyMap<string, CanvasItem>,
): readonly CanvasLink[] {
  const pairs = new Map<string, ItemLink[]>();
  for (const link of links) {
    const id = [keyOf(link.holder), keyOf(link.target)].toSorted().join(' ');
    const list = pairs.get(id);
    if (list) list.push(link);
    else pairs.set(id, [link]);
  }
  return [...pairs].flatMap(([id, all]) => {
    const [first] = all;
    const from = first && byKey.get(keyOf(first.holder));
    const to = first && byKey.get(keyOf(first.target));
    if (!from || !to) return [];
    const [fromSide, toSide] = facingSides(from, to);
    const path = linkCurve(handleAt(from, fromSide), fromSide, handleAt(to, toSide), toSide);
    return [{ id, from: from.key, to: to.key, fromSide, toSide, path, links: all }];
  });
}

function boundsOf(columns: readonly CanvasColumn[], items: readonly CanvasItem[]): Box {
  const lefts = [...columns.map(({ x }) => x), ...items.map(({ x }) => x)];
  const rights = [...columns.map(({ x, width }) => x + width), ...items.map(({ x, width }) => x + width)];
  const tops = [0, ...items.map(({ y }) => y)];
  const bottoms = [0, ...items.map(({ y, height }) => y + height)];
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b));
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b));
  const [x, y] = [least(lefts), least(tops)];
  return { x, y, width: most(rights) - x, height: most(bottoms) - y };
}

/** The whole canvas. Without anyone's hand no card covers another; cards people have placed are left where they are. */
export const layoutCanvas = derived(
  [...canvasKinds, 'placement', 'treatment', 'settings', 'capabilityNeed'],
  (workbook): CanvasLayout => {
    const placed = placeCards(workbook);
    const wide = placed.columns.map((column, i) => ({ ...column, x: i * 300, width: 230 }));
    const useCases = [...workbook.useCase.values()].filter(({ archived }) => !archived);
    const leadOf = (key: string): string => {
      const at = key.indexOf(':');
      const [kind, id] = [key.slice(0, at), key.slice(at + 1)];
      const record = (workbook as never as Record<string, Map<string, Record<string, unknown>>>)[kind]?.get(
        id,
      );
      if (kind === 'useCase') return id;
      if (kind === 'goal')
        return useCases.find(({ goals }) => (goals as readonly string[]).includes(id))?.id ?? 'loose';
      if (kind === 'slice') return (record?.['useCase'] as string) ?? 'loose';
      if (kind === 'killCriterion') return (record?.['useCase'] as string) ?? 'loose';
      if (kind === 'timeBox')
        return (workbook.slice.get(record?.['slice'] as never)?.useCase as string) ?? 'loose';
      const many = record?.['useCases'] as string[] | undefined;
      return many?.[0] ?? 'loose';
    };
    const bandIds = ['loose', ...useCases.map(({ id }) => id as string)];
    const rank = new Map<string, number>();
    for (const { subject, y } of workbook.placement.values())
      if (subject) rank.set(`${subject.kind}:${subject.id}`, y);
    const rankOf = (key: string) => rank.get(key) ?? Number.POSITIVE_INFINITY;
    let top = 0;
    const bands: CanvasBand[] = [];
    const cells: CanvasCell[] = [];
    const items: CanvasItem[] = [];
    for (const id of bandIds) {
      const mine = placed.items.filter(({ key }) => leadOf(key) === id);
      const useCase = useCases.find((one) => one.id === id);
      let most = 60;
      const at = wide.map((column) => {
        let y = top + 12;
        const inCell = mine
          .filter(({ stage }) => stage === column.stage)
          .toSorted((p, q) => (rankOf(p.key) === rankOf(q.key) ? 0 : rankOf(p.key) - rankOf(q.key)));
        for (const item of inCell) {
          items.push({ ...item, x: column.x + 10, y, band: id, cell: `${id} ${column.stage}`, frame: null });
          y += item.height + 8;
        }
        most = Math.max(most, y - top);
        return { column, keys: inCell.map(({ key }) => key) };
      });
      for (const { column, keys } of at)
        cells.push({
          id: `${id} ${column.stage}`,
          band: id,
          stage: column.stage,
          box: { x: column.x, y: top, width: column.width, height: most },
          keys,
        });
      bands.push({
        id,
        kind: useCase ? 'useCase' : 'loose',
        lead: useCase ? { kind: 'useCase', id } : null,
        goal: useCase?.goals[0] ?? null,
        name: useCase?.title ?? canvasWords.looseEnds,
        folded: false,
        summary: '',
        box: { x: 0, y: top, width: 1430, height: most },
      });
      top += most + 12;
    }
    const columns = wide;
    const byKey = new Map(items.map((item) => [item.key, item]));
    return {
      columns,
      items,
      byKey,
      links: drawnLinks(itemLinks(workbook), byKey),
      bands,
      cells,
      bounds: boundsOf(columns, items),
    };
  },
);

/** The column a point of the canvas belongs to: the one it is in or nearest to. */
export function stageAt({ columns }: CanvasLayout, x: number): Stage {
  const away = (column: CanvasColumn): number => Math.max(column.x - x, x - (column.x + column.width), 0);
  return columns.reduce(
    (nearest, column) => (away(column) < away(nearest) ? column : nearest),
    columns[0] ?? noColumn,
  ).stage;
}
const noColumn: CanvasColumn = { stage: 'why', name: '', question: '', x: 0, width: 0 };

/** Where a new card goes that was asked for at a point: its middle there, in line with the lane it falls into. */
export function spotAt({ columns }: CanvasLayout, point: Point): Point {
  const half = { width: cardMeasures.width / 2, height: 32 };
  const column = columns.find(
    ({ x, width }) => point.x >= x - columnGap / 2 && point.x < x + width + columnGap / 2,
  );
  const y = point.y - half.height;
  if (!column) return { x: point.x - half.width, y };
  const lanes = Math.round((column.width + lane) / step);
  const at = Math.floor((point.x - column.x + lane / 2) / step);
  return { x: column.x + Math.min(Math.max(at, 0), lanes - 1) * step, y };
}
