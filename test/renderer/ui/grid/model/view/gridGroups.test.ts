// Rows under heads, and what groups and ranges come to.
import { describe, expect, it } from 'vitest';
import { groupLines, groupRows } from '../../../../../../renderer/ui/grid/model/view/gridGroups.ts';
import { columnTotal, rangeTotals } from '../../../../../../renderer/ui/grid/model/view/gridTotals.ts';
import { column, columns, idsOf, rows } from './rows.ts';

const told = (groups: ReturnType<typeof groupRows<(typeof rows)[number]>>): readonly string[] =>
  groups.map(({ text, rows: own }) => `${text}: ${idsOf(own)}`);

describe('groups', () => {
  it('come in the order of the choices, the empty one last, with their rows as they were', () => {
    expect(told(groupRows(rows, columns, column('state')))).toEqual(['To do: ac', 'Done: b', ': d']);
  });

  it('turn round where the column is sorted downwards, the empty one still last', () => {
    const groups = groupRows(rows, columns, column('state'), { isDescending: true });
    expect(told(groups)).toEqual(['Done: b', 'To do: ac', ': d']);
  });

  it('of numbers come by size', () => {
    expect(told(groupRows(rows, columns, column('days')))).toEqual(['3: d', '5: a', '12: c', ': b']);
  });

  it('say the totals their columns ask for, and nothing where there is no number', () => {
    const [open, , none] = groupRows(rows, columns, column('state'));
    expect(open?.totals.map(({ header, text }) => `${header} ${text}`)).toEqual(['Cost €1000', 'Days 8.5']);
    expect(none?.totals.map(({ text }) => text)).toEqual(['€99', '3']);
    expect(columnTotal(column('days'), [rows[1] as (typeof rows)[number]])).toBeNull();
  });

  it('keep a row where it was while one of its cells is open', () => {
    const moved = rows.map((row) => (row.id === 'a' ? { ...row, state: 'done' } : row));
    const asHeld = (row: (typeof rows)[number]) => rows.find(({ id }) => id === row.id) ?? row;
    expect(told(groupRows(moved, columns, column('state'), { asHeld }))).toEqual([
      'To do: ac',
      'Done: b',
      ': d',
    ]);
  });
});

describe('lines', () => {
  const groups = groupRows(rows, columns, column('state'));
  const shape = (folded: readonly string[]) => {
    const { lines, rows: shown, lineOf } = groupLines(groups, new Set(folded));
    const printed = lines?.map((line) => (line.kind === 'group' ? `[${line.group.text}]` : line.index));
    return { printed, shown: idsOf(shown), lineOf };
  };

  it('are heads and rows one under the other, and every row knows its line', () => {
    const { printed, shown, lineOf } = shape([]);
    expect(printed).toEqual(['[To do]', 0, 1, '[Done]', 2, '[]', 3]);
    expect(shown).toBe('acbd');
    expect([0, 1, 2, 3].map(lineOf)).toEqual([1, 2, 4, 6]);
  });

  it('of a folded group are its head alone', () => {
    const { printed, shown, lineOf } = shape(['To do', '']);
    expect(printed).toEqual(['[To do]', '[Done]', 0, '[]']);
    expect(shown).toBe('b');
    expect(lineOf(0)).toBe(2);
  });
});

describe('the selected cells', () => {
  const at = (id: string) => columns.findIndex((one) => one.id === id);
  const totals = (from: string, to: string, top = 0, bottom = 3) =>
    rangeTotals(rows, columns, { top, bottom, left: at(from), right: at(to) });

  it('are counted where they hold something, and summed up as their column prints', () => {
    const { filled, numbers, print } = totals('cost', 'cost');
    expect(filled).toBe(3);
    expect(numbers).toEqual({ count: 3, sum: 134_950, mean: 134_950 / 3, min: 9_900, max: 100_000 });
    expect(print(134_950)).toBe('€1350');
  });

  it('of two units are not added', () => {
    expect(totals('cost', 'days').numbers).toBeNull();
    expect(totals('cost', 'days').filled).toBe(6);
  });

  it('without a number are only counted', () => {
    expect(totals('title', 'state')).toMatchObject({ filled: 7, numbers: null });
    expect(totals('days', 'days', 1, 1)).toMatchObject({ filled: 0, numbers: null });
  });
});
