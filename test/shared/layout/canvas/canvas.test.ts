// Where cards stand on the canvas: in their columns, never over one another, near what they are linked to.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrangeItems, placeItems } from '../../../../shared/edits/canvas/canvas.ts';
import {
  canvasGaps,
  type CanvasItem,
  layoutCanvas,
  spotAt,
  stageAt,
} from '../../../../shared/layout/canvas/canvas.ts';
import { cardMeasures } from '../../../../shared/layout/canvas/canvasCards.ts';
import { neighbourOf, placeInWords } from '../../../../shared/layout/canvas/canvasMoves.ts';
import { canvasKinds } from '../../../../shared/rules/thread/canvasLinks.ts';
import { recordsOf, type Workbook } from '../../../../shared/schema/workbook.ts';
import { textWidth } from '../../../../shared/text/measureText.ts';
import { arbitraryWorkbook } from '../../../helpers/workbooks/arbitraryWorkbook.ts';
import { bigWorkbook } from '../../../helpers/workbooks/bigWorkbook.ts';
import { workshop } from '../../../helpers/workbooks/examples.ts';
import { expectGolden } from '../../../helpers/pictures/golden.ts';
import { build, testMoment } from '../../../helpers/workbooks/workbooks.ts';

const overlaps = (a: CanvasItem, b: CanvasItem): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Codes of pairs that cover each other, those left out that people have both put there. */
function covered(workbook: Workbook): string[] {
  const { items } = layoutCanvas(workbook);
  const found: string[] = [];
  for (const [i, a] of items.entries())
    for (const b of items.slice(i + 1))
      if (!(a.placed && b.placed) && overlaps(a, b)) found.push(`${a.key} ${b.key}`);
  return found;
}

const small = build((wb) => {
  wb.add('goal', 'G-1', { title: 'More customers come back' });
  wb.add('goal', 'G-2', { title: 'Fewer lost sales' });
  wb.add('useCase', 'U-1', { goals: ['G-2'] });
  wb.add('useCase', 'U-2', { goals: ['G-1'] });
  wb.add('slice', 'S-1', { useCase: 'U-2' });
  wb.add('timeBox', 'T-1', { slice: 'S-1', duration: { low: 5, likely: 8, high: 10, shape: 'pert' } });
});
const impactsOf = (cost: number) => ({
  cost,
  time: null,
  value: null,
  compliance: null,
  reputation: null,
});
const item = (workbook: Workbook, key: string): CanvasItem => {
  const found = layoutCanvas(workbook).byKey.get(key);
  if (!found) throw new Error(`${key} is not on the canvas.`);
  return found;
};

describe('the arrangement', () => {
  test('no card covers another, whatever the workbook and wherever some were put', () => {
    const spot = fc.record({
      x: fc.integer({ min: -200, max: 1600 }),
      y: fc.integer({ min: -200, max: 900 }),
    });
    fc.assert(
      fc.property(arbitraryWorkbook(), fc.array(spot, { maxLength: 6 }), (workbook, spots) => {
        const { items } = layoutCanvas(workbook);
        const moved = items.slice(0, spots.length).map(({ kind, id }, i) => ({ kind, id, ...spots[i]! }));
        expect(covered(placeItems(moved).apply(workbook, testMoment()))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('nor in the example, nor among many hundreds, where columns open more lanes', () => {
    expect(covered(workshop)).toEqual([]);
    const many = bigWorkbook(1_000);
    expect(covered(many)).toEqual([]);
    const { bounds } = layoutCanvas(many);
    expect(bounds.width / bounds.height).toBeGreaterThan(1);
    expect(bounds.width / bounds.height).toBeLessThan(4);
  });

  test('every item stands there once, but archived ones and thoughts that became an item, and inside the bounds', () => {
    const { items, bounds } = layoutCanvas(workshop);
    const asked = canvasKinds.flatMap((kind) =>
      [...recordsOf(workshop, kind).values()]
        .filter((record) => !record.archived && !('becomes' in record && record.becomes !== null))
        .map(({ id }) => `${kind}:${id}`),
    );
    expect(items.map(({ key }) => key).toSorted()).toEqual(asked.toSorted());
    for (const { x, y, width, height } of items) {
      expect(x).toBeGreaterThanOrEqual(bounds.x);
      expect(x + width).toBeLessThanOrEqual(bounds.x + bounds.width);
      expect(y + height).toBeLessThanOrEqual(bounds.y + bounds.height);
    }
  });

  test('every line of a title fits its card, and the card is as tall as its lines ask', () => {
    const { width, pad, titleSize, titleLine, headLine } = cardMeasures;
    for (const { lines, height } of layoutCanvas(workshop).items) {
      for (const line of lines)
        expect(textWidth(line, titleSize, 'regular')).toBeLessThanOrEqual(width - 2 * pad);
      expect(height).toBe(2 * pad + headLine + lines.length * titleLine);
    }
  });

  test('linked items stand near each other: U-2 serves G-1, so it rises above U-1', () => {
    expect(item(small, 'useCase:U-2').y).toBeLessThan(item(small, 'useCase:U-1').y);
    expect(item(small, 'useCase:U-2').y).toBe(item(small, 'goal:G-1').y);
  });

  test('it is shorter in lines than the plain order of codes, and the same each time', () => {
    const length = ({ links, byKey }: ReturnType<typeof layoutCanvas>): number =>
      links.reduce(
        (sum, { from, to }) => sum + Math.abs((byKey.get(from)?.y ?? 0) - (byKey.get(to)?.y ?? 0)),
        0,
      );
    const arranged = layoutCanvas(workshop);
    const inCodeOrder = { ...arranged, byKey: new Map(arranged.byKey) };
    for (const { stage } of arranged.columns) {
      const column = arranged.items.filter((one) => one.stage === stage);
      const tops = column.map(({ y }) => y).toSorted((a, b) => a - b);
      const plain = column.toSorted(
        (a, b) =>
          canvasKinds.indexOf(a.kind) - canvasKinds.indexOf(b.kind) ||
          Number(a.code?.slice(2)) - Number(b.code?.slice(2)),
      );
      for (const [i, one] of plain.entries()) inCodeOrder.byKey.set(one.key, { ...one, y: tops[i] ?? 0 });
    }
    expect(length(arranged)).toBeLessThan(0.8 * length(inCodeOrder));
    expect(layoutCanvas({ ...workshop, goal: new Map(workshop.goal) })).toEqual(arranged);
  });
});

describe('links', () => {
  test('two items have one line, however many links they share, and it leaves the sides that face each other', () => {
    const workbook = build((wb) => {
      wb.add('metric', 'M-1');
      wb.add('goal', 'G-1', { metric: 'M-1' });
      wb.add('useCase', 'U-1', { goals: ['G-1'] });
      wb.add('risk', 'R-1', { useCases: ['U-1'] });
      wb.add('killCriterion', 'K-1', { scope: 'useCase', useCase: 'U-1', goals: ['G-1'], metric: 'M-1' });
    });
    const sides = layoutCanvas(workbook).links.map(
      ({ id, fromSide, toSide }) => `${id} ${fromSide} ${toSide}`,
    );
    expect(sides.toSorted()).toEqual([
      'goal:G-1 killCriterion:K-1 left right',
      'goal:G-1 metric:M-1 left left',
      'goal:G-1 useCase:U-1 left right',
      'killCriterion:K-1 metric:M-1 left right',
      'killCriterion:K-1 useCase:U-1 left right',
      'risk:R-1 useCase:U-1 left right',
    ]);
  });

  test('an archived end takes its lines with it', () => {
    const put = build((wb) => void wb.add('goal', 'G-1', { archived: true }), small);
    expect(layoutCanvas(put).links.some(({ id }) => id.includes('G-1'))).toBe(false);
  });
});

describe('places', () => {
  test('a moved item stands where it was put, and nothing else moves', () => {
    const before = layoutCanvas(small);
    const moved = placeItems([{ kind: 'goal', id: 'G-1', x: -400, y: 700.4 }]).apply(small, testMoment());
    expect(item(moved, 'goal:G-1')).toMatchObject({ x: -400, y: 700, placed: true });
    for (const other of before.items.filter(({ key }) => key !== 'goal:G-1'))
      expect(item(moved, other.key)).toEqual(other);
  });

  test('an item dropped on others makes room for itself', () => {
    const target = item(small, 'goal:G-2');
    const moved = placeItems([{ kind: 'useCase', id: 'U-1', x: target.x + 20, y: target.y + 5 }]).apply(
      small,
      testMoment(),
    );
    expect(covered(moved)).toEqual([]);
    expect(item(moved, 'goal:G-2').y).toBeGreaterThan(target.y);
  });

  test('what makes room keeps the gap between cards, above and below the one that was put there', () => {
    const target = item(small, 'goal:G-1');
    for (let y = target.y - 2 * target.height; y <= target.y + 2 * target.height; y += 1) {
      const moved = placeItems([{ kind: 'useCase', id: 'U-1', x: target.x, y }]).apply(small, testMoment());
      const [put, ...others] = ['useCase:U-1', 'goal:G-1', 'goal:G-2'].map((key) => item(moved, key));
      for (const other of others) {
        const gap = Math.max(other.y - (put!.y + put!.height), put!.y - (other.y + other.height));
        expect(gap).toBeGreaterThanOrEqual(canvasGaps.row);
      }
    }
  });

  test('arranging gives places back, of some or of all, cards included', () => {
    const withCard = build(
      (wb) => void wb.add('card', 'note', { text: 'Ask the shops', stage: 'how' }),
      small,
    );
    const all = layoutCanvas(withCard).items.map(({ kind, id }, i) => ({ kind, id, x: 40 * i, y: 2_000 }));
    const moved = placeItems(all).apply(withCard, testMoment());
    expect(layoutCanvas(moved).items.every(({ placed }) => placed)).toBe(true);
    const some = arrangeItems([{ kind: 'goal', id: 'G-1' }]).apply(moved, testMoment());
    expect(
      layoutCanvas(some)
        .items.filter(({ placed }) => !placed)
        .map(({ id }) => id),
    ).toEqual(['G-1']);
    expect(layoutCanvas(arrangeItems(null).apply(moved, testMoment()))).toEqual(layoutCanvas(withCard));
  });
});

describe('finding the way', () => {
  const layout = layoutCanvas(small);
  const walk = (from: string, way: 'left' | 'right' | 'up' | 'down') =>
    neighbourOf(layout, layout.byKey.get(from)!, way)?.id;

  test('arrows lead to the next item in that direction and stop at the edge', () => {
    expect(walk('goal:G-1', 'down')).toBe('G-2');
    expect(walk('goal:G-2', 'up')).toBe('G-1');
    expect(walk('goal:G-1', 'right')).toBe('U-2');
    expect(walk('useCase:U-2', 'left')).toBe('G-1');
    expect(walk('goal:G-1', 'left')).toBeUndefined();
    expect(walk('goal:G-1', 'up')).toBeUndefined();
  });

  test('from every item of the example every other one can be reached', () => {
    const whole = layoutCanvas(workshop);
    const met = new Set([whole.items[0]!]);
    for (const one of met)
      for (const way of ['left', 'right', 'up', 'down'] as const) {
        const next = neighbourOf(whole, one, way);
        if (next) met.add(next);
      }
    expect(met.size).toBe(whole.items.length);
  });

  test('a place is said in words', () => {
    expect(placeInWords(layout, layout.byKey.get('goal:G-2')!)).toBe('in Why, below G-1');
    expect(placeInWords(layout, layout.byKey.get('goal:G-1')!)).toBe('in Why, at the top');
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

  test('what is added at a point falls into line with its lane, or under the pointer beside all columns', () => {
    const many = layoutCanvas(bigWorkbook(1_000));
    for (const { x, width } of many.columns)
      for (const at of [x - 30, x + 5, x + width / 2, x + width - 1])
        expect(many.items.some((one) => one.x === spotAt(many, { x: at, y: 0 }).x)).toBe(true);
    expect(spotAt(layout, { x: -500, y: 100 })).toEqual({ x: -604, y: 68 });
  });
});

test('a risk bears the word of its level that the register and the heat map have for it', () => {
  const risky = build((wb) => {
    wb.add('risk', 'R-1', { probabilityBand: 5, impacts: impactsOf(5) });
    wb.add('risk', 'R-2', { probabilityBand: 3, impacts: impactsOf(2) });
    wb.add('risk', 'R-3', {});
  });
  const details = layoutCanvas(risky).items.map(({ code, detail }) => [code, detail]);
  expect(Object.fromEntries(details)).toEqual({
    'R-1': 'extreme, planned',
    'R-2': 'moderate, planned',
    'R-3': 'not scored',
  });
});

test('the cards and lines of a small workbook stand where the golden file shows', () => {
  const { items, links, columns, bounds } = layoutCanvas(small);
  const lines = [bounds, ...columns, ...items, ...links].map((one) => JSON.stringify(one));
  expectGolden('canvas.small.txt', `${lines.join('\n')}\n`);
});
