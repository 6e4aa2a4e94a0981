// The same export from anywhere in the window: the choices, small previews, and the file.
import { commonWords } from '../../../shared/messages/screens/common.ts';
import { roadmapWords } from '../../../shared/messages/screens/roadmap.ts';
import { Button, Stack } from '@mantine/core';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { EditionForm } from './EditionForm.tsx';
import { EditionNotes, ExportProgress } from './ExportNotes.tsx';
import { PageList } from './PageList.tsx';
import { useEdition } from './useEdition.ts';
import { useExport } from './useExport.ts';
import classes from './Roadmap.module.css';

export function ExportPdfDialog({ onClose }: { readonly onClose: () => void }) {
  const layout = useEdition();
  const exporting = useExport();
  const isDone = exporting.state.step === 'done';
  const footer = (
    <>
      <Button onClick={onClose}>{isDone ? commonWords.close : commonWords.notNow}</Button>
      <Button
        variant="filled"
        disabled={exporting.state.step === 'writing' || layout.shown === null}
        onClick={exporting.start}
      >
        {roadmapWords.exportPdf}
      </Button>
    </>
  );
  return (
    <Dialog opened size="lg" title={roadmapWords.exportPdf} onClose={onClose} footer={footer}>
      <div className={classes.dialog}>
        <Stack gap="md">
          <EditionForm />
          <EditionNotes state={layout} />
          <ExportProgress state={exporting.state} cancel={exporting.cancel} />
        </Stack>
        <PageList shown={layout.shown} size="thumbnail" />
      </div>
    </Dialog>
  );
}
