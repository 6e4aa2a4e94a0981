// Gives tests, benchmarks and the packer the built app of exactly the sources on disk, and what each file is made of.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createBuilder, type Plugin } from 'vite';
import { buildOnce, fingerprint, root } from './buildOnce.ts';

/** What the packer reads beside `dist/`. */
const packed = ['package.json', 'LICENSE', 'renderer/app/help/notices.txt'];

/** Each script of the build, by its path in `dist/`, with the files it was made from: our own, packages, helpers. */
export type MadeFrom = Readonly<Record<string, readonly string[]>>;

/** Notes what every script is made of, those of workers too, which the build makes on the side. */
function noteModules(made: Record<string, readonly string[]>): Plugin {
  return {
    name: 'throughline:note-modules',
    generateBundle(_options, bundle) {
      const part = this.environment.name === 'client' ? 'renderer' : this.environment.name;
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        const modules = Object.keys(output.modules).map((id) =>
          id.startsWith(root) ? relative(root, id).replaceAll('\\', '/') : id.replaceAll('\0', ''),
        );
        made[`${part}/${output.fileName}`] = modules.toSorted();
      }
    },
  };
}

async function buildInto(folder: string): Promise<void> {
  const made: Record<string, readonly string[]> = {};
  const note = noteModules(made);
  const outDir = (name: string) => ({ build: { outDir: join(folder, 'dist', name) } });
  const builder = await createBuilder({
    configFile: join(root, 'build/vite.config.ts'),
    logLevel: 'warn',
    plugins: [note],
    worker: { plugins: () => [note] },
    environments: {
      client: outDir('renderer'),
      main: outDir('main'),
      preload: outDir('preload'),
      cli: outDir('cli'),
    },
  });
  await builder.buildApp();
  writeFileSync(join(folder, 'madeFrom.json'), JSON.stringify(made, null, 1));
  for (const name of [...packed, 'build/icons'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
}

/** The folder of a project ready to be packed: `dist/` built from the sources as they are now, and what goes with it. */
export const builtApp = (): Promise<string> =>
  buildOnce('app', fingerprint(['electron', 'build/icons', 'build/app/builtApp.ts', ...packed]), buildInto);

/** The folder of the built window. */
export const builtRenderer = async (): Promise<string> => join(await builtApp(), 'dist/renderer');

/** The folder that holds `main/main.cjs` and `preload/preload.cjs`. */
export const builtShell = async (): Promise<string> => join(await builtApp(), 'dist');

/** Builds the app into `dist/`, where Electron and the packer look for it; sources built before are only copied. */
export async function fillDist(): Promise<void> {
  const dist = join(root, 'dist');
  const built = join(await builtApp(), 'dist');
  rmSync(dist, { recursive: true, force: true });
  cpSync(built, dist, { recursive: true });
}

/** What the scripts in a folder from `builtApp` are made of. */
export const madeFrom = (folder: string): MadeFrom =>
  JSON.parse(readFileSync(join(folder, 'madeFrom.json'), 'utf8')) as MadeFrom;
