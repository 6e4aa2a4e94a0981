// The workbook for other programs: one table or all of them, or the plan in the formats of planning tools.
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
      const { name, bytes, mimeType } = await tableFile(workbook, workbookId, choice);
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
        {buttonWords(choice)}
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

function buttonWords({ table }: TableChoice): string {
  if (table === 'plan') return roadmapWords.exportPlan;
  return roadmapWords.exportTable({ table: table === 'all' ? null : tableNames[table] });
}

interface ChoiceProps {
  readonly choice: TableChoice;
  readonly onChoose: (choice: TableChoice) => void;
}

const formats: readonly TableChoice['format'][] = ['xlsx', 'csv', 'mspdi', 'gan', 'ics', 'mermaid'];

/** The same table in another format, where that holds it. */
function inFormat(format: TableChoice['format'], { table }: TableChoice): TableChoice {
  if (format === 'xlsx' || format === 'csv') return { format, table: table === 'all' ? 'risks' : table };
  return { format, table: 'plan' };
}

function FormatChoice({ choice, onChoose }: ChoiceProps) {
  return (
    <Radio.Group
      label={roadmapWords.format}
      value={choice.format}
      onChange={(value) => {
        const format = formats.find((one) => one === value);
        if (format) onChoose(inFormat(format, choice));
      }}
    >
      <Stack gap="xs" mt="xs">
        {formats.map((format) => (
          <Radio
            key={format}
            value={format}
            label={roadmapWords[format]}
            description={roadmapWords[`${format}Hint`]}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function rowsIn(workbook: Workbook, table: TableChoice['table']): string {
  // The plan is a sheet of its own, where there is one.
  const plan = workbook.timeBox.size > 0 ? 1 : 0;
  if (table === 'all') return roadmapWords.sheets({ count: filledTables(workbook, '').length + plan });
  const count = table === 'plan' ? workbook.timeBox.size : workbookTable(workbook, table, '').rows.length;
  return roadmapWords.rows({ count });
}

const tableItems = [
  ...allTables.map((value) => ({ value, label: tableNames[value] })),
  { value: 'plan', label: roadmapWords.planTable },
];

/** Which table; of the formats that hold the plan there is nothing to choose. */
function TableSelect({ choice, workbook, onChoose }: ChoiceProps & { readonly workbook: Workbook }) {
  const { format, table } = choice;
  if (format !== 'xlsx' && format !== 'csv') return null;
  const comesBack = table === 'risks' ? ` ${roadmapWords.comesBack}` : '';
  return (
    <PickSelect
      label={roadmapWords.table}
      items={wordItems(
        format === 'xlsx' ? [...tableItems, { value: 'all', label: roadmapWords.allOfThem }] : tableItems,
      )}
      value={table}
      inputWrapperOrder={['label', 'input', 'description']}
      description={`${rowsIn(workbook, table)}${comesBack}`}
      onChange={(value) => {
        const one = value === 'plan' ? value : allTables.find((name) => name === value);
        onChoose(one ? { format, table: one } : { format: 'xlsx', table: 'all' });
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
