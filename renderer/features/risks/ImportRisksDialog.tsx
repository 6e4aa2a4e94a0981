// Brings somebody else's risk register in: file, columns and scales, dry run, one undo step.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { type ChosenFile } from '../../host/host.ts';
import { useStores } from '../../store/stores.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { DropZone } from '../../ui/DropZone.tsx';

const endings = ['.csv', '.tsv', '.txt'];

export function ImportRisksDialog({ onClose }: { readonly onClose: () => void }) {
  const [file, setFile] = useState<ChosenFile | null>(null);
  return (
    <Dialog opened title="Import risks" onClose={onClose} footer={<Button onClick={onClose}>Cancel</Button>}>
      {file === null ? <FileStep onFile={setFile} /> : <p>{file.name}</p>}
    </Dialog>
  );
}

function FileStep({ onFile }: { readonly onFile: (file: ChosenFile) => void }) {
  const { notify } = useStores().session.getState();
  const read = async (file: File | undefined) => {
    if (!file) return;
    try {
      onFile({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch {
      notify({ tone: 'problem', sentence: `“${file.name}” could not be read. Nothing was imported.` });
    }
  };
  return (
    <DropZone
      label="A risk register as a CSV file"
      description="Any separator, any encoding. Nothing is changed before you have seen every row."
      accept={endings}
      onFiles={(files) => void read(files[0])}
    />
  );
}
