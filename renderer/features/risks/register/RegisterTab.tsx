// The register: risks, what is done about them, and the other paths to the same goals, each as a table.
import { useMemo } from 'react';
import { otherPathWords, treatmentWords } from '../../../../shared/messages/screens/risks/inspector.ts';
import { registerWords } from '../../../../shared/messages/screens/risks/register.ts';
import type { Id } from '../../../../shared/schema/field.ts';
import { AddRecord } from '../../../records/AddRecord.tsx';
import { NewRow } from '../../../records/grid/NewRow.tsx';
import { RecordsGrid, useRows } from '../../../records/grid/RecordsGrid.tsx';
import { useKept } from '../../../records/KeptStates.tsx';
import { pickItemsOf } from '../../../records/pickItemsOf.ts';
import { useSelected, useWorkbook } from '../../../records/useWorkbook.ts';
import { PickField } from '../../../ui/fields/pick/PickField.tsx';
import { Bar } from '../../../ui/page/Page.tsx';
import { Switch } from '../../../ui/page/Switch.tsx';
import { Editable } from '../../../ui/readOnly.tsx';
import { otherPathTable, treatmentTable } from './answerTables.ts';
import { RisksTable } from './RisksTable.tsx';

type TableName = keyof typeof registerWords.table;
const names: readonly TableName[] = ['risks', 'treatments', 'otherPaths'];

export function RegisterTab() {
  const [shown, setShown] = useKept<TableName>('registerTable', 'risks');
  const lead = (
    <Switch
      label={registerWords.tables}
      options={names.map((value) => ({ value, label: registerWords.table[value] }))}
      value={shown}
      onChange={setShown}
    />
  );
  const Shown = { risks: RisksTable, treatments: TreatmentsTable, otherPaths: OtherPathsTable }[shown];
  return <Shown lead={lead} />;
}

interface TableProps {
  readonly lead: React.ReactNode;
}

/** New treatments are for the risk that is chosen above the table: at first the one that was looked at last. */
function TreatmentsTable({ lead }: TableProps) {
  const workbook = useWorkbook();
  const selected = useSelected();
  const rows = useRows('treatment');
  const risks = useMemo(() => pickItemsOf(workbook, 'risk'), [workbook]);
  const looked = risks.find(({ id }) => id === selected?.id) ?? risks[0];
  const [chosen, setChosen] = useKept<Id<'risk'> | null>('treatedRisk', looked?.id ?? null);
  const risk = risks.some(({ id }) => id === chosen) ? chosen : null;
  const fresh = useMemo(() => ({ risk }), [risk]);
  return (
    <RecordsGrid
      table={treatmentTable}
      rows={rows}
      fresh={fresh}
      newRow={
        <NewRow kind="treatment" fresh={fresh} missing={risk === null ? treatmentWords.chooseRisk : null} />
      }
      question={treatmentWords.question}
      samples={[treatmentWords.sampleSource, treatmentWords.sampleCover]}
      above={
        <Bar>
          {lead}
          <Editable>
            <PickField
              label={treatmentWords.forRisk}
              items={risks}
              value={risk}
              required
              onCommit={setChosen}
            />
          </Editable>
        </Bar>
      }
    />
  );
}

function OtherPathsTable({ lead }: TableProps) {
  const rows = useRows('alternative');
  return (
    <RecordsGrid
      table={otherPathTable}
      rows={rows}
      question={otherPathWords.question}
      samples={[otherPathWords.samplePlain, otherPathWords.sampleBought]}
      above={
        <Bar>
          {lead}
          {rows.length === 0 ? null : <AddRecord kind="alternative" />}
        </Bar>
      }
    />
  );
}
