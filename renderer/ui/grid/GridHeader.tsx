// The grid's head: names the columns, tells how they sort, opens a column's panel, and is dragged to move or widen it.
import { VisuallyHidden } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconChevronDown,
  IconFilter,
  IconMathFunction,
} from '@tabler/icons-react';
import { gridViewWords } from '../../../shared/messages/screens/grid.ts';
import { gridWords } from '../../../shared/messages/screens/ui.ts';
import classes from './Grid.module.css';
import { cellIdOf } from './GridRow.tsx';
import type { GridSort } from './model/gridSort.ts';
import type { GridView } from './model/gridView.ts';
import type { PlacedColumn } from './useVisibleColumns.ts';
import { dragEdge, dragHead } from './view/dragHead.ts';

export interface GridHeaderProps<Row> {
  readonly gridId: string;
  readonly placed: readonly PlacedColumn<Row>[];
  readonly view: GridView;
  readonly activeColumn: number;
  readonly onResize: (columnId: string, widthPx: number) => void;
  /** A head was dropped before the column that stands at `to`, counted without itself. */
  readonly onMove: (columnId: string, to: number) => void;
  readonly onPanel: (at: number) => void;
}

/** The header row, which is row 1 of the grid for assistive technology. */
export function GridHeader<Row>(props: GridHeaderProps<Row>) {
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" aria-rowindex={1} className={classes.headRow}>
        {props.placed.map((place) => (
          <HeadCell key={place.column.id} place={place} {...props} />
        ))}
      </div>
    </div>
  );
}

function HeadCell<Row>({ place, ...props }: GridHeaderProps<Row> & { readonly place: PlacedColumn<Row> }) {
  const { gridId, view, activeColumn, onResize, onMove, onPanel } = props;
  const { column, at, style, frozen } = place;
  const sorted = view.sorts.find(({ columnId }) => columnId === column.id);
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the grid has the focus, and its keys do the same
    <div
      role="columnheader"
      id={cellIdOf(gridId, -1, at)}
      aria-colindex={at + 1}
      aria-sort={sorted ? (sorted.descending ? 'descending' : 'ascending') : 'none'}
      aria-haspopup="dialog"
      className={classes.headCell}
      style={style}
      data-align={column.align}
      data-active={at === activeColumn || undefined}
      data-frozen={frozen}
      data-head={at}
      onPointerDown={(event) => dragHead(event, (to) => onMove(column.id, to))}
      onContextMenu={(event) => {
        event.preventDefault();
        // The menu of the rows is for rows.
        event.stopPropagation();
        onPanel(at);
      }}
    >
      <span className={classes.headText}>{column.header}</span>
      {column.computed ? (
        <IconMathFunction size={13} className={classes.sort} role="img" aria-label={gridWords.isComputed} />
      ) : null}
      {view.filters[column.id] === undefined ? null : <IconFilter size={13} stroke={2} aria-hidden />}
      {sorted === undefined ? null : <SortMark sort={sorted} sorts={view.sorts} />}
      <span className={classes.menu} aria-hidden data-menu>
        <IconChevronDown size={14} stroke={2} />
      </span>
      <span
        className={classes.edge}
        aria-hidden
        data-edge
        onPointerDown={(event) => dragEdge(event, (widthPx) => onResize(column.id, widthPx))}
      />
    </div>
  );
}

/** An arrow, and with several sorted columns which of them counts first. */
function SortMark({ sort, sorts }: { readonly sort: GridSort; readonly sorts: readonly GridSort[] }) {
  const Arrow = sort.descending ? IconArrowDown : IconArrowUp;
  const place = sorts.indexOf(sort) + 1;
  return (
    <span className={classes.sort}>
      <Arrow size={13} stroke={2} aria-hidden />
      {sorts.length === 1 ? null : (
        <>
          <span aria-hidden>{place}</span>
          <VisuallyHidden>{gridViewWords.sortPlace({ place })}</VisuallyHidden>
        </>
      )}
    </span>
  );
}
