// A disk that keeps nothing but what it was told to flush: what would be there if the power went off after any call.
import {
  lstatSync,
  mkdirSync,
  promises,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Disk, OpenFile } from '../../../electron/disk/disk.ts';

/** What lasts of one name: a folder with its names, a file with its bytes, or a link. */
export type Kept =
  | { readonly names: ReadonlyMap<string, Kept> }
  | { readonly bytes: Buffer; readonly mode: number }
  | { readonly link: string };

/** A file or folder as it is now, and as it was when it was last flushed. */
interface Node {
  parent: Node | null;
  name: string;
  readonly now: Map<string, Node>;
  /** Of a folder: the names that last. */
  lasting: ReadonlyMap<string, Node>;
  readonly isFolder: boolean;
  readonly link: string | null;
  bytes: Buffer;
  mode: number;
}

export interface ForgetfulDisk {
  readonly disk: Disk;
  /** What lasted after each call that made something last, from the beginning; the last one is how it is now. */
  readonly moments: () => readonly Kept[];
}

const empty = Buffer.alloc(0);

function newNode(parent: Node | null, name: string, isFolder: boolean, link: string | null = null): Node {
  return { parent, name, now: new Map(), lasting: new Map(), isFolder, link, bytes: empty, mode: 0o600 };
}

/** A folder that was there before: all of it lasts. */
function readNode(path: string, parent: Node | null, name: string): Node {
  const about = lstatSync(path);
  const node = newNode(parent, name, about.isDirectory(), about.isSymbolicLink() ? readlinkSync(path) : null);
  if (about.isFile()) Object.assign(node, { bytes: readFileSync(path), mode: about.mode & 0o7777 });
  if (!about.isDirectory()) return node;
  for (const one of readdirSync(path)) node.now.set(one, readNode(join(path, one), node, one));
  node.lasting = new Map(node.now);
  return node;
}

function keptOf(node: Node): Kept {
  if (node.link !== null) return { link: node.link };
  if (!node.isFolder) return { bytes: node.bytes, mode: node.mode };
  return { names: new Map([...node.lasting].map(([name, one]) => [name, keptOf(one)])) };
}

/** Puts in place what has lasted. `path` must not be there. */
export function putKept(kept: Kept, path: string): void {
  if ('link' in kept) return symlinkSync(kept.link, path);
  if ('bytes' in kept) return writeFileSync(path, kept.bytes, { mode: kept.mode });
  mkdirSync(path, { recursive: true });
  for (const [name, one] of kept.names) putKept(one, join(path, name));
}

/** The real disk below `root`, with a memory of what was flushed there. */
export function forgetfulDisk(root: string): ForgetfulDisk {
  const top = readNode(root, null, '');
  const moments: Kept[] = [keptOf(top)];

  const find = (path: string): Node | undefined =>
    relative(root, path)
      .split(sep)
      .filter((part) => part !== '')
      .reduce<Node | undefined>((node, part) => node?.now.get(part), top);
  const pathOf = (node: Node): string => (node.parent ? join(pathOf(node.parent), node.name) : root);

  function put(path: string, node: Node): void {
    const parent = find(dirname(path));
    if (!parent) throw new Error(`${path} is outside of the disk`);
    Object.assign(node, { parent, name: relative(dirname(path), path) });
    parent.now.set(node.name, node);
  }

  const drop = (path: string): void => {
    const node = find(path);
    node?.parent?.now.delete(node.name);
  };

  function makeFolders(path: string): void {
    if (find(path)) return;
    makeFolders(dirname(path));
    put(path, newNode(null, '', true));
  }

  function flush(node: Node): void {
    if (node.isFolder) node.lasting = new Map(node.now);
    else if (node.parent?.now.get(node.name) === node) {
      const path = pathOf(node);
      Object.assign(node, { bytes: readFileSync(path), mode: lstatSync(path).mode & 0o7777 });
    }
    moments.push(keptOf(top));
  }

  const flushing = (file: OpenFile, node: Node): OpenFile =>
    new Proxy(file, {
      get: (_, key) => {
        const member: unknown = Reflect.get(file, key, file);
        if (typeof member !== 'function') return member;
        const act = member.bind(file) as (...args: unknown[]) => Promise<unknown>;
        if (key !== 'sync' && key !== 'datasync') return act;
        return async () => {
          await act();
          flush(node);
        };
      },
    });

  const disk: Disk = {
    ...promises,
    open: async (path, flags, mode) => {
      const file = await promises.open(path, flags, mode);
      if (!find(String(path))) put(String(path), newNode(null, '', false));
      return flushing(file, find(String(path))!);
    },
    rename: async (from, to) => {
      await promises.rename(from, to);
      const node = find(String(from));
      drop(String(from));
      if (node) put(String(to), node);
    },
    unlink: async (path) => {
      await promises.unlink(path);
      drop(String(path));
    },
    rm: async (path, options) => {
      await promises.rm(path, options);
      drop(String(path));
    },
    mkdir: (async (path: string, options: object) => {
      const made = await promises.mkdir(path, options);
      makeFolders(path);
      return made;
    }) as Disk['mkdir'],
  };
  return { disk, moments: () => moments };
}
