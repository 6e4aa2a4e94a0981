// A disk with so much space and no more: writes that do not fit are taken in part and then refused, as a full disk does.
import { promises } from 'node:fs';
import type { Disk, OpenFile } from '../../../electron/disk/disk.ts';

export interface SmallDisk {
  readonly disk: Disk;
  /** In bytes. */
  left: number;
}

const blockBytes = 512;

const full = (): Error => Object.assign(new Error('ENOSPC: made up, write'), { code: 'ENOSPC' });

export function smallDisk(bytes: number): SmallDisk {
  async function write(file: OpenFile, given: Uint8Array, from: number, length: number, at?: number) {
    const fits = Math.min(length, small.left);
    if (fits === 0) throw full();
    small.left -= fits;
    return file.write(given, from, fits, at);
  }

  const limited = (file: OpenFile): OpenFile =>
    new Proxy(file, {
      get: (_, key) => {
        if (key === 'write') return write.bind(null, file);
        const member: unknown = Reflect.get(file, key, file);
        return typeof member === 'function' ? (member.bind(file) as unknown) : member;
      },
    });

  const small: SmallDisk = {
    left: bytes,
    disk: {
      ...promises,
      open: async (path, flags, mode) => limited(await promises.open(path, flags, mode)),
      statfs: (async (path: string) =>
        Object.assign(await promises.statfs(path), {
          bavail: Math.floor(small.left / blockBytes),
          bsize: blockBytes,
        })) as Disk['statfs'],
    },
  };
  return small;
}
