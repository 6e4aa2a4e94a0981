// Records of one kind as a table: typed and pasted into, deleted from, and opened in the inspector row by row.
import { recordsWords } from '../../../shared/messages/screens/records.ts';
import { type ReactNode, useCallback, useMemo } from 'react';
import type { Edit } from '../../../shared/edits/edit.ts';
import { deleteRecords } from '../../../shared/edits/records.ts';
import { cards } from '../../../shared/schema/cards.ts';
import type { Kind, RecordOf } from '../../../shared/schema/kinds.ts';
import { byCode, byOrder, factsOf, recordsOf } from '../../../shared/schema/workbook.ts';
import { useDocument, useSession } from '../../store/stores.tsx';
import { EmptyState } from '../../ui/feedback/EmptyState.tsx';
import { Grid, type GridProps } from '../../ui/grid/Grid.tsx';
import type { GridColumn } from '../../ui/grid/model/gridColumn.ts';
import { Fill, Page } from '../../ui/page/Page.tsx';
import { useAddRecord } from '../AddRecord.tsx';
import { type ColumnOf, fieldColumns } from './fieldColumns.ts';
import { useApply, useOpenRecord, useSelected, useWorkbook } from '../useWorkbook.ts';
import { columnNames } from './editing/columnNames.ts';
import { rememberColumns, rememberedColumns } from './editing/pasteMemory.ts';
import { useCellWrites } from './editing/useCellWrites.ts';
import { useKeptCells } from './editing/useKeptCells.ts';
import { useRowCommands } from './editing/useRowCommands.ts';
import { viewShelf } from './viewShelf.ts';

/** What columns are made of. The same columns serve typing (edit by edit) and pasting (all cells in one edit). */
export interface ColumnParts<K extends Kind> {
  /** Makes an edit, or gathers it. */
  readonly apply: (edit: Edit) => boolean;
  /** Makes a column that is a field of the kind. */
  readonly column: ColumnOf<K>;
  /** Of the workbook, ISO 4217. */
  readonly currency: string;
}

interface RecordsGridProps<K extends Kind, Row extends { readonly id: string }> {
  readonly kind: K;
  /** The table's accessible name; the kind's plural when left out. */
  readonly label?: string;
  readonly rows: readonly Row[];
  /** What stands in the table for a record, where that is more than the record: a constant, or memoised. */
  readonly rowOf?: (record: RecordOf<K>) => Row;
  /** Makes the columns: a constant, or memoised. */
  readonly columnsOf: (parts: ColumnParts<K>) => readonly GridColumn<Row>[];
  readonly filter?: GridProps<Row>['filter'];
  /** What the empty table asks, how answers sound, and what its button says when not "Add …". */
  readonly question: string;
  readonly samples: readonly [string, string];
  readonly start?: string;
  /** A line of help under the button of the empty table. */
  readonly help?: string;
  /** What stands over the table: a lead or figures, buttons, a filter. */
  readonly above?: ReactNode;
  /** What closes it: totals. */
  readonly below?: ReactNode;
}

/** Most tables show the records themselves. */
const asRow = <K extends Kind, Row>(record: RecordOf<K>): Row => record as unknown as Row;

/** A table that fills its parent's height, with what stands over and under it. */
export function RecordsGrid<K extends Kind, Row extends { readonly id: string }>(
  props: RecordsGridProps<K, Row>,
) {
  const { kind, label = cards[kind].many, rows, columnsOf, filter } = props;
  const { question, samples, start = recordsWords.add({ what: cards[kind].one }), help } = props;
  const workbook = useWorkbook();
  const apply = useApply();
  const open = useOpenRecord();
  const selected = useSelected();
  const clear = useSession((state) => state.clearSelection);
  const isInspectorOpen = useSession((state) => state.inspectorOpen) && selected !== null;
  const add = useAddRecord(kind);
  const { currency } = factsOf(workbook);
  const columnsWith = useCallback(
    (applyTo: (edit: Edit) => boolean) =>
      columnsOf({ apply: applyTo, currency, column: fieldColumns(kind, { apply: applyTo, currency }) }),
    [columnsOf, kind, currency],
  );
  const columns = useMemo(() => columnsWith(apply), [columnsWith, apply]);
  const workbookId = useDocument((state) => state.id) ?? '';
  const views = useMemo(() => viewShelf(workbookId, label), [workbookId, label]);
  const write = useCellWrites({ kind, rows, columnsWith, rowOf: props.rowOf ?? asRow<K, Row> });
  const pasting = useMemo(
    () => ({
      nameOf: columnNames(kind, columns),
      remembered: () => rememberedColumns(kind),
      remember: (choices: Readonly<Record<string, string>>) => rememberColumns(kind, choices),
      keyColumn: cards[kind].letter === null ? null : 'code',
    }),
    [kind, columns],
  );
  return (
    <Page fills>
      {props.above}
      <Fill>
        <Grid
          label={label}
          rows={rows}
          columns={columns}
          rowId={(row) => row.id}
          selectedId={selected?.kind === kind ? selected.id : null}
          opensBeside={!isInspectorOpen}
          onSelect={(id) => (id === null ? clear() : open(kind, id))}
          onOpen={(id) => open(kind, id, 'title')}
          views={views}
          onWrite={write}
          rowCommands={useRowCommands(kind)}
          pasting={pasting}
          keptCells={useKeptCells(label)}
          onDeleteRows={(ids) => apply(deleteRecords(ids.map((id) => ({ kind, id }))))}
          filter={filter}
          empty={
            <EmptyState question={question} samples={samples} action={{ label: start, onClick: add }}>
              {help}
            </EmptyState>
          }
        />
      </Fill>
      {props.below}
    </Page>
  );
}

/** The unarchived records of a kind by code, or in their own order where there are no codes. */
export function useRows<K extends Kind>(kind: K): readonly RecordOf<K>[] {
  const records = recordsOf(useWorkbook(), kind);
  return useMemo(
    () =>
      [...records.values()]
        .filter((row) => !row.archived)
        .toSorted(cards[kind].letter === null ? byOrder : byCode),
    [records, kind],
  );
}
