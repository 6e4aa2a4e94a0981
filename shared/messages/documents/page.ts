// What is said of pages as they are printed: what cannot be read on them, and faults of laying them out.
import { counted, listed } from '../../words.ts';

export const printWords = {
  unprintable: (it: { count: number; scripts: readonly string[]; named: string; place: string }) =>
    `The font cannot print ${counted(it.count, 'character')} (${listed(it.scripts)}): ${it.named} A mark stands in their place, first in “${it.place}”.`,
  tooSmall: ({ points }: { points: number }) =>
    `The smallest text is ${points.toFixed(1)} points high, which is hard to read on paper.`,
  /** Faults of the program, told to those who mend it. */
  cells: ({ cells, columns }: { cells: number; columns: number }) =>
    `A row has ${cells} cells, its table ${columns} columns.`,
  rows: ({ given, placed }: { given: number; placed: number }) =>
    `${given} rows were given, ${placed} placed.`,
};
