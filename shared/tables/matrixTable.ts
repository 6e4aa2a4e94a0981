// A matrix as a table for other programs: a row for each of its rows, and in the cells words, counts or amounts.
import {
  cellAt,
  type Matrix,
  type MatrixLine,
  totalOfAll,
  totalOfColumn,
  totalOfRow,
} from '../rules/matrix/matrix.ts';
import {
  cellValue,
  type MatrixMeasure,
  matrixTitle,
  totalValue,
  totalWord,
} from '../rules/matrix/matrixTexts.ts';
import type { Workbook } from '../schema/workbook.ts';
import { type CellTable, majorUnits, type TableCell } from './table.ts';

const lineText = ({ code, title }: MatrixLine): string => (code === null ? title : `${code} ${title}`);

/** The matrix in one measure, with its totals. */
export function matrixTable(workbook: Workbook, matrix: Matrix, measure: MatrixMeasure): CellTable {
  const amount = (value: number): number =>
    measure === 'money' ? (majorUnits(value, workbook) ?? 0) : value;
  const cellOf = (row: MatrixLine, column: MatrixLine): TableCell => {
    const cell = cellAt(matrix, row, column);
    if (cell === undefined) return null;
    return measure === 'marks'
      ? [cell.text, cell.says].filter((part) => part !== '').join(' · ')
      : amount(cellValue(cell, measure));
  };
  const rows = matrix.rows.map((row) => [
    lineText(row),
    ...matrix.columns.map((column) => cellOf(row, column)),
    amount(totalValue(totalOfRow(matrix, row), measure)),
  ]);
  // A matrix without rows or columns holds nothing.
  if (matrix.rows.length === 0 || matrix.columns.length === 0)
    return { name: matrixTitle(matrix.name, measure), header: [], rows: [] };
  const foot = matrix.columns.map((column) => amount(totalValue(totalOfColumn(matrix, column), measure)));
  return {
    name: matrixTitle(matrix.name, measure),
    header: ['', ...matrix.columns.map(lineText), totalWord],
    rows: [...rows, [totalWord, ...foot, amount(totalValue(totalOfAll(matrix), measure))]],
  };
}
