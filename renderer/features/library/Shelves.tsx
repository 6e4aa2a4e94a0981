// The workbooks in the order and the folders a person chose for them.
import { UnstyledButton } from '@mantine/core';
import { IconFolder, IconFolderOpen } from '@tabler/icons-react';
import { libraryWords } from '../../../shared/messages/screens/library.ts';
import type { WorkbookSummary } from '../../storage/storage.ts';
import { useLibrary } from '../../store/stores.tsx';
import { Muted } from '../../ui/page/Muted.tsx';
import { type ClientFolder, foldersOf, ordered } from './workbookOrder.ts';
import { WorkbookList } from './WorkbookList.tsx';
import classes from './Library.module.css';

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
