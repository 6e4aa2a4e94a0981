// Where items stand on the canvas: in the band of their thread, never over one another, and nothing moves that need not.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrangeItems, placeItems } from '../../../../shared/edits/canvas/canvas.ts';
import { bandLine } from '../../../../shared/layout/canvas/placeBands.ts';
import {
  type CanvasItem,
  type CanvasLayout,
  layoutCanvas,
  stageAt,
} from '../../../../shared/layout/canvas/canvas.ts';
import { cardMeasures } from '../../../../shared/layout/canvas/canvasItems.ts';
import { neighbourOf } from '../../../../shared/layout/canvas/canvasMoves.ts';
import { routesOf } from '../../../../shared/layout/canvas/routes.ts';
import { canvasKinds, itemLinks, keyOf } from '../../../../shared/rules/thread/canvasLinks.ts';
import { recordsOf, type Workbook } from '../../../../shared/schema/workbook.ts';
import { textWidth } from '../../../../shared/text/measureText.ts';
import { arbitraryWorkbook } from '../../../helpers/workbooks/arbitraryWorkbook.ts';
import { bigWorkbook } from '../../../helpers/workbooks/bigWorkbook.ts';
import { workshop } from '../../../helpers/workbooks/examples.ts';
import { build, testMoment } from '../../../helpers/workbooks/workbooks.ts';

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
const overlaps = (a: Area, b: Area): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const isWithin = (inner: Area, outer: Area): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

/** Pairs that cover each other, where neither is drawn inside the other. */
function covered({ items }: CanvasLayout): string[] {
  const found: string[] = [];
  for (const [i, a] of items.entries())
    for (const b of items.slice(i + 1))
      if (a.frame !== b.key && b.frame !== a.key && overlaps(a, b)) found.push(`${a.key} ${b.key}`);
  return found;
}

const small = build((wb) => {
  wb.add('metric', 'M-1', { title: 'Share that comes back' });
  wb.add('goal', 'G-1', { title: 'More customers come back', metric: 'M-1' });
  wb.add('goal', 'G-2', { title: 'Fewer lost sales' });
  wb.add('goal', 'G-3', { title: 'Happier people' });
  wb.add('useCase', 'U-1', { goals: ['G-2'] });
  wb.add('useCase', 'U-2', { goals: ['G-2', 'G-1'] });
  wb.add('useCase', 'U-3', {});
  wb.add('slice', 'S-1', { useCase: 'U-2' });
  wb.add('timeBox', 'T-1', { slice: 'S-1', duration: { low: 5, likely: 8, high: 10, shape: 'pert' } });
  wb.add('timeBox', 'T-2', {});
  wb.add('risk', 'R-1', { useCases: ['U-1', 'U-2'] });
  wb.add('risk', 'R-2', { timeBoxes: ['T-1'] });
  wb.add('risk', 'R-3', { useCases: ['U-1'] });
});
const item = (layout: CanvasLayout, key: string): CanvasItem => {
  const found = layout.byKey.get(key);
  if (!found) throw new Error(`${key} is not on the canvas.`);
  return found;
};

describe('bands', () => {
  test('are the loose ends, what is shared, and a band for each use case under its first goal', () => {
    expect(layoutCanvas(small).bands.map(({ id, kind, goal }) => [id, kind, goal])).toEqual([
      ['loose', 'loose', null],
      ['shared', 'shared', null],
      ['useCase:U-2', 'useCase', 'G-1'],
      ['useCase:U-1', 'useCase', 'G-2'],
      ['goal:G-3', 'goal', 'G-3'],
    ]);
  });

  test('hold what reaches their use case by any way, and once; the rest is loose', () => {
    const { items } = layoutCanvas(small);
    expect(Object.fromEntries(items.map(({ key, band }) => [key, band]))).toEqual({
      'metric:M-1': 'useCase:U-2',
      'goal:G-1': 'useCase:U-2',
      'goal:G-2': 'useCase:U-1',
      'goal:G-3': 'goal:G-3',
      'useCase:U-1': 'useCase:U-1',
      'useCase:U-2': 'useCase:U-2',
      'useCase:U-3': 'loose',
      'slice:S-1': 'useCase:U-2',
      'timeBox:T-1': 'useCase:U-2',
      'timeBox:T-2': 'loose',
      'risk:R-1': 'shared',
      'risk:R-2': 'useCase:U-2',
      'risk:R-3': 'useCase:U-1',
    });
  });

  test('chips name the other goals of a use case, and the threads that share an item', () => {
    const layout = layoutCanvas(small);
    expect(item(layout, 'useCase:U-2').chips).toEqual([{ key: 'goal:G-2', text: 'G-2' }]);
    expect(item(layout, 'risk:R-1').chips.map(({ text }) => text)).toEqual(['U-1', 'U-2']);
    expect(item(layout, 'risk:R-3').chips).toEqual([]);
  });

  test('a goal spans its bands; a box is drawn in its slice and a metric in its goal', () => {
    const layout = layoutCanvas(workshop);
    for (const goal of layout.items.filter(({ kind }) => kind === 'goal')) {
      const mine = layout.bands.filter((band) => band.goal === goal.id);
      const top = Math.min(...mine.map(({ box }) => box.y));
      const bottom = Math.max(...mine.map(({ box }) => box.y + box.height));
      expect(goal.y).toBeGreaterThanOrEqual(top);
      expect(goal.y + goal.height).toBeLessThanOrEqual(bottom);
    }
    const inside = layoutCanvas(small).items.flatMap(({ key, frame }) => (frame ? [[key, frame]] : []));
    expect(Object.fromEntries(inside)).toEqual({ 'metric:M-1': 'goal:G-1', 'timeBox:T-1': 'slice:S-1' });
    const framed = layout.items.filter(({ frame }) => frame !== null);
    expect(framed.length).toBeGreaterThan(10);
    for (const one of framed) expect(isWithin(one, item(layout, one.frame!))).toBe(true);
  });

  test('a folded band is one line that says what it holds, and its items are not drawn', () => {
    const whole = layoutCanvas(workshop);
    const lead = whole.bands.find(({ kind }) => kind === 'useCase');
    const one = layoutCanvas(workshop, { folded: new Set([lead!.id]), keep: null });
    const line = one.bands.find(({ id }) => id === lead!.id);
    expect(line?.folded).toBe(true);
    expect(line?.summary).toMatch(/risk.*criteri.*box/u);
    expect(
      one.items.filter((each) => each.band === lead!.id && each.kind !== 'goal' && each.kind !== 'metric'),
    ).toEqual([]);
    expect(one.bands.map(({ id }) => id)).toEqual(whole.bands.map(({ id }) => id));
  });

  test('all folded, each is as high as a line', () => {
    const { bands, items } = layoutCanvas(workshop, {
      folded: new Set(layoutCanvas(workshop).bands.map(({ id }) => id)),
      keep: null,
    });
    expect(items).toEqual([]);
    expect(new Set(bands.map(({ box }) => box.height))).toEqual(new Set([bandLine]));
  });

  test('a filter leaves what passes and what it is drawn inside; bands with nothing leave', () => {
    const { bands, items } = layoutCanvas(small, { folded: new Set(), keep: new Set(['timeBox:T-1']) });
    expect(items.map(({ key }) => key)).toEqual(['slice:S-1', 'timeBox:T-1']);
    expect(bands.map(({ id }) => id)).toEqual(['useCase:U-2']);
  });
});

describe('the arrangement', () => {
  test('no card covers another, each stands once and inside the bounds, whatever the workbook', () => {
    fc.assert(
      fc.property(arbitraryWorkbook(), (workbook) => {
        const layout = layoutCanvas(workbook);
        expect(covered(layout)).toEqual([]);
        expect(layout.items.length).toBe(layout.byKey.size);
        for (const one of layout.items) expect(isWithin(one, layout.bounds)).toBe(true);
        for (const cell of layout.cells) expect(isWithin(cell.box, layout.bounds)).toBe(true);
      }),
      { numRuns: 60 },
    );
    expect(covered(layoutCanvas(bigWorkbook(600)))).toEqual([]);
  });

  test('every item stands there, but archived ones and thoughts that became an item', () => {
    const { items } = layoutCanvas(workshop);
    const asked = canvasKinds.flatMap((kind) =>
      [...recordsOf(workshop, kind).values()]
        .filter((record) => !record.archived && !('becomes' in record && record.becomes !== null))
        .map(({ id }) => `${kind}:${id}`),
    );
    expect(items.map(({ key }) => key).toSorted()).toEqual(asked.toSorted());
  });

  test('every line of a title fits its card', () => {
    const { pad, titleSize } = cardMeasures;
    for (const { lines, width } of layoutCanvas(workshop).items)
      for (const line of lines)
        expect(textWidth(line, titleSize, 'regular')).toBeLessThanOrEqual(width - 2 * pad);
  });

  test('adding moves only what is below it: all bands before stand where they did', () => {
    const before = layoutCanvas(small);
    const after = layoutCanvas(build((wb) => void wb.add('risk', 'R-9', { useCases: ['U-1'] }), small));
    const band = before.bands.find(({ id }) => id === 'useCase:U-1')!;
    const still = before.items.filter((one) => one.y < band.box.y || one.band === band.id);
    expect(still.length).toBeGreaterThan(8);
    for (const { key, x, y } of still) expect(item(after, key)).toMatchObject({ x, y });
    expect(item(after, 'risk:R-9').y).toBeGreaterThan(item(after, 'risk:R-3').y);
  });

  test('the same workbook gives the same layout', () => {
    const view = { folded: new Set(['loose']), keep: null };
    expect(layoutCanvas(small, view)).toBe(layoutCanvas(small, { ...view, folded: new Set(['loose']) }));
    expect(layoutCanvas({ ...workshop, goal: new Map(workshop.goal) })).toEqual(layoutCanvas(workshop));
  });

  test('people rank items in their cell; those without a rank stand behind, and arranging takes ranks away', () => {
    const many: Workbook = build((wb) => {
      for (const code of ['R-4', 'R-5', 'R-6']) wb.add('risk', code, { useCases: ['U-1'] });
    }, small);
    const order = (workbook: Workbook) =>
      layoutCanvas(workbook).cells.find(({ id }) => id === 'useCase:U-1 risks')?.keys;
    expect(order(many)).toEqual(['risk:R-3', 'risk:R-4', 'risk:R-5', 'risk:R-6']);
    const ranked = placeItems([{ kind: 'risk', id: 'R-6', x: 4_000, y: 3 }]).apply(many, testMoment());
    expect(order(ranked)).toEqual(['risk:R-6', 'risk:R-3', 'risk:R-4', 'risk:R-5']);
    expect(item(layoutCanvas(ranked), 'risk:R-6')).toMatchObject({
      placed: true,
      x: item(layoutCanvas(many), 'risk:R-6').x,
    });
    expect(order(arrangeItems(null).apply(ranked, testMoment()))).toEqual(order(many));
  });
});

describe('lines', () => {
  /** Whether a stretch of a line runs through the inside of a card. */
  const crosses = (a: { x: number; y: number }, b: { x: number; y: number }, card: Area): boolean =>
    Math.max(a.x, b.x) > card.x + 1 &&
    Math.min(a.x, b.x) < card.x + card.width - 1 &&
    Math.max(a.y, b.y) > card.y + 1 &&
    Math.min(a.y, b.y) < card.y + card.height - 1;

  test('run from holder to target, upright or level, and through no other card', () => {
    fc.assert(
      fc.property(fc.constantFrom(workshop, small, bigWorkbook(200)), (workbook) => {
        const layout = layoutCanvas(workbook);
        const routes = routesOf(layout, itemLinks(workbook));
        for (const { points, link } of routes) {
          const ends = [keyOf(link.holder), keyOf(link.target)].map((key) => item(layout, key));
          const mine = new Set(ends.flatMap(({ key, frame }) => [key, frame]));
          for (const [i, point] of points.entries()) {
            const next = points[i + 1];
            if (!next) continue;
            expect(point.x === next.x || point.y === next.y).toBe(true);
            const through = layout.items.filter((card) => !mine.has(card.key) && crosses(point, next, card));
            expect(through.map(({ key }) => `${link.id}: ${key}`)).toEqual([]);
          }
        }
        expect(routes.length).toBeGreaterThan(0);
      }),
      { numRuns: 6 },
    );
  });
});

describe('finding the way', () => {
  const layout = layoutCanvas(small);

  test('from every item of the example every other one can be reached', () => {
    const whole = layoutCanvas(workshop);
    const met = new Set([whole.items[0]!]);
    for (const one of met)
      for (const way of ['left', 'right', 'up', 'down'] as const) {
        const next = neighbourOf(whole, one, way);
        if (next) met.add(next);
      }
    expect(whole.items.filter((one) => !met.has(one)).map(({ key }) => key)).toEqual([]);
  });

  test('a point belongs to the column it is in or next to', () => {
    expect(layout.columns.map(({ x, width }) => stageAt(layout, x + width / 2))).toEqual([
      'why',
      'what',
      'risks',
      'when',
      'how',
    ]);
    expect([stageAt(layout, -5_000), stageAt(layout, 50_000)]).toEqual(['why', 'how']);
  });
});
