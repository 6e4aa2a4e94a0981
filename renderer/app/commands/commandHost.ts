// What the app offers to its commands, over the stores of this window.
import { useMantineColorScheme } from '@mantine/core';
import type { AppActions, AppState, CommandHost } from '../../../shared/commands/commandHost.ts';
import type { Entry } from '../../../shared/changes/history.ts';
import { addBeside } from '../../../shared/edits/addBeside.ts';
import { deleteRecords } from '../../../shared/edits/records.ts';
import { cards } from '../../../shared/schema/cards.ts';
import type { Kind } from '../../../shared/schema/kinds.ts';
import { findRecord } from '../../../shared/schema/workbook.ts';
import { selectRedoLabel, selectUndoLabel } from '../../store/documentStore.ts';
import { openOne } from '../../store/sessionStore.ts';
import { type Stores, useDocument, useSession, useStores } from '../../store/stores.tsx';
import { appWords } from '../../../shared/messages/screens/app/app.ts';
import { nextTextSize, usualPreferences } from '../../storage/preferences.ts';
import { announce } from '../../ui/feedback/announce.tsx';
import { togglePresenting } from '../state/presenting.ts';
import { openWorkbookFile, saveWorkbookCopy } from '../state/workbookFiles.ts';

/** Adds a record with a plain first title, shows it where its card says and puts the focus where it asks first. */
function add({ document, session, newId }: Stores, kind: Kind): void {
  const id = newId();
  if (!document.getState().apply(addBeside(kind, id, openOne(session.getState().selection)))) return;
  const { home, madeAt = home, firstField = 'title' } = cards[kind];
  session.getState().goTo(madeAt.stage, madeAt.tab);
  session.getState().select(kind, [id], firstField);
}

function deleteSelected({ document, session }: Stores): void {
  const { selection } = session.getState();
  if (!selection) return;
  const targets = selection.ids.map((id) => ({ kind: selection.kind, id }));
  if (document.getState().apply(deleteRecords(targets))) session.getState().clearSelection();
}

/** Back or forward to the nearest record that is still there. */
function goAlong({ document, session }: Stores, by: -1 | 1): void {
  const { workbook } = document.getState();
  session
    .getState()
    .goAlong(by, ({ kind, id }) => workbook !== null && findRecord(workbook, kind, id) !== undefined);
}

/** What was taken back may lie on another stage, so it is said as well. */
function tell(what: string, entry: Entry | null): void {
  if (entry) announce(`${what}: ${entry.label}`);
}

/** Everything commands can make the app do. */
export function actionsOf(stores: Stores, setColours: AppActions['setColours']): AppActions {
  const { document, session, host } = stores;
  return {
    openFile: () => void openWorkbookFile(stores),
    showLibrary: () => void (host.windows ? host.windows.showLibrary() : document.getState().close()),
    saveCopy: () => void saveWorkbookCopy(stores),
    showDialog: (dialog) => session.getState().setDialog(dialog),
    undoLast: () => tell('Undone', document.getState().undo()),
    redoLast: () => tell('Redone', document.getState().redo()),
    deleteSelected: () => deleteSelected(stores),
    openPalette: () => session.getState().setPaletteOpen(true),
    showStage: (stage) => session.getState().goTo(stage),
    toggleInspector: () => session.getState().setInspectorOpen(!session.getState().inspectorOpen),
    goAlong: (by) => goAlong(stores, by),
    toggleRail: () => session.getState().setRailNarrow(!session.getState().railNarrow),
    togglePresenting: () => void togglePresenting(stores),
    setColours,
    stepTextSize: (step) => {
      const { textSize, setTextSize } = session.getState();
      const size = step === 0 ? usualPreferences.textSize : nextTextSize(textSize, step);
      setTextSize(size);
      announce(appWords.textSize({ size }));
    },
    showNextSteps: () => {
      session.getState().setGuideHidden(false);
      session.getState().goTo('frame', 'facts');
      session.getState().focusOn({ kind: 'facts', id: 'facts' }, 'next');
    },
    add: (kind) => add(stores, kind),
  };
}

/** Drawn again whenever a command may no longer, or may now, or is called something else. */
export function useCommandHost(): CommandHost {
  const stores = useStores();
  const { setColorScheme } = useMantineColorScheme();
  const state: AppState = {
    isOpen: useDocument(({ opening }) => opening.status === 'open'),
    isReadOnly: useDocument(({ readOnly }) => readOnly !== null),
    undo: useDocument(selectUndoLabel),
    redo: useDocument(selectRedoLabel),
    hasSelection: useSession(({ selection }) => selection !== null),
    hasBack: useSession(({ trail }) => trail.at > 0),
    hasForward: useSession(({ trail }) => trail.at < trail.steps.length - 1),
    isOnWall: useSession(({ wall }) => wall),
    keepsEarlierStates: stores.earlier !== null,
    hasLibraryWindow: stores.host.windows !== null,
  };
  return { ...state, ...actionsOf(stores, setColorScheme) };
}
