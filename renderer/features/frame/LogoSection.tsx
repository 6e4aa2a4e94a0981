// The one picture a workbook holds: the mark at the head of its documents, chosen, looked at, taken away.
import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { frameWords } from '../../../shared/messages/screens/frame.ts';
import { commonWords } from '../../../shared/messages/screens/common.ts';
import { changeLogo, removeLogo } from '../../../shared/edits/whole/logo.ts';
import { logoLabel } from '../../../shared/layout/page/logo.ts';
import { pictureUrl } from '../../../shared/picture/picture.ts';
import { factsOf, logoOf } from '../../../shared/schema/workbook.ts';
import { useApply, useWorkbook } from '../../records/useWorkbook.ts';
import { announce } from '../../ui/feedback/announce.tsx';
import { DropZone } from '../../ui/overlay/DropZone.tsx';
import { Muted } from '../../ui/page/Muted.tsx';
import { Plate } from '../../ui/page/Picture.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { logoFromFile } from './logoFromFile.ts';
import { useReadOnly } from '../../ui/readOnly.tsx';

const accept = ['.png', '.jpg', '.jpeg'];

export function LogoSection() {
  const section = useRef<HTMLElement>(null);
  const hasLogo = logoOf(useWorkbook()) !== undefined;
  const readOnly = useReadOnly();
  const apply = useApply();
  const { problem, isReading, take, forget } = useLogoFile();
  const remove = (): void => {
    forget();
    // The button pressed goes with the logo; the one beside it stays.
    section.current?.querySelector<HTMLElement>('button')?.focus();
    if (apply(removeLogo)) announce(frameWords.logoRemoved);
  };
  return (
    <Section title={frameWords.logo} ref={section}>
      {readOnly ? (
        <LogoView />
      ) : (
        <DropZone
          label={hasLogo ? frameWords.logoPlace : frameWords.dropPicture}
          description={isReading ? frameWords.reading : hasLogo ? undefined : frameWords.logoHint}
          button={frameWords.choosePicture}
          accept={accept}
          anyName
          problem={problem}
          onFiles={([file]) => void take(file)}
          low={{ sign: hasLogo ? <LogoView /> : null }}
          actions={hasLogo ? <Button onClick={remove}>{commonWords.remove}</Button> : undefined}
        />
      )}
    </Section>
  );
}

/** The logo on white, as it will be printed. */
function LogoView() {
  const workbook = useWorkbook();
  const logo = logoOf(workbook);
  if (!logo) return <Muted>{frameWords.noLogo}</Muted>;
  const { picture } = logo;
  return (
    <Plate>
      <img
        src={pictureUrl(picture)}
        width={picture.width}
        height={picture.height}
        alt={logoLabel(factsOf(workbook).clientLabel)}
      />
    </Plate>
  );
}

/** Reading one file at a time into the workbook; what was read after the section has gone changes nothing. */
function useLogoFile() {
  const apply = useApply();
  const latest = useRef<File | null>(null);
  const [problem, setProblem] = useState('');
  const [isReading, setIsReading] = useState(false);
  useEffect(
    () => () => {
      latest.current = null;
    },
    [],
  );
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    latest.current = file;
    setProblem('');
    setIsReading(true);
    const read = await logoFromFile(file);
    if (latest.current !== file) return;
    setIsReading(false);
    if (!read.ok) setProblem(read.sentence);
    else if (apply(changeLogo(read.picture))) announce(frameWords.logoChanged);
  };
  const forget = (): void => {
    latest.current = null;
    setProblem('');
    setIsReading(false);
  };
  return { problem, isReading, take, forget };
}
