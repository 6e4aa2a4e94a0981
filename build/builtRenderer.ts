// Gives tests and benchmarks a built renderer of exactly the sources on disk, built once however many ask.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'vite';

export const root = dirname(import.meta.dirname);
const cache = join(root, 'node_modules/.cache/throughline/renderer');
const keptForMs = 24 * 60 * 60 * 1000;

const sources = ['renderer', 'shared', 'build/vite.config.ts', 'build/emptyModule.ts', 'package-lock.json'];

function filesBelow(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

/** A short fingerprint of everything the built window is made from, and of `more` files. */
export function fingerprint(more: readonly string[] = []): string {
  const hash = createHash('sha256');
  for (const path of [...sources.map((source) => join(root, source)), ...more].flatMap(filesBelow)) {
    hash.update(path).update('\0').update(readFileSync(path)).update('\0');
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

/**
 * The folder below `parent` named `key`, filled by `fill` unless it is there already.
 * It appears under its name only when it is whole, so two runs at once cannot spoil each other.
 */
export async function buildOnce(
  parent: string,
  key: string,
  fill: (folder: string) => Promise<unknown>,
): Promise<string> {
  const ready = join(parent, key);
  if (existsSync(ready)) return ready;
  const draft = join(parent, `draft-${process.pid}-${key}`);
  mkdirSync(draft, { recursive: true });
  await fill(draft);
  if (existsSync(ready)) rmSync(draft, { recursive: true });
  else renameSync(draft, ready);
  sweep(parent);
  return ready;
}

/** The folder of the renderer built from the sources as they are now. */
export function builtRenderer(): Promise<string> {
  return buildOnce(cache, fingerprint(), (outDir) =>
    build({
      configFile: join(root, 'build/vite.config.ts'),
      logLevel: 'warn',
      environments: { client: { build: { outDir } } },
    }),
  );
}
