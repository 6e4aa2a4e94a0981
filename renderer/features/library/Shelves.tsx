// The workbooks in the order and the folders a person chose for them.
import { Checkbox, Group, UnstyledButton } from '@mantine/core';
import { IconFolder, IconFolderOpen } from '@tabler/icons-react';
import { libraryWords } from '../../../shared/messages/screens/library.ts';
import { libraryOrders } from '../../storage/libraryLook.ts';
import type { WorkbookSummary } from '../../storage/storage.ts';
import { useLibrary } from '../../store/stores.tsx';
import { PickSelect } from '../../ui/fields/pick/PickSelect.tsx';
import { wordItems } from '../../ui/fields/values/pickItems.ts';
import { Muted } from '../../ui/page/Muted.tsx';
import { type ClientFolder, foldersOf, ordered } from './workbookOrder.ts';
import { WorkbookList } from './WorkbookList.tsx';
import classes from './Library.module.css';

/** How the list is ordered, and whether each client has a folder. */
export function LookFields() {
  const { order, byClient } = useLibrary((state) => state.look);
  const setLook = useLibrary((state) => state.setLook);
  return (
    <Group gap="sm" ml="auto">
      <Checkbox
        label={libraryWords.byClient}
        checked={byClient}
        onChange={({ currentTarget: { checked } }) => setLook({ byClient: checked })}
      />
      <PickSelect
        aria-label={libraryWords.order}
        w="10rem"
        items={wordItems(libraryOrders.map((value) => ({ value, label: libraryWords.orders[value] })))}
        value={order}
        onChange={(chosen) => setLook({ order: chosen ?? order })}
      />
    </Group>
  );
}

export function Shelves({ workbooks }: { readonly workbooks: readonly WorkbookSummary[] }) {
  const look = useLibrary((state) => state.look);
  const rows = ordered(workbooks, look);
  if (!look.byClient) return <WorkbookList workbooks={rows} />;
  return foldersOf(rows).map((folder) => <Folder key={folder.client} {...folder} />);
}

function Folder({ client, workbooks }: ClientFolder) {
  const closed = useLibrary(({ look }) => look.closed);
  const setLook = useLibrary((state) => state.setLook);
  const isOpen = !closed.includes(client);
  const name = client === '' ? libraryWords.noClient : client;
  return (
    <section aria-label={name}>
      <UnstyledButton
        className={classes.folder}
        aria-expanded={isOpen}
        onClick={() =>
          setLook({ closed: isOpen ? [...closed, client] : closed.filter((one) => one !== client) })
        }
      >
        {isOpen ? <IconFolderOpen size={18} aria-hidden /> : <IconFolder size={18} aria-hidden />}
        {name} <Muted as="span">{workbooks.length}</Muted>
      </UnstyledButton>
      {isOpen ? <WorkbookList workbooks={workbooks} label={name} /> : null}
    </section>
  );
}
