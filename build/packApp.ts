// Packs the built app as `npm run dist` does, but for Linux, unpacked, and around the stand-in for Electron.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './buildOnce.ts';
import { makeStub } from './stub.ts';

/**
 * Packs the project in `appFolder` (from `builtApp`) and returns the folder of the packed app; `work` is an empty
 * folder for it and for the stand-in. Throws with what the packer said when it fails.
 */
export function packApp(appFolder: string, work: string): string {
  const stub = join(work, 'electron');
  makeStub(stub);
  const words = [
    join(root, 'node_modules/electron-builder/cli.js'),
    '--linux',
    '--dir',
    `--projectDir=${appFolder}`,
    `--config=${join(root, 'build/electron-builder.yml')}`,
    `-c.electronDist=${stub}`,
    `-c.directories.output=${join(work, 'release')}`,
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: appFolder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`electron-builder failed:\n${stdout}\n${stderr}`);
  return join(work, 'release/linux-unpacked');
}
