// Gives the contract tests the desktop's main and preload scripts, built from exactly the sources on disk.
import { join } from 'node:path';
import { createBuilder } from 'vite';
import { buildOnce, fingerprint, root } from './builtRenderer.ts';

const cache = join(root, 'node_modules/.cache/throughline/shell');

/** The folder that holds `main/main.cjs` and `preload/preload.cjs`. */
export function builtShell(): Promise<string> {
  return buildOnce(cache, fingerprint([join(root, 'electron')]), async (folder) => {
    const outDir = (name: string) => ({ build: { outDir: join(folder, name) } });
    const builder = await createBuilder({
      configFile: join(root, 'build/vite.config.ts'),
      logLevel: 'warn',
      environments: { main: outDir('main'), preload: outDir('preload') },
    });
    for (const name of ['main', 'preload']) {
      const environment = builder.environments[name];
      if (environment === undefined) throw new Error(`The build has no part named ${name}.`);
      await builder.build(environment);
    }
  });
}
