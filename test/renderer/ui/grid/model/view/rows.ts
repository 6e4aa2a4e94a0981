// A small table for the tests of views: a few rows of everything that can be sorted, cut, gathered and summed.
import type { GridColumn } from '../../../../../../renderer/ui/grid/model/gridColumn.ts';

export interface Row {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  /** In cents. */
  readonly cost: number | null;
  readonly days: number | null;
  readonly due: string | null;
}

const row = (
  id: string,
  title: string,
  state: string,
  cost: number | null,
  days: number | null,
  due: string | null,
): Row => ({ id, title, state, cost, days, due });

export const rows: readonly Row[] = [
  row('a', 'Café test', 'open', 1_000_00, 5, '2026-03-01'),
  row('b', 'Shadow run', 'done', 250_50, null, '2026-04-10'),
  row('c', 'Cafeteria', 'open', null, 12, null),
  row('d', 'Rollout', '', 99_00, 3, '2026-03-15'),
];

export const columns: readonly GridColumn<Row>[] = [
  { id: 'title', header: 'Title', width: 100, value: ({ title }) => title, editor: 'text' },
  {
    id: 'state',
    header: 'State',
    width: 100,
    value: ({ state }) => state,
    editor: 'select',
    options: [
      { value: 'open', label: 'To do' },
      { value: 'done', label: 'Done' },
    ],
  },
  {
    id: 'cost',
    header: 'Cost',
    width: 100,
    value: ({ cost }) => cost,
    copyText: ({ cost }) => (cost === null ? '' : String(cost / 100)),
    numbers: {
      read: (text) => (/^\d+$/.test(text) ? Number(text) * 100 : null),
      print: (cents) => `€${Math.round(cents / 100)}`,
    },
    total: 'sum',
  },
  {
    id: 'days',
    header: 'Days',
    width: 60,
    value: ({ days }) => days,
    editor: 'number',
    total: 'mean',
    hidden: true,
  },
  { id: 'due', header: 'Due', width: 90, value: ({ due }) => due, filter: 'date' },
];

export const idsOf = (shown: readonly Row[]): string => shown.map(({ id }) => id).join('');

/** The column of that name. */
export function column(id: string): GridColumn<Row> {
  const found = columns.find((one) => one.id === id);
  if (!found) throw new Error(`There is no column ${id}.`);
  return found;
}
