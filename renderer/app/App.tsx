// The window: the library, or one workbook, with what may lie over either.
import { lazy, Suspense, useEffect } from 'react';
import { appWords } from '../../shared/messages/screens/app/app.ts';
import { factsOf } from '../../shared/schema/workbook.ts';
import { LibraryScreen } from '../features/library/LibraryScreen.tsx';
import { KeptStates } from '../records/KeptStates.tsx';
import { useDocument, useSession } from '../store/stores.tsx';
import { announce } from '../ui/feedback/announce.tsx';
import type { Desktop } from './state/createStores.ts';
import { Header } from './frame/Header.tsx';
import { watchAreas } from '../ui/frame/focusAreas.ts';
import { keepFocus } from './frame/keepFocus.ts';
import { commandOfKeys } from './commands/keys.ts';
import { watchFields } from './commands/untouched.ts';
import { Notices } from './frame/Notices.tsx';
import { useCommandHost } from './commands/commandHost.ts';
import { useDesktopWindow } from './useDesktopWindow.ts';
import { useDroppedFiles } from './useDroppedFiles.ts';
import classes from './frame/window.module.css';

// The library opens first and at once; what a workbook needs is loaded when one is opened.
const WorkbookFrame = lazy(async () => ({
  default: (await import('./frame/WorkbookFrame.tsx')).WorkbookFrame,
}));
const PresentView = lazy(async () => ({
  default: (await import('../features/present/PresentView.tsx')).PresentView,
}));
// Not before the first screen, but before anybody asks for it.
const Palette = lazy(async () => ({ default: (await import('./commands/Palette.tsx')).Palette }));
const Dialogs = lazy(async () => ({ default: (await import('./Dialogs.tsx')).Dialogs }));

export function App({ desktop }: { readonly desktop: Desktop | null }) {
  useDesktopWindow(desktop);
  useCommandKeys();
  useDroppedFiles();
  useWindowTitle();
  useEffect(keepFocus, []);
  useEffect(watchAreas, []);
  useEffect(watchFields, []);
  return (
    <>
      <Suspense fallback={<Opening />}>
        <Place />
      </Suspense>
      <Suspense fallback={null}>
        <Dialogs />
      </Suspense>
      <Suspense fallback={null}>
        <Palette />
      </Suspense>
      <Notices />
    </>
  );
}

function Place() {
  const opening = useDocument((state) => state.opening);
  const id = useDocument((state) => state.id);
  const presenting = useSession((state) => state.presenting);
  if (opening.status === 'open')
    return <KeptStates key={id}>{presenting ? <PresentView /> : <WorkbookFrame />}</KeptStates>;
  if (opening.status === 'opening') return <Opening />;
  return <Library problem={opening.status === 'failed' ? opening.sentence : null} />;
}

const Opening = () => <p className={classes.loading}>{appWords.opening}</p>;

function Library({ problem }: { readonly problem: string | null }) {
  const app = useCommandHost();
  return (
    <div className={classes.library}>
      <Header title={appWords.product} />
      <LibraryScreen problem={problem} onOpenFile={app.openFile} />
    </div>
  );
}

/** The window and the browser's tab are called after what is open in them. */
function useWindowTitle(): void {
  const title = useDocument(({ opening, workbook }) =>
    opening.status === 'open' && workbook ? factsOf(workbook).title : null,
  );
  useEffect(() => {
    document.title = title === null ? appWords.product : appWords.windowTitle({ title });
  }, [title]);
}

/** One ear for all keys, so that a shortcut works wherever the focus is. */
function useCommandKeys(): void {
  const app = useCommandHost();
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      // What has the focus comes first: all of a table is selected by the table.
      const command = event.defaultPrevented ? null : commandOfKeys(event);
      if (!command) return;
      const whyNot = command.whyNot(app);
      // The browser does nothing of its own with a key of ours, as saving its page; a text keeps what it has of its own.
      if (whyNot === null || command.inText === undefined) event.preventDefault();
      if (whyNot === null) command.run(app);
      else announce(whyNot);
    };
    globalThis.addEventListener('keydown', listen);
    return () => globalThis.removeEventListener('keydown', listen);
  }, [app]);
}
