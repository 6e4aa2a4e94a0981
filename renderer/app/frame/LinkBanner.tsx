// What is wrong between the open workbook and the file it is linked to, and what the person can do about it.
import { momentText } from '../../../shared/text/format.ts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { LinkedFileInfo } from '../../../shared/bridge.ts';
import { factsOf } from '../../../shared/schema/workbook.ts';
import { contentsOf } from '../../records/contentsOf.ts';
import type { OtherFile } from '../../store/link/otherFile.ts';
import { useLinkedFile, useStores } from '../../store/stores.tsx';
import { Callout } from '../../ui/feedback/Callout.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { linkElsewhere, openOther } from '../state/workbookFiles.ts';

const safe = 'Everything you did is saved on this computer.';

/** Nothing while the file is in step, or there is none. */
export function LinkBanner() {
  const { file, other } = useLinkedFile();
  if (file?.status === 'failed') return <Failed file={file} />;
  if (file?.status === 'changedOutside' && other) return <Parted file={file} other={other} />;
  return null;
}

interface FileProps {
  readonly file: LinkedFileInfo;
}

function Failed({ file }: FileProps) {
  const stores = useStores();
  return (
    <Callout
      tone="warning"
      title={file.sentence ?? `${file.name} could not be saved.`}
      safe={safe}
      todo="It is tried again by itself."
      actions={
        <>
          <Button size="compact-sm" onClick={() => void stores.links?.tryAgain()}>
            Try again
          </Button>
          <Elsewhere />
          <Stop name={file.name} />
        </>
      }
    />
  );
}

function Elsewhere() {
  const stores = useStores();
  return (
    <Button size="compact-sm" onClick={() => void linkElsewhere(stores)}>
      Save as another file…
    </Button>
  );
}

function Stop({ name }: { readonly name: string }) {
  const { links } = useStores();
  return (
    <Button size="compact-sm" onClick={() => void links?.unlink()}>
      Stop writing to {name}
    </Button>
  );
}

function wordsOf(other: OtherFile): string {
  switch (other.status) {
    case 'gone':
      return 'The file was moved, renamed or deleted.';
    case 'unreadable':
      return other.sentence;
    case 'workbook':
      return [
        `The file now holds “${factsOf(other.workbook).title}”, written ${momentText(other.at)}: ${contentsOf(other.workbook)}.`,
        ...(other.changedOutside === null ? [] : [other.changedOutside]),
      ].join(' ');
  }
}

/** Another program has changed the file: nothing is written there until the person has decided. */
function Parted({ file, other }: FileProps & { readonly other: OtherFile }) {
  const stores = useStores();
  const [isAsking, setIsAsking] = useState(false);
  const replace = (): void => {
    setIsAsking(false);
    void stores.links?.replace();
  };
  const mayReplace = other.status !== 'unreadable' || other.hash !== null;
  return (
    <>
      <Callout
        tone="warning"
        title={file.sentence ?? `${file.name} was changed by another program.`}
        safe={`${safe} ${wordsOf(other)}`}
        actions={
          <>
            {other.status === 'workbook' ? (
              <Button size="compact-sm" onClick={() => void openOther(stores)}>
                Open the other one
              </Button>
            ) : null}
            <Elsewhere />
            {other.status === 'gone' ? (
              <Button size="compact-sm" onClick={replace}>
                Write it there again
              </Button>
            ) : null}
            {other.status !== 'gone' && mayReplace ? (
              <Button size="compact-sm" onClick={() => setIsAsking(true)}>
                Replace it…
              </Button>
            ) : null}
            <Stop name={file.name} />
          </>
        }
      />
      {isAsking ? (
        <Dialog
          opened
          size="sm"
          title={`Replace ${file.name}?`}
          onClose={() => setIsAsking(false)}
          footer={
            <>
              <Button data-autofocus onClick={() => setIsAsking(false)}>
                Cancel
              </Button>
              <Button color="red" onClick={replace}>
                Replace the file
              </Button>
            </>
          }
        >
          <p>{wordsOf(other)}</p>
          <p>What another program wrote there is gone afterwards, unless you open it first.</p>
        </Dialog>
      ) : null}
    </>
  );
}
