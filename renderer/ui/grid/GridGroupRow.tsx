// The head of a group of rows: what they have in common, how many there are, what their numbers come to; it folds.
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { gridViewWords } from '../../../shared/messages/screens/grid.ts';
import classes from './Grid.module.css';
import type { GridGroup } from './model/view/gridGroups.ts';

interface GridGroupRowProps<Row> {
  readonly id: string;
  readonly group: GridGroup<Row>;
  /** The name of the column that rows are gathered by. */
  readonly header: string;
  /** From 0, among all lines. */
  readonly line: number;
  readonly top: number;
  readonly height: number;
  readonly columnCount: number;
  readonly isFolded: boolean;
  readonly isActive: boolean;
}

/** The id that makes the head of a group the grid's active descendant. */
export const groupIdOf = (gridId: string, text: string): string =>
  `${gridId}-group-${encodeURIComponent(text)}`;

/** A row of one cell as wide as the table. */
export function GridGroupRow<Row>(props: GridGroupRowProps<Row>) {
  const { id, group, header, line, top, height, columnCount, isFolded, isActive } = props;
  const Chevron = isFolded ? IconChevronRight : IconChevronDown;
  return (
    <div
      role="row"
      aria-rowindex={line + 2}
      className={classes.groupRow}
      data-index={line}
      style={{ blockSize: height, transform: `translateY(${top}px)` }}
    >
      <div
        role="gridcell"
        id={id}
        aria-colindex={1}
        aria-colspan={columnCount}
        aria-expanded={!isFolded}
        className={classes.groupCell}
        data-active={isActive || undefined}
        data-group={group.text}
      >
        <span className={classes.groupText}>
          <Chevron size={14} stroke={2} aria-hidden />
          <strong>{group.text || gridViewWords.emptyGroup({ column: header })}</strong>
          <span>{gridViewWords.rows({ count: group.rows.length })}</span>
          {group.totals.map(({ header: column, total, text }) => (
            <span key={column}>{gridViewWords.totalOf({ column, total, text })}</span>
          ))}
        </span>
      </div>
    </div>
  );
}
