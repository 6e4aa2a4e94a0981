// The figures of several ways to build one use case, a column each, so that they are compared along a line.
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { approachWords as words } from '../../../../shared/messages/screens/canvas/approach.ts';
import { commonWords } from '../../../../shared/messages/screens/common.ts';
import type { GateFigures } from '../../../../shared/rules/value/gateFigures.ts';
import { factsOf } from '../../../../shared/schema/workbook.ts';
import { dayText, moneyText, numberText } from '../../../../shared/text/format.ts';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import { StateMark } from '../../../ui/marks/StateMark.tsx';
import { DataTable, type TableColumn } from '../../../ui/page/DataTable.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { useReadOnly } from '../../../ui/readOnly.tsx';
import type { Approach } from '../../../../shared/rules/need/needTest.ts';
import type { ApproachColumn } from './approachFigures.ts';

interface FigureRow {
  readonly name: string;
  readonly cell: (column: ApproachColumn) => ReactNode;
}

const ratioText = (ratio: number): string => (ratio === Infinity ? commonWords.noBound : numberText(ratio));

/** A figure of the gate; unknown stays unknown. */
const figure = (
  name: string,
  of: keyof Pick<GateFigures, 'V' | 'C' | 'X' | 'L' | 'ratio'>,
  print: (value: number) => string,
): FigureRow => ({
  name,
  cell: ({ review: { figures } }) => {
    const { value } = figures[of];
    if (value !== null) return print(value);
    return of === 'ratio' && figures.ratioIs !== 'unknown' ? words.nothingKnown : commonWords.unknown;
  },
});

/** Nothing is chosen by a key meant for something else: each column has a button of its own. */
const chooseRow = (onChoose: (approach: Approach) => void): FigureRow => ({
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

function rowsFor(currency: string): readonly FigureRow[] {
  const money = (value: number) => moneyText(value, currency);
  return [
    { name: words.needTest, cell: ({ standing }) => standing },
    {
      name: words.effort,
      cell: ({ hints }) =>
        hints.length === 0 ? words.noHints : hints.map((hint) => <div key={hint}>{hint}</div>),
    },
    figure(words.value, 'V', money),
    figure(words.cost, 'C', money),
    figure(words.exposure, 'X', money),
    figure(words.lateness, 'L', money),
    figure(words.ratio, 'ratio', ratioText),
    {
      name: words.figuresSay,
      cell: ({ review }) => {
        const { outcome } = review.recommendation;
        return outcome === null ? commonWords.unknown : <StateMark look={outcome} size={14} begins />;
      },
    },
    {
      name: words.ends,
      cell: ({ ends }) => (ends === null ? words.nothingKnown : dayText(ends)),
    },
  ];
}

interface ApproachTableProps {
  readonly label: string;
  readonly columns: readonly ApproachColumn[];
  readonly onChoose: (approach: Approach) => void;
}

export function ApproachTable({ label, columns, onChoose }: ApproachTableProps) {
  const { currency } = factsOf(useWorkbook());
  const readOnly = useReadOnly();
  // Two that are the same are still two columns: their heads are told apart.
  const heads: readonly TableColumn<FigureRow>[] = columns.map((column, at) => ({
    head: columns.findIndex(({ head }) => head === column.head) === at ? column.head : `${column.head} `,
    end: true,
    cell: (row: FigureRow) => row.cell(column),
  }));
  const refused = columns.flatMap(({ approach, refused: why }) =>
    why === null ? [] : words.refused({ approach, why }),
  );
  return (
    <>
      <DataTable
        label={label}
        columns={[{ head: words.row, cell: ({ name }) => name }, ...heads]}
        rows={[...rowsFor(currency), ...(readOnly ? [] : [chooseRow(onChoose)])]}
        keyOf={({ name }) => name}
      />
      <div role="status">
        {refused.map((sentence) => (
          <Muted key={sentence}>{sentence}</Muted>
        ))}
      </div>
    </>
  );
}
