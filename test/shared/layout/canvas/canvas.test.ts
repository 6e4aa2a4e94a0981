// The canvas as bands: everything once, nothing over anything, and what is added moves nothing above it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CanvasItem,
  type CanvasLayout,
  layoutCanvas,
  wholeCanvas,
} from '../../../../shared/layout/canvas/canvas.ts';
import { neighbourOf } from '../../../../shared/layout/canvas/canvasMoves.ts';
import { routesOf } from '../../../../shared/layout/canvas/routes.ts';
import { canvasKinds, itemLinks, keyOf } from '../../../../shared/rules/thread/canvasLinks.ts';
import { looseBand, sharedBand, threadsOf } from '../../../../shared/rules/thread/bands.ts';
import { recordsOf, type Workbook } from '../../../../shared/schema/workbook.ts';
import { linkItems } from '../../../../shared/edits/canvas/canvas.ts';
import { arbitraryWorkbook } from '../../../helpers/workbooks/arbitraryWorkbook.ts';
import { workshop } from '../../../helpers/workbooks/examples.ts';
import { build, testMoment } from '../../../helpers/workbooks/workbooks.ts';

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
      .filter((b) => isOver(a, b) && !frames(layout, a).includes(b.key) && !frames(layout, b).includes(a.key))
      .map((b) => `${a.key} over ${b.key}`),
  );

const small = build((wb) => {
  wb.add('goal', 'G-1', { title: 'More customers come back', state: 'agreed' });
  wb.add('goal', 'G-2', { title: 'Fewer lost sales', state: 'agreed' });
  wb.add('useCase', 'U-1', { goals: ['G-2', 'G-1'] });
  wb.add('useCase', 'U-2', { goals: ['G-1'] });
  wb.add('slice', 'S-1', { useCase: 'U-2' });
  wb.add('timeBox', 'T-1', { slice: 'S-1', duration: { low: 5, likely: 8, high: 10, shape: 'pert' } });
  wb.add('risk', 'R-1', { useCases: ['U-1', 'U-2'] });
  wb.add('risk', 'R-2', { goals: ['G-2'] });
  wb.add('risk', 'R-3', {});
});
const bandOfCode = (workbook: Workbook, code: string): string | undefined => {
  const layout = layoutCanvas(workbook);
  return layout.items.find((item) => item.code === code)?.band;
};
const codesOf = (workbook: Workbook, keys: readonly string[]): readonly (string | null)[] => {
  const { byKey } = layoutCanvas(workbook);
  return keys.map((key) => byKey.get(key)?.code ?? null);
};
const idOf = (workbook: Workbook, kind: 'useCase' | 'risk' | 'goal', code: string): string => {
  const found = [...recordsOf(workbook, kind).values()].find((record) => record.code === code);
  if (!found) throw new Error(`There is no ${code}.`);
  return found.id;
};

describe('threads', () => {
  test('an item stands in the band of its one use case, with its goal, shared, or loose', () => {
    const [one, two] = ['U-1', 'U-2'].map((code) =>
      keyOf({ kind: 'useCase', id: idOf(small, 'useCase', code) }),
    );
    expect(bandOfCode(small, 'U-1')).toBe(one);
    expect(bandOfCode(small, 'S-1')).toBe(two);
    expect(bandOfCode(small, 'T-1')).toBe(two);
    expect(bandOfCode(small, 'R-1')).toBe(sharedBand);
    expect(bandOfCode(small, 'R-2')).toBe(keyOf({ kind: 'goal', id: idOf(small, 'goal', 'G-2') }));
    expect(bandOfCode(small, 'R-3')).toBe(looseBand);
  });

  test('a use case stands under its first goal and names the others; what is shared names its threads', () => {
    const { items } = layoutCanvas(small);
    const chips = (code: string) => items.find((item) => item.code === code)?.chips.map(({ text }) => text);
    expect(chips('U-1')).toEqual(['G-1']);
    expect(chips('R-1')).toEqual(['U-1', 'U-2']);
    expect(chips('U-2')).toEqual([]);
  });

  test('a goal spans its bands, which stand one below the other', () => {
    const layout = layoutCanvas(small);
    for (const { goal } of threadsOf(small).goals) {
      const item = layout.byKey.get(keyOf(goal));
      const under = layout.bands.filter((band) => band.goal === goal.id);
      if (!item) throw new Error('A goal is missing.');
      expect(item.y).toBe(under[0]?.box.y);
      const last = under.at(-1)?.box;
      expect(item.y + item.height).toBe((last?.y ?? 0) + (last?.height ?? 0));
    }
  });

  test('loose ends come first, with the money that reaches no agreed goal', () => {
    const [first] = layoutCanvas(workshop).bands;
    expect([first?.kind, first?.summary]).toEqual([
      'loose',
      'EUR 3,467 reach no agreed goal (3.6%) · 1 time box to 23 Jan · EUR 3,467',
    ]);
  });

  test('risks stand by level, boxes inside their slice by their start', () => {
    const { cells } = layoutCanvas(workshop);
    const useCase = keyOf({ kind: 'useCase', id: idOf(workshop, 'useCase', 'U-1') });
    const when = cells.find(({ id }) => id === `${useCase} when`);
    expect(codesOf(workshop, when?.keys ?? [])).toEqual([
      'S-2',
      'T-1',
      'T-2',
      'S-3',
      'T-3',
      'T-4',
      'S-4',
      'T-5',
    ]);
  });
});

describe('the places', () => {
  test('whatever the workbook, each item stands once, in its cell, and no card covers another', () => {
    fc.assert(
      fc.property(arbitraryWorkbook(), (workbook) => {
        const layout = layoutCanvas(workbook);
        const count = canvasKinds.reduce(
          (sum, kind) =>
            sum +
            [...recordsOf(workbook, kind).values()].filter(
              (record) => !record.archived && !('becomes' in record && record.becomes !== null),
            ).length,
          0,
        );
        expect([layout.items.length, layout.byKey.size]).toEqual([count, count]);
        expect(covered(layout)).toEqual([]);
        const cells = new Map(layout.cells.map((cell) => [cell.id, cell]));
        for (const item of layout.items) {
          const cell = cells.get(item.cell);
          expect(cell?.keys).toContain(item.key);
          const { y = Infinity, height = 0 } = cell?.box ?? {};
          expect(item.y).toBeGreaterThanOrEqual(y);
          expect(item.y + item.height).toBeLessThanOrEqual(y + height + 0.01);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('bands do not overlap, and folding keeps their order', () => {
    const layout = layoutCanvas(workshop);
    const tops = layout.bands.map(({ box }) => box.y);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    for (const [i, { box }] of layout.bands.entries())
      expect(layout.bands[i + 1]?.box.y ?? Infinity).toBeGreaterThanOrEqual(box.y + box.height);
    const folded = layoutCanvas(workshop, {
      ...wholeCanvas,
      folded: new Set(layout.bands.map(({ id }) => id)),
    });
    expect(folded.bands.map(({ id }) => id)).toEqual(layout.bands.map(({ id }) => id));
    expect(folded.items.every(({ kind }) => kind === 'goal')).toBe(true);
    expect(folded.bounds.height).toBeLessThan(layout.bounds.height / 2);
  });

  test('a link that changes no band moves nothing; what is added moves only what is below it', () => {
    const before = layoutCanvas(workshop);
    const from = { kind: 'risk' as const, id: idOf(workshop, 'risk', 'R-3') };
    const to = { kind: 'goal' as const, id: idOf(workshop, 'goal', 'G-1') };
    const linked = layoutCanvas(linkItems(from, to).apply(workshop, testMoment()));
    expect(linked.items.map(({ key, x, y }) => [key, x, y])).toEqual(
      before.items.map(({ key, x, y }) => [key, x, y]),
    );
  });

  test('the same question has the same answer', () => {
    expect(layoutCanvas(workshop)).toBe(layoutCanvas(workshop));
    expect(layoutCanvas({ ...workshop, goal: new Map(workshop.goal) })).toEqual(layoutCanvas(workshop));
  });

  test('the whole is as wide as a window of 1,440 shows at nearly life size', () => {
    expect(layoutCanvas(workshop).bounds.width).toBeLessThanOrEqual(1_240);
  });
});

describe('lines', () => {
  test('run through no card but those they join, whatever the workbook', () => {
    fc.assert(
      fc.property(arbitraryWorkbook(), (workbook) => {
        const layout = layoutCanvas(workbook);
        for (const { from, to, points } of routesOf(layout, itemLinks(workbook))) {
          const ends = [from, to].flatMap((key) => {
            const item = layout.byKey.get(key);
            return item ? [key, ...frames(layout, item)] : [key];
          });
          for (const [i, a] of points.entries()) {
            const b = points[i + 1];
            if (!b) continue;
            expect(a.x === b.x || a.y === b.y).toBe(true);
            const hit = layout.items.filter(
              (item) =>
                !ends.includes(item.key) &&
                Math.max(a.x, b.x) > item.x &&
                Math.min(a.x, b.x) < item.x + item.width &&
                Math.max(a.y, b.y) > item.y &&
                Math.min(a.y, b.y) < item.y + item.height,
            );
            expect(hit.map(({ key }) => key)).toEqual([]);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('walking', () => {
  test('goes to the next card in a direction', () => {
    const layout = layoutCanvas(small);
    const goal = layout.byKey.get(keyOf({ kind: 'goal', id: idOf(small, 'goal', 'G-1') }));
    if (!goal) throw new Error('The goal is missing.');
    expect(neighbourOf(layout, goal, 'right')?.code).toBe('U-2');
  });
});
