// The workbooks as a table: one row each, opened by its title, with its other actions behind a menu.
import { ActionIcon, Menu, UnstyledButton } from '@mantine/core';
import { libraryWords } from '../../../shared/messages/screens/library.ts';
import { commonWords } from '../../../shared/messages/screens/common.ts';
import { dayText, momentText } from '../../../shared/text/format.ts';
import {
  IconCopy,
  IconDots,
  IconHistory,
  IconPencil,
  IconPin,
  IconPinFilled,
  IconTrash,
} from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { WorkbookSummary } from '../../storage/storage.ts';
import { openWorkbook } from '../../store/openWorkbook.ts';
import { useLibrary, useStores } from '../../store/stores.tsx';
import { countColumns, snapshotColumn } from './countColumns.tsx';
import { DataTable, type TableColumn } from '../../ui/page/DataTable.tsx';
import { Muted } from '../../ui/page/Muted.tsx';
import classes from './Library.module.css';

const EarlierStatesDialog = lazy(async () => ({
  default: (await import('./EarlierStatesDialog.tsx')).EarlierStatesDialog,
}));
const RenameDialog = lazy(async () => ({ default: (await import('./RenameDialog.tsx')).RenameDialog }));

interface WorkbookListProps {
  readonly workbooks: readonly WorkbookSummary[];
  /** What the table is called where there are several. */
  readonly label?: string;
}

export function WorkbookList({ workbooks, label = libraryWords.workbooks }: WorkbookListProps) {
  const stores = useStores();
  const [renaming, setRenaming] = useState<WorkbookSummary | null>(null);
  const [restoring, setRestoring] = useState<WorkbookSummary | null>(null);
  const open = ({ id }: WorkbookSummary) => void openWorkbook(stores, id);
  const menuOf = (workbook: WorkbookSummary) => (
    <RowMenu
      workbook={workbook}
      onRename={() => setRenaming(workbook)}
      onRestore={() => setRestoring(workbook)}
    />
  );
  const titleOf = (workbook: WorkbookSummary) => <Title workbook={workbook} onOpen={() => open(workbook)} />;
  const columns: readonly TableColumn<WorkbookSummary>[] = [
    {
      head: libraryWords.title,
      cell: titleOf,
    },
    { head: libraryWords.asOf, short: true, cell: ({ asOf }) => dayText(asOf) },
    ...countColumns,
    ...(workbooks.some(({ lastSnapshot = null }) => lastSnapshot !== null) ? [snapshotColumn] : []),
    { head: libraryWords.changed, short: true, cell: ({ updatedAt }) => momentText(updatedAt) },
    { head: libraryWords.actions, spoken: true, short: true, cell: menuOf },
  ];
  return (
    <>
      <DataTable label={label} columns={columns} rows={workbooks} keyOf={({ id }) => id} onOpen={open} />
      <Suspense fallback={null}>
        {renaming ? <RenameDialog workbook={renaming} onClose={() => setRenaming(null)} /> : null}
        {restoring ? (
          <EarlierStatesDialog workbookId={restoring.id} onClose={() => setRestoring(null)} />
        ) : null}
      </Suspense>
    </>
  );
}

interface TitleProps {
  readonly workbook: WorkbookSummary;
  readonly onOpen: () => void;
}

function Title({ workbook: { id, title, clientLabel }, onOpen }: TitleProps) {
  const pinned = useLibrary(({ look }) => look.pinned);
  const setLook = useLibrary((state) => state.setLook);
  const isPinned = pinned.includes(id);
  const Icon = isPinned ? IconPinFilled : IconPin;
  return (
    <div className={classes.titleCell}>
      <ActionIcon
        aria-label={libraryWords.pin({ title })}
        aria-pressed={isPinned}
        title={isPinned ? libraryWords.isPinned : undefined}
        onClick={() => setLook({ pinned: isPinned ? pinned.filter((one) => one !== id) : [...pinned, id] })}
      >
        <Icon size={16} aria-hidden />
      </ActionIcon>
      <div className={classes.title}>
        <UnstyledButton onClick={onOpen}>{title}</UnstyledButton>
        {clientLabel === '' ? null : <Muted small>{clientLabel}</Muted>}
      </div>
    </div>
  );
}

interface RowProps {
  readonly workbook: WorkbookSummary;
  readonly onRename: () => void;
  readonly onRestore: () => void;
}

function RowMenu({ workbook, onRename, onRestore }: RowProps) {
  const { earlier } = useStores();
  const duplicate = useLibrary((state) => state.duplicate);
  const remove = useLibrary((state) => state.remove);
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon aria-label={libraryWords.actionsFor({ title: workbook.title })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} />} onClick={onRename}>
          {libraryWords.renameMore}
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => void duplicate(workbook.id)}>
          {libraryWords.duplicate}
        </Menu.Item>
        {earlier ? (
          <Menu.Item leftSection={<IconHistory size={16} />} onClick={onRestore}>
            {libraryWords.restoreEarlierMore}
          </Menu.Item>
        ) : null}
        <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={() => void remove(workbook.id)}>
          {commonWords.delete}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
