// Sorting, pasting and clearing in the grid: what people expect of a table, and no cell changed without a word.
import { describe, expect, it } from 'vitest';
import {
  canEdit,
  copyTextOf,
  pastedText,
  type GridColumn,
} from '../../../renderer/ui/grid/model/gridColumn.ts';
import {
  clearChanges,
  commitEach,
  pasteChanges,
  questionsAbout,
} from '../../../renderer/ui/grid/model/gridEdits.ts';
import { gridIntent } from '../../../renderer/ui/grid/model/gridKeys.ts';
import { heldRows, nextSorts, sortRows } from '../../../renderer/ui/grid/model/gridSort.ts';

interface Row {
  readonly id: string;
  readonly code: string;
  readonly state: string;
  readonly days: number | null;
}

const written: string[] = [];
const columns: readonly GridColumn<Row>[] = [
  { id: 'code', header: 'Code', width: 60, value: (row) => row.code },
  {
    id: 'state',
    header: 'State',
    width: 100,
    value: (row) => row.state,
    editor: 'select',
    options: [
      { value: 'open', label: 'Open' },
      { value: 'doing', label: 'In work' },
    ],
    commit: (row, text) => {
      written.push(`${row.id} ${text}`);
    },
  },
  {
    id: 'days',
    header: 'Days',
    width: 60,
    value: (row) => row.days,
    editor: 'number',
    clearable: true,
    editable: (row) => row.state === 'open',
    commit: (row, text) => {
      if (text === '7') return 'Seven is refused.';
      written.push(`${row.id} ${text}`);
      return undefined;
    },
  },
];
const rows: readonly Row[] = [
  { id: 'a', code: 'T-10', state: 'open', days: 5 },
  { id: 'b', code: 'T-9', state: 'doing', days: null },
  { id: 'c', code: 'T-1', state: 'open', days: 12 },
];
const cells = { rows, columns, rowId: (row: Row) => row.id };
const order = (columnId: string, descending: boolean) =>
  sortRows(rows, columns, [{ columnId, descending }])
    .map(({ id }) => id)
    .join('');
const column = (index: number) => columns[index] as GridColumn<Row>;
const row = (index: number) => rows[index] as Row;

describe('sorting', () => {
  it('orders codes by their number, not letter by letter', () => {
    expect(order('code', false)).toBe('cba');
    expect(order('code', true)).toBe('abc');
  });

  it('puts empty cells last in both directions', () => {
    expect(order('days', false)).toBe('acb');
    expect(order('days', true)).toBe('cab');
  });

  it('answers the very same rows when nothing is sorted', () => {
    expect(sortRows(rows, columns, [])).toBe(rows);
    expect(sortRows(rows, columns, [{ columnId: 'gone', descending: false }])).toBe(rows);
  });

  it('goes from ascending to descending to unsorted', () => {
    const first = nextSorts([], 'code');
    expect(first).toEqual([{ columnId: 'code', descending: false }]);
    const second = nextSorts(first, 'code');
    expect(second).toEqual([{ columnId: 'code', descending: true }]);
    expect(nextSorts(second, 'code')).toEqual([]);
    expect(nextSorts(second, 'days')).toEqual([{ columnId: 'days', descending: false }]);
  });

  it('by several columns, the later ones where the earlier are equal', () => {
    const by = (...sorts: (readonly [string, boolean])[]) =>
      sortRows(
        rows,
        columns,
        sorts.map(([columnId, descending]) => ({ columnId, descending })),
      )
        .map(({ id }) => id)
        .join('');
    expect(by(['state', true], ['days', true])).toBe('cab');
    expect(by(['state', false], ['code', false])).toBe('bca');
  });

  it('adds a column, turns it where it stands, and lets go of it', () => {
    const one = nextSorts([{ columnId: 'state', descending: false }], 'days', true);
    expect(one).toEqual([
      { columnId: 'state', descending: false },
      { columnId: 'days', descending: false },
    ]);
    const turned = nextSorts(one, 'state', true);
    expect(turned.map(({ columnId, descending }) => [columnId, descending])).toEqual([
      ['state', true],
      ['days', false],
    ]);
    expect(nextSorts(turned, 'state', true)).toEqual([{ columnId: 'days', descending: false }]);
  });
});

describe('while a cell is open', () => {
  const rowId = ({ id }: Row): string => id;
  const idsOf = (shown: readonly Row[]): string => shown.map(rowId).join('');

  it('rows keep their order, show what they hold now, and new ones come last', () => {
    const changed = { ...row(1), state: 'open' };
    const now = [{ ...row(0), id: 'd' }, changed, row(2), row(0)];
    const shown = heldRows({ id: 'a', rows }, now, rowId);
    expect(idsOf(shown)).toBe('abcd');
    expect(shown[1]).toBe(changed);
  });

  it('a row that is gone goes, but for the one that is typed in', () => {
    expect(idsOf(heldRows({ id: 'a', rows }, [row(2)], rowId))).toBe('ac');
    expect(heldRows(null, rows, rowId)).toBe(rows);
  });
});

describe('texts in cells', () => {
  it('copies the label of a choice and reads label or value back', () => {
    expect(copyTextOf(column(1), row(1))).toBe('In work');
    expect(pastedText(column(1), row(0), ' IN WORK ')).toBe('doing');
    expect(pastedText(column(1), row(0), 'doing')).toBe('doing');
    expect(pastedText(column(1), row(0), 'elsewhere')).toBeUndefined();
  });

  it('copies money the way it is typed, not the minor units it is kept in', () => {
    const money = { ...column(0), value: () => 125_050, copyText: () => '1,250.50' };
    expect(copyTextOf(money, row(0))).toBe('1,250.50');
  });

  it('knows which cells can be edited', () => {
    expect(canEdit(column(0), row(0))).toBe(false);
    expect(canEdit(column(2), row(0))).toBe(true);
    expect(canEdit(column(2), row(1))).toBe(false);
  });

  it('tells what a paste left out', () => {
    const targets = [
      { row: 0, column: 0, text: 'x' },
      { row: 0, column: 1, text: 'Open' },
      { row: 1, column: 2, text: '4' },
      { row: 2, column: 1, text: 'elsewhere' },
    ];
    const { changes, sentences } = pasteChanges(targets, 3, cells);
    expect(changes).toEqual([
      { id: 'a', columnId: 'state', text: 'Open' },
      { id: 'c', columnId: 'state', text: 'elsewhere' },
    ]);
    expect(sentences).toEqual([
      '2 cells cannot be changed here and stayed as before.',
      '3 cells did not fit into the table.',
    ]);
  });

  it('clears only clearable cells that can be edited', () => {
    expect(clearChanges({ top: 0, bottom: 2, left: 0, right: 2 }, cells)).toEqual([
      { id: 'a', columnId: 'days', text: '' },
      { id: 'c', columnId: 'days', text: '' },
    ]);
  });

  it('writes what it can and gathers the sentences of the rest', () => {
    written.length = 0;
    const changes = [
      { id: 'a', columnId: 'days', text: '7' },
      { id: 'c', columnId: 'days', text: '8' },
    ];
    expect(commitEach(changes, cells)).toEqual([{ ...changes[0], sentence: 'Seven is refused.' }]);
    expect(written).toEqual(['c 8']);
  });

  it('reads choices by label, and says of what is none that it is none', () => {
    written.length = 0;
    const refused = commitEach(
      [
        { id: 'a', columnId: 'state', text: 'in work' },
        { id: 'c', columnId: 'state', text: 'elsewhere' },
      ],
      cells,
    );
    expect(written).toEqual(['a doing']);
    expect(refused.map(({ sentence }) => sentence)).toEqual(['“elsewhere” is not a choice of State.']);
  });

  it('finds a link by its code or its title, but not by a title that two have', () => {
    const options = ['G-1 Fewer trips', 'G-2 Less waste', 'G-3 Less waste'].map((label, i) => ({
      value: `id-${i + 1}`,
      label,
    }));
    const link = { ...column(1), options };
    expect(pastedText(link, row(0), 'g-2')).toBe('id-2');
    expect(pastedText(link, row(0), 'Fewer trips')).toBe('id-1');
    expect(pastedText(link, row(0), 'G-3 less waste')).toBe('id-3');
    expect(pastedText(link, row(0), 'Less waste')).toBeUndefined();
  });
});

describe('keys of the grid', () => {
  const press = (key: string, held: { ctrl?: boolean; shift?: boolean; alt?: boolean } = {}) =>
    gridIntent({ key, ctrl: held.ctrl ?? false, shift: held.shift ?? false, alt: held.alt ?? false });

  it('starts an edit with the letter typed, but not with Ctrl or Alt held', () => {
    expect(press('é')).toEqual({ kind: 'type', text: 'é' });
    expect(press('k', { ctrl: true })).toBeNull();
    expect(press('k', { alt: true })).toBeNull();
  });

  it('leaves Tab and function keys to the window', () => {
    expect(press('Tab')).toBeNull();
    expect(press('F5')).toBeNull();
    expect(press('Shift')).toBeNull();
  });

  it('clears cells with Delete and deletes rows with Ctrl and Delete', () => {
    expect(press('Delete')).toEqual({ kind: 'action', id: 'clear' });
    expect(press('Delete', { ctrl: true })).toEqual({ kind: 'action', id: 'deleteRows' });
  });

  it('extends the range with Shift and arrows', () => {
    expect(press('ArrowDown', { shift: true })).toEqual({
      kind: 'move',
      key: 'ArrowDown',
      toEdge: false,
      extend: true,
    });
  });
});

describe('what can hardly be meant', () => {
  const asking = columns.map((column) =>
    column.id === 'days'
      ? { ...column, question: ({ days }: Row) => ((days ?? 0) < 0 ? `Is ${days} meant?` : null) }
      : column,
  );
  const rows = [-3, -3, 2].map((days, i) => ({ id: `${i}`, code: `T-${i}`, state: 'open', days }));
  const asked = (ids: readonly string[], now: readonly Row[] = rows) =>
    questionsAbout(
      ids.map((id) => ({ id, columnId: 'days' })),
      { rows: now, columns: asking, rowId: (row) => row.id },
    );

  it('is asked once for all cells of a paste, and only where it is in doubt', () => {
    expect(asked(['0', '1', '2'])).toBe('Is -3 meant?');
    expect(asked(['2'])).toBe('');
  });

  it('is asked no more once it is mended or its row is gone', () => {
    expect(asked(['0'], [{ id: '0', code: 'T-0', state: 'open', days: 3 }])).toBe('');
    expect(asked(['0'], [])).toBe('');
  });
});
