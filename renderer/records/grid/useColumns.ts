// The columns of a table over the open workbook; they stay the same for as long as nothing changes that they show.
import { useCallback, useMemo, useState } from 'react';
import type { Edit } from '../../../shared/edits/edit.ts';
import { fieldsOf } from '../../../shared/schema/fieldFacts.ts';
import type { Kind, RecordOf } from '../../../shared/schema/kinds.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { useStores } from '../../store/stores.tsx';
import type { GridColumn } from '../../ui/grid/model/gridColumn.ts';
import { useApply, useWorkbook } from '../useWorkbook.ts';
import type { ColumnScope } from './columnScope.ts';
import { type KindTable, tableColumns } from './kindTable.ts';

/** Kinds by whose records a field of another may be locked: what is armed, signed or decided. */
const locking: readonly Kind[] = ['facts', 'killCriterion', 'signOff', 'decision'];

/** The kinds whose records the columns of a kind show or ask. */
function readBy<K extends Kind>(table: Pick<KindTable<K>, 'kind' | 'reads'>): readonly Kind[] {
  const linked = fieldsOf(table.kind).flatMap(({ references, parts }) => [
    references,
    ...parts.map((part) => part.references),
  ]);
  return [...new Set([...linked.filter((kind) => kind !== null), ...locking, ...(table.reads ?? [])])];
}

/** The open workbook as it was when one of the kinds changed last. */
function useWorkbookOf(kinds: readonly Kind[]): Workbook {
  const workbook = useWorkbook();
  const [kept, setKept] = useState(workbook);
  if (kept === workbook || kinds.every((kind) => kept[kind] === workbook[kind])) return kept;
  setKept(workbook);
  return workbook;
}

export interface TableColumns<Row> {
  readonly columns: readonly GridColumn<Row>[];
  /** The same columns over another way to make edits, such as gathering them. */
  readonly columnsWith: (apply: (edit: Edit) => boolean) => readonly GridColumn<Row>[];
}

/** `table` is a constant, or memoised. */
export function useColumns<K extends Kind, Row>(table: KindTable<K, Row>): TableColumns<Row> {
  const { kind, form, recordOf = (row: Row) => row as unknown as RecordOf<K> } = table;
  const kinds = useMemo(() => readBy({ kind, reads: table.reads ?? [] }), [kind, table.reads]);
  const workbook = useWorkbookOf(kinds);
  const { document, newId } = useStores();
  const apply = useApply();
  const columnsWith = useCallback(
    (applyTo: (edit: Edit) => boolean) => {
      const now = () => document.getState().workbook ?? workbook;
      const scope: ColumnScope<K, Row> = { kind, form, recordOf, workbook, now, newId, apply: applyTo };
      return tableColumns(table, scope);
    },
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `kind`, `form` and `recordOf` are the table's
    [table, workbook, document, newId],
  );
  const columns = useMemo(() => columnsWith(apply), [columnsWith, apply]);
  return { columns, columnsWith };
}
