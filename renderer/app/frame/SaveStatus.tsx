// Says in words whether the work is safe, and where: never a spinner without an end.
import { fileWords } from '../../../shared/messages/screens/files.ts';
import { commonWords } from '../../../shared/messages/screens/common.ts';
import { clockText } from '../../../shared/text/format.ts';
import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconChevronDown, IconCircleCheck, IconCloudOff, IconEye, IconLoader2 } from '@tabler/icons-react';
import type { LinkedFileInfo } from '../../../shared/bridge.ts';
import type { SaveState } from '../../storage/saving/autosave.ts';
import { useDocument, useLinkedFile, useStores } from '../../store/stores.tsx';
import { linkElsewhere } from '../state/workbookFiles.ts';
import classes from './window.module.css';

function words(save: SaveState): string {
  switch (save.status) {
    case 'saved':
      return fileWords.saved({ time: clockText(save.at) });
    case 'saving':
      return fileWords.saving;
    case 'failed':
      return fileWords.failed;
    case 'readOnly':
      return fileWords.readOnly;
  }
}

/** Where else it is, once it is there. */
const alsoIn = ({ name, status }: LinkedFileInfo): string =>
  status === 'written' ? fileWords.alsoIn({ name }) : fileWords.notYetIn({ name });

const signs = {
  saved: <IconCircleCheck size={16} aria-hidden />,
  saving: <IconLoader2 size={16} aria-hidden />,
  failed: <IconCloudOff size={16} aria-hidden />,
  readOnly: <IconEye size={16} aria-hidden />,
} as const;

/** The `status` of the header; empty while no workbook is open. */
export function SaveStatus() {
  const save = useDocument((state) => (state.opening.status === 'open' ? state.save : null));
  const flush = useDocument((state) => state.flush);
  const { file } = useLinkedFile();
  return (
    <>
      <div role="status" className={classes.status} data-state={save?.status}>
        {save ? signs[save.status] : null}
        {save ? words(save) : ''}
        {save && file ? ` · ${alsoIn(file)}` : ''}
      </div>
      {save && file ? <LinkMenu file={file} /> : null}
      {save?.status === 'failed' ? (
        <Button size="compact-sm" onClick={() => void flush()}>
          {commonWords.tryAgain}
        </Button>
      ) : null}
    </>
  );
}

/** What can be done about the linked file at any time. */
function LinkMenu({ file }: { readonly file: LinkedFileInfo }) {
  const stores = useStores();
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <ActionIcon aria-label={fileWords.linkedFile({ name: file.name })}>
          <IconChevronDown size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void stores.links?.tryAgain()}>{fileWords.writeNow}</Menu.Item>
        <Menu.Item onClick={() => void linkElsewhere(stores)}>{fileWords.saveElsewhere}</Menu.Item>
        <Menu.Item onClick={() => void stores.links?.unlink()}>
          {fileWords.stopWriting({ name: file.name })}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
