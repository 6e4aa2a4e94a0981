// What was guessed about a file, for correction: how it is read, and the meaning of each column.
import { fileImportWords } from '../../../../shared/messages/screens/common.ts';
import { importColumnWords } from '../../../../shared/messages/screens/risks/import.ts';
import { Checkbox, Group, Stack, Table } from '@mantine/core';
import {
  cellsOf,
  type ColumnMapping,
  columnOf,
  type Mapping,
  scaleDoubts,
} from '../../../../shared/import/table/guessMapping.ts';
import { scaledFields } from '../../../../shared/import/table/registerScore.ts';
import type { Matching } from '../../../../shared/import/risks/matching.ts';
import type { Table as ReadTable } from '../../../../shared/import/table/readTable.ts';
import {
  joinedFields,
  type RiskField,
  riskFieldLabels,
  riskFields,
} from '../../../../shared/import/words/riskFields.ts';
import { scaleLabels, scales } from '../../../../shared/import/table/scales.ts';
import type { TableChoices } from '../../../../shared/import/table/tableChoices.ts';
import { announce } from '../../../ui/feedback/announce.tsx';
import { Callout } from '../../../ui/feedback/Callout.tsx';
import { HeaderChoice, LetterPreview, SheetChoice, TextChoices } from './ImportChoices.tsx';
import { samplesOf } from './importSamples.ts';
import { MatchChoice } from './MatchChoice.tsx';
import type { ReadFile } from './useRiskImport.ts';
import { Muted } from '../../../ui/page/Muted.tsx';
import classes from './Import.module.css';
import { PickSelect } from '../../../ui/fields/pick/PickSelect.tsx';
import { wordItems } from '../../../ui/fields/values/pickItems.ts';

interface ImportColumnsProps {
  readonly read: ReadFile;
  readonly problem: string | null;
  readonly onReread: (choices: TableChoices) => void;
  readonly onMapping: (mapping: Mapping) => void;
  readonly onMatching: (matching: Matching) => void;
  readonly onAsRisks: (asRisks: boolean) => void;
}

export function ImportColumns({
  read,
  problem,
  onReread,
  onMapping,
  onMatching,
  onAsRisks,
}: ImportColumnsProps) {
  const { table, mapping, name } = read;
  const setColumn = (at: number, column: ColumnMapping) => {
    const freed = mapping.columns.findIndex((other, i) => i !== at && clashes(other, column));
    const columns = mapping.columns.map((other, i) =>
      i === at ? column : i === freed ? columnOf('notesLine', other.header, cellsOf(table, i)) : other,
    );
    const moved = mapping.columns[freed];
    if (moved) announce(importColumnWords.keptInNotes({ header: moved.header }));
    onMapping({ ...mapping, columns });
  };
  return (
    <Stack gap="sm">
      {problem === null ? null : (
        <Callout tone="warning" title={problem} safe={importColumnWords.shownAsBefore} />
      )}
      <Muted>
        <strong>{name}</strong>
        {importColumnWords.rowsAndColumns({ rows: table.rows.length, columns: table.header.length })}{' '}
        {aboveSentence(table)}
      </Muted>
      {table.notes.map((note) => (
        <Callout key={note} tone="warning" title={note} />
      ))}
      {read.isRegister ? null : <NoRegister asRisks={read.asRisks} onAsRisks={onAsRisks} />}
      <Group gap="sm" align="stretch">
        {table.sheet === null ? (
          <TextChoices table={table} onReread={onReread} />
        ) : (
          <SheetChoice names={read.sheets} chosen={table.sheet} onReread={onReread} />
        )}
        <HeaderChoice table={table} onReread={onReread} />
      </Group>
      {table.encoding === null ? null : <LetterPreview table={table} />}
      <ScaleDoubts doubts={scaleDoubts(mapping)} />
      <MatchChoice offers={read.offers} chosen={read.matching} onChoose={onMatching} />
      <div className={classes.scroll}>
        <Table className={classes.table ?? ''} aria-label={importColumnWords.columns}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{importColumnWords.column}</Table.Th>
              <Table.Th scope="col">{importColumnWords.holds}</Table.Th>
              <Table.Th scope="col">{importColumnWords.means}</Table.Th>
              <Table.Th scope="col">{importColumnWords.readAs}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {mapping.columns.map((column, i) => (
              <ColumnRow
                key={column.header}
                table={table}
                at={i}
                column={column}
                onChange={(changed) => setColumn(i, changed)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Stack>
  );
}

interface NoRegisterProps {
  readonly asRisks: boolean;
  readonly onAsRisks: (asRisks: boolean) => void;
}

/** A plan or a list has rows too: they become risks only where the person says that they are. */
function NoRegister({ asRisks, onAsRisks }: NoRegisterProps) {
  return (
    <Callout
      tone="warning"
      title={importColumnWords.noRegister}
      safe={fileImportWords.nothingImported}
      todo={importColumnWords.noRegisterTodo}
      actions={
        <Checkbox
          label={importColumnWords.rowsAreRisks}
          checked={asRisks}
          onChange={(event) => onAsRisks(event.currentTarget.checked)}
        />
      }
    />
  );
}

/** A field that holds one value can be filled by one column only. */
const clashes = (other: ColumnMapping, { field }: ColumnMapping): boolean =>
  other.field === field && !joinedFields.has(field);

const aboveSentence = ({ above, headerLine }: ReadTable): string => {
  if (headerLine === null) return importColumnWords.noHeaderRow;
  return importColumnWords.headerIsOn({ line: headerLine, above: above.length });
};

/** A scale that is read in one way and could be meant in another. */
function ScaleDoubts({ doubts }: { readonly doubts: readonly string[] }) {
  if (doubts.length === 0) return null;
  const todo = importColumnWords.chooseScale;
  return doubts.length === 1 ? (
    <Callout tone="info" title={doubts[0] ?? ''} todo={todo} />
  ) : (
    <Callout tone="info" title={importColumnWords.lookAtScales} safe={doubts.join(' ')} todo={todo} />
  );
}

interface ColumnRowProps {
  readonly table: ReadTable;
  readonly at: number;
  readonly column: ColumnMapping;
  readonly onChange: (column: ColumnMapping) => void;
}

function ColumnRow({ table, at, column, onChange }: ColumnRowProps) {
  const { header, field } = column;
  const setField = (chosen: RiskField) => onChange(columnOf(chosen, header, cellsOf(table, at)));
  return (
    <Table.Tr>
      <Table.Th scope="row" className={classes.name ?? ''}>
        {header}
      </Table.Th>
      <Table.Td className={classes.samples ?? ''}>
        {samplesOf(table, at).join(' · ') || importColumnWords.nothing}
      </Table.Td>
      <Table.Td className={classes.means ?? ''}>
        <PickSelect
          aria-label={importColumnWords.meaningOf({ header })}
          items={wordItems(riskFields.map((value) => ({ value, label: riskFieldLabels[value] })))}
          value={field}
          onChange={(chosen) => {
            const next = riskFields.find((one) => one === chosen);
            if (next) setField(next);
          }}
        />
      </Table.Td>
      <Table.Td className={classes.reads ?? ''}>
        <ReadAs column={column} onChange={onChange} />
      </Table.Td>
    </Table.Tr>
  );
}

/** Only where it can be doubted: the scale of a likelihood or impact, the order in a date. */
function ReadAs({ column, onChange }: Pick<ColumnRowProps, 'column' | 'onChange'>) {
  if (scaledFields.has(column.field))
    return (
      <PickSelect
        aria-label={importColumnWords.scaleOf({ header: column.header })}
        items={wordItems(scales.map((value) => ({ value, label: scaleLabels[value] })))}
        value={column.scale}
        onChange={(chosen) => {
          const scale = scales.find((one) => one === chosen);
          if (scale) onChange({ ...column, scale });
        }}
      />
    );
  if (column.dateOrder === null) return null;
  return (
    <PickSelect
      aria-label={importColumnWords.datesOf({ header: column.header })}
      items={wordItems([
        { value: 'dayFirst', label: importColumnWords.dayFirst },
        { value: 'monthFirst', label: importColumnWords.monthFirst },
      ])}
      value={column.dateOrder}
      onChange={(chosen) =>
        onChange({ ...column, dateOrder: chosen === 'monthFirst' ? 'monthFirst' : 'dayFirst' })
      }
    />
  );
}
