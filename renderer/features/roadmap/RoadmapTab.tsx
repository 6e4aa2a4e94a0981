// Roadmap: choose edition, paper and sections on the left, see every page on the right, hand the file over.
import { roadmapWords } from '../../../shared/messages/screens/roadmap.ts';
import { Button, Group } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useSession } from '../../store/stores.tsx';
import { EditionForm } from './EditionForm.tsx';
import { EditionNotes, ExportProgress } from './ExportNotes.tsx';
import { PageList } from './PageList.tsx';
import { useEdition } from './useEdition.ts';
import { useExport } from './useExport.ts';
import classes from './Roadmap.module.css';

export function RoadmapTab() {
  const layout = useEdition();
  const exporting = useExport();
  const setDialog = useSession((state) => state.setDialog);
  const isWriting = exporting.state.step === 'writing';
  return (
    <div className={classes.tab}>
      <section className={classes.side} aria-label={roadmapWords.whatIsPrinted}>
        <div className={classes.choices}>
          <EditionForm />
        </div>
        <div className={classes.foot}>
          <EditionNotes state={layout} />
          <ExportProgress state={exporting.state} cancel={exporting.cancel} />
          <Group gap="xs">
            <Button
              variant="filled"
              leftSection={<IconFileTypePdf size={18} stroke={1.75} aria-hidden />}
              disabled={isWriting || layout.shown === null}
              onClick={exporting.start}
            >
              {roadmapWords.exportPdf}
            </Button>
            <Button disabled={isWriting} onClick={() => setDialog('exportPdf')}>
              {roadmapWords.exportMore}
            </Button>
            <Button onClick={() => setDialog('exportTables')}>{roadmapWords.exportTablesMore}</Button>
          </Group>
        </div>
      </section>
      <PageList shown={layout.shown} size="page" />
    </div>
  );
}
