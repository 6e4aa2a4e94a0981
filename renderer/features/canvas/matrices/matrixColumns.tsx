// A matrix as rows and columns of the grid: a line of totals closes it and stays last however the rows are sorted.
import { VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconCircle, IconCircleFilled } from '@tabler/icons-react';
import { matrixMessages } from '../../../../shared/messages/rules/matrix.ts';
import { matrixWords as words } from '../../../../shared/messages/screens/canvas/matrices.ts';
import {
  cellAt,
  type Matrix,
  type MatrixCell,
  type MatrixLine,
  type MatrixMark,
  type MatrixTotal,
  totalOfAll,
  totalOfColumn,
  totalOfRow,
} from '../../../../shared/rules/matrix/matrix.ts';
import { cellValue, type MatrixMeasure, totalValue } from '../../../../shared/rules/matrix/matrixTexts.ts';
import { moneyText } from '../../../../shared/text/format.ts';
import type { GridColumn } from '../../../ui/grid/model/gridColumn.ts';
import { LevelBadge } from '../../../ui/marks/LevelBadge.tsx';
import { Named } from '../../../ui/page/Named.tsx';
import classes from './matrices.module.css';

/** The line of totals; every other row is a line of the matrix. */
export const totalLine: MatrixLine = { key: 'total', record: null, code: null, title: matrixMessages.total };
/** Columns that are no line of the matrix. */
export const ends = { name: 'name', total: 'total' } as const;

const isTotal = (row: MatrixLine): boolean => row.key === totalLine.key;

export interface MatrixColumnsOptions {
  readonly matrix: Matrix;
  readonly measure: MatrixMeasure;
  readonly currency: string;
  readonly onPress: (row: MatrixLine, column: MatrixLine) => void;
}

/** The columns of a matrix: the name of the row, one for each of its columns, and what the row comes to. */
export function matrixColumns(options: MatrixColumnsOptions): readonly GridColumn<MatrixLine>[] {
  const { matrix, measure, currency } = options;
  const print = (value: number): string => (measure === 'money' ? moneyText(value, currency) : String(value));
  const totalText = (total: MatrixTotal): string => {
    if (total.links === 0) return '–';
    const unknown = measure === 'money' && total.unknown > 0 ? ' + ?' : '';
    return `${print(totalValue(total, measure))}${unknown}`;
  };
  const totals: GridColumn<MatrixLine> = {
    id: ends.total,
    header: matrixMessages.total,
    width: measure === 'money' ? 112 : 72,
    align: 'end',
    value: (row) => (isTotal(row) ? null : totalValue(totalOfRow(matrix, row), measure)),
    render: (row) => (
      <strong>{totalText(isTotal(row) ? totalOfAll(matrix) : totalOfRow(matrix, row))}</strong>
    ),
    copyText: (row) => totalText(isTotal(row) ? totalOfAll(matrix) : totalOfRow(matrix, row)),
  };
  return [
    nameColumn,
    ...matrix.columns.map((column) => lineColumn(column, totalText, print, options)),
    totals,
  ];
}

const nameColumn: GridColumn<MatrixLine> = {
  id: ends.name,
  header: words.name,
  isName: true,
  width: 240,
  value: (row) => (isTotal(row) ? null : `${row.code ?? ''} ${row.title}`.trim()),
  render: (row) =>
    isTotal(row) ? <strong>{row.title}</strong> : <Named code={row.code} title={row.title} />,
};

function lineColumn(
  column: MatrixLine,
  totalText: (total: MatrixTotal) => string,
  print: (value: number) => string,
  { matrix, measure, onPress }: MatrixColumnsOptions,
): GridColumn<MatrixLine> {
  const cellIn = (row: MatrixLine) => (isTotal(row) ? undefined : cellAt(matrix, row, column));
  const textIn = (row: MatrixLine): string => {
    if (isTotal(row)) return totalText(totalOfColumn(matrix, column));
    const cell = cellIn(row);
    if (cell === undefined) return '';
    return measure === 'marks' ? `${cell.text} ${cell.says}`.trim() : print(cellValue(cell, measure));
  };
  return {
    id: column.key,
    header: column.code === null ? column.title : `${column.code} ${column.title}`,
    width: measure === 'money' ? 112 : 96,
    grow: true,
    align: measure === 'marks' ? 'center' : 'end',
    value: (row) => {
      const cell = cellIn(row);
      return cell === undefined ? null : cellValue(cell, measure);
    },
    render: (row) => {
      const cell = cellIn(row);
      if (cell === undefined) return isTotal(row) ? <strong>{textIn(row)}</strong> : null;
      return (
        // The grid has the focus, and its keys do the same.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
        <span className={classes.link} title={cell.says} onClick={() => onPress(row, column)}>
          {measure === 'marks' ? <CellMark cell={cell} /> : textIn(row)}
        </span>
      );
    },
    copyText: textIn,
  };
}

const signs: Readonly<Record<MatrixMark, typeof IconCircle>> = {
  direct: IconCircleFilled,
  through: IconCircle,
  short: IconAlertTriangle,
};

/** Sign and word together; a risk shows its level. */
function CellMark({ cell }: { readonly cell: MatrixCell }) {
  const { mark, level, text, says } = cell;
  const Sign = signs[mark];
  if (level !== undefined)
    return (
      <>
        <LevelBadge level={level} compact />
        {mark === 'through' ? <Sign size={10} stroke={2} aria-hidden /> : null}
        <VisuallyHidden>{says}</VisuallyHidden>
      </>
    );
  return (
    <>
      <Sign size={12} stroke={2} aria-hidden data-mark={mark} />
      <VisuallyHidden>{says}</VisuallyHidden>
      <span aria-hidden>{text}</span>
    </>
  );
}
