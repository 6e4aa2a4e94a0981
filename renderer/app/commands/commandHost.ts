// What the app offers to its commands, over the stores of this window.
import { useMantineColorScheme } from '@mantine/core';
import type { AppActions, AppState, CommandHost } from '../../../shared/commands/commandHost.ts';
import { deleteRecords } from '../../../shared/edits/records.ts';
import { cards, firstAsked } from '../../../shared/schema/cards.ts';
import type { Kind } from '../../../shared/schema/kinds.ts';
import { findRecord } from '../../../shared/schema/workbook.ts';
import { selectRedoLabel, selectUndoLabel } from '../../store/documentStore.ts';
import { addAnother } from '../../records/adding/addAnother.ts';
import { openOne } from '../../store/sessionStore.ts';
import { type Stores, useDocument, useSession, useStores } from '../../store/stores.tsx';
import { inOrOut, nextArea, workList } from '../../ui/frame/focusAreas.ts';
import { appWords } from '../../../shared/messages/screens/app/app.ts';
import { nextTextSize, usualPreferences } from '../../storage/preferences.ts';
import { announce } from '../../ui/feedback/announce.tsx';
import { togglePresenting } from '../state/presenting.ts';
import { openWorkbookFile, saveWorkbookCopy } from '../state/workbookFiles.ts';
import { saveNow } from './saveNow.ts';
import { redoStep, undoStep } from './stepping.ts';

/** Adds a record with a plain first title, shows it where its card says and puts the focus where it asks first. */
function add(stores: Stores, kind: Kind): void {
  const { document, session } = stores;
  const id = addAnother(stores, { kind, fields: {}, beside: openOne(session.getState().selection) });
  if (id === null) return;
  const { home, madeAt = home } = cards[kind];
  const { workbook } = document.getState();
  const made = workbook && findRecord(workbook, kind, id);
  session.getState().goTo(madeAt.stage, madeAt.tab);
  session.getState().select(kind, [id], firstAsked(kind, made ?? {}));
}

/** Where the next prompt is asked takes the rules, which no window needs before it shows a workbook. */
async function answerPrompts(stores: Stores): Promise<void> {
  const asking = await import('../../store/answerPrompts.ts');
  asking.answerPrompts(stores);
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

/** A closed inspector is opened for it. */
function inOrOutOfInspector({ session }: Stores): void {
  const { inspectorOpen, setInspectorOpen, landIn } = session.getState();
  if (inspectorOpen) return inOrOut();
  setInspectorOpen(true);
  landIn('aside');
}

/** Everything in a text that has the focus, else in the list of the page; never the page itself. */
function selectAll(): void {
  const at = document.activeElement;
  if (at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement) return at.select();
  const list = workList();
  if (!list || list.contains(at)) return;
  list.focus();
  list.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'a', ctrlKey: true, bubbles: true, cancelable: true }),
  );
}

/** Everything commands can make the app do. */
export function actionsOf(stores: Stores, setColours: AppActions['setColours']): AppActions {
  const { document, session, host } = stores;
  return {
    openFile: () => void openWorkbookFile(stores),
    showLibrary: () => void (host.windows ? host.windows.showLibrary() : document.getState().close()),
    saveNow: () => void saveNow(stores),
    saveCopy: () => void saveWorkbookCopy(stores),
    showDialog: (dialog) => session.getState().setDialog(dialog),
    undoLast: () => undoStep(stores),
    redoLast: () => redoStep(stores),
    deleteSelected: () => deleteSelected(stores),
    openPalette: () => session.getState().setPaletteOpen(true),
    goAlong: (by) => goAlong(stores, by),
    showStage: (stage) => {
      session.getState().goTo(stage);
      session.getState().landIn('main');
    },
    inOrOutOfInspector: () => inOrOutOfInspector(stores),
    nextArea,
    arrangeCanvas: () => session.getState().canvas?.arrangeAll(),
    fitCanvas: () => session.getState().canvas?.fit(),
    lookAtCanvas: (look) => session.getState().canvas?.look(look),
    selectAll,
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
    answerPrompts: () => void answerPrompts(stores),
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
    isOnCanvas: useSession(({ canvas }) => canvas !== null),
    isOnWall: useSession(({ wall }) => wall),
    keepsEarlierStates: stores.earlier !== null,
    hasLibraryWindow: stores.host.windows !== null,
  };
  return { ...state, ...actionsOf(stores, setColorScheme) };
}
