// Several ways to build one use case, a column each: what the need test says, the effort, the figures, and the choice.
import { Button } from '@mantine/core';
import { approachWords as words } from '../../../../shared/messages/screens/canvas/approach.ts';
import type { Approach } from '../../../../shared/rules/need/needTest.ts';
import { factsOf } from '../../../../shared/schema/workbook.ts';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import { Muted } from '../../../ui/page/Muted.tsx';
import { useReadOnly } from '../../../ui/readOnly.tsx';
import type { ApproachColumn } from './approachFigures.ts';
import { type FigureRow, FigureTable, reviewRows } from './reviewRows.tsx';

const before: readonly FigureRow<ApproachColumn>[] = [
  { name: words.needTest, cell: ({ standing }) => standing },
  {
    name: words.effort,
    cell: ({ hints }) =>
      hints.length === 0 ? words.noHints : hints.map((hint) => <div key={hint}>{hint}</div>),
  },
];

/** Nothing is chosen by a key meant for something else: each column has a button of its own. */
const chooseRow = (onChoose: (approach: Approach) => void): FigureRow<ApproachColumn> => ({
  name: words.decide,
  cell: ({ approach, isPresent, refused }) =>
    isPresent ? (
      words.nothingKnown
    ) : (
      <Button size="compact-sm" disabled={refused !== null} onClick={() => onChoose(approach)}>
        {words.choose({ approach })}
      </Button>
    ),
});

interface ApproachTableProps {
  readonly label: string;
  readonly columns: readonly ApproachColumn[];
  readonly onChoose: (approach: Approach) => void;
}

export function ApproachTable({ label, columns, onChoose }: ApproachTableProps) {
  const { currency } = factsOf(useWorkbook());
  const readOnly = useReadOnly();
  const rows = [...before, ...reviewRows(currency), ...(readOnly ? [] : [chooseRow(onChoose)])];
  const refused = columns.flatMap(({ approach, refused: why }) =>
    why === null ? [] : words.refused({ approach, why }),
  );
  return (
    <>
      <FigureTable label={label} columns={columns} rows={rows} />
      <div role="status">
        {refused.map((sentence) => (
          <Muted key={sentence}>{sentence}</Muted>
        ))}
      </div>
    </>
  );
}
