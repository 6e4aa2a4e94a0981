// Builds something of exactly the sources on disk, as users get it, once however many ask.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

export const root = dirname(dirname(import.meta.dirname));
const cache = join(root, 'node_modules/.cache/throughline');
const keptForMs = 24 * 60 * 60 * 1000;

/** What everything built for the window is made from. */
const sources = [
  'renderer',
  'shared',
  'build/vite.config.ts',
  'build/app/emptyModule.ts',
  'package-lock.json',
];

function filesBelow(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

/** A short fingerprint of everything the built window is made from, and of `more` files, from the project's folder. */
export function fingerprint(more: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of [...sources, ...more].flatMap((source) => filesBelow(join(root, source)))) {
    hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

/** Removes builds of older sources; a day is left so that a run in another terminal keeps its files. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (Date.now() - statSync(path).mtimeMs > keptForMs) rmSync(path, { recursive: true, force: true });
  }
}

/** Under the test runner a build would take the slow, large form of React that warns developers: not the product. */
async function asProduct(build: () => Promise<unknown>): Promise<void> {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await build();
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}

/**
 * The folder of a build, of which `name` says what it is and `key` of which sources; `fill` makes it unless it is
 * there already. It appears only when it is whole, so two runs at once cannot spoil each other.
 */
export async function buildOnce(
  name: string,
  key: string,
  fill: (folder: string) => Promise<unknown>,
): Promise<string> {
  const parent = join(cache, name);
  const ready = join(parent, key);
  if (existsSync(ready)) return ready;
  const draft = join(parent, `draft-${process.pid}-${key}`);
  mkdirSync(draft, { recursive: true });
  await asProduct(() => fill(draft));
  try {
    renameSync(draft, ready);
  } catch (error) {
    // Another run was quicker: what it made is the same.
    if (!existsSync(ready)) throw error;
    rmSync(draft, { recursive: true });
  }
  sweep(parent);
  return ready;
}
