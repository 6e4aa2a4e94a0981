// Says what a copy for a co-facilitator gives away before it is written: values and records the workbook no longer holds.
import { Button, Stack } from '@mantine/core';
import { momentText } from '../../shared/text/format.ts';
import { useEffect, useState } from 'react';
import { counted, listed } from '../../shared/words.ts';
import type { FormerContent, MergeCopy } from '../store/mergeCopy.ts';
import { useStores } from '../store/stores.tsx';
import { Callout } from '../ui/feedback/Callout.tsx';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import { newStamp, saveMergeCopy, saveWorkbookCopy } from './state/workbookFiles.ts';

const namedAtMost = 8;

interface MergeCopyProps {
  readonly onClose: () => void;
}

/** The copy once it is made; null until then, and when it could not be made (a notice says why). */
function useMergeCopy(): MergeCopy | null {
  const stores = useStores();
  const [copy, setCopy] = useState<MergeCopy | null>(null);
  useEffect(() => {
    let isLate = false;
    void stores.library
      .getState()
      .copyForMerge(newStamp(stores))
      .then((made) => isLate || setCopy(made));
    return () => {
      isLate = true;
    };
  }, [stores]);
  return copy;
}

export function MergeCopyDialog({ onClose }: MergeCopyProps) {
  const stores = useStores();
  const copy = useMergeCopy();
  const ordinary = (): void => {
    onClose();
    void saveWorkbookCopy(stores);
  };
  const withFormer = async (): Promise<void> => {
    if (copy && (await saveMergeCopy(stores, copy))) onClose();
  };
  const footer = (
    <>
      <Button data-autofocus onClick={onClose}>
        Cancel
      </Button>
      <Button onClick={ordinary}>Save an ordinary copy…</Button>
      <Button disabled={copy === null} onClick={() => void withFormer()}>
        Save with former values…
      </Button>
    </>
  );
  return (
    <Dialog opened title="Copy for a co-facilitator" onClose={onClose} footer={footer}>
      <p>
        This copy can be merged with yours later, field by field, also on a computer that has never seen this
        workbook. For that it carries what earlier copies held.
      </p>
      <div aria-live="polite">
        {copy ? <Former former={copy.former} /> : <p>Looking for earlier copies on this computer…</p>}
      </div>
      <p>
        Give it only to somebody who may read all of that. For everybody else save an ordinary copy: it holds
        what the workbook holds now, and nothing else.
      </p>
    </Dialog>
  );
}

function deletedWords(deleted: readonly string[]): string {
  const named = deleted.slice(0, namedAtMost);
  const more = deleted.length - named.length;
  return listed(more > 0 ? [...named, `${more} more`] : named);
}

/** What goes along, counted; records that were deleted are named. */
function Former({ former: { values, deleted, copies, since } }: { readonly former: FormerContent }) {
  if (copies === 0 || since === null)
    return <Callout tone="info" title="This computer knows no earlier copy, so nothing former goes along." />;
  const when = momentText(since, 'day');
  return (
    <Stack gap="sm">
      <Callout
        tone="warning"
        title={`${counted(values, 'former value')} and ${counted(deleted.length, 'deleted item')} go along, from ${counted(copies, 'earlier copy', 'earlier copies')} since ${when}.`}
      />
      {deleted.length > 0 ? <p>Deleted since, and in the file: {deletedWords(deleted)}.</p> : null}
    </Stack>
  );
}
