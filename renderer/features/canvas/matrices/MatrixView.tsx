// One matrix as a grid to walk through, what nothing stands in said above it, and its files.
import { useMemo } from 'react';
import { matrixMessages } from '../../../../shared/messages/rules/matrix.ts';
import { matrixWords as words } from '../../../../shared/messages/screens/canvas/matrices.ts';
import { lineName, matrixNamed } from '../../../../shared/rules/matrix/matrices.ts';
import {
  type Matrix,
  type MatrixLine,
  type MatrixName,
  unserved,
} from '../../../../shared/rules/matrix/matrix.ts';
import { type MatrixMeasure, matrixTitle } from '../../../../shared/rules/matrix/matrixTexts.ts';
import type { Kind } from '../../../../shared/schema/kinds.ts';
import { factsOf } from '../../../../shared/schema/workbook.ts';
import { matrixTable } from '../../../../shared/tables/matrixTable.ts';
import { cards } from '../../../../shared/schema/cards.ts';
import { recordsWords } from '../../../../shared/messages/screens/records.ts';
import { useAddRecord } from '../../../records/AddRecord.tsx';
import { useOpenRecord, useWorkbook } from '../../../records/useWorkbook.ts';
import { EmptyState } from '../../../ui/feedback/EmptyState.tsx';
import { Grid } from '../../../ui/grid/Grid.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Bar, Fill } from '../../../ui/page/Page.tsx';
import { useReadOnly } from '../../../ui/readOnly.tsx';
import { KeepTable } from '../../../records/KeepTable.tsx';
import { ends, matrixColumns, totalLine } from './matrixColumns.tsx';
import { useMatrixActions } from './useMatrixActions.ts';

interface MatrixViewProps {
  readonly name: MatrixName;
  readonly measure: MatrixMeasure;
}

/** What is added where a matrix has no rows or no columns yet. */
const sides: Readonly<Record<MatrixName, readonly [rows: Kind, columns: Kind]>> = {
  goalsByUseCases: ['goal', 'useCase'],
  useCasesByRisks: ['useCase', 'risk'],
  useCasesByCapabilities: ['useCase', 'capability'],
  componentsBySlices: ['slice', 'slice'],
};

export function MatrixView({ name, measure }: MatrixViewProps) {
  const workbook = useWorkbook();
  const matrix = matrixNamed(workbook, name);
  if (matrix.rows.length === 0 || matrix.columns.length === 0) return <NothingYet matrix={matrix} />;
  return (
    <>
      <Bar>
        <Unserved matrix={matrix} />
        <KeepTable table={() => matrixTable(workbook, matrix, measure)} />
      </Bar>
      <MatrixGrid matrix={matrix} measure={measure} />
      <Hint />
    </>
  );
}

const Hint = () => <Muted small>{useReadOnly() ? words.keysReadOnly : words.keys}</Muted>;

function MatrixGrid({ matrix, measure }: { readonly matrix: Matrix; readonly measure: MatrixMeasure }) {
  const { currency } = factsOf(useWorkbook());
  const { act, go, open } = useMatrixActions(matrix);
  const columns = useMemo(
    () => matrixColumns({ matrix, measure, currency, onPress: go }),
    [matrix, measure, currency], // oxlint-disable-line react-hooks/exhaustive-deps -- what a press does hangs on the matrix alone
  );
  const rows = useMemo(() => [...matrix.rows, totalLine], [matrix]);
  const onOpen = (id: string, columnId: string) => {
    const row = matrix.rows.find(({ key }) => key === id);
    const column = matrix.columns.find(({ key }) => key === columnId);
    if (row && column) act(row, column);
    else if (row && columnId === ends.name) open(row);
    else if (column && id === totalLine.key) open(column);
  };
  return (
    <Fill>
      <Grid<MatrixLine>
        label={matrixTitle(matrix.name, measure)}
        rows={rows}
        columns={columns}
        rowId={({ key }) => key}
        onOpen={onOpen}
        empty={null}
      />
    </Fill>
  );
}

/** What nothing stands in, in sentences. */
function Unserved({ matrix }: { readonly matrix: Matrix }) {
  const { rows, columns } = unserved(matrix);
  const say = matrixMessages.empty[matrix.name];
  const sentences = [
    ...(rows.length === 0 ? [] : [say.rows(rows.map(lineName))]),
    ...(columns.length === 0 ? [] : [say.columns(columns.map(lineName))]),
  ];
  return <Muted>{sentences.length === 0 ? words.allServed : sentences.join(' ')}</Muted>;
}

function NothingYet({ matrix }: { readonly matrix: Matrix }) {
  const [ofRows, ofColumns] = sides[matrix.name];
  const kind = matrix.rows.length === 0 ? ofRows : ofColumns;
  const add = useAddRecord(kind);
  const open = useOpenRecord();
  const [slice] = matrix.name === 'componentsBySlices' ? matrix.columns : [];
  // Components have no records of their own: they are named in a slice.
  const action = slice?.record
    ? {
        label: words.nameComponents({ slice: lineName(slice) }),
        onClick: () => open('slice', slice.record?.id ?? '', 'components'),
      }
    : { label: recordsWords.add({ what: cards[kind].one }), onClick: add };
  return <EmptyState {...words.empty[matrix.name]} action={action} />;
}
