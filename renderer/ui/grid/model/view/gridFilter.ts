// Which rows a table shows: every filtered column says yes or no to a row.
import { readDecimal } from '../../../../../shared/text/readDecimal.ts';
import { printNumber } from '../../../fields/values/numbers.ts';
import {
  cellText,
  copyTextOf,
  type GridColumn,
  type GridFilterKind,
  type GridNumbers,
} from '../gridColumn.ts';
import type { GridFilter, GridView } from '../gridView.ts';
import { compareTexts, orderedText } from '../textOrder.ts';

const suggested = {
  text: 'text',
  number: 'number',
  date: 'date',
  select: 'choice',
  link: 'text',
  links: 'text',
} as const;

/** How a filter of this column asks. */
export const filterKindOf = <Row>({ filter, editor, numbers }: GridColumn<Row>): GridFilterKind =>
  filter ?? (numbers ? 'number' : editor === undefined ? 'text' : suggested[editor]);

const plainNumbers: GridNumbers = { read: readDecimal, print: printNumber };

/** How numbers of this column are typed and printed. */
export const numbersOf = <Row>({ numbers = plainNumbers }: GridColumn<Row>): GridNumbers => numbers;

/** Letters as they are looked for: in any case, with or without accents. */
const plain = (text: string): string =>
  (/^[\u0020-\u007e]*$/.test(text) ? text : text.normalize('NFD').replaceAll(/\p{M}/gu, '')).toLowerCase();

function within<T extends string | number>(value: unknown, from: T | null, to: T | null): boolean {
  if (value === null || value === '' || (typeof value !== 'string' && typeof value !== 'number'))
    return false;
  return (from === null || value >= from) && (to === null || value <= to);
}

function testOf<Row>(column: GridColumn<Row>, filter: GridFilter): (row: Row) => boolean {
  switch (filter.kind) {
    case 'text': {
      const looked = plain(filter.contains);
      return (row) => plain(copyTextOf(column, row)).includes(looked);
    }
    case 'choice': {
      const texts = new Set(filter.texts);
      return (row) => texts.has(copyTextOf(column, row));
    }
    case 'number':
    case 'date':
      return (row) => within(column.value(row), filter.from, filter.to);
    case 'empty':
      return (row) => (cellText(column.value(row)) === '') === filter.isEmpty;
  }
}

/** The filters that cut anything, with their columns in the order of the table. */
export function filtersOn<Row>(
  columns: readonly GridColumn<Row>[],
  filters: GridView['filters'],
): readonly { readonly column: GridColumn<Row>; readonly filter: GridFilter }[] {
  return columns.flatMap((column) => {
    const filter = filters[column.id];
    return filter === undefined ? [] : [{ column, filter }];
  });
}

/** The rows that fit all filters; the same array when there is none. */
export function filterRows<Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  filters: GridView['filters'],
): readonly Row[] {
  const tests = filtersOn(columns, filters).map(({ column, filter }) => testOf(column, filter));
  return tests.length === 0 ? rows : rows.filter((row) => tests.every((fits) => fits(row)));
}

/** A filter that lets every row through, which is the same as none. */
export function isIdle(filter: GridFilter): boolean {
  switch (filter.kind) {
    case 'text':
      return filter.contains.trim() === '';
    case 'number':
    case 'date':
      return filter.from === null && filter.to === null;
    case 'choice':
    case 'empty':
      return false;
  }
}

/** A text that stands in a column, and in how many rows. */
export interface GridChoice {
  readonly text: string;
  readonly count: number;
}

/** The different texts of a column: a choice's in its own order, others by language; the empty one comes last. */
export function choicesOf<Row>(column: GridColumn<Row>, rows: readonly Row[]): readonly GridChoice[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const text = copyTextOf(column, row);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const listed = typeof column.options === 'object' ? column.options.map(({ label }) => label) : [];
  const place = new Map(listed.map((label, at) => [label, at]));
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .toSorted(
      (a, b) =>
        Number(a.text === '') - Number(b.text === '') ||
        (place.get(a.text) ?? listed.length) - (place.get(b.text) ?? listed.length) ||
        compareTexts(orderedText(a.text), orderedText(b.text)),
    );
}
