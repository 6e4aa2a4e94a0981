// What a table of 10,000 rows and 20 columns takes to be sorted, cut, gathered, summed and pasted into, each beside the
// barest way to do the same: a plain sort of plain texts, a plain search, a plain walk over the cells.
import { copyTextOf } from '../../renderer/ui/grid/model/gridColumn.ts';
import { commitEach, pasteChanges } from '../../renderer/ui/grid/model/gridEdits.ts';
import { placePaste } from '../../renderer/ui/grid/model/gridSelection.ts';
import { sortRows } from '../../renderer/ui/grid/model/gridSort.ts';
import { filterRows } from '../../renderer/ui/grid/model/view/gridFilter.ts';
import { groupLines, groupRows } from '../../renderer/ui/grid/model/view/gridGroups.ts';
import { rangeTotals } from '../../renderer/ui/grid/model/view/gridTotals.ts';
import { printTsv, parseTsv } from '../../renderer/ui/grid/model/tsv.ts';
import { manyColumns, manyRows } from '../helpers/workbooks/manyRows.ts';
import { type BenchRow, report } from './benchRows.ts';

const count = 10_000;
const rows = manyRows(count);
let written = 0;
const columns = manyColumns(() => void (written += 1));
const rowId = (row: (typeof rows)[number]): string => String(row['id']);
const size = { rows: count, columns: columns.length };
const last = { top: 0, bottom: count - 1, left: 0, right: columns.length - 1 };

const titles = rows.map((row) => String(row['title']));
/** The best of several rounds: what else the machine does only adds to it. */
function ms(run: () => unknown): number {
  const times = Array.from({ length: 12 }, () => {
    const startedAt = performance.now();
    run();
    return performance.now() - startedAt;
  });
  return Math.min(...times.slice(2));
}
const bareSort = { what: 'a plain sort of the titles', value: ms(() => titles.toSorted()) };
const bareSearch = {
  what: 'a plain search in the titles',
  value: ms(() => titles.filter((title) => title.toLowerCase().includes('pilot'))),
};
const bareWalk = {
  what: 'a plain walk over all cells',
  value: ms(() =>
    rows.reduce((all, row) => columns.reduce((sum, { id }) => sum + String(row[id]).length, all), 0),
  ),
};

const byTitle = [{ columnId: 'title', descending: false }];
const byTwo = [{ columnId: 'state', descending: true }, ...byTitle];
const pilots = { title: { kind: 'text', contains: 'pilot' } } as const;
const state = columns.find(({ id }) => id === 'state');
if (!state) throw new Error('The table has no states.');

const block = printTsv(
  rows.slice(0, 1_000).map((row) => columns.slice(0, 8).map((one) => copyTextOf(one, row))),
);
const cells = { rows, columns, rowId };
function paste(): number {
  const { targets, outside } = placePaste(parseTsv(block), { ...last, bottom: 0, right: 0 }, size);
  commitEach(pasteChanges(targets, outside, cells).changes, cells);
  return written;
}

/** Ratios on a quiet machine, doubled: what the product promises (100 ms, 300 ms for the paste) lies far above. */
const figures: readonly (readonly [string, () => unknown, BenchRow['floor'] & object, number])[] = [
  ['sort by a text', () => sortRows(rows, columns, byTitle), bareSort, 12],
  ['sort by a choice, then a text', () => sortRows(rows, columns, byTwo), bareSort, 16],
  ['filter by words', () => filterRows(rows, columns, pilots), bareSearch, 25],
  ['filter, then sort', () => sortRows(filterRows(rows, columns, pilots), columns, byTwo), bareSort, 12],
  ['group by a choice', () => groupLines(groupRows(rows, columns, state), new Set()), bareWalk, 1],
  ['sum up all cells', () => rangeTotals(rows, columns, last), bareWalk, 8],
  ['paste 1,000 × 8 cells', paste, bareWalk, 8],
];

report(
  figures.map(([what, run, floor, goal]) => ({
    what: `${what}, ${count} rows`,
    value: ms(run),
    unit: 'ms',
    floor,
    goal,
  })),
);
