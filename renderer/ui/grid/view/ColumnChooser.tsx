// Which columns a table shows, how many of them stay, and whether long texts wrap.
import { Checkbox, Popover, SegmentedControl, Switch } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { gridViewWords } from '../../../../shared/messages/screens/grid.ts';
import { announce } from '../../feedback/announce.tsx';
import { SearchField } from '../../page/Filter.tsx';
import type { GridColumn } from '../model/gridColumn.ts';
import { frozenCount, shownColumns } from '../model/gridView.ts';
import { allColumns, freeze, moveColumn, showColumn } from '../model/view/arrange.ts';
import type { GridViewing } from './useGridView.ts';
import classes from './view.module.css';

interface ColumnChooserProps<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly viewing: GridViewing;
}

/** A button, and under it the columns in their order; Alt and an arrow move one. */
export function ColumnChooser<Row>({ columns, viewing }: ColumnChooserProps<Row>) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-start" width={280} trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={classes.open} onClick={() => setIsOpen((before) => !before)}>
          <IconColumns3 size={15} stroke={1.75} aria-hidden />
          {gridViewWords.columns}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.panel} aria-label={gridViewWords.columns}>
        {isOpen ? <Choices columns={columns} viewing={viewing} /> : null}
      </Popover.Dropdown>
    </Popover>
  );
}

const mostFrozen = 3;

function Choices<Row>({ columns, viewing: { view, change } }: ColumnChooserProps<Row>) {
  const [looked, setLooked] = useState('');
  const shown = shownColumns(columns, view);
  const frozen = frozenCount(columns, view);
  const counts = [...new Set([...Array(mostFrozen + 1).keys(), frozen])].toSorted((a, b) => a - b);
  return (
    <>
      <SearchField label={gridViewWords.findColumn} value={looked} onChange={setLooked} />
      <ColumnList columns={columns} viewing={{ view, change }} looked={looked} />
      <p className={classes.hint}>{gridViewWords.shownOf({ shown: shown.length, all: columns.length })}</p>
      <hr />
      <span className={classes.label}>{gridViewWords.freezeFirst}</span>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={gridViewWords.freezeFirst}
        value={String(frozen)}
        data={counts.map((count) => ({
          value: String(count),
          label: count === 0 ? gridViewWords.none : String(count),
        }))}
        onChange={(count) => change((before) => freeze(columns, before, Number(count)))}
      />
      <Switch
        size="xs"
        label={gridViewWords.wrap}
        checked={view.wrap}
        onChange={(event) => {
          const wrap = event.currentTarget.checked;
          change((before) => ({ ...before, wrap }));
        }}
      />
    </>
  );
}

interface ColumnListProps<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly viewing: Pick<GridViewing, 'view' | 'change'>;
  readonly looked: string;
}

function ColumnList<Row>({ columns, viewing: { view, change }, looked }: ColumnListProps<Row>) {
  const shown = shownColumns(columns, view).map(({ id }) => id);
  const known = new Map(columns.map((column) => [column.id, column]));
  const found = allColumns(columns, view)
    .flatMap((id) => known.get(id) ?? [])
    .filter(({ header }) => header.toLowerCase().includes(looked.toLowerCase()));
  const press = (event: KeyboardEvent, { id, header }: GridColumn<Row>) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    const at = shown.indexOf(id);
    if (!event.altKey || by === 0 || at < 0) return;
    event.preventDefault();
    const to = Math.max(0, Math.min(at + by, shown.length - 1));
    change((before) => moveColumn(columns, before, id, to));
    announce(gridViewWords.moved({ column: header, place: to + 1, all: shown.length }));
  };
  return (
    <div className={classes.list}>
      {found.map((column) => (
        <Checkbox
          key={column.id}
          size="xs"
          label={column.header}
          title={gridViewWords.moveHint}
          checked={shown.includes(column.id)}
          onKeyDown={(event) => press(event, column)}
          onChange={(event) => {
            const isShown = event.currentTarget.checked;
            change((before) => showColumn(columns, before, column.id, isShown));
          }}
        />
      ))}
    </div>
  );
}
