// What numbers come to: of the cells that are selected, and of the rows of a group.
import { copyTextOf, type GridColumn } from '../gridColumn.ts';
import type { CellRange } from '../gridSelection.ts';
import { numbersOf } from './gridFilter.ts';

/** Of several numbers; in the unit of the values. */
export interface NumberTotals {
  readonly count: number;
  readonly sum: number;
  readonly mean: number;
  readonly min: number;
  readonly max: number;
}

/** Null for no numbers at all. */
export function totalsOf(numbers: readonly number[]): NumberTotals | null {
  if (numbers.length === 0) return null;
  const sum = numbers.reduce((all, number) => all + number, 0);
  return {
    count: numbers.length,
    sum,
    mean: sum / numbers.length,
    min: numbers.reduce((least, number) => Math.min(least, number)),
    max: numbers.reduce((most, number) => Math.max(most, number)),
  };
}

/** The selected cells: how many hold anything, and what their numbers come to where they are all of one unit. */
export interface RangeTotals {
  readonly filled: number;
  readonly numbers: NumberTotals | null;
  /** Of the column the numbers are of. */
  readonly print: (value: number) => string;
}

const numberOf = <Row>(column: GridColumn<Row>, row: Row): number | null => {
  const value = column.value(row);
  return typeof value === 'number' && isNumeric(column) ? value : null;
};

/** Some columns keep a rank as a number that nobody reads as one, such as a level: those are not added up. */
const isNumeric = <Row>({ editor, numbers, filter, align, render }: GridColumn<Row>): boolean =>
  editor === 'number' ||
  numbers !== undefined ||
  filter === 'number' ||
  (align === 'end' && render === undefined);

/** Days and euros are not added: numbers that are printed in different ways give no sum. */
export function rangeTotals<Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  { top, bottom, left, right }: CellRange,
): RangeTotals {
  const spanned = columns.slice(left, right + 1);
  const cut = rows.slice(top, bottom + 1);
  let filled = 0;
  const numbers: number[] = [];
  const numeric = new Set<GridColumn<Row>>();
  for (const row of cut)
    for (const column of spanned) {
      if (copyTextOf(column, row) !== '') filled += 1;
      const number = numberOf(column, row);
      if (number === null) continue;
      numeric.add(column);
      numbers.push(number);
    }
  // Of one unit is what is printed alike.
  const units = new Set([...numeric].map((column) => numbersOf(column).print(1_234_567)));
  const [first] = numeric;
  return {
    filled,
    numbers: units.size === 1 ? totalsOf(numbers) : null,
    print: first ? numbersOf(first).print : String,
  };
}

/** What a group says of a column: its sum or its mean, as the column prints it; null where it holds no number. */
export function columnTotal<Row>(column: GridColumn<Row>, rows: readonly Row[]): string | null {
  if (column.total === undefined) return null;
  const values = rows.map((row) => column.value(row)).filter((value) => typeof value === 'number');
  const totals = totalsOf(values);
  return totals === null ? null : numbersOf(column).print(totals[column.total]);
}
