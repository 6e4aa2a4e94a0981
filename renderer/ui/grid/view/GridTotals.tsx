// One quiet line under the table: what the selected cells come to, once there are several.
import { useDeferredValue, useMemo } from 'react';
import { gridViewWords } from '../../../../shared/messages/screens/grid.ts';
import { printNumber } from '../../fields/values/numbers.ts';
import type { GridColumn } from '../model/gridColumn.ts';
import { rangeCount } from '../model/gridSelection.ts';
import { rangeTotals } from '../model/view/gridTotals.ts';
import type { GridCursor } from '../useGridCursor.ts';
import classes from './view.module.css';

interface GridTotalsProps<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn<Row>[];
  readonly cursor: GridCursor;
}

/** Nothing while a single cell is selected. */
export function GridTotals<Row>(props: GridTotalsProps<Row>) {
  const { top, bottom, left, right } = props.cursor.range;
  const isRange = props.cursor.placed && rangeCount(props.cursor.range) > 1;
  return isRange ? <Totals key="totals" {...props} range={`${top} ${bottom} ${left} ${right}`} /> : null;
}

/** A range that grows under the pointer is summed up when there is time. */
function Totals<Row>({ rows, columns, range }: GridTotalsProps<Row> & { readonly range: string }) {
  const later = useDeferredValue(range);
  const { filled, numbers, print } = useMemo(() => {
    const [top = 0, bottom = 0, left = 0, right = 0] = later.split(' ').map(Number);
    return rangeTotals(rows, columns, { top, bottom, left, right });
  }, [later, rows, columns]);
  const { count, sum, mean, min, max } = gridViewWords;
  const figures: readonly (readonly [string, string])[] = [
    [count, printNumber(filled)],
    ...(numbers === null
      ? []
      : ([
          [sum, print(numbers.sum)],
          [mean, print(numbers.mean)],
          [min, print(numbers.min)],
          [max, print(numbers.max)],
        ] as const)),
  ];
  return (
    <dl className={classes.totals} aria-label={gridViewWords.totals}>
      {figures.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
