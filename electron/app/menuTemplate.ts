// The native menus as data: the command table, what each system expects beside it, and the files opened lately.
import type { MenuItemConstructorOptions } from 'electron';
import { shellWords } from '../../shared/messages/shell.ts';
import type { FileName, WindowState } from '../../shared/bridge.ts';
import {
  type Command,
  type CommandId,
  commands,
  labelNow,
  type Menu,
  menus,
} from '../../shared/commands/commands.ts';
import { isLeftToTyping } from '../../shared/commands/keys.ts';

export interface MenuFacts {
  readonly platform: NodeJS.Platform;
  /** What the window in front told of itself; null: there is none, or it is still loading. */
  readonly state: WindowState | null;
  readonly recent: readonly FileName[];
  /** Shows the tools of a developer as well. */
  readonly development: boolean;
}

export interface MenuActions {
  readonly run: (command: CommandId) => void;
  readonly openRecent: (handle: string) => void;
  readonly clearRecent: () => void;
}

type Item = MenuItemConstructorOptions;

const separator: Item = { type: 'separator' };

const keyNames: Readonly<Record<string, string>> = {
  mod: 'CmdOrCtrl',
  alt: 'Alt',
  shift: 'Shift',
  backspace: 'Backspace',
  plus: 'Plus',
  minus: '-',
  arrowleft: 'Left',
  arrowright: 'Right',
};

/** `mod+shift+z` → `CmdOrCtrl+Shift+Z`. */
export const acceleratorOf = (keys: string): string =>
  keys
    .split('+')
    .map((key) => keyNames[key] ?? key.toUpperCase())
    .join('+');

/** In a menu, & marks the letter that chooses the row. */
const shown = (label: string): string => label.replaceAll('&', '&&');

/** That a second display presents is not told here: the menu says the same. */
const labelOf = (command: Command, state: WindowState | null): string =>
  shown(labelNow(command, { undo: state?.undo ?? null, redo: state?.redo ?? null, isOnWall: false }));

/** The keys are shown here and heard by the page, which knows whether they belong to typing. */
const keysOf = ({ keys }: Command): Item =>
  keys === undefined ? {} : { accelerator: acceleratorOf(keys), registerAccelerator: false };

/**
 * On macOS the menu hears keys as well, whatever it is told. So while a text field has the focus, its own undo stands
 * there, and other keys that the field needs do not.
 */
const whileTyping = ({ inText, label }: Command): Item =>
  inText === 'undo' || inText === 'redo' || inText === 'selectAll'
    ? { role: inText, label: shown(label), enabled: true }
    : {};

function commandItem(command: (typeof commands)[number], facts: MenuFacts, { run }: MenuActions): Item {
  const { platform, state } = facts;
  const { id } = command;
  const isMac = platform === 'darwin';
  const isForTyping = isMac && state?.typing === true && isLeftToTyping(command, isMac);
  return {
    id,
    label: labelOf(command, state),
    enabled: state === null ? command.opensWindow === true : state.enabled.includes(id),
    click: () => run(id),
    ...(isForTyping ? whileTyping(command) : keysOf(command)),
  };
}

function recentMenu({ recent }: MenuFacts, { openRecent, clearRecent }: MenuActions): Item {
  const files = recent.map(({ handle, name }): Item => ({
    id: `recent:${handle}`,
    label: shown(name),
    click: () => openRecent(handle),
  }));
  const clear: Item = { id: 'clearRecent', label: shellWords.clearThisList, click: clearRecent };
  return {
    id: 'recent',
    label: shellWords.openRecent,
    enabled: files.length > 0,
    submenu: [...files, separator, clear],
  };
}

/** Puts `added` after the row of one command. */
const insertAfter = (items: readonly Item[], id: CommandId, added: readonly Item[]): Item[] =>
  items.flatMap((item) => (item.id === id ? [item, ...added] : [item]));

/** The rows of each menu that are not ours but the system's. */
function completed(menu: Menu, items: readonly Item[], facts: MenuFacts, actions: MenuActions): Item[] {
  const isMac = facts.platform === 'darwin';
  if (menu === 'File') {
    const end: Item[] = [separator, { role: 'close' }, ...(isMac ? [] : [{ role: 'quit' } as const])];
    return [...insertAfter(items, 'openFile', [recentMenu(facts, actions), separator]), ...end];
  }
  if (menu === 'Edit') {
    const clipboard: Item[] = [separator, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, separator];
    return insertAfter(items, 'redo', clipboard);
  }
  if (menu === 'View') {
    // Larger and smaller text are commands: the window's own zoom would act on the same keys.
    return [
      ...items,
      separator,
      { role: 'togglefullscreen' },
      ...(facts.development ? [separator, { role: 'toggleDevTools' } as const] : []),
    ];
  }
  return menu === 'Help' && !isMac ? [...items, separator, { role: 'about' }] : [...items];
}

const appMenu: Item = {
  role: 'appMenu',
  label: shellWords.product,
  submenu: [
    { role: 'about' },
    separator,
    { role: 'services' },
    separator,
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    separator,
    { role: 'quit' },
  ],
};

/** With the letter that opens each by Alt, where the system has that; H is taken by a command. */
const menuLabels: Readonly<Record<Menu, string>> = shellWords.menus;

/** The whole menu bar, for `Menu.buildFromTemplate`. */
export function menuTemplate(facts: MenuFacts, actions: MenuActions): Item[] {
  const isMac = facts.platform === 'darwin';
  const bar = menus.map((menu): Item => {
    const rows = commands.filter((command) => command.menu === menu);
    const items = rows.map((command) => commandItem(command, facts, actions));
    const submenu = completed(menu, items, facts, actions);
    return {
      label: isMac ? menu : menuLabels[menu],
      submenu,
      ...(menu === 'Help' ? { role: 'help' as const } : {}),
    };
  });
  if (!isMac) return bar;
  return [appMenu, ...bar.slice(0, -1), { role: 'windowMenu' }, ...bar.slice(-1)];
}
