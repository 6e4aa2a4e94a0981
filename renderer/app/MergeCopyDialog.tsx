// Says what a copy for a co-facilitator gives away before it is written: values and records the workbook no longer holds.
import { Button, Stack } from '@mantine/core';
import { commonWords } from '../../shared/messages/screens/common.ts';
import { mergeWords } from '../../shared/messages/screens/files.ts';
import { momentText } from '../../shared/text/format.ts';
import { useEffect, useState } from 'react';
import { listed } from '../../shared/words.ts';
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
        {commonWords.cancel}
      </Button>
      <Button onClick={ordinary}>{mergeWords.ordinaryCopy}</Button>
      <Button disabled={copy === null} onClick={() => void withFormer()}>
        {mergeWords.withFormer}
      </Button>
    </>
  );
  return (
    <Dialog opened title={mergeWords.mergeTitle} onClose={onClose} footer={footer}>
      <p>{mergeWords.mergeIntro}</p>
      <div aria-live="polite">
        {copy ? <Former former={copy.former} /> : <p>{mergeWords.lookingForCopies}</p>}
      </div>
      <p>{mergeWords.mergeWarning}</p>
    </Dialog>
  );
}

function deletedWords(deleted: readonly string[]): string {
  const named = deleted.slice(0, namedAtMost);
  const more = deleted.length - named.length;
  return listed(more > 0 ? [...named, mergeWords.more({ count: more })] : named);
}

/** What goes along, counted; records that were deleted are named. */
function Former({ former: { values, deleted, copies, since } }: { readonly former: FormerContent }) {
  if (copies === 0 || since === null) return <Callout tone="info" title={mergeWords.noFormer} />;
  return (
    <Stack gap="sm">
      <Callout
        tone="warning"
        title={mergeWords.goesAlong({
          values,
          deleted: deleted.length,
          copies,
          since: momentText(since, 'day'),
        })}
      />
      {deleted.length > 0 ? <p>{mergeWords.deletedSince({ names: deletedWords(deleted) })}</p> : null}
    </Stack>
  );
}
