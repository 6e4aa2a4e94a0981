// A disk that knows which names a power cut could still take: made, renamed or moved, in a folder not flushed since.
import { promises } from 'node:fs';
import { dirname, relative } from 'node:path';
import type { Disk } from '../../../electron/disk/disk.ts';

export interface WatchedDisk {
  readonly disk: Disk;
  /** Paths below `root`, in order. */
  readonly atRisk: () => readonly string[];
}

/** The folders that `mkdir` is about to make, the innermost first. */
async function foldersToMake(path: string): Promise<string[]> {
  try {
    await promises.stat(path);
    return [];
  } catch {
    return [path, ...(await foldersToMake(dirname(path)))];
  }
}

export function watchNames(root: string): WatchedDisk {
  const names = new Set<string>();
  const flushed = (folder: string): void => {
    for (const name of [...names].filter((one) => dirname(one) === folder)) names.delete(name);
  };

  async function open(...args: Parameters<Disk['open']>) {
    const path = String(args[0]);
    const isNew = (await foldersToMake(path)).length > 0;
    const file = await promises.open(...args);
    if (isNew) names.add(path);
    const sync = file.sync.bind(file);
    return Object.assign(file, {
      sync: async () => {
        await sync();
        flushed(path);
      },
    });
  }

  const disk: Disk = {
    ...promises,
    open,
    mkdir: (async (path: string, options: object) => {
      const made = await foldersToMake(path);
      const result = await promises.mkdir(path, options);
      for (const folder of made) names.add(folder);
      return result;
    }) as Disk['mkdir'],
    rename: async (from, to) => {
      await promises.rename(from, to);
      names.delete(String(from));
      names.add(String(to));
    },
    unlink: async (path) => {
      await promises.unlink(path);
      names.delete(String(path));
    },
  };
  return { disk, atRisk: () => [...names].map((name) => relative(root, name)).toSorted() };
}
