// Records for other programs: one table or all of them, as a spreadsheet or as CSV.
import { Button, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { roadmapWords } from '../../../shared/messages/screens/roadmap.ts';
import { commonWords } from '../../../shared/messages/screens/common.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { filledTables, tableNames, workbookTable } from '../../../shared/tables/workbookTables.ts';
import { useWorkbook } from '../../records/useWorkbook.ts';
import { useStores } from '../../store/stores.tsx';
import { announce } from '../../ui/feedback/announce.tsx';
import { Callout } from '../../ui/feedback/Callout.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { allTables, type TableChoice, tableFile } from './tableFile.ts';
import { PickSelect } from '../../ui/fields/pick/PickSelect.tsx';
import { wordItems } from '../../ui/fields/values/pickItems.ts';

type Outcome =
  | { readonly step: 'choosing' }
  | { readonly step: 'writing' }
  | { readonly step: 'done'; readonly name: string }
  | { readonly step: 'failed'; readonly sentence: string };

/** Writes the file that is chosen, and tells what became of it. */
function useTableExport(choice: TableChoice) {
  const workbook = useWorkbook();
  const { host, document } = useStores();
  const [outcome, setOutcome] = useState<Outcome>({ step: 'choosing' });
  const write = async (): Promise<void> => {
    setOutcome({ step: 'writing' });
    try {
      // Without an origin nothing is open: no import knows such rows again.
      const workbookId = document.getState().origin?.workbookId ?? '';
      const { name, bytes, mimeType } = tableFile(workbook, workbookId, choice);
      const kept = await host.keepFile(name, bytes, mimeType);
      setOutcome(kept ? { step: 'done', name: kept.name } : { step: 'choosing' });
      if (kept) announce(roadmapWords.writtenAloud({ name: kept.name }));
    } catch (error) {
      setOutcome({ step: 'failed', sentence: error instanceof Error ? error.message : String(error) });
    }
  };
  return { outcome, write, reset: () => setOutcome({ step: 'choosing' }) };
}

export function ExportTablesDialog({ onClose }: { readonly onClose: () => void }) {
  const workbook = useWorkbook();
  const [choice, setChoice] = useState<TableChoice>({ format: 'xlsx', table: 'risks' });
  const { outcome, write, reset } = useTableExport(choice);
  const choose = (next: TableChoice): void => {
    setChoice(next);
    reset();
  };
  const footer = (
    <>
      <Button onClick={onClose}>{outcome.step === 'done' ? commonWords.close : commonWords.cancel}</Button>
      <Button variant="filled" loading={outcome.step === 'writing'} onClick={() => void write()}>
        {roadmapWords.exportTable({ table: choice.table === 'all' ? null : tableNames[choice.table] })}
      </Button>
    </>
  );
  return (
    <Dialog opened size="md" title={roadmapWords.exportTables} onClose={onClose} footer={footer}>
      <Stack gap="lg">
        <FormatChoice choice={choice} onChoose={choose} />
        <TableSelect choice={choice} workbook={workbook} onChoose={choose} />
        <OutcomeNote outcome={outcome} />
      </Stack>
    </Dialog>
  );
}

interface ChoiceProps {
  readonly choice: TableChoice;
  readonly onChoose: (choice: TableChoice) => void;
}

function FormatChoice({ choice: { format, table }, onChoose }: ChoiceProps) {
  return (
    <Radio.Group
      label={roadmapWords.format}
      value={format}
      onChange={(value) =>
        onChoose(
          value === 'csv'
            ? { format: 'csv', table: table === 'all' ? 'risks' : table }
            : { format: 'xlsx', table },
        )
      }
    >
      <Stack gap="xs" mt="xs">
        <Radio value="xlsx" label={roadmapWords.spreadsheetXlsx} description={roadmapWords.spreadsheetHint} />
        <Radio value="csv" label={roadmapWords.csv} description={roadmapWords.csvHint} />
      </Stack>
    </Radio.Group>
  );
}

const rowsIn = (workbook: Workbook, table: TableChoice['table']): string =>
  table === 'all'
    ? roadmapWords.sheets({ count: filledTables(workbook, '').length })
    : roadmapWords.rows({ count: workbookTable(workbook, table, '').rows.length });

function TableSelect({ choice, workbook, onChoose }: ChoiceProps & { readonly workbook: Workbook }) {
  const { format, table } = choice;
  const named = allTables.map((value) => ({ value, label: tableNames[value] }));
  const comesBack = table === 'risks' ? ` ${roadmapWords.comesBack}` : '';
  return (
    <PickSelect
      label={roadmapWords.table}
      items={wordItems(
        format === 'xlsx' ? [...named, { value: 'all', label: roadmapWords.allOfThem }] : named,
      )}
      value={table}
      inputWrapperOrder={['label', 'input', 'description']}
      description={`${rowsIn(workbook, table)}${comesBack}`}
      onChange={(value) => {
        const one = allTables.find((name) => name === value);
        if (one) onChoose({ ...choice, table: one });
        else onChoose({ format: 'xlsx', table: 'all' });
      }}
    />
  );
}

function OutcomeNote({ outcome }: { readonly outcome: Outcome }) {
  if (outcome.step === 'done')
    return <Callout tone="done" title={roadmapWords.written({ name: outcome.name })} />;
  if (outcome.step !== 'failed') return null;
  return (
    <Callout
      tone="error"
      title={roadmapWords.fileFailed}
      safe={roadmapWords.unchanged({ problem: outcome.sentence })}
      todo={roadmapWords.fileFailedTodo}
    />
  );
}
