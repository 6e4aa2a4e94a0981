// What a cell or a total of a matrix shows: its mark, a count or an amount, as a value that can be sorted and written.
import { matrixMessages as words } from '../../messages/rules/matrix.ts';
import { type MatrixCell, type MatrixName, type MatrixTotal, totalOf } from './matrix.ts';

export const matrixMeasures = ['marks', 'counts', 'money'] as const;
export type MatrixMeasure = (typeof matrixMeasures)[number];

/** What a cell is in a measure: how many it counts, or its amount in minor units; of marks, how strong they are. */
export function cellValue(cell: MatrixCell, measure: MatrixMeasure): number {
  if (measure === 'marks') return cell.mark === 'through' ? 1 : 2;
  const { count, money } = totalOf([cell]);
  return measure === 'counts' ? count : money;
}

/** What a row or column comes to in a measure; of marks, how many there are. */
export const totalValue = ({ links, count, money }: MatrixTotal, measure: MatrixMeasure): number =>
  measure === 'marks' ? links : measure === 'counts' ? count : money;

/** What is in the cells, in words: "Goals and use cases, expected cost". */
export function matrixTitle(name: MatrixName, measure: MatrixMeasure): string {
  const title = words.names[name];
  if (measure === 'marks') return title;
  return `${title}, ${words[measure][name].toLowerCase()}`;
}

/** The word over the totals. */
export const totalWord = words.total;
