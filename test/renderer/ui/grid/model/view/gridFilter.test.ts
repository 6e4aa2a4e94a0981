// Which rows a filter leaves, how it is asked for, and what it says of itself.
import { describe, expect, it } from 'vitest';
import type { GridFilter } from '../../../../../../renderer/ui/grid/model/gridView.ts';
import { setFilter } from '../../../../../../renderer/ui/grid/model/view/arrange.ts';
import { filterSaid } from '../../../../../../renderer/ui/grid/model/view/filterWords.ts';
import {
  choicesOf,
  filterKindOf,
  filterRows,
} from '../../../../../../renderer/ui/grid/model/view/gridFilter.ts';
import { essentials } from '../../../../../../renderer/ui/grid/model/gridView.ts';
import { column, columns, idsOf, rows } from './rows.ts';

const left = (filters: Readonly<Record<string, GridFilter>>): string =>
  idsOf(filterRows(rows, columns, filters));

describe('a filter leaves', () => {
  it.each<[string, string, GridFilter, string]>([
    [
      'words anywhere, in any case, with or without accents',
      'title',
      { kind: 'text', contains: 'CAFE' },
      'ac',
    ],
    ['an accent that was typed', 'title', { kind: 'text', contains: 'fé' }, 'ac'],
    ['the label of a choice, not what is stored', 'state', { kind: 'choice', texts: ['To do'] }, 'ac'],
    ['several choices, the empty one among them', 'state', { kind: 'choice', texts: ['Done', ''] }, 'bd'],
    ['no row for no choice', 'state', { kind: 'choice', texts: [] }, ''],
    ['numbers from an end on, that end included', 'cost', { kind: 'number', from: 250_50, to: null }, 'ab'],
    ['numbers up to an end', 'days', { kind: 'number', from: null, to: 5 }, 'ad'],
    ['numbers between two ends', 'days', { kind: 'number', from: 4, to: 11 }, 'a'],
    [
      'days between two days, both included',
      'due',
      { kind: 'date', from: '2026-03-01', to: '2026-03-15' },
      'ad',
    ],
    ['the empty cells', 'due', { kind: 'empty', isEmpty: true }, 'c'],
    ['the filled cells', 'days', { kind: 'empty', isEmpty: false }, 'acd'],
  ])('%s', (_what, id, filter, ids) => expect(left({ [id]: filter })).toBe(ids));

  it('the rows that fit every column', () => {
    const open: GridFilter = { kind: 'choice', texts: ['To do'] };
    expect(left({ state: open, days: { kind: 'number', from: 6, to: null } })).toBe('c');
  });

  it('all rows, and the very same array, where no column of the table is cut', () => {
    expect(filterRows(rows, columns, {})).toBe(rows);
    expect(filterRows(rows, columns, { gone: { kind: 'text', contains: 'x' } })).toBe(rows);
  });
});

describe('a filter', () => {
  it('is asked for as the column is edited, or as it says', () => {
    expect(columns.map(filterKindOf)).toEqual(['text', 'choice', 'number', 'number', 'date']);
  });

  it('offers the texts of a choice in their order with their numbers, the empty one last', () => {
    expect(choicesOf(column('state'), rows)).toEqual([
      { text: 'To do', count: 2 },
      { text: 'Done', count: 1 },
      { text: '', count: 1 },
    ]);
  });

  it('is gone when nothing is asked any more, and leaves the others', () => {
    const cut = setFilter(essentials, 'title', { kind: 'text', contains: 'x' });
    const both = setFilter(cut, 'days', { kind: 'number', from: 1, to: null });
    expect(setFilter(both, 'title', { kind: 'text', contains: ' ' }).filters).toEqual({
      days: { kind: 'number', from: 1, to: null },
    });
    expect(setFilter(both, 'days', null).filters).toEqual(cut.filters);
  });

  it.each<[string, GridFilter, string]>([
    ['title', { kind: 'text', contains: 'cafe' }, 'Title: “cafe”'],
    ['state', { kind: 'choice', texts: ['Done'] }, 'State: Done'],
    ['state', { kind: 'choice', texts: ['', 'Done', 'To do'] }, 'State: Not set and 2 more'],
    ['cost', { kind: 'number', from: 100_00, to: null }, 'Cost: from €100'],
    ['cost', { kind: 'number', from: 100_00, to: 900_00 }, 'Cost: €100 to €900'],
    ['days', { kind: 'number', from: null, to: 3 }, 'Days: up to 3'],
    ['due', { kind: 'empty', isEmpty: true }, 'Due: not set'],
    ['due', { kind: 'empty', isEmpty: false }, 'Due: set'],
  ])('of %s says in words what it asks', (id, filter, said) =>
    expect(filterSaid(column(id), filter)).toBe(said),
  );
});
