// What each command does and when it may: the one place where a row of the command table becomes an action.
import { useMantineColorScheme } from '@mantine/core';
import { type CommandId, commandOf } from '../../../shared/commands.ts';
import { createRecord, deleteRecords } from '../../../shared/edits/records.ts';
import type { Entry } from '../../../shared/changes/history.ts';
import { type Kind, kindNames, type FieldsOf } from '../../../shared/schema/kinds.ts';
import { selectRedoLabel, selectUndoLabel } from '../../store/documentStore.ts';
import type { WorkStage } from '../../../shared/schema/stages.ts';
import type { DialogName } from '../../store/sessionStore.ts';
import { announce } from '../../ui/feedback/announce.tsx';
import { type Stores, useDocument, useSession, useStores } from '../../store/stores.tsx';
import { togglePresenting } from '../presenting.ts';
import { openWorkbookFile, saveWorkbookCopy } from '../workbookFiles.ts';

type Doers = Readonly<Record<CommandId, (stores: Stores) => void>>;

const show =
  (stage: WorkStage) =>
  ({ session }: Stores): void =>
    session.getState().goTo(stage);

/** Adds a record with a plain first title, shows it on its stage and puts the focus in its title. */
const add =
  <K extends Kind>(kind: K, stage: WorkStage, tab: string, fields: FieldsOf<K>) =>
  ({ document, session, newId }: Stores): void => {
    const id = newId();
    if (
      !document.getState().apply(createRecord(kind, id, { title: `New ${kindNames[kind].one}`, ...fields }))
    )
      return;
    session.getState().goTo(stage, tab);
    session.getState().select(kind, [id], 'title');
  };

function deleteSelected({ document, session }: Stores): void {
  const { selection } = session.getState();
  if (!selection) return;
  const targets = selection.ids.map((id) => ({ kind: selection.kind, id }));
  if (document.getState().apply(deleteRecords(targets))) session.getState().clearSelection();
}

/** What was taken back may lie on another stage, so it is said as well. */
function tell(what: string, entry: Entry | null): void {
  if (entry) announce(`${what}: ${entry.label}`);
}

function toggleInspector({ session }: Stores): void {
  const { inspectorOpen, setInspectorOpen } = session.getState();
  setInspectorOpen(!inspectorOpen);
}

const sheet =
  (dialog: DialogName) =>
  ({ session }: Stores): void =>
    session.getState().setDialog(dialog);

/** Why and how are shown on the canvas; the rest where it is worked on. */
const doers: Omit<Doers, 'lightTheme' | 'darkTheme' | 'systemTheme'> = {
  newWorkbook: sheet('newWorkbook'),
  openFile: (stores) => void openWorkbookFile(stores),
  showLibrary: ({ host, document }) =>
    void (host.windows ? host.windows.showLibrary() : document.getState().close()),
  saveCopy: (stores) => void saveWorkbookCopy(stores),
  copyForMerge: sheet('copyForMerge'),
  restoreEarlier: sheet('earlierStates'),
  importRisks: sheet('importRisks'),
  exportPdf: sheet('exportPdf'),
  exportTables: sheet('exportTables'),
  undo: ({ document }) => tell('Undone', document.getState().undo()),
  redo: ({ document }) => tell('Redone', document.getState().redo()),
  deleteSelected,
  palette: ({ session }) => session.getState().setPaletteOpen(true),
  showFrame: show('frame'),
  showCanvas: show('canvas'),
  showRisks: show('risks'),
  showPlan: show('plan'),
  showPillars: show('pillars'),
  showTempo: show('tempo'),
  showReview: show('review'),
  showRoadmap: show('roadmap'),
  toggleInspector,
  toggleRail: ({ session }) => session.getState().setRailNarrow(!session.getState().railNarrow),
  present: (stores) => void togglePresenting(stores),
  addGoal: add('goal', 'canvas', 'canvas', {}),
  addUseCase: add('useCase', 'canvas', 'canvas', {}),
  addRisk: add('risk', 'risks', 'register', {}),
  addKillCriterion: add('killCriterion', 'risks', 'criteria', {}),
  addTimeBox: add('timeBox', 'plan', 'timeBoxes', {
    duration: { low: 5, likely: 10, high: 15, shape: 'pert' },
  }),
  addSlice: add('slice', 'plan', 'slices', {}),
  addTechItem: add('techItem', 'canvas', 'canvas', {}),
  addRole: add('role', 'frame', 'roles', {}),
  addResource: add('resource', 'frame', 'resources', {}),
  addMetric: add('metric', 'canvas', 'canvas', {}),
  addDataProduct: add('dataProduct', 'canvas', 'canvas', {}),
  addAssumption: add('assumption', 'canvas', 'canvas', {}),
  addPainPoint: add('painPoint', 'canvas', 'canvas', {}),
  addCapability: add('capability', 'canvas', 'canvas', {}),
  addGate: add('gate', 'review', 'gates', {}),
  addDecision: add('decision', 'review', 'decisions', {}),
  showRules: sheet('rules'),
  showKeys: sheet('keys'),
  showNotices: sheet('notices'),
};

export interface Perform {
  readonly perform: (command: CommandId) => void;
  readonly can: (command: CommandId) => boolean;
  /** The label with what it would act on: "Undo: Add risk". */
  readonly labelNow: (command: CommandId) => string;
}

/** Commands bound to the stores of this window. */
export function usePerform(): Perform {
  const stores = useStores();
  const { setColorScheme } = useMantineColorScheme();
  const isOpen = useDocument((state) => state.opening.status === 'open');
  const isReadOnly = useDocument((state) => state.readOnly !== null);
  const undoLabel = useDocument(selectUndoLabel);
  const redoLabel = useDocument(selectRedoLabel);
  const hasSelection = useSession((state) => state.selection !== null);
  const hasWall = useSession((state) => state.wall);

  const can = (id: CommandId): boolean => {
    const { scope } = commandOf(id);
    // In the library the risks become a workbook of their own.
    if (id === 'importRisks' && !isOpen) return true;
    if (scope !== 'always' && !isOpen) return false;
    if (scope === 'writable' && isReadOnly) return false;
    if (id === 'undo') return undoLabel !== null;
    if (id === 'redo') return redoLabel !== null;
    if (id === 'deleteSelected') return hasSelection;
    if (id === 'restoreEarlier') return stores.earlier !== null;
    return id !== 'showLibrary' || isOpen || stores.host.windows !== null;
  };
  const all: Doers = {
    ...doers,
    lightTheme: () => setColorScheme('light'),
    darkTheme: () => setColorScheme('dark'),
    systemTheme: () => setColorScheme('auto'),
  };
  const labelNow = (id: CommandId): string => {
    if (id === 'present' && hasWall) return 'End presenting';
    const what = id === 'undo' ? undoLabel : id === 'redo' ? redoLabel : null;
    return what === null ? commandOf(id).label : `${commandOf(id).label}: ${what}`;
  };
  return { can, labelNow, perform: (id) => can(id) && all[id](stores) };
}
