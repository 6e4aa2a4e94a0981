// The command line of this checkout as one file: a process of it starts in a fifth of the time its sources would take.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { buildOnce, fingerprint, root } from '../../../build/app/buildOnce.ts';

function bundle(folder: string): Promise<unknown> {
  // Where its sources look for them from their own place.
  cpSync(join(root, 'renderer/fonts'), join(folder, 'renderer/fonts'), { recursive: true });
  cpSync(join(root, 'shared/templates'), join(folder, 'shared/templates'), { recursive: true });
  return build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'electron/cli.ts'),
      outDir: join(folder, 'electron'),
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'cli.mjs', codeSplitting: false } },
    },
  });
}

/** What to start Node with for the command line, before its words. */
export const cliProgram = async (): Promise<readonly string[]> => [
  join(await buildOnce('cli', fingerprint(['electron', 'shared/templates']), bundle), 'electron/cli.mjs'),
];
