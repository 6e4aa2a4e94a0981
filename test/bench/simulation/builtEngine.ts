// The engine packed as the app packs it: read file by file through tsx, every constant of another file would be a call.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import type * as Preview from '../../../shared/simulation/preview.ts';
import type * as Blocks from '../../../shared/simulation/run/blocks.ts';

const root = join(import.meta.dirname, '../../..');
const inputs = {
  blocks: 'shared/simulation/run/blocks.ts',
  preview: 'shared/simulation/preview.ts',
  thread: 'test/bench/simulation/thread.ts',
} as const;

export interface BuiltEngine {
  readonly blocks: typeof Blocks;
  readonly preview: typeof Preview;
  /** What a thread begins with. */
  readonly thread: URL;
  remove(): void;
}

/** Packs it into a folder of its own, beside the packages of the project. */
export async function builtEngine(): Promise<BuiltEngine> {
  const folder = mkdtempSync(join(root, 'node_modules/.cache/throughline-engine-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(inputs).map(([name, path]) => [name, join(root, path)])),
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
    ssr: { noExternal: true },
  });
  const urlOf = (name: keyof typeof inputs): URL => pathToFileURL(join(folder, `${name}.mjs`));
  return {
    blocks: (await import(urlOf('blocks').href)) as BuiltEngine['blocks'],
    preview: (await import(urlOf('preview').href)) as BuiltEngine['preview'],
    thread: urlOf('thread'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
