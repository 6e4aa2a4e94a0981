// The table of a kind as data: all its fields are columns, the essential ones are shown, and what is worked out joins them.
import type { Kind, RecordOf } from '../../../shared/schema/kinds.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import type { GridColumn } from '../../ui/grid/model/gridColumn.ts';
import type { FormSpec } from '../form/formSpec.ts';
import type { ColumnScope } from './columnScope.ts';
import { fieldColumns } from './fieldColumns.ts';
import type { FieldName } from '../../../shared/schema/fieldFacts.ts';

/** What a table says of a field's column otherwise than the dictionary. */
export type ColumnLook<Row> = Partial<Omit<GridColumn<Row>, 'id'>>;

export interface KindTable<K extends Kind, Row = RecordOf<K>> {
  readonly kind: K;
  readonly form: FormSpec<K>;
  /** Ids of the columns that are shown until others are chosen, in their order: fields, fields of parts, computed ones. */
  readonly essentials: readonly string[];
  /** Columns that are worked out, or that stand for fields (`heldBy`); one with the id of a field takes its place. */
  readonly more?: (scope: ColumnScope<K, Row>) => readonly GridColumn<Row>[];
  /** The column that says the field, where it is another than its own. */
  readonly heldBy?: { readonly [F in FieldName<K>]?: string };
  readonly looks?: (scope: ColumnScope<K, Row>) => Readonly<Record<string, ColumnLook<Row>>>;
  /** Kinds beside the linked ones that `more` and `looks` read. */
  readonly reads?: readonly Kind[];
  /** The record of a row, where a row is more than that. */
  readonly recordOf?: (row: Row) => RecordOf<K>;
  /** The row of a record that is about to be added, where a row is more than that. */
  readonly rowOf?: (record: RecordOf<K>, workbook: Workbook) => Row;
}

/** All columns of the table: the essential ones first, the others hidden until they are chosen. */
export function tableColumns<K extends Kind, Row>(
  table: KindTable<K, Row>,
  scope: ColumnScope<K, Row>,
): readonly GridColumn<Row>[] {
  const more = table.more?.(scope) ?? [];
  const looks = table.looks?.(scope) ?? {};
  const heldBy: Readonly<Record<string, string | undefined>> = table.heldBy ?? {};
  const own = fieldColumns(scope)
    .filter(({ id }) => heldBy[id] === undefined && !more.some((column) => column.id === id))
    .map((column) => ({ ...column, ...looks[column.id] }));
  const all = new Map([...own, ...more].map((column) => [column.id, column]));
  const shown = table.essentials.flatMap((id) => all.get(id) ?? []);
  const hidden = [...all.values()].filter((column) => !shown.includes(column));
  return [...shown, ...hidden.map((column) => ({ ...column, hidden: true }))];
}
