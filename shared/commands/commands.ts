// Every command as a row: its name, keys and menu, when it may, and what it does. Menus, keys, buttons and palette read this.
import { workStageName, workStages } from '../schema/stages.ts';
import { added } from './added.generated.ts';
import type { AppState, CommandHost, Told } from './commandHost.ts';

export const menus = ['File', 'Edit', 'View', 'Workshop', 'Help'] as const;
export type Menu = (typeof menus)[number];

export interface Command {
  readonly id: string;
  readonly label: string;
  readonly menu: Menu;
  /** Why it cannot be done now, as a sentence; null when it can. */
  readonly whyNot: (app: AppState) => string | null;
  readonly run: (app: CommandHost) => void;
  /** Keys joined by `+`; `mod` is Ctrl, or Command on macOS. */
  readonly keys?: string;
  /** It is a button of the header as well, under this icon. */
  readonly icon?: 'undo' | 'redo' | 'palette' | 'present';
  /** What its keys do where text is typed: there they are left to the text. */
  readonly inText?: 'undo' | 'redo' | 'delete' | 'selectAll';
  /** It can be asked for while there is no window, and opens one. */
  readonly opensWindow?: true;
  /** It opens what lists the commands, and is not listed there. */
  readonly opensPalette?: true;
  /** The label with what it would act on, where that is known. */
  readonly labelNow?: (told: Told) => string;
  /** Other words people look for it by. */
  readonly alsoCalled?: string;
  /** What it has begun goes on: asking again ends that. */
  readonly isOn?: (told: Told) => boolean;
}
type May = Command['whyNot'];
type Run = Command['run'];

const always: May = () => null;
const inWorkbook: May = ({ isOpen }) => (isOpen ? null : 'Open a workbook first.');
const toChange: May = (app) =>
  inWorkbook(app) ?? (app.isReadOnly ? 'This workbook cannot be changed here.' : null);
/** In the library the risks become a workbook of their own. */
const toImport: May = (app) => (app.isOpen ? toChange(app) : null);
const toUndo: May = (app) => toChange(app) ?? (app.undo === null ? 'There is nothing to undo.' : null);
const toRedo: May = (app) => toChange(app) ?? (app.redo === null ? 'There is nothing to redo.' : null);
const toDelete: May = (app) => toChange(app) ?? (app.hasSelection ? null : 'Nothing is selected.');
const toBack: May = (app) => inWorkbook(app) ?? (app.hasBack ? null : 'Nothing was open before.');
const toForward: May = (app) => inWorkbook(app) ?? (app.hasForward ? null : 'Nothing was open after this.');
const toInspect: May = (app) => inWorkbook(app) ?? (app.hasSelection ? null : 'Nothing is selected.');
const toFit: May = (app) => inWorkbook(app) ?? (app.isOnCanvas ? null : 'Show the canvas first.');
const toTrail: May = (app) => toFit(app) ?? (app.hasSelection ? null : 'Nothing is selected.');
const toArrange: May = (app) => toChange(app) ?? toFit(app);
const toRestore: May = (app) =>
  inWorkbook(app) ?? (app.keepsEarlierStates ? null : 'Earlier states are kept by the desktop app only.');
const toLibrary: May = ({ isOpen, hasLibraryWindow }) =>
  isOpen || hasLibraryWindow ? null : 'The workbooks are shown already.';

const textSizeWords = 'size font zoom scale';

const withTarget = (label: string, target: string | null): string =>
  target === null ? label : `${label}: ${target}`;

const row = <const Id extends string>(
  id: Id,
  label: string,
  menu: Menu,
  whyNot: May,
  run: Run,
  more: Partial<Omit<Command, 'id'>> = {},
): Command & { readonly id: Id } => ({ id, label, menu, whyNot, run, ...more });

/** The stages of the work in their order, each under its number. */
const showStages = workStages.map((stage, i) =>
  row(
    `show${workStageName(stage)}`,
    workStageName(stage),
    'View',
    inWorkbook,
    (app) => app.showStage(stage),
    {
      keys: `alt+${i + 1}`,
    },
  ),
);

const capital = <Word extends string>(word: Word): Capitalize<Word> =>
  `${word.slice(0, 1).toUpperCase()}${word.slice(1)}` as Capitalize<Word>;

const addKinds = added.map(([kind, label, keys]) =>
  row(
    `add${capital(kind)}`,
    label,
    'Workshop',
    toChange,
    (app) => app.add(kind),
    keys === undefined ? {} : { keys },
  ),
);

/** Keys avoid those a browser keeps for itself, so that they work in the preview as well. */
export const commands = [
  row('newWorkbook', 'New workbook…', 'File', always, (app) => app.showDialog('newWorkbook'), {
    keys: 'alt+n',
    opensWindow: true,
  }),
  row('openFile', 'Open file…', 'File', always, (app) => app.openFile(), {
    keys: 'mod+o',
    opensWindow: true,
  }),
  row('showLibrary', 'Workbooks', 'File', toLibrary, (app) => app.showLibrary(), {
    keys: 'alt+0',
    opensWindow: true,
  }),
  row('saveNow', 'Save now', 'File', inWorkbook, (app) => app.saveNow(), { keys: 'mod+s' }),
  row('saveCopy', 'Save a copy as a file…', 'File', inWorkbook, (app) => app.saveCopy(), {
    keys: 'mod+shift+s',
  }),
  row('copyForMerge', 'Copy for a co-facilitator…', 'File', inWorkbook, (app) =>
    app.showDialog('copyForMerge'),
  ),
  row('restoreEarlier', 'Restore an earlier state…', 'File', toRestore, (app) =>
    app.showDialog('earlierStates'),
  ),
  row('importRisks', 'Import risks…', 'File', toImport, (app) => app.showDialog('importRisks')),
  row('importPlan', 'Import plan…', 'File', toImport, (app) => app.showDialog('importPlan')),
  row('exportPdf', 'Export PDF…', 'File', inWorkbook, (app) => app.showDialog('exportPdf'), {
    keys: 'mod+e',
  }),
  row('exportTables', 'Export tables…', 'File', inWorkbook, (app) => app.showDialog('exportTables')),
  row('workAs', 'Work as…', 'Edit', toChange, (app) => app.showDialog('whoWorks')),
  row('undo', 'Undo', 'Edit', toUndo, (app) => app.undoLast(), {
    keys: 'mod+z',
    icon: 'undo',
    inText: 'undo',
    labelNow: ({ undo }) => withTarget('Undo', undo),
  }),
  row('redo', 'Redo', 'Edit', toRedo, (app) => app.redoLast(), {
    keys: 'mod+shift+z',
    icon: 'redo',
    inText: 'redo',
    labelNow: ({ redo }) => withTarget('Redo', redo),
  }),
  row('deleteSelected', 'Delete what is selected', 'Edit', toDelete, (app) => app.deleteSelected(), {
    keys: 'mod+backspace',
    inText: 'delete',
  }),
  row('selectAll', 'Select all', 'Edit', inWorkbook, (app) => app.selectAll(), {
    keys: 'mod+a',
    inText: 'selectAll',
  }),
  row('palette', 'Command palette', 'View', always, (app) => app.openPalette(), {
    keys: 'mod+k',
    icon: 'palette',
    opensPalette: true,
  }),
  ...showStages,
  row('inOrOut', 'Into the inspector and back', 'View', toInspect, (app) => app.inOrOutOfInspector(), {
    keys: 'alt+i',
  }),
  row('back', 'Back to what was open before', 'View', toBack, (app) => app.goAlong(-1), {
    keys: 'alt+arrowleft',
  }),
  row('forward', 'Forward to what was open after', 'View', toForward, (app) => app.goAlong(1), {
    keys: 'alt+arrowright',
  }),
  row('nextArea', 'Next area of the window', 'View', inWorkbook, (app) => app.nextArea(1), { keys: 'f6' }),
  row('lastArea', 'Previous area of the window', 'View', inWorkbook, (app) => app.nextArea(-1), {
    keys: 'shift+f6',
  }),
  row('fitView', 'Fit view', 'View', toFit, (app) => app.fitCanvas(), { keys: 'alt+z' }),
  row('foldThreads', 'Fold all threads', 'View', toFit, (app) => app.lookAtCanvas('foldAll'), {
    alsoCalled: 'collapse bands',
  }),
  row('unfoldThreads', 'Unfold all threads', 'View', toFit, (app) => app.lookAtCanvas('unfoldAll'), {
    alsoCalled: 'expand bands',
  }),
  row('unfoldWhatMatters', 'Unfold what matters', 'View', toFit, (app) => app.lookAtCanvas('unfoldMatters'), {
    alsoCalled: 'bands threads findings tripped',
  }),
  row('showWhy', 'Why does this exist?', 'View', toTrail, (app) => app.lookAtCanvas('why')),
  row('showDependents', 'What depends on it?', 'View', toTrail, (app) => app.lookAtCanvas('dependents')),
  row('findOnCanvas', 'Find on the canvas', 'View', toFit, (app) => app.lookAtCanvas('find'), {
    alsoCalled: 'search items',
  }),
  row('toggleRail', 'Show or hide stage names', 'View', inWorkbook, (app) => app.toggleRail(), {
    keys: 'alt+b',
  }),
  row('present', 'Present', 'View', inWorkbook, (app) => app.togglePresenting(), {
    keys: 'alt+p',
    icon: 'present',
    labelNow: ({ isOnWall }) => (isOnWall ? 'End presenting' : 'Present'),
    isOn: ({ isOnWall }) => isOnWall,
  }),
  row('lightTheme', 'Light colours', 'View', always, (app) => app.setColours('light')),
  row('darkTheme', 'Dark colours', 'View', always, (app) => app.setColours('dark')),
  row('systemTheme', 'Colours as the system has them', 'View', always, (app) => app.setColours('auto')),
  row('largerText', 'Larger text', 'View', always, (app) => app.stepTextSize(1), {
    keys: 'mod+plus',
    alsoCalled: textSizeWords,
  }),
  row('smallerText', 'Smaller text', 'View', always, (app) => app.stepTextSize(-1), {
    keys: 'mod+minus',
    alsoCalled: textSizeWords,
  }),
  row('usualText', 'Text in its usual size', 'View', always, (app) => app.stepTextSize(0), {
    alsoCalled: textSizeWords,
  }),
  ...addKinds,
  row('arrangeAll', 'Arrange all', 'Workshop', toArrange, (app) => app.arrangeCanvas(), { keys: 'alt+y' }),
  row('answerPrompts', 'Answer the prompts', 'Workshop', toChange, (app) => app.answerPrompts(), {
    keys: 'alt+a',
  }),
  row('raiseNote', 'Raise a note upward…', 'Workshop', toChange, (app) => app.showDialog('raiseNote'), {
    keys: 'alt+q',
  }),
  row('nextSteps', 'What to do next', 'Help', inWorkbook, (app) => app.showNextSteps()),
  row('showWords', 'Words and numbers', 'Help', always, (app) => app.showDialog('words')),
  row('showRules', 'Rules and what mends them', 'Help', always, (app) => app.showDialog('rules')),
  row('showKeys', 'Keyboard shortcuts', 'Help', always, (app) => app.showDialog('keys'), { keys: 'mod+/' }),
  row('showNotices', 'Third-party notices', 'Help', always, (app) => app.showDialog('notices')),
] as const;

export type CommandId = (typeof commands)[number]['id'];

/** The row of a command. */
export const commandOf = (id: CommandId): Command =>
  commands.find((command) => command.id === id) ?? commands[0];

/** What a command is called now: "Undo: Add risk". */
export const labelNow = ({ label, labelNow: now }: Command, told: Told): string => now?.(told) ?? label;

/** Does what a command does, or nothing where it may not. */
export function perform(command: Command, app: CommandHost): void {
  if (command.whyNot(app) === null) command.run(app);
}
