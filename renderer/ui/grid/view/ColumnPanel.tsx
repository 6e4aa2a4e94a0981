// What can be done with one column, beside its head: sorted, filtered, gathered by, frozen, moved, hidden.
import { Button, Popover } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowLeft,
  IconArrowRight,
  IconArrowUp,
  IconEyeOff,
  IconFilterOff,
  IconLayoutList,
  IconLock,
  type Icon,
} from '@tabler/icons-react';
import { useMemo } from 'react';
import { gridViewWords } from '../../../../shared/messages/screens/grid.ts';
import type { GridColumn } from '../model/gridColumn.ts';
import { nextSorts } from '../model/gridSort.ts';
import { frozenCount, type GridView, shownColumns } from '../model/gridView.ts';
import { freeze, moveColumn, setFilter, showColumn } from '../model/view/arrange.ts';
import { FilterFields } from './FilterFields.tsx';
import type { GridViewing } from './useGridView.ts';
import classes from './view.module.css';

interface ColumnPanelProps<Row> {
  /** The head it belongs to; null: none is open. */
  readonly headId: string | null;
  readonly column: GridColumn<Row> | undefined;
  /** All columns of the table. */
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly Row[];
  readonly viewing: GridViewing;
  readonly onClose: () => void;
}

/** A small dialog under the head of the column. */
export function ColumnPanel<Row>(props: ColumnPanelProps<Row>) {
  const { headId, column, onClose } = props;
  const box = useMemo(
    () => (headId === null ? undefined : document.getElementById(headId)?.getBoundingClientRect()),
    [headId],
  );
  const isOpen = headId !== null && column !== undefined;
  return (
    <Popover
      opened={isOpen}
      onChange={(opened) => (opened ? undefined : onClose())}
      position="bottom-start"
      width={248}
      trapFocus
      returnFocus
    >
      <Popover.Target popupType="dialog">
        <button
          type="button"
          tabIndex={-1}
          aria-hidden
          className={classes.anchor}
          style={box ? { insetInlineStart: box.left, insetBlockStart: box.bottom } : {}}
        />
      </Popover.Target>
      {isOpen ? (
        <Popover.Dropdown
          className={classes.panel}
          aria-label={gridViewWords.column({ column: column.header })}
        >
          <Steps {...props} column={column} />
        </Popover.Dropdown>
      ) : null}
    </Popover>
  );
}

interface StepProps {
  readonly icon: Icon;
  readonly label: string;
  readonly onClick: () => void;
  readonly disabled?: boolean;
}

const Step = ({ icon: Sign, label, onClick, disabled = false }: StepProps) => (
  <Button
    variant="subtle"
    size="compact-sm"
    justify="flex-start"
    fullWidth
    disabled={disabled}
    leftSection={<Sign size={15} stroke={1.75} aria-hidden />}
    onClick={onClick}
  >
    {label}
  </Button>
);

function Steps<Row>(props: ColumnPanelProps<Row> & { readonly column: GridColumn<Row> }) {
  const { column, columns, rows, viewing, onClose } = props;
  const { id } = column;
  const { view, change } = viewing;
  const shown = shownColumns(columns, view);
  const at = shown.indexOf(column);
  const isLastFrozen = frozenCount(columns, view) === at + 1;
  const filter = view.filters[id];
  /** Does one thing and is done. */
  const once = (next: (before: GridView) => GridView) => () => {
    change(next);
    onClose();
  };
  return (
    <>
      <SortSteps {...props} />
      <hr />
      <FilterFields
        key={id}
        column={column}
        rows={rows}
        filter={filter}
        onChange={(next) => change((before) => setFilter(before, id, next))}
      />
      {filter === undefined ? null : (
        <Step
          icon={IconFilterOff}
          label={gridViewWords.clearFilter}
          onClick={once((before) => setFilter(before, id, null))}
        />
      )}
      <hr />
      <Step
        icon={IconLayoutList}
        label={view.group === id ? gridViewWords.ungroup : gridViewWords.groupBy}
        onClick={once((before) => ({ ...before, group: before.group === id ? null : id }))}
      />
      <Step
        icon={IconLock}
        label={isLastFrozen ? gridViewWords.unfreeze : gridViewWords.freezeHere}
        disabled={at === shown.length - 1}
        onClick={once((before) => freeze(columns, before, isLastFrozen ? 0 : at + 1))}
      />
      <Step
        icon={IconArrowLeft}
        label={gridViewWords.moveLeft}
        disabled={at === 0}
        onClick={once((before) => moveColumn(columns, before, id, at - 1))}
      />
      <Step
        icon={IconArrowRight}
        label={gridViewWords.moveRight}
        disabled={at === shown.length - 1}
        onClick={once((before) => moveColumn(columns, before, id, at + 1))}
      />
      <Step
        icon={IconEyeOff}
        label={gridViewWords.hide}
        disabled={shown.length === 1}
        onClick={once((before) => showColumn(columns, before, id, false))}
      />
    </>
  );
}

function SortSteps<Row>({
  column,
  viewing,
  onClose,
}: ColumnPanelProps<Row> & { readonly column: GridColumn<Row> }) {
  const { id } = column;
  const { sorts } = viewing.view;
  const isSorted = sorts.some(({ columnId }) => columnId === id);
  const sortBy = (next: GridView['sorts']) => () => {
    viewing.change((before) => ({ ...before, sorts: next }));
    onClose();
  };
  return (
    <>
      <Step
        icon={IconArrowUp}
        label={gridViewWords.ascending}
        onClick={sortBy([{ columnId: id, descending: false }])}
      />
      <Step
        icon={IconArrowDown}
        label={gridViewWords.descending}
        onClick={sortBy([{ columnId: id, descending: true }])}
      />
      {sorts.length === 0 || isSorted ? null : (
        <Step icon={IconArrowUp} label={gridViewWords.thenBy} onClick={sortBy(nextSorts(sorts, id, true))} />
      )}
      {isSorted ? (
        <Step
          icon={IconArrowUp}
          label={gridViewWords.unsort}
          onClick={sortBy(sorts.filter(({ columnId }) => columnId !== id))}
        />
      ) : null}
    </>
  );
}
