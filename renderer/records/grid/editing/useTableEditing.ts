// What a table of records lets people do with cells and rows: written, pasted, added, copied, moved.
import { useCallback, useMemo } from 'react';
import type { Edit } from '../../../../shared/edits/edit.ts';
import { cards, freshFields } from '../../../../shared/schema/cards.ts';
import type { FieldsOf, Kind, RecordOf } from '../../../../shared/schema/kinds.ts';
import type { GridProps } from '../../../ui/grid/Grid.tsx';
import type { GridColumn } from '../../../ui/grid/model/gridColumn.ts';
import type { KindTable } from '../kindTable.ts';
import { columnNames } from './columnNames.ts';
import { rememberColumns, rememberedColumns } from './pasteMemory.ts';
import { useCellWrites } from './useCellWrites.ts';
import { useKeptCells } from './useKeptCells.ts';
import { useRowCommands } from './useRowCommands.ts';

interface TableEditing<K extends Kind, Row> {
  readonly table: KindTable<K, Row>;
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn<Row>[];
  readonly columnsWith: (apply: (edit: Edit) => boolean) => readonly GridColumn<Row>[];
  /** What a new record holds beside its title. */
  readonly fresh: FieldsOf<K> | undefined;
}

/** Most rows are the records themselves. */
const asRow = <K extends Kind, Row>(record: RecordOf<K>): Row => record as unknown as Row;

/** Props of the grid. */
export function useTableEditing<K extends Kind, Row extends { readonly id: string }>(
  options: TableEditing<K, Row>,
): Pick<GridProps<Row>, 'onWrite' | 'rowCommands' | 'pasting' | 'keptCells'> {
  const { table, label, rows, columns, columnsWith, fresh } = options;
  const { kind, rowOf = asRow<K, Row> } = table;
  const start = useCallback(() => ({ ...freshFields(kind), ...fresh }), [kind, fresh]);
  const pasting = useMemo(
    () => ({
      nameOf: columnNames(kind, columns),
      remembered: () => rememberedColumns(kind),
      remember: (choices: Readonly<Record<string, string>>) => rememberColumns(kind, choices),
      keyColumn: cards[kind].letter === null ? null : 'code',
    }),
    [kind, columns],
  );
  return {
    onWrite: useCellWrites({ kind, rows, columnsWith, rowOf, fresh: start }),
    rowCommands: useRowCommands(kind, start),
    pasting,
    keptCells: useKeptCells(label),
  };
}
