// The order people set inside a cell: it is theirs, and what nobody has moved keeps the order it has by itself.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { standAfter } from '../../../../shared/edits/canvas/order.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { build, testMoment } from '../../../helpers/workbooks/workbooks.ts';

const ids = ['R-1', 'R-2', 'R-3', 'R-4', 'R-5'];
const five = build((wb) => {
  for (const id of ids) wb.add('risk', id);
  wb.add('card', 'thought', { text: 'Ask the shops', stage: 'risks' });
});
const ref = (id: string) => ({ kind: id === 'thought' ? ('card' as const) : ('risk' as const), id });

/** The cell as a picture has it: what has a rank by that, then what has none. */
function cellOf(workbook: Workbook): readonly string[] {
  const ranks = new Map([...workbook.placement.values()].map(({ subject, y }) => [subject?.id ?? '', y]));
  for (const { id, position } of workbook.card.values()) if (position) ranks.set(id, position.y);
  const rankOf = (id: string) => ranks.get(id) ?? Number.POSITIVE_INFINITY;
  return [...ids, 'thought'].toSorted((a, b) => (rankOf(a) === rankOf(b) ? 0 : rankOf(a) - rankOf(b)));
}
const moment = testMoment();
const moved = (workbook: Workbook, items: readonly string[], after: string | null): Workbook =>
  standAfter(items.map(ref), cellOf(workbook).map(ref), after === null ? null : ref(after)).apply(
    workbook,
    moment,
  );

test('an item stands behind another, or first; those below keep their own order without a rank', () => {
  const second = moved(five, ['R-4'], 'R-1');
  expect(cellOf(second)).toEqual(['R-1', 'R-4', 'R-2', 'R-3', 'R-5', 'thought']);
  expect([...second.placement.values()].map(({ subject, x, y }) => [subject?.id, x, y])).toEqual([
    ['R-1', 0, 100],
    ['R-4', 0, 200],
  ]);
  expect(cellOf(moved(second, ['thought'], null))).toEqual(['thought', 'R-1', 'R-4', 'R-2', 'R-3', 'R-5']);
  expect(cellOf(moved(second, ['R-1', 'R-2'], 'R-5'))).toEqual([
    'R-4',
    'R-3',
    'R-5',
    'R-1',
    'R-2',
    'thought',
  ]);
});

test('where it stands already nothing is written', () => {
  expect(moved(five, ['R-2'], 'R-1')).toBe(five);
  expect(moved(five, ['R-1'], null)).toBe(five);
});

test('any moves one after the other leave the cell as the hand has left it', () => {
  const step = fc.record({
    item: fc.constantFrom(...ids, 'thought'),
    after: fc.constantFrom(...ids, 'thought', null),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      let [workbook, wanted]: [Workbook, readonly string[]] = [five, cellOf(five)];
      for (const { item, after } of steps) {
        if (item === after) continue;
        workbook = moved(workbook, [item], after);
        const others = wanted.filter((id) => id !== item);
        const at = after === null ? 0 : others.indexOf(after) + 1;
        wanted = [...others.slice(0, at), item, ...others.slice(at)];
        expect(cellOf(workbook)).toEqual(wanted);
      }
    }),
    { numRuns: 60 },
  );
});
