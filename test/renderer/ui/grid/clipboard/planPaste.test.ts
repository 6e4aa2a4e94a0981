// What a paste would do is known before it is done: what changes, what fills, what is added, what is left out.
import { describe, expect, it } from 'vitest';
import { findHeaderRow, rememberedIds } from '../../../../../renderer/ui/grid/clipboard/headerRow.ts';
import {
  goesBeyond,
  matchedBy,
  planBlock,
  planMapped,
} from '../../../../../renderer/ui/grid/clipboard/planPaste.ts';
import type { GridColumn } from '../../../../../renderer/ui/grid/model/gridColumn.ts';

interface Row {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly days: string;
}
const columns: readonly GridColumn<Row>[] = [
  { id: 'code', header: 'Code', width: 60, value: ({ code }) => code },
  {
    id: 'title',
    header: 'Title',
    width: 60,
    editor: 'text',
    value: ({ title }) => title,
    commit: () => undefined,
  },
  {
    id: 'days',
    header: 'Days',
    width: 60,
    editor: 'number',
    value: ({ days }) => days,
    commit: () => undefined,
  },
];
const rows: readonly Row[] = [
  { id: 'a', code: 'T-1', title: 'Survey', days: '' },
  { id: 'b', code: 'T-2', title: '', days: '3' },
];
const cells = { rows, columns, rowId: ({ id }: Row) => id };
const at = (row: number, column: number) => ({ top: row, bottom: row, left: column, right: column });
const nameOf = (header: string) =>
  ({ code: 'code', id: 'code', title: 'title', name: 'title', days: 'days' })[header.toLowerCase()] ?? null;

describe('a block', () => {
  it('tells what it changes and what it fills, and leaves alone what reads so already', () => {
    const plan = planBlock(
      [
        ['Survey', '5'],
        ['Order', '4'],
      ],
      at(0, 1),
      cells,
      true,
    );
    expect(plan.changes.map(({ id, columnId, text }) => `${id} ${columnId} ${text}`)).toEqual([
      'a days 5',
      'b title Order',
      'b days 4',
    ]);
    expect(plan.overwritten).toEqual([{ id: 'b', columnId: 'days', before: '3', after: '4', text: '4' }]);
    expect(plan.filled).toBe(2);
  });

  it('adds rows for what is below the last, where rows can be added', () => {
    const block = [
      ['x', '1'],
      ['y', '2'],
      ['', ''],
    ];
    const plan = planBlock(block, at(1, 1), cells, true);
    expect(plan.added).toEqual([{ title: 'y', days: '2' }]);
    expect(plan.sentences).toEqual([]);
    expect(planBlock(block, at(1, 1), cells, false)).toMatchObject({
      added: [],
      sentences: ['4 cells did not fit into the table.'],
    });
  });

  it('says what stays out at the right and in columns that nobody types in', () => {
    const plan = planBlock([['T-9', 'x', '1', 'more']], at(0, 0), cells, true);
    expect(plan.sentences).toEqual([
      '1 cell cannot be changed here and stayed as before.',
      '1 cell did not fit into the table.',
    ]);
  });

  it('goes beyond what was chosen or does not', () => {
    expect(goesBeyond([['a']], at(0, 0))).toBe(false);
    expect(goesBeyond([['a'], ['b']], at(0, 0))).toBe(true);
    expect(goesBeyond([['a', 'b']], { top: 0, bottom: 4, left: 0, right: 1 })).toBe(false);
  });
});

describe('a header', () => {
  it('is found by the names of columns, also below the title of the sheet', () => {
    expect(
      findHeaderRow(
        [
          ['Name', 'Days'],
          ['x', '1'],
        ],
        nameOf,
      ),
    ).toMatchObject({ at: 0, columnIds: ['title', 'days'] });
    const titled = [
      ['Plan of March', ''],
      ['', ''],
      ['Name', 'Days'],
      ['x', '1'],
    ];
    expect(findHeaderRow(titled, nameOf)?.at).toBe(2);
    expect(findHeaderRow([['Title'], ['x']], nameOf)?.columnIds).toEqual(['title']);
  });

  it('is none without rows below it, and words of cells are none', () => {
    expect(findHeaderRow([['Name', 'Days']], nameOf)).toBeNull();
    expect(
      findHeaderRow(
        [
          ['x', '1'],
          ['y', '2'],
        ],
        nameOf,
      ),
    ).toBeNull();
    expect(
      findHeaderRow(
        [
          ['Title', 'Ask the team', 'soon', 'red'],
          ['y', '2', '', ''],
        ],
        nameOf,
      ),
    ).toBeNull();
    const data = [
      ['a', 'b', 'c'],
      ['Name', 'Days', 'z'],
      ['x', '1', 'y'],
    ];
    expect(findHeaderRow(data, nameOf)).toBeNull();
  });

  it('gives each column of the table one column of the block', () =>
    expect(
      findHeaderRow(
        [
          ['Title', 'Name', 'Days'],
          ['x', 'y', '1'],
        ],
        nameOf,
      )?.columnIds,
    ).toEqual(['title', null, 'days']));

  it('is read as it was last time, over what its names say', () => {
    const header = findHeaderRow(
      [
        ['Name', 'Days', 'Effort'],
        ['x', '1', '2'],
      ],
      nameOf,
    );
    if (header === null) throw new Error('There is no header.');
    expect(rememberedIds(header, { Effort: 'days', Name: '' })).toEqual([null, 'days', null]);
    expect(rememberedIds(header, { Effort: 'days', Days: '' })).toEqual(['title', null, 'days']);
    expect(rememberedIds(header, Object.create({ Name: 'days' }) as Record<string, string>)).toEqual([
      'title',
      'days',
      null,
    ]);
  });
});

describe('rows below a header', () => {
  const body = [
    ['T-2', 'Order', '3'],
    ['T-9', 'Build', '8'],
    ['', '', ''],
  ];
  const ids = ['code', 'title', 'days'];

  it('are all new unless rows are matched', () => {
    const plan = planMapped(body, ids, cells, () => undefined);
    expect(plan).toMatchObject({ changes: [], overwritten: [], filled: 0 });
    expect(plan.added).toEqual([
      { title: 'Order', days: '3' },
      { title: 'Build', days: '8' },
    ]);
  });

  it('change the rows whose code they have, and empty texts change nothing', () => {
    const plan = planMapped([['t-2', 'Order', '']], ids, cells, matchedBy(ids, columns[0], cells));
    expect(plan.changes.map(({ id, text }) => `${id} ${text}`)).toEqual(['b Order']);
    expect(plan.added).toEqual([]);
    expect(plan.sentences).toEqual([]);
  });

  it('match nothing without a column of codes', () => {
    expect(matchedBy(['title'], columns[0], cells)(['T-2'])).toBeUndefined();
    expect(matchedBy(ids, undefined, cells)(['T-2'])).toBeUndefined();
    expect(matchedBy(ids, columns[0], cells)([''])).toBeUndefined();
  });
});
