// Remembers the files a person has chosen, so that the window can name them by a handle and never by their path.
import { randomUUID } from 'node:crypto';
import { basename, dirname } from 'node:path';
import type { FileName } from '../../shared/bridge.ts';
import { type Checked, flag, listOf, shape, text } from '../../shared/bridgeChecks.ts';
import type { Settings } from '../disk/settings.ts';

const mostKnown = 200;
const mostRecent = 10;

const knownFile = shape({
  handle: text(64),
  path: text(32_768),
  /** Stands in the list of recent files. */
  recent: flag,
});
type KnownFile = Checked<typeof knownFile>;
export const knownFileList = listOf(knownFile, mostKnown);

export interface KnownFiles {
  /** The handle of a file, newest from now on; the same file has the same handle for good. */
  readonly remember: (path: string) => FileName;
  /** The handle of a file that is not opened now. */
  readonly nameOf: (path: string) => FileName;
  /** The path behind a handle, or null when we never gave it out. */
  readonly pathOf: (handle: string) => string | null;
  /** Newest first. */
  readonly recent: () => readonly FileName[];
  /** Empties the list; handles stay good, as workbooks may be linked to them. */
  readonly clearRecent: () => void;
  /** Folders that hold a known file, each once. */
  readonly folders: () => readonly string[];
}

const nameOf = ({ handle, path }: KnownFile): FileName => ({ handle, name: basename(path) });

export interface KnownFilesParts {
  readonly settings: Settings<readonly KnownFile[]>;
  /** The list of recent files has changed. */
  readonly onChange: () => void;
  /** The system's own list of recent files. */
  readonly system: { readonly add: (path: string) => void; readonly clear: () => void };
}

export function knownFiles({ settings, onChange, system }: KnownFilesParts): KnownFiles {
  const set = (files: readonly KnownFile[]): void => {
    settings.set(files.slice(0, mostKnown));
    onChange();
  };
  const find = (path: string): KnownFile | undefined => settings.get().find((file) => file.path === path);
  function remember(path: string): FileName {
    const file: KnownFile = { handle: find(path)?.handle ?? randomUUID(), path, recent: true };
    set([file, ...settings.get().filter((other) => other.path !== path)]);
    system.add(path);
    return nameOf(file);
  }
  return {
    remember,
    nameOf: (path) => {
      const file = find(path);
      return file ? nameOf(file) : remember(path);
    },
    pathOf: (handle) => settings.get().find((file) => file.handle === handle)?.path ?? null,
    recent: () =>
      settings
        .get()
        .filter(({ recent }) => recent)
        .slice(0, mostRecent)
        .map(nameOf),
    clearRecent: () => {
      set(settings.get().map((file) => ({ ...file, recent: false })));
      system.clear();
    },
    folders: () => [...new Set(settings.get().map(({ path }) => dirname(path)))],
  };
}
