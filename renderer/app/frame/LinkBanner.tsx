// What is wrong between the open workbook and the file it is linked to, and what the person can do about it.
import { fileWords } from '../../../shared/messages/screens/files.ts';
import { commonWords } from '../../../shared/messages/screens/common.ts';
import { momentText } from '../../../shared/text/format.ts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { LinkedFileInfo } from '../../../shared/bridge.ts';
import { factsOf } from '../../../shared/schema/workbook.ts';
import { contentsOf } from '../../records/contentsOf.ts';
import type { OtherFile } from '../../store/link/otherFile.ts';
import { useLinkedFile, useSession, useStores } from '../../store/stores.tsx';
import { Callout } from '../../ui/feedback/Callout.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { linkElsewhere, openOther } from '../state/workbookFiles.ts';

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
      title={file.sentence ?? fileWords.notSaved({ name: file.name })}
      safe={fileWords.safe}
      todo={fileWords.triedAgain}
      actions={
        <>
          <Button size="compact-sm" onClick={() => void stores.links?.tryAgain()}>
            {commonWords.tryAgain}
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
      {fileWords.saveElsewhere}
    </Button>
  );
}

function Stop({ name }: { readonly name: string }) {
  const { links } = useStores();
  return (
    <Button size="compact-sm" onClick={() => void links?.unlink()}>
      {fileWords.stopWriting({ name })}
    </Button>
  );
}

function wordsOf(other: OtherFile): string {
  switch (other.status) {
    case 'gone':
      return fileWords.gone;
    case 'unreadable':
      return other.sentence;
    case 'workbook':
      return [
        fileWords.nowHolds({
          title: factsOf(other.workbook).title,
          when: momentText(other.at),
          contents: contentsOf(other.workbook),
        }),
        ...(other.changedOutside === null ? [] : [other.changedOutside]),
      ].join(' ');
  }
}

/** Another program has changed the file: nothing is written there until the person has decided. */
function Parted({ file, other }: FileProps & { readonly other: OtherFile }) {
  const stores = useStores();
  const goTo = useSession((state) => state.goTo);
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
        title={file.sentence ?? fileWords.changedOutside({ name: file.name })}
        safe={`${fileWords.safe} ${wordsOf(other)}`}
        actions={
          <>
            {other.status === 'workbook' ? (
              <>
                <Button size="compact-sm" onClick={() => goTo('review', 'compare')}>
                  {fileWords.compareAndMerge}
                </Button>
                <Button size="compact-sm" onClick={() => void openOther(stores)}>
                  {fileWords.openOther}
                </Button>
              </>
            ) : null}
            <Elsewhere />
            {other.status === 'gone' ? (
              <Button size="compact-sm" onClick={replace}>
                {fileWords.writeAgain}
              </Button>
            ) : null}
            {other.status !== 'gone' && mayReplace ? (
              <Button size="compact-sm" onClick={() => setIsAsking(true)}>
                {fileWords.replaceMore}
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
          title={fileWords.replaceTitle({ name: file.name })}
          onClose={() => setIsAsking(false)}
          footer={
            <>
              <Button data-autofocus onClick={() => setIsAsking(false)}>
                {commonWords.cancel}
              </Button>
              <Button color="red" onClick={replace}>
                {fileWords.replaceTheFile}
              </Button>
            </>
          }
        >
          <p>{wordsOf(other)}</p>
          <p>{fileWords.replaceHint}</p>
        </Dialog>
      ) : null}
    </>
  );
}
