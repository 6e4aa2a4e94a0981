// Gives a workbook another title.
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { WorkbookSummary } from '../../storage/storage.ts';
import { useLibrary } from '../../store/stores.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { libraryWords } from '../../../shared/messages/screens/library.ts';
import { commonWords } from '../../../shared/messages/screens/common.ts';
import { limits } from '../../../shared/schema/field.ts';
import { whyTooLong } from '../../ui/fields/values/text.ts';

/** A name is never cut without a word. */
const tooLong = (text: string) => whyTooLong(text, limits.titleChars);

interface RenameDialogProps {
  readonly workbook: WorkbookSummary;
  readonly onClose: () => void;
}

export function RenameDialog({ workbook, onClose }: RenameDialogProps) {
  const [title, setTitle] = useState(workbook.title);
  const rename = useLibrary((state) => state.rename);
  const submit = async () => {
    if (tooLong(title) !== undefined) return;
    if (title.trim() === '' || (await rename(workbook.id, title.trim()))) onClose();
  };
  return (
    <Dialog
      opened
      title={libraryWords.renameWorkbook}
      size="sm"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{commonWords.cancel}</Button>
          <Button
            variant="filled"
            disabled={title.trim() === '' || tooLong(title) !== undefined}
            onClick={() => void submit()}
          >
            {commonWords.rename}
          </Button>
        </>
      }
    >
      <TextInput
        label={libraryWords.title}
        data-autofocus
        error={tooLong(title)}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
    </Dialog>
  );
}
