// The disk as it is reached for files of the person's own. Their folders may lie on a place that never answers, and what
// bears a file's name may be none: neither may keep the journal from its threads, of which the system gives us four.
import { diskWords } from '../../shared/messages/shell.ts';
import { constants } from 'node:fs';
import { dirname } from 'node:path';
import { type Disk, nodeDisk, type OpenFile } from './disk.ts';

/** So many calls may wait for such places at a time; the others wait their turn here, without a thread. */
const mostWaiting = 2;

/** Opening a pipe without it waits until somebody writes there. Windows knows neither. */
const withoutWaiting = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

interface Asked {
  readonly folder: string;
  readonly begin: () => void;
}

type Act = <T>(folder: string, call: () => Promise<T>) => Promise<T>;

/** Two calls at a time, and one for a folder: a single place that does not answer leaves the other one free. */
function takingTurns(): Act {
  const busy = new Set<string>();
  const asked: Asked[] = [];

  function next(): void {
    if (busy.size >= mostWaiting) return;
    const at = asked.findIndex(({ folder }) => !busy.has(folder));
    const [first] = at === -1 ? [] : asked.splice(at, 1);
    if (!first) return;
    busy.add(first.folder);
    first.begin();
    next();
  }

  return async (folder, call) => {
    await new Promise<void>((begin) => {
      asked.push({ folder, begin });
      next();
    });
    try {
      return await call();
    } finally {
      busy.delete(folder);
      next();
    }
  };
}

/** A pipe, a device or a socket: reading it may take for ever, or never end. */
const notAFile = (path: string): Error =>
  Object.assign(new Error(diskWords.neither({ path })), { code: 'EFTYPE' });

type Kind = Pick<Awaited<ReturnType<Disk['stat']>>, 'isFile' | 'isDirectory'>;
const mayBeRead = (kind: Kind): boolean => kind.isFile() || kind.isDirectory();

/** Opens for reading what is known to be a file or a folder, before and after: between the two it may be replaced. */
async function openToRead(disk: Disk, path: string): Promise<OpenFile> {
  if (!mayBeRead(await disk.stat(path))) throw notAFile(path);
  const file = await disk.open(path, withoutWaiting);
  try {
    if (!mayBeRead(await file.stat())) throw notAFile(path);
    return file;
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function readWhole(disk: Disk, path: string): Promise<Buffer> {
  const file = await openToRead(disk, path);
  try {
    return await file.readFile();
  } finally {
    await file.close();
  }
}

type AnyCall = (...args: unknown[]) => Promise<unknown>;

/** The same object, each of its calls made in its turn. */
function inTurn<T extends object>(target: T, act: Act, folderOf: (args: readonly unknown[]) => string): T {
  return new Proxy(target, {
    get: (_, key) => {
      const member: unknown = Reflect.get(target, key, target);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) => act(folderOf(args), () => (member.bind(target) as AnyCall)(...args));
    },
  });
}

/** `disk` for places that may not answer. Reading refuses whatever is neither a file nor a folder, as `EFTYPE`. */
export function foreignDisk(disk: Disk): Disk {
  const act = takingTurns();
  const folderOf = (path: unknown): string => dirname(String(path));
  const plain = inTurn(disk, act, ([path]) => folderOf(path));
  const open: Disk['open'] = async (path, flags, mode) => {
    const opened = await act(folderOf(path), () =>
      flags === 'r' ? openToRead(disk, String(path)) : disk.open(path, flags, mode),
    );
    return inTurn(opened, act, () => folderOf(path));
  };
  const readFile = ((path: string) => act(folderOf(path), () => readWhole(disk, path))) as Disk['readFile'];
  return {
    open,
    readFile,
    rename: (from, to) => act(folderOf(to), () => disk.rename(from, to)),
    unlink: plain.unlink,
    rm: plain.rm,
    rmdir: plain.rmdir,
    mkdir: plain.mkdir,
    readdir: plain.readdir,
    readlink: plain.readlink,
    realpath: plain.realpath,
    stat: plain.stat,
    statfs: plain.statfs,
  };
}

/** The one for this process: the turns are taken by all who use it. */
export const foreign: Disk = foreignDisk(nodeDisk);
