// The first step of every import: a file dropped or chosen, why the last one was refused, and where its content goes.
import { Stack } from '@mantine/core';
import { fileImportWords } from '../../../shared/messages/screens/common.ts';
import { Callout } from '../../ui/feedback/Callout.tsx';
import { DropZone } from '../../ui/overlay/DropZone.tsx';
import { readChosen } from '../../ui/overlay/readChosen.ts';
import { Muted } from '../../ui/page/Muted.tsx';

interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface ChooseFileProps {
  readonly label: string;
  readonly description: string;
  readonly accept: readonly string[];
  /** Where it goes, as a sentence. */
  readonly into: string;
  /** Why the last file was refused. */
  readonly problem: string | null;
  readonly onChoose: (file: ChosenFile) => Promise<void>;
  readonly onRefuse: (sentence: string) => void;
}

export function ChooseFile(props: ChooseFileProps) {
  const { label, description, accept, into, problem, onChoose, onRefuse } = props;
  const take = async (file: File | undefined): Promise<void> => {
    const chosen = file && (await readChosen(file));
    if (chosen === null) onRefuse(fileImportWords.notRead({ name: file?.name }));
    else if (chosen) await onChoose(chosen);
  };
  return (
    <Stack gap="sm">
      {problem === null ? null : (
        <Callout tone="warning" title={problem} safe={fileImportWords.nothingImported} />
      )}
      <DropZone
        label={label}
        description={description}
        accept={[...accept]}
        onFiles={(files) => void take(files[0])}
      />
      <Muted small>{into}</Muted>
    </Stack>
  );
}
