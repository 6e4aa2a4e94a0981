// The menu bar: items by id, as main last set them; a role that Electron does not know is refused.
import type { MenuItemConstructorOptions } from 'electron';

const roles = new Set<string>([
  'about',
  'appMenu',
  'close',
  'copy',
  'cut',
  'help',
  'hide',
  'hideOthers',
  'paste',
  'quit',
  'redo',
  'resetZoom',
  'selectAll',
  'services',
  'toggleDevTools',
  'togglefullscreen',
  'undo',
  'unhide',
  'windowMenu',
  'zoomIn',
  'zoomOut',
]);

type Item = MenuItemConstructorOptions;

function check(items: readonly Item[]): void {
  for (const { role, label, type, submenu } of items) {
    if (role !== undefined && !roles.has(role)) throw new Error(`Unknown role: ${role}`);
    if (role === undefined && label === undefined && type !== 'separator')
      throw new Error('An item has no label');
    if (Array.isArray(submenu)) check(submenu);
  }
}

/** Roles that act on the page in front, and can be chosen here. */
export type EditingRole = 'undo' | 'redo';

export function fakeMenu(edit: (role: EditingRole) => void) {
  let bar: readonly Item[] = [];
  const flat = (items: readonly Item[]): readonly Item[] =>
    items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);
  const itemOf = (id: string): Item => {
    const item = flat(bar).find((one) => one.id === id);
    if (!item) throw new Error(`There is no menu item ${id}`);
    return item;
  };
  return {
    Menu: {
      buildFromTemplate: (template: readonly Item[]) => {
        check(template);
        return template;
      },
      setApplicationMenu: (template: readonly Item[]) => {
        bar = template;
      },
    },
    bar: () => bar,
    itemOf,
    /** As a person's click; refused when the item is greyed out. */
    click: (id: string): void => {
      const { enabled, click, role } = itemOf(id);
      if (enabled === false) throw new Error(`The menu item ${id} is greyed out`);
      // A role takes the place of what the item would do.
      if (role === 'undo' || role === 'redo') edit(role);
      else if (role !== undefined) throw new Error(`Choosing the role ${role} is not modelled`);
      else (click as (() => void) | undefined)?.();
    },
  };
}
