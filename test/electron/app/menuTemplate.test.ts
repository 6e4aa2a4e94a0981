// The native menus: every command where it belongs, the system's own rows, and nothing offered that cannot be done.
import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { acceleratorOf, type MenuFacts, menuTemplate } from '../../../electron/app/menuTemplate.ts';
import { commands } from '../../../shared/commands/commands.ts';

type Item = MenuItemConstructorOptions;

const done: string[] = [];
const actions = {
  run: (id: string) => void done.push(id),
  openRecent: (handle: string) => void done.push(handle),
  clearRecent: () => void done.push('clear'),
};
const facts: MenuFacts = { platform: 'linux', state: null, recent: [], development: false };
const state = {
  title: 'Acme',
  workbookId: 'acme',
  enabled: ['undo' as const],
  undo: 'Move R&D',
  redo: null,
  typing: false,
};

const below = ({ submenu }: Item): readonly Item[] => (Array.isArray(submenu) ? submenu : []);
const flat = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((item) => [item, ...flat(below(item))]);
const bar = (changes: Partial<MenuFacts> = {}): readonly Item[] =>
  menuTemplate({ ...facts, ...changes }, actions);
const menuOf = (items: readonly Item[], label: string): readonly Item[] =>
  below(items.find((item) => item.label?.replace('&', '') === label) ?? {});
const itemOf = (items: readonly Item[], id: string): Item | undefined =>
  flat(items).find((item) => item.id === id);
const labelsAndKeys = (item: Item): readonly unknown[] =>
  flat([item]).map(({ label, accelerator, role, enabled }) => [label, accelerator, role, enabled]);
const rolesOf = (items: readonly Item[]): readonly unknown[] => flat(items).flatMap(({ role }) => role ?? []);

describe('check 32: the menu bar', () => {
  test.each(commands.map(({ id, menu }) => [id, menu] as const))('%s stands under %s, once', (id, menu) => {
    expect(flat(bar()).filter((item) => item.id === id)).toHaveLength(1);
    expect(menuOf(bar(), menu).some((item) => item.id === id)).toBe(true);
  });

  test('no two rows have the same keys, and the page hears them', () => {
    const withKeys = flat(bar()).filter(({ accelerator }) => accelerator !== undefined);
    const keys = withKeys.map(({ accelerator }) => accelerator);
    expect(new Set(keys).size).toBe(keys.length);
    expect(withKeys.filter(({ registerAccelerator }) => registerAccelerator !== false)).toEqual([]);
    expect(keys).toHaveLength(commands.filter(({ keys: own }) => own !== undefined).length);
  });

  test.each([
    ['mod+shift+z', 'CmdOrCtrl+Shift+Z'],
    ['alt+0', 'Alt+0'],
    ['mod+backspace', 'CmdOrCtrl+Backspace'],
    ['mod+/', 'CmdOrCtrl+/'],
  ])('%s is written %s', (keys, accelerator) => expect(acceleratorOf(keys)).toBe(accelerator));

  test.each(['linux', 'win32'] as const)(
    'on %s: five menus, with Quit under File and About under Help',
    (platform) => {
      const items = bar({ platform });
      expect(items.map(({ label }) => label)).toEqual(['&File', '&Edit', '&View', '&Workshop', 'He&lp']);
      expect(rolesOf(menuOf(items, 'File'))).toEqual(['close', 'quit']);
      expect(rolesOf(menuOf(items, 'Help'))).toEqual(['about']);
    },
  );

  test('on macOS: the app’s own menu first, a window menu, Help last', () => {
    const items = bar({ platform: 'darwin' });
    expect(items.map(({ label, role }) => label ?? role)).toEqual([
      'Throughline',
      'File',
      'Edit',
      'View',
      'Workshop',
      'windowMenu',
      'Help',
    ]);
    expect(rolesOf(menuOf(items, 'Throughline'))).toContain('quit');
    expect(rolesOf(menuOf(items, 'File'))).toEqual(['close']);
    expect(items.at(-1)?.role).toBe('help');
  });

  test('no letter that opens a menu is the key of a command', () => {
    const letters = bar().map(({ label }) => /&(\w)/.exec(label ?? '')?.[1]?.toLowerCase());
    expect(new Set(letters).size).toBe(letters.length);
    const keys = commands.flatMap((command) => command.keys ?? []);
    expect(letters.filter((letter) => keys.includes(`alt+${letter}`))).toEqual([]);
  });

  test('editing text and the size of the window are the system’s', () => {
    expect(rolesOf(menuOf(bar(), 'Edit'))).toEqual(['cut', 'copy', 'paste']);
    expect(rolesOf(menuOf(bar(), 'View'))).toEqual(['togglefullscreen']);
    expect(rolesOf(menuOf(bar({ development: true }), 'View'))).toContain('toggleDevTools');
  });

  test('without a window only what opens one can be chosen', () => {
    const enabled = flat(bar()).filter(
      ({ id, enabled: on }) => on === true && commands.some((one) => one.id === id),
    );
    expect(enabled.map(({ id }) => id)).toEqual(['newWorkbook', 'openFile', 'showLibrary']);
  });

  test('what can be done follows the window, and says what it acts on', () => {
    const items = bar({ state });
    const enabled = flat(items).filter(
      ({ id, enabled: on }) => on === true && commands.some((one) => one.id === id),
    );
    expect(enabled.map(({ id }) => id)).toEqual(['undo']);
    expect([itemOf(items, 'undo')?.label, itemOf(items, 'redo')?.label]).toEqual(['Undo: Move R&&D', 'Redo']);
  });

  test('on macOS, while a text field has the focus, its own undo stands there and no key is taken from it', () => {
    const typing = { ...state, enabled: ['deleteSelected' as const, 'openFile' as const], typing: true };
    const items = bar({ platform: 'darwin', state: typing });
    for (const role of ['undo', 'redo'] as const)
      expect(itemOf(items, role)).toMatchObject({
        role,
        enabled: true,
        label: /undo/.test(role) ? 'Undo' : 'Redo',
      });
    expect(itemOf(items, 'deleteSelected')).not.toHaveProperty('accelerator');
    expect(itemOf(items, 'deleteSelected')?.enabled).toBe(true);
    const keys = flat(items).flatMap(({ accelerator }) => accelerator ?? []);
    expect(keys).toContain('CmdOrCtrl+O');
    expect(keys.filter((accelerator) => accelerator.startsWith('Alt+'))).toEqual([]);
    for (const platform of ['linux', 'win32'] as const)
      expect(bar({ platform, state: typing }).map(labelsAndKeys)).toEqual(
        bar({ platform, state: { ...typing, typing: false } }).map(labelsAndKeys),
      );
  });

  test('recent files by name, an ampersand shown as one', () => {
    const items = bar({ recent: [{ handle: 'h1', name: 'R&D.throughline' }] });
    expect(itemOf(bar(), 'recent')?.enabled).toBe(false);
    expect(itemOf(items, 'recent')?.enabled).toBe(true);
    expect(itemOf(items, 'recent:h1')?.label).toBe('R&&D.throughline');
  });

  test('what is chosen is done', () => {
    const items = bar({ recent: [{ handle: 'h1', name: 'a' }] });
    for (const id of ['recent:h1', 'clearRecent', 'addRisk']) {
      const { click } = itemOf(items, id) ?? {};
      (click as () => void)();
    }
    expect(done).toEqual(['h1', 'clear', 'addRisk']);
  });
});
