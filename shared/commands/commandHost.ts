// What the app offers to its commands: what they ask of its state, and what they make it do.
import type { WorkStage } from '../schema/stages.ts';
import type { AddedKind } from './added.generated.ts';

/** What may lie over the window, one at a time. */
export type DialogName =
  | 'raiseNote'
  | 'newWorkbook'
  | 'copyForMerge'
  | 'earlierStates'
  | 'importRisks'
  | 'importPlan'
  | 'exportPdf'
  | 'exportTables'
  | 'whoWorks'
  | 'keys'
  | 'rules'
  | 'words'
  | 'notices';

/** What labels tell of: what undo and redo would act on, and whether a second display presents. */
export interface Told {
  readonly undo: string | null;
  readonly redo: string | null;
  readonly isOnWall: boolean;
}

export interface AppState extends Told {
  /** A workbook is open. */
  readonly isOpen: boolean;
  readonly isReadOnly: boolean;
  readonly hasSelection: boolean;
  /** Another record was open before the one that is open now, or after it. */
  readonly hasBack: boolean;
  readonly hasForward: boolean;
  /** The canvas is what is looked at. */
  readonly isOnCanvas: boolean;
  /** Earlier states of the workbook are kept where the app runs. */
  readonly keepsEarlierStates: boolean;
  /** The library is a window of its own. */
  readonly hasLibraryWindow: boolean;
}

export interface AppActions {
  readonly openFile: () => void;
  readonly showLibrary: () => void;
  readonly saveNow: () => void;
  readonly saveCopy: () => void;
  readonly showDialog: (dialog: DialogName) => void;
  readonly undoLast: () => void;
  readonly redoLast: () => void;
  readonly deleteSelected: () => void;
  readonly openPalette: () => void;
  readonly showStage: (stage: WorkStage) => void;
  /** Opens what was open before (-1), or after that (1). */
  readonly goAlong: (by: -1 | 1) => void;
  /** Puts the focus into the inspector, or back to where it was. */
  readonly inOrOutOfInspector: () => void;
  /** Puts the focus into the next area of the window, or the one before. */
  readonly nextArea: (by: 1 | -1) => void;
  /** Puts everything on the canvas where it would stand by itself. */
  readonly arrangeCanvas: () => void;
  /** Shows all of the canvas at once. */
  readonly fitCanvas: () => void;
  /** Folds and unfolds its bands, or lights one way of the trail of what is selected. */
  readonly lookAtCanvas: (look: CanvasLook) => void;
  readonly selectAll: () => void;
  readonly toggleRail: () => void;
  readonly togglePresenting: () => void;
  readonly setColours: (colours: 'light' | 'dark' | 'auto') => void;
  /** One step larger or smaller; 0: the usual size. */
  readonly stepTextSize: (step: 1 | -1 | 0) => void;
  readonly showNextSteps: () => void;
  /** Opens the prompts of the canvas where the next one is asked. */
  readonly answerPrompts: () => void;
  readonly add: (kind: AddedKind) => void;
}

/** Ways of looking at the canvas. */
export type CanvasLook = 'foldAll' | 'unfoldAll' | 'unfoldMatters' | 'why' | 'dependents' | 'find';

export type CommandHost = AppState & AppActions;
