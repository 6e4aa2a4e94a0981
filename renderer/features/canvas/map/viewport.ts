// Where the window onto the canvas stands: worked out from known sizes, since nothing is measured in the page.
import type { Viewport } from '@xyflow/react';
import type { Box } from '../../../../shared/layout/canvas/box.ts';

export interface Pane {
  readonly width: number;
  readonly height: number;
}

export const zoomLimits = { least: 0.1, most: 1.75 } as const;
/** The smallest text of a card is 12 points: at this zoom it is 11 pixels high, and the canvas is rather folded or scrolled. */
export const leastReadableZoom = 11 / 12;
const margin = 14;
const topMargin = 12;

const within = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** All of the box in the middle of the pane, no larger than life. */
export function fitBox(box: Box, pane: Pane): Viewport {
  const room = { width: pane.width - 2 * margin, height: pane.height - 2 * margin };
  const zoom = within(
    Math.min(room.width / Math.max(box.width, 1), room.height / Math.max(box.height, 1)),
    zoomLimits.least,
    1,
  );
  return {
    zoom,
    x: pane.width / 2 - (box.x + box.width / 2) * zoom,
    y: margin - box.y * zoom,
  };
}

/** Whether all of the box can be seen with text people can read. */
export const isReadable = (box: Box, pane: Pane): boolean => fitBox(box, pane).zoom >= leastReadableZoom;

/** The first look: as wide as the pane, from the top, at a size people can read. */
export function startView(box: Box, pane: Pane): Viewport {
  const zoom = within((pane.width - 2 * margin) / Math.max(box.width, 1), leastReadableZoom, 1);
  const spare = pane.width - box.width * zoom;
  return { zoom, x: (spare > 2 * margin ? spare / 2 : margin) - box.x * zoom, y: topMargin - box.y * zoom };
}

/** The nearest viewport at the same zoom that shows the whole box; the same one when it does already. */
export function revealBox(view: Viewport, box: Box, pane: Pane): Viewport {
  const shift = (start: number, size: number, room: number): number => {
    if (start < margin / 2 || size > room - margin) return margin / 2 - start;
    const over = start + size - (room - margin / 2);
    return over > 0 ? -over : 0;
  };
  const dx = shift(box.x * view.zoom + view.x, box.width * view.zoom, pane.width);
  const dy = shift(box.y * view.zoom + view.y, box.height * view.zoom, pane.height);
  return dx === 0 && dy === 0 ? view : { ...view, x: view.x + dx, y: view.y + dy };
}

/** Zoomed by a factor about the middle of the pane. */
export function zoomBy(view: Viewport, factor: number, pane: Pane): Viewport {
  const zoom = within(view.zoom * factor, zoomLimits.least, zoomLimits.most);
  const scale = zoom / view.zoom;
  const [cx, cy] = [pane.width / 2, pane.height / 2];
  return { zoom, x: cx - (cx - view.x) * scale, y: cy - (cy - view.y) * scale };
}
