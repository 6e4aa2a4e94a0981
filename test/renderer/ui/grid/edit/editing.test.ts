// The models of editing: kept texts, find and replace, fills in any direction, where dragged rows go.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fillDown,
  fillOn,
  fillReach,
  fillRight,
  joinedRange,
  reachedRange,
} from '../../../../../renderer/ui/grid/edit/fillRange.ts';
import {
  findCells,
  nextPlace,
  replaceChanges,
  replaceText,
} from '../../../../../renderer/ui/grid/edit/findText.ts';
import { keptPlaces, type KeptTexts, withWritten } from '../../../../../renderer/ui/grid/edit/keptCells.ts';
import { dropTarget, neighbour } from '../../../../../renderer/ui/grid/edit/rowCommands.ts';
import type { GridColumn } from '../../../../../renderer/ui/grid/model/gridColumn.ts';

interface Row {
  readonly id: string;
  readonly texts: readonly string[];
}
const column = (at: number, editor: GridColumn<Row>['editor'] = 'text'): GridColumn<Row> => ({
  id: `c${at}`,
  header: `Column ${at}`,
  width: 80,
  editor,
  value: (row) => row.texts[at] ?? '',
  commit: () => undefined,
});
const cellsOf = (texts: readonly (readonly string[])[], columns = [0, 1, 2].map((at) => column(at))) => ({
  rows: texts.map((row, at) => ({ id: `r${at}`, texts: row })),
  columns,
  rowId: (row: Row) => row.id,
});
const said = (changes: readonly { id: string; columnId: string; text: string }[]) =>
  changes.map(({ id, columnId, text }) => `${id}${columnId}=${text}`);

describe('fills', () => {
  const cells = cellsOf([
    ['a', 'b', 'Depot 1'],
    ['', '', ''],
    ['', '', ''],
  ]);

  it('go down from the first row of the range, or from above a single one', () => {
    expect(said(fillDown({ top: 0, bottom: 2, left: 0, right: 1 }, cells))).toEqual([
      'r1c0=a',
      'r2c0=a',
      'r1c1=b',
      'r2c1=b',
    ]);
    expect(said(fillDown({ top: 1, bottom: 1, left: 2, right: 2 }, cells))).toEqual(['r1c2=Depot 1']);
    expect(fillDown({ top: 0, bottom: 0, left: 0, right: 0 }, cells)).toEqual([]);
  });

  it('go right from the first column, or from the one before a single one', () => {
    expect(said(fillRight({ top: 0, bottom: 0, left: 0, right: 2 }, cells))).toEqual(['r0c1=a', 'r0c2=a']);
    expect(said(fillRight({ top: 0, bottom: 0, left: 1, right: 1 }, cells))).toEqual(['r0c1=a']);
    expect(fillRight({ top: 0, bottom: 0, left: 0, right: 0 }, cells)).toEqual([]);
  });

  it('leave out what cannot be edited', () => {
    const locked = cellsOf([['a'], ['']], [{ ...column(0), editable: ({ id }) => id !== 'r1' }]);
    expect(fillDown({ top: 0, bottom: 1, left: 0, right: 0 }, locked)).toEqual([]);
  });

  it('go on in a series, downwards and back', () => {
    const range = { top: 0, bottom: 0, left: 2, right: 2 };
    expect(said(fillOn(range, { side: 'down', count: 2 }, cells))).toEqual(['r1c2=Depot 2', 'r2c2=Depot 3']);
    const last = cellsOf([[''], [''], ['Depot 9']], [column(0)]);
    const up = fillOn({ top: 2, bottom: 2, left: 0, right: 0 }, { side: 'up', count: 2 }, last);
    expect(said(up)).toEqual(['r1c0=Depot 8', 'r0c0=Depot 7']);
  });

  it('reach the way the pointer lies further, and join what was chosen', () => {
    const range = { top: 1, bottom: 2, left: 1, right: 1 };
    expect(fillReach(range, 1, 1)).toBeNull();
    expect(fillReach(range, 5, 2)).toEqual({ side: 'down', count: 3 });
    expect(fillReach(range, 0, 5)).toEqual({ side: 'right', count: 4 });
    expect(reachedRange(range, { side: 'left', count: 1 })).toEqual({ top: 1, bottom: 2, left: 0, right: 0 });
    expect(joinedRange(range, { side: 'up', count: 1 })).toEqual({ top: 0, bottom: 2, left: 1, right: 1 });
  });

  it('cover exactly what is outside the range', () => {
    const at = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(at, at, at, at, at, at, (a, b, c, d, row, x) => {
        const range = {
          top: Math.min(a, b),
          bottom: Math.max(a, b),
          left: Math.min(c, d),
          right: Math.max(c, d),
        };
        const reach = fillReach(range, row, x);
        if (reach === null) return;
        const { top, bottom, left, right } = reachedRange(range, reach);
        const overlaps =
          top <= range.bottom && bottom >= range.top && left <= range.right && right >= range.left;
        expect(overlaps).toBe(false);
      }),
    );
  });
});

describe('finding', () => {
  const cells = cellsOf([
    ['Late data', 'LATE', ''],
    ['x', 'later', 'on time'],
  ]);

  it('looks in what a person reads, in any case unless it is said', () => {
    const places = findCells(cells.rows, cells.columns, 'late', false);
    expect(places.map(({ row, column: at }) => `${row}${at}`)).toEqual(['00', '01', '11']);
    expect(findCells(cells.rows, cells.columns, 'LATE', true)).toEqual([{ row: 0, column: 1 }]);
    expect(findCells(cells.rows, cells.columns, '', false)).toEqual([]);
  });

  it('walks round in both directions', () => {
    const places = findCells(cells.rows, cells.columns, 'late', false);
    expect(nextPlace(places, { row: 0, column: 1 }, false)).toEqual({ row: 1, column: 1 });
    expect(nextPlace(places, { row: 1, column: 1 }, false)).toEqual({ row: 0, column: 0 });
    expect(nextPlace(places, { row: 0, column: 0 }, true)).toEqual({ row: 1, column: 1 });
    expect(nextPlace([], { row: 0, column: 0 }, false)).toBeUndefined();
  });

  it('replaces every one, and takes signs as they are', () => {
    expect(replaceText('a.b.a', '.', '$&', false)).toBe('a$&b$&a');
    expect(replaceText('Late and late', 'late', 'on time', false)).toBe('on time and on time');
    expect(replaceText('Late and late', 'late', '', true)).toBe('Late and ');
    expect(replaceText('x', '', 'y', false)).toBe('x');
  });

  it('counts what cannot be changed', () => {
    const locked = { ...cells, columns: [column(0), { ...column(1), editor: undefined }, column(2)] };
    const places = findCells(locked.rows, locked.columns, 'late', false);
    const found = replaceChanges(places, { query: 'late', by: 'early', matchCase: false }, locked);
    expect(said(found.changes)).toEqual(['r0c0=early data']);
    expect(found.locked).toBe(2);
  });
});

describe('kept texts', () => {
  const none: KeptTexts = new Map();
  const refused = (id: string, columnId: string) => ({ id, columnId, text: 'x', sentence: 'No.' });

  it('stay until their cell is written, and other rows stay as they are', () => {
    const two = withWritten(none, [], [refused('a', 'c0'), refused('b', 'c1')]);
    const one = withWritten(two, [{ id: 'a', columnId: 'c0' }], []);
    expect([...one.keys()]).toEqual(['b']);
    expect(one.get('b')).toBe(two.get('b'));
    expect(withWritten(one, [{ id: 'z', columnId: 'c0' }], [])).toBe(one);
  });

  it('are replaced by what was typed last', () => {
    const first = withWritten(none, [], [refused('a', 'c0')]);
    const again = withWritten(first, [{ id: 'a', columnId: 'c0' }], [{ ...refused('a', 'c0'), text: 'y' }]);
    expect(again.get('a')?.get('c0')?.text).toBe('y');
  });

  it('are found in the order of the table, where their rows are shown', () => {
    const kept = withWritten(none, [], [refused('b', 'c0'), refused('a', 'c1'), refused('gone', 'c0')]);
    expect(keptPlaces(kept, ['a', 'b'], ['c0', 'c1'])).toEqual([
      { row: 0, column: 1 },
      { row: 1, column: 0 },
    ]);
  });
});

describe('rows are moved', () => {
  const ids = ['a', 'b', 'c', 'd'];

  it('by one place, not beyond the ends', () => {
    expect(neighbour(ids, { top: 0, bottom: 1 }, 'up')).toBeUndefined();
    expect(neighbour(ids, { top: 1, bottom: 2 }, 'up')).toBeNull();
    expect(neighbour(ids, { top: 2, bottom: 2 }, 'up')).toBe('a');
    expect(neighbour(ids, { top: 1, bottom: 2 }, 'down')).toBe('d');
    expect(neighbour(ids, { top: 3, bottom: 3 }, 'down')).toBeUndefined();
  });

  it('to where they are dropped, unless they are there', () => {
    expect(dropTarget(ids, { top: 1, bottom: 2 }, 0)).toBeNull();
    expect(dropTarget(ids, { top: 1, bottom: 2 }, 4)).toBe('d');
    expect(dropTarget(ids, { top: 1, bottom: 2 }, 1)).toBeUndefined();
    expect(dropTarget(ids, { top: 1, bottom: 2 }, 3)).toBeUndefined();
  });
});
