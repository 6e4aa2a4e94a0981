// Says in words whether the work is safe: never a spinner without an end.
import { Button } from '@mantine/core';
import { IconCircleCheck, IconCloudOff, IconEye, IconLoader2 } from '@tabler/icons-react';
import type { SaveState } from '../storage/autosave.ts';
import { useDocument } from '../store/stores.tsx';
import classes from './Header.module.css';

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });

function words(save: SaveState): string {
  switch (save.status) {
    case 'saved':
      return `Saved on this computer · ${clock.format(new Date(save.at))}`;
    case 'saving':
      return 'Saving…';
    case 'failed':
      return 'Not saved yet: kept in this window, trying again';
    case 'readOnly':
      return 'Read-only';
  }
}

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
  return (
    <>
      <div role="status" className={classes.status} data-state={save?.status}>
        {save ? signs[save.status] : null}
        {save ? words(save) : ''}
      </div>
      {save?.status === 'failed' ? (
        <Button size="compact-sm" onClick={() => void flush()}>
          Try again
        </Button>
      ) : null}
    </>
  );
}
