// What can be chosen about a file with a table: apart from its reader, which a screen that asks need not load.
import type { Encoding } from '../source/encodings.ts';

/** The endings of files that can hold a table. */
export const tableEndings = ['.xlsx', '.csv', '.tsv', '.txt'] as const;

export const separators = [',', ';', '\t', '|'] as const;
export type Separator = (typeof separators)[number];

/** What a person has corrected; everything else is guessed. `headerLine` null: there is no header. */
export interface TableChoices {
  readonly encoding?: Encoding;
  readonly separator?: Separator;
  readonly headerLine?: number | null;
  /** The name of a sheet, where a file has several. */
  readonly sheet?: string;
}
