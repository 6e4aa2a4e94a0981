// The risk register: every risk with its numbers, worst first, editable in place.
import { Button } from '@mantine/core';
import { IconFileImport, IconTableExport, IconPlus } from '@tabler/icons-react';
import { useCallback, useMemo } from 'react';
import type { Edit } from '../../../../shared/edits/edit.ts';
import { createRecord, deleteRecords } from '../../../../shared/edits/records.ts';
import { freshFields } from '../../../../shared/schema/cards.ts';
import type { RiskView } from '../../../../shared/rules/risk/riskScore.ts';
import { factsOf } from '../../../../shared/schema/workbook.ts';
import { counted } from '../../../../shared/words.ts';
import { useKept } from '../../../records/KeptStates.tsx';
import { pickItemsOf } from '../../../records/pickItemsOf.ts';
import { usePaste } from '../../../records/usePaste.ts';
import {
  useApply,
  useNewId,
  useOpenRecord,
  useReadOnly,
  useSelected,
  useWorkbook,
} from '../../../records/useWorkbook.ts';
import { useSession } from '../../../store/stores.tsx';
import { EmptyState } from '../../../ui/feedback/EmptyState.tsx';
import { Grid } from '../../../ui/grid/Grid.tsx';
import { registerColumns } from './registerColumns.tsx';
import { RegisterFilter } from './RegisterFilter.tsx';
import { RegisterTotals } from './RegisterTotals.tsx';
import { filterRisks, isFiltering, noFilter } from './riskFilter.ts';
import { type RiskRow, riskRows } from './riskRow.ts';
import { ViewSwitch, viewSentence } from '../ViewSwitch.tsx';
import classes from './Register.module.css';

const rowId = ({ id }: RiskRow): string => id;

export function RegisterTab() {
  const workbook = useWorkbook();
  const readOnly = useReadOnly();
  const [view, setView] = useKept<RiskView>('registerView', 'inherent');
  const [filter, setFilter] = useKept('registerFilter', noFilter);
  const rows = useMemo(() => riskRows(workbook, view), [workbook, view]);
  const shown = useMemo(() => filterRisks(rows, filter), [rows, filter]);
  const lacking = rows.filter(({ part }) => part === 'needsNumbers').length;
  return (
    <div className={classes.tab}>
      <div className={classes.tools}>
        {readOnly ? null : <Actions />}
        <span className={classes.viewNote}>{viewSentence[view]}</span>
        <ViewSwitch view={view} onChange={setView} />
      </div>
      {rows.length === 0 ? null : <RegisterFilter filter={filter} onChange={setFilter} lacking={lacking} />}
      <div className={classes.grid}>
        <RegisterGrid
          rows={shown}
          view={view}
          filter={
            isFiltering(filter) ? { total: rows.length, onClear: () => setFilter(noFilter) } : undefined
          }
        />
      </div>
      {rows.length === 0 ? null : (
        <RegisterTotals
          shown={
            shown.length === rows.length
              ? counted(rows.length, 'risk')
              : `${shown.length} of ${counted(rows.length, 'risk')}`
          }
        />
      )}
    </div>
  );
}

/** Adds a risk and puts the focus in its title. */
function useAddRisk(): () => void {
  const apply = useApply();
  const newId = useNewId();
  const open = useOpenRecord();
  return () => {
    const id = newId();
    if (apply(createRecord('risk', id, freshFields('risk')))) open('risk', id, 'title');
  };
}

function Actions() {
  const add = useAddRisk();
  const setDialog = useSession((state) => state.setDialog);
  return (
    <>
      <Button variant="filled" leftSection={<IconPlus size={16} />} onClick={add}>
        Add risk
      </Button>
      <Button leftSection={<IconFileImport size={16} />} onClick={() => setDialog('importRisks')}>
        Import risks
      </Button>
      <Button leftSection={<IconTableExport size={16} />} onClick={() => setDialog('exportTables')}>
        Export tables…
      </Button>
    </>
  );
}

interface RegisterGridProps {
  readonly rows: readonly RiskRow[];
  readonly view: RiskView;
  readonly filter: { readonly total: number; readonly onClear: () => void } | undefined;
}

function RegisterGrid({ rows, view, filter }: RegisterGridProps) {
  const workbook = useWorkbook();
  const apply = useApply();
  const readOnly = useReadOnly();
  const open = useOpenRecord();
  const selected = useSelected();
  const { currency } = factsOf(workbook);
  const roles = useMemo(() => pickItemsOf(workbook, 'role'), [workbook]);
  const columnsWith = useCallback(
    (apply: (edit: Edit) => boolean) => registerColumns({ apply, currency, roles, view }),
    [currency, roles, view],
  );
  const columns = useMemo(() => columnsWith(apply), [columnsWith, apply]);
  const paste = usePaste(rows, columnsWith);

  return (
    <Grid
      label="Risk register"
      rows={rows}
      columns={columns}
      rowId={rowId}
      selectedId={selected?.kind === 'risk' ? selected.id : null}
      onSelect={(id) => (id === null ? undefined : open('risk', id))}
      onOpen={(id) => open('risk', id, 'title')}
      readOnly={readOnly}
      onPaste={paste}
      onDeleteRows={(ids) => void apply(deleteRecords(ids.map((id) => ({ kind: 'risk', id }))))}
      filter={filter}
      empty={<NoRisks />}
    />
  );
}

function NoRisks() {
  const add = useAddRisk();
  const readOnly = useReadOnly();
  return (
    <EmptyState
      question="What could cost us most?"
      samples={[
        '“A third of orders are guest orders, so the purchase history may be too thin and the check runs three weeks over.”',
        '“The one engineer who can release is asked for elsewhere, and the shadow run stands still.”',
      ]}
      action={readOnly ? null : { label: 'Write down the first', onClick: add }}
    >
      A register you already have comes in as a spreadsheet or CSV file.
    </EmptyState>
  );
}
