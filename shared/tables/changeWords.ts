// What differs between two states of a record, in the words of the dictionary: for a dry run, a comparison, a log.
import type { Kind, RecordOf } from '../schema/kinds.ts';
import type { Workbook } from '../schema/workbook.ts';
import { fieldColumnsOf } from './fieldCells.ts';
import type { TableCell } from './table.ts';

export interface FieldChange {
  /** What the field is called wherever it is shown. */
  readonly field: string;
  /** Empty: nothing. */
  readonly before: string;
  readonly after: string;
}

const textOf = (cell: TableCell): string => (cell === null ? '' : String(cell));

/** Each field that reads otherwise afterwards, in the order of tables; both states are read in `workbook`. */
export const changeWords = <K extends Kind>(
  workbook: Workbook,
  kind: K,
  before: RecordOf<K>,
  after: RecordOf<K>,
): readonly FieldChange[] =>
  fieldColumnsOf(kind)
    .map(({ header, cell }) => ({
      field: header,
      before: textOf(cell(before, workbook)),
      after: textOf(cell(after, workbook)),
    }))
    .filter((change) => change.before !== change.after);
