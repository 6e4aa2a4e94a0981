// What may lie over the window, one at a time: the session says which.
import { lazy, Suspense } from 'react';
import { ImportRisksDialog } from '../features/risks/import/ImportRisksDialog.tsx';
import { EarlierStatesDialog } from '../features/library/EarlierStatesDialog.tsx';
import { NewWorkbookDialog } from '../features/library/NewWorkbookDialog.tsx';
import { RaiseNoteDialog } from '../features/review/RaiseNoteDialog.tsx';
import { ExportPdfDialog } from '../features/roadmap/ExportPdfDialog.tsx';
import { ExportTablesDialog } from '../features/roadmap/ExportTablesDialog.tsx';
import { DeleteDialog } from './frame/DeleteDialog.tsx';
import { WhoWorks } from './frame/WhoWorks.tsx';
import { useDocument, useSession } from '../store/stores.tsx';
import { KeysDialog } from './help/KeysDialog.tsx';
import { MergeCopyDialog } from './MergeCopyDialog.tsx';
import { NoticesDialog } from './help/NoticesDialog.tsx';
import { RulesDialog } from './help/RulesDialog.tsx';
import { WordsDialog } from './help/WordsDialog.tsx';

/** It brings the rules of plans of other tools: loaded when it is asked for. */
const ImportPlanDialog = lazy(async () => ({
  default: (await import('../features/plan/import/ImportPlanDialog.tsx')).ImportPlanDialog,
}));

/** What was asked for, and over it who is working, where that has to be known first. */
export function Dialogs() {
  const isWaiting = useSession((state) => state.waiting !== null);
  const setDialog = useSession((state) => state.setDialog);
  const deletion = useSession((state) => state.deletion);
  return (
    <>
      <OpenDialog />
      {deletion === null ? null : <DeleteDialog deletion={deletion} />}
      {isWaiting ? <WhoWorks onClose={() => setDialog(null)} /> : null}
    </>
  );
}

function OpenDialog() {
  const dialog = useSession((state) => state.dialog);
  const setDialog = useSession((state) => state.setDialog);
  const id = useDocument((state) => state.id);
  const close = () => setDialog(null);
  switch (dialog) {
    case 'newWorkbook':
      return <NewWorkbookDialog onClose={close} />;
    case 'copyForMerge':
      return id === null ? null : <MergeCopyDialog onClose={close} />;
    case 'earlierStates':
      return id === null ? null : <EarlierStatesDialog workbookId={id} onClose={close} />;
    case 'importRisks':
      return <ImportRisksDialog onClose={close} />;
    case 'importPlan':
      return (
        <Suspense>
          <ImportPlanDialog onClose={close} />
        </Suspense>
      );
    case 'exportPdf':
      return <ExportPdfDialog onClose={close} />;
    case 'exportTables':
      return <ExportTablesDialog onClose={close} />;
    case 'whoWorks':
      return id === null ? null : <WhoWorks onClose={close} />;
    case 'raiseNote':
      return id === null ? null : <RaiseNoteDialog onClose={close} />;
    case 'keys':
      return <KeysDialog onClose={close} />;
    case 'rules':
      return <RulesDialog onClose={close} />;
    case 'words':
      return <WordsDialog onClose={close} />;
    case 'notices':
      return <NoticesDialog onClose={close} />;
    case null:
      return null;
  }
}
