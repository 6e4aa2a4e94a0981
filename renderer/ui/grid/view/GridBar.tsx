// One line over the table: its view, its columns, and what cuts and gathers its rows, each with the way to undo it.
import { IconFilter, IconFold, IconLayoutList, IconX, IconArrowsVertical } from '@tabler/icons-react';
import { gridViewWords } from '../../../../shared/messages/screens/grid.ts';
import { Toolbar, ToolbarButton, ToolbarGap } from '../../frame/Toolbar.tsx';
import type { GridColumn } from '../model/gridColumn.ts';
import { setFilter } from '../model/view/arrange.ts';
import { filtersOn } from '../model/view/gridFilter.ts';
import { filterSaid } from '../model/view/filterWords.ts';
import { ColumnChooser } from './ColumnChooser.tsx';
import type { ViewedLines } from './useGridLines.ts';
import type { GridViewing } from './useGridView.ts';
import classes from './view.module.css';
import { ViewMenu } from './ViewMenu.tsx';

interface GridBarProps<Row> {
  /** The table's name. */
  readonly table: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly viewing: GridViewing;
  readonly lines: ViewedLines<Row>;
  /** How many rows there are without filters. */
  readonly all: number;
}

/** A toolbar: one Tab stop. */
export function GridBar<Row>(props: GridBarProps<Row>) {
  const { table, columns, viewing } = props;
  return (
    <div className={classes.bar}>
      <Toolbar bare label={gridViewWords.bar({ table })}>
        <ViewMenu columns={columns} viewing={viewing} />
        <ColumnChooser columns={columns} viewing={viewing} />
        <Grouping {...props} />
        <Filters {...props} />
      </Toolbar>
    </div>
  );
}

function Grouping<Row>({ columns, viewing: { view, change }, lines }: GridBarProps<Row>) {
  const by = columns.find(({ id }) => id === view.group);
  if (by === undefined) return null;
  const texts = (lines.lines ?? []).flatMap((line) => (line.kind === 'group' ? [line.group.text] : []));
  const isAllFolded = texts.every((text) => lines.folded.has(text));
  return (
    <>
      <ToolbarGap />
      <Chip
        icon={<IconLayoutList size={14} stroke={1.75} aria-hidden />}
        text={gridViewWords.groupedBy({ column: by.header })}
        label={gridViewWords.stopGrouping({ column: by.header })}
        onRemove={() => change((before) => ({ ...before, group: null }))}
      />
      <ToolbarButton
        label={isAllFolded ? gridViewWords.unfoldAll : gridViewWords.foldAll}
        icon={isAllFolded ? <IconArrowsVertical size={15} aria-hidden /> : <IconFold size={15} aria-hidden />}
        onClick={() => lines.fold(texts, !isAllFolded)}
      />
    </>
  );
}

function Filters<Row>({ columns, viewing: { view, change }, lines, all }: GridBarProps<Row>) {
  const filters = filtersOn(columns, view.filters);
  if (filters.length === 0) return null;
  return (
    <>
      <ToolbarGap />
      {filters.map(({ column, filter }) => {
        const text = filterSaid(column, filter);
        return (
          <Chip
            key={column.id}
            icon={<IconFilter size={14} stroke={1.75} aria-hidden />}
            text={text}
            label={gridViewWords.removeFilter({ filter: text })}
            onRemove={() => change((before) => setFilter(before, column.id, null))}
          />
        );
      })}
      {filters.length === 1 ? null : (
        <ToolbarButton
          label={gridViewWords.clearFilters}
          icon={<IconX size={14} aria-hidden />}
          showLabel
          onClick={() => change((before) => ({ ...before, filters: {} }))}
        />
      )}
      <span className={classes.cut}>{gridViewWords.rowsOf({ shown: lines.count, all })}</span>
    </>
  );
}

interface ChipProps {
  readonly icon: React.ReactNode;
  readonly text: string;
  /** What pressing it does. */
  readonly label: string;
  readonly onRemove: () => void;
}

/** What is on, and pressed off. */
const Chip = ({ icon, text, label, onRemove }: ChipProps) => (
  <button type="button" className={classes.chip} aria-label={label} title={label} onClick={onRemove}>
    {icon}
    <span>{text}</span>
    <IconX size={13} stroke={2} aria-hidden />
  </button>
);
