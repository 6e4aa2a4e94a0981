// The room that marks take: needed for links, which are rectangles, and to place one picture inside another.

import { capHeight, textWidth } from '../text/measureText.ts';
import type { Mark, TextMark } from './marks.ts';

/** A rectangle in points; `x`, `y` is the upper left corner. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

type Edges = readonly [left: number, top: number, right: number, bottom: number];

const textEdges = (mark: TextMark): Edges => {
  const width = textWidth(mark.text, mark.size, mark.weight);
  const start = mark.anchor === 'start' ? 0 : mark.anchor === 'middle' ? -width / 2 : -width;
  const above = capHeight(mark.size);
  const below = mark.size * 0.25;
  if (mark.rotate === -90) return [mark.x - above, mark.y - start - width, mark.x + below, mark.y - start];
  if (mark.rotate === 90) return [mark.x - below, mark.y + start, mark.x + above, mark.y + start + width];
  return [mark.x + start, mark.y - above, mark.x + start + width, mark.y + below];
};

const edgesOf = (mark: Mark): Edges | null => {
  switch (mark.kind) {
    case 'rect':
    case 'image':
      return [mark.x, mark.y, mark.x + mark.width, mark.y + mark.height];
    case 'line':
      return [
        Math.min(mark.x1, mark.x2),
        Math.min(mark.y1, mark.y2),
        Math.max(mark.x1, mark.x2),
        Math.max(mark.y1, mark.y2),
      ];
    case 'circle':
      return [mark.x - mark.radius, mark.y - mark.radius, mark.x + mark.radius, mark.y + mark.radius];
    case 'path': {
      const numbers = mark.commands.flatMap(([, ...rest]) => rest as readonly number[]);
      const xs = numbers.filter((_, index) => index % 2 === 0);
      const ys = numbers.filter((_, index) => index % 2 === 1);
      return xs.length === 0 ? null : [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    }
    case 'text':
      return textEdges(mark);
    case 'group': {
      const box = mark.clip ?? boundsOf(mark.marks);
      if (box === null) return null;
      const x = box.x + (mark.x ?? 0);
      const y = box.y + (mark.y ?? 0);
      return [x, y, x + box.width, y + box.height];
    }
  }
};

/** The smallest rectangle around the marks (curves by their handles, strokes by their middle); null when there is none. */
export const boundsOf = (marks: readonly Mark[]): Box | null => {
  const all = marks.map(edgesOf).filter((edges) => edges !== null);
  if (all.length === 0) return null;
  const x = Math.min(...all.map((edges) => edges[0]));
  const y = Math.min(...all.map((edges) => edges[1]));
  const right = Math.max(...all.map((edges) => edges[2]));
  const bottom = Math.max(...all.map((edges) => edges[3]));
  return { x, y, width: right - x, height: bottom - y };
};
