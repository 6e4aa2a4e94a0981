// Keeps the native menu bar in step with the window in front, and sends what is chosen there to it.
import { app, Menu } from 'electron';
import type { CommandId } from '../../shared/commands/commands.ts';
import type { KnownFiles } from '../files/knownFiles.ts';
import { menuTemplate } from './menuTemplate.ts';
import { tell, type Windows } from '../windows/windows.ts';

export interface MenuParts {
  readonly windows: Windows;
  readonly known: KnownFiles;
  readonly openKnown: (handle: string) => void;
}

/** Returns what brings the menu bar up to date; it does nothing when nothing in it has changed. */
export function createMenu({ windows, known, openKnown }: MenuParts): () => void {
  let shown = '';

  /** Without a window the library opens for it, and hears the command once it listens. */
  const run = (command: CommandId): void =>
    tell(windows.current() ?? windows.showLibrary(), { kind: 'command', command });

  return () => {
    const { platform } = process;
    const told = windows.current()?.state ?? null;
    // Elsewhere the menu is the same while typing: it is not made anew whenever the focus moves.
    const state = told && { ...told, typing: told.typing && platform === 'darwin' };
    const facts = { platform, state, recent: known.recent(), development: !app.isPackaged };
    const next = JSON.stringify(facts);
    if (next === shown) return;
    shown = next;
    const actions = { run, openRecent: openKnown, clearRecent: known.clearRecent };
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(facts, actions)));
  };
}
