// The risk register: every risk with its numbers, worst first, editable in place.
import { cards } from '../../../../shared/schema/cards.ts';
import { commonWords } from '../../../../shared/messages/screens/common.ts';
import { registerWords } from '../../../../shared/messages/screens/risks/register.ts';
import { Button, Group } from '@mantine/core';
import { IconFileImport, IconTableExport } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import type { RiskView } from '../../../../shared/rules/risk/riskScore.ts';
import { counted } from '../../../../shared/words.ts';
import { AddRecord } from '../../../records/AddRecord.tsx';
import { RecordsGrid } from '../../../records/grid/RecordsGrid.tsx';
import { useKept } from '../../../records/KeptStates.tsx';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import { useSession } from '../../../store/stores.tsx';
import { Editable } from '../../../ui/readOnly.tsx';
import { ViewSwitch } from '../ViewSwitch.tsx';
import { RegisterFilter } from './RegisterFilter.tsx';
import { RegisterTotals } from './RegisterTotals.tsx';
import { filterRisks, isFiltering, noFilter } from './riskFilter.ts';
import { riskTables } from './riskTable.tsx';
import { riskRows } from './riskRow.ts';
import { Bar } from '../../../ui/page/Page.tsx';

/** `lead` stands at the head: the switch between the tables of this screen. */
export function RisksTable({ lead }: { readonly lead: ReactNode }) {
  const workbook = useWorkbook();
  const [view, setView] = useKept<RiskView>('registerView', 'inherent');
  const [filter, setFilter] = useKept('registerFilter', noFilter);
  const rows = useMemo(() => riskRows(workbook, view), [workbook, view]);
  const shown = useMemo(() => filterRisks(rows, filter), [rows, filter]);
  const lacking = rows.filter(({ part }) => part === 'needsNumbers').length;
  const all = counted(rows.length, cards.risk.one, cards.risk.many);
  return (
    <RecordsGrid
      table={riskTables[view]}
      label={registerWords.label}
      rows={shown}
      filter={isFiltering(filter) ? { total: rows.length, onClear: () => setFilter(noFilter) } : undefined}
      question={registerWords.question}
      samples={[registerWords.sampleData, registerWords.samplePeople]}
      start={commonWords.writeDownFirst}
      help={registerWords.bringYours}
      above={
        <>
          <Bar>
            <Group gap="xs">
              {lead}
              <Actions />
            </Group>
            <ViewSwitch view={view} onChange={setView} />
          </Bar>
          {rows.length === 0 ? null : (
            <RegisterFilter filter={filter} onChange={setFilter} lacking={lacking} />
          )}
        </>
      }
      below={
        rows.length === 0 ? null : (
          <RegisterTotals
            shown={shown.length === rows.length ? all : commonWords.someOf({ shown: shown.length, all })}
          />
        )
      }
    />
  );
}

function Actions() {
  const setDialog = useSession((state) => state.setDialog);
  return (
    <>
      <AddRecord kind="risk" />
      <Editable>
        <Button leftSection={<IconFileImport size={16} />} onClick={() => setDialog('importRisks')}>
          {registerWords.importRisks}
        </Button>
      </Editable>
      <Button leftSection={<IconTableExport size={16} />} onClick={() => setDialog('exportTables')}>
        {registerWords.exportTables}
      </Button>
    </>
  );
}
