// All tables of records that the screens show, each with its rows, its columns and a way to look at what a cell does.
import { roleTable, resourceTable } from '../../../../renderer/features/frame/tables.ts';
import { canvasTables } from '../../../../renderer/features/canvas/tables/canvasTables.ts';
import { readingTable } from '../../../../renderer/features/canvas/tables/readingTable.ts';
import { sliceTable } from '../../../../renderer/features/plan/slices/sliceTable.ts';
import { timeBoxTable } from '../../../../renderer/features/plan/timeBoxes/timeBoxTable.tsx';
import { noteTable } from '../../../../renderer/features/review/noteTable.tsx';
import { criterionTable } from '../../../../renderer/features/risks/criteria/criterionTable.tsx';
import { otherPathTable, treatmentTable } from '../../../../renderer/features/risks/register/answerTables.ts';
import { riskRows } from '../../../../renderer/features/risks/register/riskRow.ts';
import { riskTables } from '../../../../renderer/features/risks/register/riskTable.tsx';
import { type KindTable, tableColumns } from '../../../../renderer/records/grid/kindTable.ts';
import type { GridColumn } from '../../../../renderer/ui/grid/model/gridColumn.ts';
import type { Edit } from '../../../../shared/edits/edit.ts';
import type { Kind, RecordOf } from '../../../../shared/schema/kinds.ts';
import { recordsOf, type Workbook } from '../../../../shared/schema/workbook.ts';

/** Some row of some table: only the table that made it looks into it. */
export interface AnyRow {
  readonly id: string;
}
type AnyTable = KindTable<Kind, AnyRow>;

const tables = [
  roleTable,
  resourceTable,
  ...Object.values(canvasTables),
  readingTable,
  sliceTable,
  timeBoxTable,
  noteTable,
  criterionTable,
  treatmentTable,
  otherPathTable,
  riskTables.inherent,
] as unknown as readonly AnyTable[];

/** The tables by kind. */
export const allTables: ReadonlyMap<Kind, AnyTable> = new Map(tables.map((table) => [table.kind, table]));

/** The rows of a table over a workbook, each with its record. */
export function rowsOf(
  kind: Kind,
  workbook: Workbook,
): readonly { readonly row: AnyRow; readonly record: RecordOf<Kind> }[] {
  if (kind === 'risk') return riskRows(workbook, 'inherent').map((row) => ({ row, record: row.risk }));
  return [...recordsOf(workbook, kind).values()].map((record) => ({ row: record, record }));
}

/** The columns of a kind's table, with the edits that committing a cell makes. */
export function columnsOver(
  kind: Kind,
  workbook: Workbook,
): { readonly columns: readonly GridColumn<AnyRow>[]; readonly made: () => readonly Edit[] } {
  const table = allTables.get(kind);
  if (!table) throw new Error(`There is no table of ${kind}.`);
  const edits: Edit[] = [];
  const columns = tableColumns(table, {
    kind,
    form: table.form,
    recordOf: table.recordOf ?? ((row) => row as unknown as RecordOf<Kind>),
    workbook,
    now: () => workbook,
    newId: () => 'made',
    apply: (edit) => edits.push(edit) > 0,
  });
  return { columns, made: () => edits.splice(0) };
}
