// What was guessed about the table of a plan, for correction: its sheet, the meaning of each column, units and dates.
import { Stack } from '@mantine/core';
import type { ReadColumns } from '../../../../shared/exchange/plan/openPlan.ts';
import {
  type PlanColumn,
  planColumnNames,
  type PlanMapping,
} from '../../../../shared/exchange/table/planColumns.ts';
import { type LengthUnit, lengthUnits } from '../../../../shared/exchange/table/tableLength.ts';
import { fileImportWords } from '../../../../shared/messages/screens/common.ts';
import {
  planColumnWords as words,
  planImportWords,
} from '../../../../shared/messages/screens/plan/import.ts';
import { announce } from '../../../ui/feedback/announce.tsx';
import { Callout } from '../../../ui/feedback/Callout.tsx';
import { PickSelect } from '../../../ui/fields/pick/PickSelect.tsx';
import { wordItems } from '../../../ui/fields/values/pickItems.ts';
import { DataTable, type TableColumn } from '../../../ui/page/DataTable.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import type { PlanImport, PlanImportStep } from './usePlanImport.ts';

interface PlanColumnsProps {
  readonly job: PlanImport;
  readonly step: Extract<PlanImportStep, { name: 'columns' }>;
}

export function PlanColumns({ job, step: { chosen, columns, problem } }: PlanColumnsProps) {
  const { header, rows } = columns;
  const setMapping = (changed: PlanMapping) => job.correct(chosen, { ...columns, mapping: changed });
  return (
    <Stack gap="sm">
      {problem === null ? null : (
        <Callout tone="warning" title={problem} safe={fileImportWords.nothingImported} />
      )}
      <Muted>
        <strong>{chosen.name}</strong>: {words.about({ rows, columns: header.length })}
      </Muted>
      <SheetChoice
        columns={columns}
        onChoose={(sheet) => void job.choose(chosen, { sheet, mapping: null })}
      />
      <DataTable
        label={words.columns}
        rows={header.map((_, at) => at)}
        keyOf={String}
        columns={tableColumns(columns, setMapping)}
      />
    </Stack>
  );
}

interface SheetChoiceProps {
  readonly columns: ReadColumns;
  readonly onChoose: (sheet: string) => void;
}

/** Which sheet of a spreadsheet is read; with one sheet there is nothing to choose. */
function SheetChoice({ columns: { sheets, sheet }, onChoose }: SheetChoiceProps) {
  if (sheets.length < 2) return null;
  return (
    <PickSelect
      label={planImportWords.sheet}
      items={sheets.map((name) => ({ id: name, code: name, title: '' }))}
      value={sheet}
      onChange={(name) => {
        if (name !== null) onChoose(name);
      }}
    />
  );
}

const leftOut = 'leftOut';
const meanings = wordItems([
  { value: leftOut, label: words.nothing },
  ...planColumnNames.map((value) => ({ value, label: words.labels[value] })),
]);
const unitNames = Object.keys(lengthUnits) as LengthUnit[];

/** The mapping with another meaning of a column; the one that had this meaning is left out, and said. */
function withMeaning({ header, mapping }: ReadColumns, at: number, meaning: PlanColumn | null): PlanMapping {
  const freed = mapping.columns.findIndex((one, i) => i !== at && one !== null && one === meaning);
  if (freed >= 0) announce(words.leftOut({ header: header[freed] ?? '' }));
  return {
    ...mapping,
    columns: mapping.columns.map((one, i) => (i === at ? meaning : i === freed ? null : one)),
  };
}

type ToMapping = (mapping: PlanMapping) => void;

const tableColumns = (columns: ReadColumns, onMapping: ToMapping): readonly TableColumn<number>[] => [
  { head: words.column, cell: (at) => columns.header[at] },
  { head: words.holds, cell: (at) => <Muted>{columns.samples[at]?.join(' · ') || words.empty}</Muted> },
  {
    head: words.means,
    cell: (at) => (
      <PickSelect
        aria-label={words.meaningOf({ header: columns.header[at] ?? '' })}
        items={meanings}
        value={columns.mapping.columns[at] ?? leftOut}
        onChange={(chosen) =>
          onMapping(withMeaning(columns, at, planColumnNames.find((one) => one === chosen) ?? null))
        }
      />
    ),
  },
  { head: words.readAs, cell: (at) => <ReadAs columns={columns} at={at} onMapping={onMapping} /> },
];

interface ReadAsProps {
  readonly columns: ReadColumns;
  readonly at: number;
  readonly onMapping: ToMapping;
}

/** Only where it can be doubted: the unit of lengths, the order in a date. */
function ReadAs({ columns: { header, mapping }, at, onMapping }: ReadAsProps) {
  const name = { header: header[at] ?? '' };
  const meaning = mapping.columns[at];
  if (meaning === 'duration')
    return (
      <PickSelect
        aria-label={words.unitOf(name)}
        items={wordItems(unitNames.map((value) => ({ value, label: words.units[value] })))}
        value={mapping.unit}
        onChange={(chosen) =>
          onMapping({ ...mapping, unit: unitNames.find((one) => one === chosen) ?? mapping.unit })
        }
      />
    );
  if (meaning !== 'start' && meaning !== 'finish') return null;
  return (
    <PickSelect
      aria-label={words.datesOf(name)}
      items={wordItems([
        { value: 'dayFirst', label: words.dayFirst },
        { value: 'monthFirst', label: words.monthFirst },
      ])}
      value={mapping.dateOrder}
      onChange={(chosen) =>
        onMapping({ ...mapping, dateOrder: chosen === 'monthFirst' ? 'monthFirst' : 'dayFirst' })
      }
    />
  );
}
