// The figures of one use case in several workbooks, a column each, so that they are compared along a line.
import type { ReactNode } from 'react';
import { approachWords as words } from '../../../../shared/messages/screens/canvas/approach.ts';
import { commonWords } from '../../../../shared/messages/screens/common.ts';
import type { GateReview } from '../../../../shared/rules/gate/gates.ts';
import type { GateFigures } from '../../../../shared/rules/value/gateFigures.ts';
import type { Day } from '../../../../shared/schema/field.ts';
import { dayText, moneyText } from '../../../../shared/text/format.ts';
import { StateMark } from '../../../ui/marks/StateMark.tsx';
import { DataTable, type TableColumn } from '../../../ui/page/DataTable.tsx';

/** What a use case is worth in one of the workbooks. */
export interface ReviewColumn {
  readonly head: string;
  readonly review: GateReview;
  readonly ends: Day | null;
}

/** A line: what it is called, and what each column says of it. */
export interface FigureRow<C> {
  readonly name: string;
  readonly cell: (column: C) => ReactNode;
}

/** A figure of the gate; unknown stays unknown. */
const figure = (
  name: string,
  of: keyof Pick<GateFigures, 'V' | 'C' | 'X' | 'L' | 'ratio'>,
  print: (value: number) => string,
): FigureRow<ReviewColumn> => ({
  name,
  cell: ({ review: { figures } }) => {
    const { value } = figures[of];
    if (value !== null) return print(value);
    return of === 'ratio' && figures.ratioIs !== 'unknown' ? words.nothingKnown : commonWords.unknown;
  },
});

/** Value, cost, exposure, lateness and ratio, what they recommend, and when the work ends. */
export function reviewRows(currency: string): readonly FigureRow<ReviewColumn>[] {
  const money = (value: number) => moneyText(value, currency);
  return [
    figure(words.value, 'V', money),
    figure(words.cost, 'C', money),
    figure(words.exposure, 'X', money),
    figure(words.lateness, 'L', money),
    figure(words.ratio, 'ratio', commonWords.ratio),
    {
      name: words.figuresSay,
      cell: ({ review }) => {
        const { outcome } = review.recommendation;
        return outcome === null ? commonWords.unknown : <StateMark look={outcome} size={14} begins />;
      },
    },
    { name: words.ends, cell: ({ ends }) => (ends === null ? words.nothingKnown : dayText(ends)) },
  ];
}

interface FigureTableProps<C> {
  readonly label: string;
  readonly columns: readonly C[];
  readonly rows: readonly FigureRow<C>[];
}

/** The lines of several columns; two columns of one name are still two. */
export function FigureTable<C extends { readonly head: string }>({
  label,
  columns,
  rows,
}: FigureTableProps<C>) {
  const heads: readonly TableColumn<FigureRow<C>>[] = columns.map((column, at) => ({
    head: columns.findIndex(({ head }) => head === column.head) === at ? column.head : `${column.head} `,
    end: true,
    cell: (row) => row.cell(column),
  }));
  return (
    <DataTable
      label={label}
      columns={[{ head: words.row, cell: ({ name }) => name }, ...heads]}
      rows={rows}
      keyOf={({ name }) => name}
    />
  );
}
