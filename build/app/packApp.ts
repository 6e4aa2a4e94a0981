// Packs the built app as `npm run dist` does, but unpacked, without installers, and around a stand-in for Electron.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './buildOnce.ts';
import { makeStub, type PackedSystem } from './stub.ts';

/** Where the packer puts the app. */
const packedAt: Readonly<Record<PackedSystem, string>> = {
  linux: 'release/linux-unpacked',
  win: 'release/win-unpacked',
  mac: 'release/mac/Throughline.app',
};

/**
 * Packs the project in `appFolder` (from `builtApp`) for a system and returns the folder of the packed app; `work` is
 * an empty folder for it and for the stand-in. Throws with what the packer said when it fails.
 */
export function packApp(appFolder: string, work: string, system: PackedSystem): string {
  const stub = join(work, 'electron');
  makeStub(stub, system);
  const words = [
    join(root, 'node_modules/electron-builder/cli.js'),
    `--${system}`,
    '--x64',
    '--dir',
    `--projectDir=${appFolder}`,
    `--config=${join(root, 'build/electron-builder.yml')}`,
    `-c.electronDist=${stub}`,
    `-c.directories.output=${join(work, 'release')}`,
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: appFolder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`electron-builder failed:\n${stdout}\n${stderr}`);
  return join(work, packedAt[system]);
}
