// Lines between cards: orthogonal, in the gutters between columns and bands, so that none runs behind a card.
import type { ItemLink } from '../../rules/thread/canvasLinks.ts';
import { keyOf } from '../../rules/thread/canvasLinks.ts';
import type { Point } from './box.ts';
import type { CanvasItem, CanvasLayout } from './canvas.ts';
import { firstFreeRow, type Stretch } from '../label.ts';
import { gaps } from './measures.ts';

/** One line for the links from an item to another, from its first point to the arrow at its last. */
export interface CanvasRoute {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** How the links read between the names of both: "serves". */
  readonly verbs: readonly string[];
  readonly points: readonly Point[];
}

/** Tracks stand this far apart; as many fit into a gutter, further lines share them. */
const trackStep = 3;
const tracks = Math.floor((gaps.gutter - 8) / trackStep);

/** Which stretch of which gutter is taken, so that lines side by side do not fall together. */
class Gutters {
  readonly #rows = new Map<string, Stretch[][]>();

  /** An offset from the middle of a gutter that is free from `a` to `b`. */
  offset(gutter: string, a: number, b: number, room: number): number {
    const rows = this.#rows.get(gutter) ?? [];
    this.#rows.set(gutter, rows);
    const row = firstFreeRow(rows, { start: Math.min(a, b), end: Math.max(a, b) }, 2) % room;
    const side = row % 2 === 0 ? 1 : -1;
    return side * Math.ceil(row / 2) * trackStep;
  }
}

const columnOf = ({ columns }: CanvasLayout, { x, width }: CanvasItem): number =>
  columns.findIndex((column) => x + width / 2 >= column.x && x + width / 2 <= column.x + column.width);

/** The middle of the gutter to the right of a column; that before the first is -1. */
function gutterX({ columns }: CanvasLayout, column: number): number {
  const at = columns[column];
  return at ? at.x + at.width + gaps.gutter / 2 : (columns[0]?.x ?? 0) - gaps.gutter / 2;
}

/** The gap between bands nearest to a height in which a line may cross the columns: above the band that holds it. */
function crossingY({ bands }: CanvasLayout, y: number): number {
  const band = bands.find(({ box }) => y >= box.y && y <= box.y + box.height) ?? bands[0];
  return (band?.box.y ?? 0) - gaps.band / 2;
}

function points(layout: CanvasLayout, gutters: Gutters, from: CanvasItem, to: CanvasItem): readonly Point[] {
  const [a, b] = [columnOf(layout, from), columnOf(layout, to)];
  const fromY = from.y + Math.min(from.height, from.ownHeight) / 2;
  const toY = to.y + Math.min(to.height, to.ownHeight) / 2;
  const isRight = b >= a;
  const start: Point = { x: isRight ? from.x + from.width : from.x, y: fromY };
  // In one column both ends are on the right; else the line enters from the side it comes from.
  const end: Point = { x: b > a ? to.x : to.x + to.width, y: toY };
  const first = isRight ? a : a - 1;
  const last = b > a ? b - 1 : b;
  if (first === last) {
    const x = gutterX(layout, first) + gutters.offset(`x${first}`, fromY, toY, tracks);
    return [start, { x, y: fromY }, { x, y: toY }, end];
  }
  const crossing = crossingY(layout, toY);
  const y = crossing + gutters.offset(`y${crossing}`, start.x, end.x, 3);
  const x1 = gutterX(layout, first) + gutters.offset(`x${first}`, fromY, y, tracks);
  const x2 = gutterX(layout, last) + gutters.offset(`x${last}`, y, toY, tracks);
  return [start, { x: x1, y: fromY }, { x: x1, y }, { x: x2, y }, { x: x2, y: toY }, end];
}

/** The lines of links between cards that are shown; what is drawn inside its other end needs none. */
export function routesOf(layout: CanvasLayout, links: readonly ItemLink[]): readonly CanvasRoute[] {
  const gutters = new Gutters();
  const pairs = new Map<string, ItemLink[]>();
  for (const link of links) {
    const id = `${keyOf(link.holder)} ${keyOf(link.target)}`;
    pairs.set(id, [...(pairs.get(id) ?? []), link]);
  }
  return [...pairs].flatMap(([id, all]) => {
    const [link] = all;
    const from = link && layout.byKey.get(keyOf(link.holder));
    const to = link && layout.byKey.get(keyOf(link.target));
    if (!from || !to || from.frame === to.key || to.frame === from.key) return [];
    return [
      {
        id,
        from: from.key,
        to: to.key,
        verbs: all.map(({ verb }) => verb),
        points: points(layout, gutters, from, to),
      },
    ];
  });
}
