// The grid's cursor must never leave the grid, and a pasted block must land where the person sees it land.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clampPlace,
  moveCell,
  placePaste,
  rangeBetween,
  rangeCount,
} from '../../../../../renderer/ui/grid/model/gridSelection.ts';

const size = { rows: 100, columns: 5 };
const at = (row: number, column: number) => ({ row, column });
const move = (from: { row: number; column: number }, key: string, toEdge = false) =>
  moveCell(from, key, toEdge, size, 20);

describe('moving in the grid', () => {
  it('moves by one cell and stops at the edges', () => {
    expect(move(at(3, 2), 'ArrowDown')).toEqual(at(4, 2));
    expect(move(at(3, 4), 'ArrowRight')).toEqual(at(3, 4));
    expect(move(at(99, 0), 'ArrowDown')).toEqual(at(99, 0));
    expect(move(at(3, 0), 'ArrowLeft')).toEqual(at(3, 0));
  });

  it('reaches the header from the first row, and nothing above it', () => {
    expect(move(at(0, 1), 'ArrowUp')).toEqual(at(-1, 1));
    expect(move(at(-1, 1), 'ArrowUp')).toEqual(at(-1, 1));
    expect(move(at(-1, 1), 'ArrowDown')).toEqual(at(0, 1));
  });

  it('goes to the ends of the row, and with Ctrl to the corners', () => {
    expect(move(at(3, 2), 'Home')).toEqual(at(3, 0));
    expect(move(at(3, 2), 'End')).toEqual(at(3, 4));
    expect(move(at(3, 2), 'Home', true)).toEqual(at(0, 0));
    expect(move(at(3, 2), 'End', true)).toEqual(at(99, 4));
    expect(move(at(3, 2), 'ArrowUp', true)).toEqual(at(0, 2));
  });

  it('moves by a page, but not onto the header', () => {
    expect(move(at(30, 2), 'PageDown')).toEqual(at(50, 2));
    expect(move(at(10, 2), 'PageUp')).toEqual(at(0, 2));
    expect(move(at(95, 2), 'PageDown')).toEqual(at(99, 2));
  });

  it('leaves other keys alone', () => {
    expect(move(at(3, 2), 'a')).toBeNull();
  });

  it('stays on the header when there are no rows', () => {
    expect(clampPlace(at(4, 9), { rows: 0, columns: 5 })).toEqual(at(-1, 4));
  });

  it('never leaves the grid, whatever keys are pressed', () => {
    const keys = fc.constantFrom(
      'ArrowUp',
      'ArrowDown',
      'ArrowLeft',
      'ArrowRight',
      'Home',
      'End',
      'PageUp',
      'PageDown',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, fc.boolean())), (presses) => {
        let place = at(0, 0);
        for (const [key, toEdge] of presses) place = move(place, key, toEdge) ?? place;
        expect(place).toEqual(clampPlace(place, size));
      }),
    );
  });
});

describe('ranges', () => {
  it('spans the same cells from either corner', () => {
    const range = { top: 2, bottom: 5, left: 1, right: 3 };
    expect(rangeBetween(at(5, 1), at(2, 3))).toEqual(range);
    expect(rangeBetween(at(2, 3), at(5, 1))).toEqual(range);
    expect(rangeCount(range)).toBe(12);
  });

  it('never holds the header', () => {
    expect(rangeBetween(at(-1, 0), at(2, 0)).top).toBe(0);
  });
});

describe('pasting a block', () => {
  const range = { top: 98, bottom: 98, left: 3, right: 3 };

  it('starts at the first cell of the range', () => {
    const { targets, outside } = placePaste([['a', 'b'], ['c']], range, size);
    expect(targets).toEqual([
      { row: 98, column: 3, text: 'a' },
      { row: 98, column: 4, text: 'b' },
      { row: 99, column: 3, text: 'c' },
    ]);
    expect(outside).toBe(0);
  });

  it('counts what does not fit instead of dropping it silently', () => {
    const { targets, outside } = placePaste([['a', 'b', 'c'], ['d'], ['e']], range, size);
    expect(targets.map(({ text }) => text)).toEqual(['a', 'b', 'd']);
    expect(outside).toBe(2);
  });

  it('fills the whole range with a single value', () => {
    const { targets } = placePaste([['x']], { top: 0, bottom: 2, left: 1, right: 2 }, size);
    expect(targets).toHaveLength(6);
    expect(new Set(targets.map(({ text }) => text))).toEqual(new Set(['x']));
  });

  it('does nothing with nothing', () => {
    expect(placePaste([], range, size)).toEqual({ targets: [], outside: 0 });
  });
});
