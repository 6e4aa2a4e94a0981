// The workbooks as a table: one row each, opened by its title, with its other actions behind a menu.
import { dayText, momentText } from '../../../shared/text/format.ts';
import { ActionIcon, Menu, Table, UnstyledButton } from '@mantine/core';
import { IconCopy, IconDots, IconHistory, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { WorkbookSummary } from '../../storage/storage.ts';
import { openWorkbook } from '../../store/openWorkbook.ts';
import { useLibrary, useStores } from '../../store/stores.tsx';
import { CountCells } from './CountCells.tsx';
import { EarlierStatesDialog } from './EarlierStatesDialog.tsx';
import { RenameDialog } from './RenameDialog.tsx';
import classes from './Library.module.css';

export function WorkbookList({ workbooks }: { readonly workbooks: readonly WorkbookSummary[] }) {
  const [renaming, setRenaming] = useState<WorkbookSummary | null>(null);
  const [restoring, setRestoring] = useState<WorkbookSummary | null>(null);
  return (
    <>
      <div className={classes.table}>
        <Table aria-labelledby="library-heading" verticalSpacing={10} highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Title</Table.Th>
              <Table.Th>As of</Table.Th>
              <Table.Th>Stage reached</Table.Th>
              <Table.Th className={classes.figure}>Open findings</Table.Th>
              <Table.Th className={classes.figure}>Criteria due</Table.Th>
              <Table.Th>Changed</Table.Th>
              <Table.Th>
                <span className={classes.spoken}>Actions</span>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {workbooks.map((workbook) => (
              <WorkbookRow
                key={workbook.id}
                workbook={workbook}
                onRename={() => setRenaming(workbook)}
                onRestore={() => setRestoring(workbook)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {renaming ? <RenameDialog workbook={renaming} onClose={() => setRenaming(null)} /> : null}
      {restoring ? (
        <EarlierStatesDialog workbookId={restoring.id} onClose={() => setRestoring(null)} />
      ) : null}
    </>
  );
}

interface RowProps {
  readonly workbook: WorkbookSummary;
  readonly onRename: () => void;
  readonly onRestore: () => void;
}

function WorkbookRow({ workbook, onRename, onRestore }: RowProps) {
  const stores = useStores();
  const { id, title, clientLabel, asOf, updatedAt } = workbook;
  const open = () => void openWorkbook(stores, id);
  return (
    <Table.Tr onDoubleClick={open}>
      <Table.Td className={classes.titleCell}>
        <UnstyledButton className={classes.title} onClick={open}>
          {title}
        </UnstyledButton>
        {clientLabel === '' ? null : <span className={classes.client}>{clientLabel}</span>}
      </Table.Td>
      <Table.Td className={classes.quiet}>{dayText(asOf)}</Table.Td>
      <CountCells workbook={workbook} />
      <Table.Td className={classes.quiet}>{momentText(updatedAt)}</Table.Td>
      <Table.Td className={classes.menuCell}>
        <RowMenu workbook={workbook} onRename={onRename} onRestore={onRestore} />
      </Table.Td>
    </Table.Tr>
  );
}

function RowMenu({ workbook, onRename, onRestore }: RowProps) {
  const { earlier } = useStores();
  const duplicate = useLibrary((state) => state.duplicate);
  const remove = useLibrary((state) => state.remove);
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon aria-label={`Actions for ${workbook.title}`}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} />} onClick={onRename}>
          Rename…
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => void duplicate(workbook.id)}>
          Duplicate
        </Menu.Item>
        {earlier ? (
          <Menu.Item leftSection={<IconHistory size={16} />} onClick={onRestore}>
            Restore an earlier state…
          </Menu.Item>
        ) : null}
        <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={() => void remove(workbook.id)}>
          Delete
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
