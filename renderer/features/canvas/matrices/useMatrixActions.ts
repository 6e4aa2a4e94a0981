// What a cell of a matrix does: goes to what links its row and its column, or links them.
import { matrixWords as words } from '../../../../shared/messages/screens/canvas/matrices.ts';
import { changeFields } from '../../../../shared/edits/records.ts';
import {
  cellAt,
  type Matrix,
  type MatrixLine,
  type MatrixName,
} from '../../../../shared/rules/matrix/matrix.ts';
import type { ItemRef } from '../../../../shared/rules/thread/canvasLinks.ts';
import type { Slice } from '../../../../shared/schema/kinds.ts';
import { codeOf } from '../../../../shared/words.ts';
import { useApply, useOpenRecord, useWorkbook } from '../../../records/useWorkbook.ts';
import { announce } from '../../../ui/feedback/announce.tsx';
import { useReadOnly } from '../../../ui/readOnly.tsx';
import { useItemActions } from '../useItemActions.ts';

/** Which of the two keeps the link, and in which field it is seen. */
const holders: Readonly<Record<MatrixName, readonly ['row' | 'column', string]>> = {
  goalsByUseCases: ['column', 'goals'],
  useCasesByRisks: ['column', 'useCases'],
  useCasesByCapabilities: ['row', 'requiredLevel'],
  componentsBySlices: ['column', 'components'],
};

export interface MatrixActions {
  /** Goes to what links the two; where nothing does, links them. */
  readonly act: (row: MatrixLine, column: MatrixLine) => void;
  /** Goes to what links the two, if anything does. */
  readonly go: (row: MatrixLine, column: MatrixLine) => void;
  readonly open: (line: MatrixLine) => void;
}

export function useMatrixActions(matrix: Matrix): MatrixActions {
  const open = useOpenRecord();
  const readOnly = useReadOnly();
  const { link } = useItemActions();
  const join = useJoin();
  const [side, field] = holders[matrix.name];
  const go = (row: MatrixLine, column: MatrixLine) => {
    const { record } = side === 'row' ? row : column;
    if (record && cellAt(matrix, row, column)) open(record.kind, record.id, field);
  };
  return {
    go,
    act: (row, column) => {
      if (cellAt(matrix, row, column)) return go(row, column);
      if (readOnly || !column.record) return;
      if (row.record) link([row.record as ItemRef], column.record as ItemRef);
      else join(row.title, column.record.id as Slice['id']);
    },
    open: ({ record }) => record && open(record.kind, record.id),
  };
}

/** Names a component in a slice. */
function useJoin(): (component: string, slice: Slice['id']) => void {
  const workbook = useWorkbook();
  const apply = useApply();
  return (component, id) => {
    const slice = workbook.slice.get(id);
    if (slice && apply(changeFields('slice', id, { components: [...slice.components, component] })))
      announce(words.joins({ component, slice: codeOf(slice) }));
  };
}
