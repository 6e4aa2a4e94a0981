// Lines between items: orthogonal, in the gutters between columns and bands, never behind the text of a card.
import type { ItemLink } from '../../rules/thread/canvasLinks.ts';
import { keyOf } from '../../rules/thread/canvasLinks.ts';
import type { CanvasItem, CanvasLayout } from './canvas.ts';
import type { Point } from './canvasBox.ts';
import { canvasGaps } from './canvasContent.ts';

/** A line from what holds a link to what it points at. */
export interface CanvasRoute {
  readonly id: string;
  readonly link: ItemLink;
  readonly points: readonly Point[];
}

/** Lines in one gutter run beside each other, this far apart. */
const tracks = { count: 5, step: 4 } as const;

/** The lines of these links, of both ends that are drawn. */
export function routesOf(layout: CanvasLayout, links: readonly ItemLink[]): readonly CanvasRoute[] {
  // Lines to the same item run together, those to another one beside them.
  const trackOf = new Map<string, number>();
  const track = (key: string): number => {
    const known = trackOf.get(key) ?? trackOf.size;
    trackOf.set(key, known);
    return known % tracks.count;
  };
  return links.flatMap((link): CanvasRoute[] => {
    const from = layout.byKey.get(keyOf(link.holder));
    const to = layout.byKey.get(keyOf(link.target));
    if (!from || !to || from.frame === to.key || to.frame === from.key) return [];
    return [{ id: link.id, link, points: routed(layout, from, to, track(to.key)) }];
  });
}

const middle = ({ y, height }: CanvasItem): number => y + Math.min(height / 2, 24);

function routed(layout: CanvasLayout, from: CanvasItem, to: CanvasItem, track: number): readonly Point[] {
  const column = ({ stage }: CanvasItem) => layout.columns.findIndex((one) => one.stage === stage);
  const [a, b] = [column(from), column(to)];
  const shift = (track - (tracks.count - 1) / 2) * tracks.step;
  /** The gutter left of a column. */
  const gutter = (at: number): number => (layout.columns[at]?.x ?? 0) - canvasGaps.column / 2 + shift;
  const [y1, y2] = [middle(from), middle(to)];
  const right = ({ x, width }: CanvasItem) => x + width;
  if (a === b) {
    const x = gutter(a);
    return turned([
      { x: from.x, y: y1 },
      { x, y: y1 },
      { x, y: y2 },
      { x: to.x, y: y2 },
    ]);
  }
  const isRightwards = a < b;
  const start = { x: isRightwards ? right(from) : from.x, y: y1 };
  const end = { x: isRightwards ? to.x : right(to), y: y2 };
  const out = gutter(isRightwards ? a + 1 : a);
  const into = gutter(isRightwards ? b : b + 1);
  if (out === into) return turned([start, { x: out, y: y1 }, { x: out, y: y2 }, end]);
  const y = gapNear(layout, y1, y2) + shift / 2;
  return turned([start, { x: out, y: y1 }, { x: out, y }, { x: into, y }, { x: into, y: y2 }, end]);
}

/** The gap between two bands that makes the shortest way from one height to another. */
function gapNear({ bands }: CanvasLayout, y1: number, y2: number): number {
  const gaps = [
    ...bands.map(({ box }) => box.y - canvasGaps.band / 2),
    ...bands.slice(-1).map(({ box }) => box.y + box.height + canvasGaps.band / 2),
  ];
  const way = (gap: number): number => Math.abs(gap - y1) + Math.abs(gap - y2);
  return gaps.reduce((nearest, gap) => (way(gap) < way(nearest) ? gap : nearest), gaps[0] ?? 0);
}

/** Without points that lie on one another. */
const turned = (points: readonly Point[]): readonly Point[] =>
  points.filter((point, i) => {
    const before = points[i - 1];
    return before === undefined || before.x !== point.x || before.y !== point.y;
  });
