// A list of one kind of record with a button to add one: roles and resources are both kept this way.
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useMemo } from 'react';
import type { Edit } from '../../../shared/edits/edit.ts';
import { createRecord, deleteRecords } from '../../../shared/edits/records.ts';
import { cards, freshFields } from '../../../shared/schema/cards.ts';
import type { Kind, RecordOf } from '../../../shared/schema/kinds.ts';
import { byCode, byOrder, factsOf, recordsOf } from '../../../shared/schema/workbook.ts';
import { type FieldColumns, fieldColumns } from '../../records/fieldColumns.ts';
import { usePaste } from '../../records/usePaste.ts';
import {
  useApply,
  useNewId,
  useOpenRecord,
  useReadOnly,
  useSelected,
  useWorkbook,
} from '../../records/useWorkbook.ts';
import { useSession } from '../../store/stores.tsx';
import { EmptyState } from '../../ui/feedback/EmptyState.tsx';
import { Grid } from '../../ui/grid/Grid.tsx';
import type { GridColumn } from '../../ui/grid/gridColumn.ts';
import classes from './Frame.module.css';

interface RecordsTabProps<K extends Kind> {
  readonly kind: K;
  /** Makes the columns; must be a constant. */
  readonly columnsOf: (columns: FieldColumns<K>) => GridColumn<RecordOf<K>>[];
  readonly lead: string;
  /** What the empty table asks, and how answers sound. */
  readonly question: string;
  readonly samples: readonly [string, string];
}

export function RecordsTab<K extends Kind>({ kind, columnsOf, lead, question, samples }: RecordsTabProps<K>) {
  const workbook = useWorkbook();
  const apply = useApply();
  const newId = useNewId();
  const open = useOpenRecord();
  const readOnly = useReadOnly();
  const selected = useSelected();
  const clear = useSession((state) => state.clearSelection);
  const { currency } = factsOf(workbook);
  const records = recordsOf(workbook, kind);
  const rows = useMemo(
    () =>
      [...records.values()]
        .filter((row) => !row.archived)
        .toSorted(cards[kind].letter === null ? byOrder : byCode),
    [records, kind],
  );
  const columnsWith = useCallback(
    (applyTo: (edit: Edit) => boolean) => columnsOf(fieldColumns(kind, { apply: applyTo, currency })),
    [columnsOf, kind, currency],
  );
  const columns = useMemo(() => columnsWith(apply), [columnsWith, apply]);
  const paste = usePaste(rows, columnsWith);
  const add = () => {
    const id = newId();
    if (apply(createRecord(kind, id, freshFields(kind)))) open(kind, id, 'title');
  };
  return (
    <div className={classes.table}>
      <div className={classes.bar}>
        <p className={classes.lead}>{lead}</p>
        {readOnly || rows.length === 0 ? null : (
          <Button variant="filled" leftSection={<IconPlus size={16} />} onClick={add}>
            Add {cards[kind].one}
          </Button>
        )}
      </div>
      <div className={classes.grid}>
        <Grid
          label={cards[kind].many}
          rows={rows}
          columns={columns}
          rowId={(row) => row.id}
          selectedId={selected?.kind === kind ? selected.id : null}
          onSelect={(id) => (id === null ? clear() : open(kind, id))}
          onOpen={(id) => open(kind, id, 'title')}
          onPaste={paste}
          readOnly={readOnly}
          onDeleteRows={(ids) => apply(deleteRecords(ids.map((id) => ({ kind, id }))))}
          empty={
            <EmptyState
              question={question}
              samples={samples}
              action={readOnly ? null : { label: `Add ${cards[kind].one}`, onClick: add }}
            />
          }
        />
      </div>
    </div>
  );
}
