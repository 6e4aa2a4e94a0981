// The canvas as bands: everything once, nothing over anything, and what is added moves nothing above it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CanvasItem,
  type CanvasLayout,
  layoutCanvas,
  wholeCanvas,
} from '../../../../shared/layout/canvas/canvas.ts';
import { neighbourOf, placeInWords } from '../../../../shared/layout/canvas/canvasMoves.ts';
import { routesOf } from '../../../../shared/layout/canvas/routes.ts';
import { canvasKinds, itemLinks, keyOf } from '../../../../shared/rules/thread/canvasLinks.ts';
import { looseBand, sharedBand, threadsOf } from '../../../../shared/rules/thread/bands.ts';
import { recordsOf, type Workbook } from '../../../../shared/schema/workbook.ts';
import { madeWorkbook } from '../../../helpers/workbook/madeWorkbook.ts';
import { workshop } from '../../../helpers/workbook/workedExample.ts';

/** Whether two cards cover each other, neither being drawn inside the other. */
const isOver = (a: CanvasItem, b: CanvasItem): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const frames = (layout: CanvasLayout, item: CanvasItem): readonly string[] =>
  item.frame === null
    ? []
    : [item.frame, ...frames(layout, layout.byKey.get(item.frame) ?? { ...item, frame: null })];

const covered = (layout: CanvasLayout): readonly string[] =>
  layout.items.flatMap((a, i) =>
    layout.items
      .slice(i + 1)
      .filter(
        (b) => isOver(a, b) && !frames(layout, a).includes(b.key) && !frames(layout, b).includes(a.key),
      )
      .map((b) => `${a.key} over ${b.key}`),
  );
