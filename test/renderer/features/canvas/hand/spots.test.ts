// Where a point of the canvas lies for what is in the hand: its cell, the card that takes it, and its place in the order.
import { describe, expect, test } from 'vitest';
import {
  itemAt,
  newSpotAt,
  siblingsOf,
  spotAt,
  spotOfItem,
} from '../../../../../renderer/features/canvas/hand/spots.ts';
import type { CanvasItem, CanvasLayout } from '../../../../../shared/layout/canvas/canvas.ts';
import type { CanvasKind } from '../../../../../shared/rules/thread/canvasLinks.ts';
import { cards } from '../../../../../shared/schema/cards.ts';
import { type Stage, stages } from '../../../../../shared/schema/stages.ts';

/** Columns of 200, bands of 400; two columns of interest: Risks at 400, When at 600. */
const item = (
  id: string,
  kind: CanvasKind,
  [x, y, width, height]: readonly [number, number, number, number],
  more: { readonly band: string; readonly frame?: string },
): CanvasItem => {
  const stage = cards[kind].stage ?? 'why';
  const known = { key: `${kind}:${id}`, kind, id, code: id, title: id, stage, x, y, width, height };
  const cell = `${more.band} ${stage}`;
  return { ...known, band: more.band, cell, frame: more.frame ?? null } as unknown as CanvasItem;
};
const items = [
  item('R-1', 'risk', [410, 10, 180, 40], { band: 'U-1' }),
  item('R-2', 'risk', [410, 60, 180, 40], { band: 'U-1' }),
  item('K-1', 'killCriterion', [410, 110, 180, 40], { band: 'U-1' }),
  item('S-1', 'slice', [610, 10, 180, 120], { band: 'U-1' }),
  item('T-1', 'timeBox', [620, 40, 160, 30], { band: 'U-1', frame: 'slice:S-1' }),
  item('T-2', 'timeBox', [620, 80, 160, 30], { band: 'U-1', frame: 'slice:S-1' }),
  item('S-2', 'slice', [610, 410, 180, 120], { band: 'U-2' }),
  item('T-3', 'timeBox', [620, 440, 160, 30], { band: 'U-2', frame: 'slice:S-2' }),
];
const bandIds = ['U-1', 'U-2'];
const layout = {
  columns: stages.map((stage, i) => ({ stage, name: stage, question: '', x: i * 200, width: 200 })),
  bands: bandIds.map((id, i) => ({
    id,
    kind: 'useCase',
    lead: { kind: 'useCase', id },
    goal: 'G-1',
    name: id,
    box: { x: 0, y: i * 400, width: 1000, height: 400 },
  })),
  cells: bandIds.flatMap((band, i) =>
    stages.map((stage, j) => ({
      id: `${band} ${stage}`,
      band,
      stage,
      box: { x: j * 200, y: i * 400, width: 200, height: 400 },
      keys: items.filter((one) => one.band === band && one.stage === stage).map(({ key }) => key),
    })),
  ),
  items,
  byKey: new Map(items.map((one) => [one.key, one])),
} as unknown as CanvasLayout;

const of = (id: string): CanvasItem => {
  const found = items.find((one) => one.id === id);
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
};
/** The spot as one word a part: its band, its stage, the card that takes it, the card before it. */
function at(x: number, y: number, held: string): string {
  const lead = of(held);
  const spot = spotAt(layout, { x, y }, lead, new Set([lead.key]));
  return [spot?.band.lead?.id, spot?.stage, spot?.on?.id ?? '–', spot?.after?.id ?? '–'].join(' ');
}

describe('the spot of what is in the hand', () => {
  test.each<readonly [string, number, number, Stage, string]>([
    ['a cell of its own band', 500, 300, 'risks', 'U-1 risks – K-1'],
    ['the same column of another', 500, 500, 'risks', 'U-2 risks – K-1'],
    ['beyond the last band', 500, 5_000, 'risks', 'U-2 risks – K-1'],
    ['above the first', 500, -200, 'risks', 'U-1 risks – –'],
  ])('%s', (_, x, y, _stage, spot) => {
    expect(at(x, y, 'R-1')).toBe(spot);
  });

  test('in its own cell the middle of another card takes it, its edges order', () => {
    expect(at(500, 130, 'R-1')).toBe('U-1 risks K-1 R-2');
    expect(at(500, 112, 'R-1')).toBe('U-1 risks – R-2');
    expect(at(500, 148, 'R-1')).toBe('U-1 risks – K-1');
  });

  test('a card in another cell takes it wherever it lies under it, if they can be linked', () => {
    expect(at(700, 42, 'R-1')).toBe('U-1 when T-1 –');
    expect(at(700, 125, 'R-1')).toBe('U-1 when S-1 R-2');
  });

  test('one of its own kind stands for the card around it, in another slice too', () => {
    expect(at(700, 450, 'T-1')).toBe('U-2 when S-2 T-2');
    expect(at(700, 100, 'T-1')).toBe('U-1 when – T-2');
  });
});

test('the smallest card under a point is meant, and none that is in the hand', () => {
  const point = { x: 700, y: 50 };
  expect(itemAt(layout, point)?.id).toBe('T-1');
  expect(itemAt(layout, point, new Set(['timeBox:T-1']))?.id).toBe('S-1');
  expect(itemAt(layout, { x: 1, y: 1 })).toBeNull();
});

test('in order are the cards of a cell that lie in the same card', () => {
  expect(siblingsOf(layout, of('T-1')).map(({ id }) => id)).toEqual(['T-1', 'T-2']);
  expect(siblingsOf(layout, of('S-1')).map(({ id }) => id)).toEqual(['S-1']);
  expect(siblingsOf(layout, of('R-1')).map(({ id }) => id)).toEqual(['R-1', 'R-2', 'K-1']);
});

test('what is new goes into the cell, and into the slice around the point', () => {
  expect(newSpotAt(layout, { x: 500, y: 300 })).toMatchObject({ stage: 'risks', on: null });
  expect(newSpotAt(layout, { x: 700, y: 50 })?.on).toEqual({ kind: 'slice', id: 'S-1' });
  expect(spotOfItem(layout, of('T-3'))).toMatchObject({
    band: { lead: { id: 'U-2' } },
    stage: 'when',
    on: { kind: 'slice', id: 'S-2' },
  });
  expect(spotOfItem(layout, of('R-1')).on).toBeNull();
});
