// The window: the library, or one workbook, with what may lie over either.
import { useEffect } from 'react';
import { LibraryScreen } from '../features/library/LibraryScreen.tsx';
import { useDocument, useSession } from '../store/stores.tsx';
import { Dialogs } from './Dialogs.tsx';
import { Header } from './Header.tsx';
import { commandOfKeys } from './keys.ts';
import { Notices } from './Notices.tsx';
import { Palette } from './Palette.tsx';
import { usePerform } from './perform.ts';
import { useDroppedFiles } from './useDroppedFiles.ts';
import { PresentView } from '../features/present/PresentView.tsx';
import { WorkbookFrame } from './WorkbookFrame.tsx';
import classes from './AppFrame.module.css';

export function App() {
  useCommandKeys();
  useDroppedFiles();
  return (
    <>
      <Place />
      <Dialogs />
      <Palette />
      <Notices />
    </>
  );
}

function Place() {
  const opening = useDocument((state) => state.opening);
  const presenting = useSession((state) => state.presenting);
  if (opening.status === 'open') return presenting ? <PresentView /> : <WorkbookFrame />;
  if (opening.status === 'opening') return <p className={classes.loading}>Opening the workbook…</p>;
  return <Library problem={opening.status === 'failed' ? opening.sentence : null} />;
}

function Library({ problem }: { readonly problem: string | null }) {
  const { perform } = usePerform();
  return (
    <div className={classes.library}>
      <Header title="Throughline" />
      <LibraryScreen problem={problem} onOpenFile={() => perform('openFile')} />
    </div>
  );
}

/** One ear for all keys, so that a shortcut works wherever the focus is. */
function useCommandKeys(): void {
  const { perform, can } = usePerform();
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const command = commandOfKeys(event);
      if (command === null || !can(command)) return;
      event.preventDefault();
      perform(command);
    };
    globalThis.addEventListener('keydown', listen);
    return () => globalThis.removeEventListener('keydown', listen);
  }, [perform, can]);
}
