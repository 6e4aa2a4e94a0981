// Records of one kind as a table: typed and pasted into, added to, deleted from, and opened in the inspector row by row.
import { recordsWords } from '../../../shared/messages/screens/records.ts';
import { type ReactNode, useMemo } from 'react';
import { deleteRecords } from '../../../shared/edits/records.ts';
import { cards } from '../../../shared/schema/cards.ts';
import { fieldsOf } from '../../../shared/schema/fieldFacts.ts';
import type { FieldsOf, Kind, RecordOf } from '../../../shared/schema/kinds.ts';
import { byCode, byOrder, recordsOf } from '../../../shared/schema/workbook.ts';
import { labelOf } from '../../../shared/words.ts';
import { useDocument, useSession } from '../../store/stores.tsx';
import { EmptyState } from '../../ui/feedback/EmptyState.tsx';
import { Grid, type GridProps } from '../../ui/grid/Grid.tsx';
import { Editable } from '../../ui/readOnly.tsx';
import { Fill, Page } from '../../ui/page/Page.tsx';
import { useAddRecord } from '../AddRecord.tsx';
import { useRecordMenu } from '../commands/useRecordMenu.tsx';
import type { KindTable } from './kindTable.ts';
import { NewRow } from './NewRow.tsx';
import { useApply, useOpenRecord, useSelected, useWorkbook } from '../useWorkbook.ts';
import { useColumns } from './useColumns.ts';
import { useTableEditing } from './editing/useTableEditing.ts';
import { viewShelf } from './viewShelf.ts';

interface RecordsTableProps<K extends Kind, Row extends { readonly id: string }> {
  /** A constant, or memoised. */
  readonly table: KindTable<K, Row>;
  /** The table's accessible name; the kind's plural when left out. */
  readonly label?: string | undefined;
  readonly rows: readonly Row[];
  readonly filter?: GridProps<Row>['filter'];
  /** What a new record holds beside its title: what it belongs to. */
  readonly fresh?: FieldsOf<K> | undefined;
  /** The line under the rows that adds one: one for a title when left out, none where it is null. */
  readonly newRow?: ReactNode;
  /** Shown while there are no rows and no filter. */
  readonly empty: ReactNode;
}

/** What the grid does with rows itself, several at once. */
const ofGrid: ReadonlySet<string> = new Set(['delete', 'duplicate']);

/** The grid alone, with the line that adds a row. */
export function RecordsTable<K extends Kind, Row extends { readonly id: string }>(
  props: RecordsTableProps<K, Row>,
) {
  const { table, rows, filter } = props;
  const { kind } = table;
  const { label = labelOf(cards[kind].many), newRow = <NewRow kind={kind} fresh={props.fresh} /> } = props;
  const apply = useApply();
  const ofRecord = useRecordMenu();
  const open = useOpenRecord();
  const selected = useSelected();
  const clear = useSession((state) => state.clearSelection);
  const isInspectorOpen = useSession((state) => state.inspectorOpen) && selected !== null;
  const workbookId = useDocument((state) => state.id) ?? '';
  const views = useMemo(() => viewShelf(workbookId, label), [workbookId, label]);
  const { columns, columnsWith } = useColumns(table);
  const editing = useTableEditing({ table, label, rows, columns, columnsWith, fresh: props.fresh });
  return (
    <Fill>
      <Grid
        label={label}
        rows={rows}
        columns={columns}
        rowId={(row) => row.id}
        selectedId={selected?.kind === kind ? selected.id : null}
        opensBeside={!isInspectorOpen}
        onSelect={(id) => (id === null ? clear() : open(kind, id))}
        onOpen={(id, columnId) => open(kind, id, placeOf(table, columnId))}
        {...editing}
        views={views}
        rowMenu={(id) => ofRecord({ kind, id }).filter((item) => !ofGrid.has(item.id))}
        onDeleteRows={(ids) => apply(deleteRecords(ids.map((id) => ({ kind, id }))))}
        filter={filter}
        foot={<Editable>{newRow}</Editable>}
        empty={props.empty}
      />
    </Fill>
  );
}

/** Where the inspector shows what a column says: the field, or the title for what is worked out. */
function placeOf<K extends Kind, Row>({ kind, heldBy = {} }: KindTable<K, Row>, columnId: string): string {
  const held = Object.entries(heldBy).find(([, column]) => column === columnId)?.[0];
  const [field = ''] = (held ?? columnId).split('.');
  return fieldsOf(kind).some(({ name }) => name === field && name !== 'code') ? field : 'title';
}

interface RecordsGridProps<K extends Kind, Row extends { readonly id: string }> extends Omit<
  RecordsTableProps<K, Row>,
  'empty'
> {
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

/** A table that fills its parent's height, with what stands over and under it. */
export function RecordsGrid<K extends Kind, Row extends { readonly id: string }>(
  props: RecordsGridProps<K, Row>,
) {
  const { question, samples, start, help, above, below, ...table } = props;
  const { kind } = table.table;
  const add = useAddRecord(kind, table.fresh);
  const action = { label: start ?? recordsWords.add({ what: cards[kind].one }), onClick: add };
  return (
    <Page fills>
      {above}
      <RecordsTable
        {...table}
        empty={
          <EmptyState question={question} samples={samples} action={action}>
            {help}
          </EmptyState>
        }
      />
      {below}
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
