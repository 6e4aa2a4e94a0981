// Every command as a row: what it is called, its keys and its menu. Menu, keys, buttons and palette all read this.

export type Menu = 'File' | 'Edit' | 'View' | 'Workshop' | 'Help';

/** Where a command can be used. */
export type Scope = 'always' | 'workbook' | 'writable';

export interface Command {
  readonly id: string;
  readonly label: string;
  readonly menu: Menu;
  /** Keys joined by `+`; `mod` is Ctrl, or Command on macOS. */
  readonly keys?: string;
  readonly scope: Scope;
}

const row = <const Id extends string>(id: Id, label: string, menu: Menu, scope: Scope, keys?: string) =>
  ({ id, label, menu, scope, ...(keys === undefined ? {} : { keys }) }) as const;

/** Keys avoid those a browser keeps for itself, so that they work in the preview as well. */
export const commands = [
  row('newWorkbook', 'New workbook…', 'File', 'always', 'alt+n'),
  row('openFile', 'Open file…', 'File', 'always', 'mod+o'),
  row('showLibrary', 'Workbooks', 'File', 'always', 'alt+0'),
  row('saveCopy', 'Save a copy as a file…', 'File', 'workbook', 'mod+s'),
  row('copyForMerge', 'Copy for a co-facilitator…', 'File', 'workbook'),
  row('restoreEarlier', 'Restore an earlier state…', 'File', 'workbook'),
  row('importRisks', 'Import risks…', 'File', 'writable'),
  row('exportPdf', 'Export PDF…', 'File', 'workbook', 'mod+e'),
  row('exportTables', 'Export tables…', 'File', 'workbook'),
  row('undo', 'Undo', 'Edit', 'writable', 'mod+z'),
  row('redo', 'Redo', 'Edit', 'writable', 'mod+shift+z'),
  row('deleteSelected', 'Delete what is selected', 'Edit', 'writable', 'mod+backspace'),
  row('palette', 'Command palette', 'View', 'always', 'mod+k'),
  row('showFrame', 'Frame', 'View', 'workbook', 'alt+1'),
  row('showCanvas', 'Canvas', 'View', 'workbook', 'alt+2'),
  row('showRisks', 'Risks', 'View', 'workbook', 'alt+3'),
  row('showPlan', 'Plan', 'View', 'workbook', 'alt+4'),
  row('showPillars', 'Pillars', 'View', 'workbook', 'alt+5'),
  row('showTempo', 'Tempo', 'View', 'workbook', 'alt+6'),
  row('showReview', 'Review', 'View', 'workbook', 'alt+7'),
  row('showRoadmap', 'Roadmap', 'View', 'workbook', 'alt+8'),
  row('toggleInspector', 'Show or hide the inspector', 'View', 'workbook', 'alt+i'),
  row('toggleRail', 'Show or hide stage names', 'View', 'workbook', 'alt+b'),
  row('present', 'Present', 'View', 'workbook', 'alt+p'),
  row('lightTheme', 'Light colours', 'View', 'always'),
  row('darkTheme', 'Dark colours', 'View', 'always'),
  row('systemTheme', 'Colours as the system has them', 'View', 'always'),
  row('addGoal', 'Add why (goal)', 'Workshop', 'writable', 'alt+g'),
  row('addUseCase', 'Add what (use case)', 'Workshop', 'writable', 'alt+u'),
  row('addRisk', 'Add risk', 'Workshop', 'writable', 'alt+r'),
  row('addKillCriterion', 'Add kill criterion', 'Workshop', 'writable', 'alt+k'),
  row('addTimeBox', 'Add when (time box)', 'Workshop', 'writable', 'alt+t'),
  row('addSlice', 'Add slice', 'Workshop', 'writable', 'alt+s'),
  row('addTechItem', 'Add how (technology item)', 'Workshop', 'writable', 'alt+h'),
  row('addRole', 'Add role', 'Workshop', 'writable'),
  row('addResource', 'Add resource', 'Workshop', 'writable'),
  row('addMetric', 'Add metric', 'Workshop', 'writable'),
  row('addDataProduct', 'Add data product', 'Workshop', 'writable'),
  row('addAssumption', 'Add assumption', 'Workshop', 'writable'),
  row('addPainPoint', 'Add pain point', 'Workshop', 'writable'),
  row('addCapability', 'Add capability', 'Workshop', 'writable'),
  row('addGate', 'Add gate', 'Workshop', 'writable'),
  row('addDecision', 'Add decision', 'Workshop', 'writable'),
  row('showRules', 'Rules and what mends them', 'Help', 'always'),
  row('showKeys', 'Keyboard shortcuts', 'Help', 'always', 'mod+/'),
  row('showNotices', 'Third-party notices', 'Help', 'always'),
] as const satisfies readonly Command[];

export type CommandId = (typeof commands)[number]['id'];

/** The row of a command. */
export const commandOf = (id: CommandId): Command =>
  commands.find((command) => command.id === id) ?? commands[0];

/**
 * True when the keys of a command mean something else in a text field: there undo takes back typing, backspace
 * deletes letters, and on macOS ⌥ with a key writes a character.
 */
export function isLeftToTyping({ id, keys = '' }: Command, mac: boolean): boolean {
  if (mac && keys.startsWith('alt+')) return true;
  return id === 'undo' || id === 'redo' || id === 'deleteSelected';
}

/** Keys the way a keyboard shows them: `mod+shift+z` → "Ctrl+Shift+Z", on macOS "⌘⇧Z". */
export function printKeys(keys: string, mac: boolean): string {
  const names: Readonly<Record<string, string>> = mac
    ? { mod: '⌘', alt: '⌥', shift: '⇧', backspace: '⌫', delete: '⌦', enter: '↩', space: 'Space' }
    : {
        mod: 'Ctrl',
        alt: 'Alt',
        shift: 'Shift',
        backspace: 'Backspace',
        delete: 'Delete',
        enter: 'Enter',
        space: 'Space',
      };
  const parts = keys.split('+').map((key) => names[key] ?? key.toUpperCase());
  return parts.join(mac ? '' : '+');
}
