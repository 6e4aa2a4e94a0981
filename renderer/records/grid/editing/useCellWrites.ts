// Cells of a table of records as one edit: each goes through its column, all of them are one undo step.
import { gridStepWords, keptCellWords } from '../../../../shared/messages/screens/gridEditing.ts';
import { useCallback } from 'react';
import { addRecords, type Edit, type Moment } from '../../../../shared/edits/edit.ts';
import { makeCells } from '../../../../shared/edits/table/cells.ts';
import type { Id } from '../../../../shared/schema/field.ts';
import type { FieldsOf, Kind, RecordOf } from '../../../../shared/schema/kinds.ts';
import { recordsOf, type Workbook } from '../../../../shared/schema/workbook.ts';
import type { GridColumn } from '../../../ui/grid/model/gridColumn.ts';
import {
  commitText,
  type GridChange,
  type GridWrite,
  type RefusedCell,
  type WriteCells,
} from '../../../ui/grid/model/gridEdits.ts';
import { useApply, useNewId, useWorkbook } from '../../useWorkbook.ts';

interface CellWrites<K extends Kind, Row> {
  readonly kind: K;
  readonly rows: readonly Row[];
  /** Makes the grid's columns over a way to apply edits; here they are gathered first. */
  readonly columnsWith: (apply: (edit: Edit) => boolean) => readonly GridColumn<Row>[];
  /** What stands in the table for a record. */
  readonly rowOf: (record: RecordOf<K>, workbook: Workbook) => Row;
  /** What a record of this table starts with. */
  readonly fresh: () => FieldsOf<K>;
}

/** An edit with the cell it came from. */
interface Gathered {
  readonly cell: GridChange;
  readonly edit: Edit;
}

const draftMoment = (newId: () => string): Moment => ({
  at: '2000-01-01T00:00:00Z',
  byRole: null,
  newId,
  road: 'restoring',
});

/** The texts of added rows as changes of cells, under the ids the rows get. */
const cellsOfAdded = ({ added }: GridWrite, ids: readonly string[]): GridChange[] =>
  added.flatMap((texts, at) =>
    Object.entries(texts).map(([columnId, text]) => ({ id: ids[at] ?? '', columnId, text })),
  );

/** Each text as the edit its column makes of it, or with why it makes none. */
function gather<Row extends { readonly id: string }>(
  cells: readonly GridChange[],
  rows: readonly Row[],
  columnsWith: CellWrites<Kind, Row>['columnsWith'],
): { readonly gathered: Gathered[]; readonly refused: RefusedCell[] } {
  const gathered: Gathered[] = [];
  const refused: RefusedCell[] = [];
  const now: { cell: GridChange | null } = { cell: null };
  const columns = columnsWith((edit) => now.cell !== null && gathered.push({ cell: now.cell, edit }) > 0);
  const columnById = new Map(columns.map((column) => [column.id, column]));
  const rowById = new Map(rows.map((row) => [row.id, row]));
  for (const cell of cells) {
    const row = rowById.get(cell.id);
    const column = columnById.get(cell.columnId);
    if (row === undefined || column === undefined) continue;
    now.cell = cell;
    const sentence = commitText(column, row, cell.text);
    if (typeof sentence === 'string') refused.push({ ...cell, sentence });
  }
  return { gathered, refused };
}

/** Writes what can be written; what a column or a guard refuses comes back with its sentence. */
export function useCellWrites<K extends Kind, Row extends { readonly id: string }>({
  kind,
  rows,
  columnsWith,
  rowOf,
  fresh,
}: CellWrites<K, Row>): WriteCells {
  const apply = useApply();
  const newId = useNewId();
  const workbook = useWorkbook();
  return useCallback(
    (write) => {
      const additions = write.added.map(() => ({ id: newId() as string, fields: fresh() }));
      const added = addedRecords(workbook, kind, additions, newId);
      const cells = [
        ...write.changes,
        ...cellsOfAdded(
          write,
          additions.map(({ id }) => id),
        ),
      ];
      const { gathered, refused } = gather(
        cells,
        [...rows, ...added.map((record) => rowOf(record, workbook))],
        columnsWith,
      );
      if (gathered.length + additions.length === 0) return { refused, addedIds: [] };
      const edits = gathered.map(({ edit }) => edit);
      // Typing in one cell goes on as one step; cells written together are a step of their own.
      const [only] = write.reason === 'cell' ? edits : [];
      let notMade: ReadonlyMap<number, string> = new Map();
      const isMade = apply({
        label: only?.label ?? gridStepWords[write.reason],
        group: only?.group,
        apply: (before, moment) => {
          const made = makeCells(addRecords(before, kind, additions, moment), edits, moment);
          notMade = made.refused;
          return made.workbook;
        },
      });
      const whyNot = (at: number) => (isMade ? notMade.get(at) : keptCellWords.notTaken);
      const notWritten = gathered.flatMap(({ cell }, at) => {
        const sentence = whyNot(at);
        return sentence === undefined ? [] : [{ ...cell, sentence }];
      });
      return {
        refused: [...refused, ...notWritten],
        addedIds: isMade ? additions.map(({ id }) => id) : [],
      };
    },
    [apply, columnsWith, fresh, kind, newId, rowOf, rows, workbook],
  );
}

/** Records as they will be when they are added, for columns to read. */
function addedRecords<K extends Kind>(
  workbook: Workbook,
  kind: K,
  additions: Parameters<typeof addRecords<K>>[2],
  newId: () => string,
): RecordOf<K>[] {
  const records = recordsOf(addRecords(workbook, kind, additions, draftMoment(newId)), kind);
  return additions.flatMap(({ id }) => records.get(id as Id<K>) ?? []);
}
