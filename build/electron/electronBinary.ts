// Tells whether Electron itself is here, without asking the network: its npm package alone holds no program.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return null;
  }
}

/** The folder of Electron's npm package, or null; its program may be missing. */
export function electronPackage(root: string): string | null {
  try {
    return dirname(createRequire(join(root, 'package.json')).resolve('electron/package.json'));
  } catch {
    return null;
  }
}

function isComplete(folder: string): boolean {
  const about = readText(join(folder, 'package.json'));
  const unpacked = readText(join(folder, 'dist/version'))?.replace(/^v/, '');
  return about !== null && unpacked === (JSON.parse(about) as { version: string }).version;
}

/**
 * The path of the Electron program that belongs to the project in `root`, or null.
 * `ELECTRON_OVERRIDE_DIST_PATH` names a folder that holds another one, as in Electron's own package.
 */
export function electronBinary(
  root: string,
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string | null {
  const folder = electronPackage(root);
  if (folder === null) return null;
  const inside = readText(join(folder, 'path.txt'));
  const override = env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override !== undefined && override !== '') {
    const path = join(override, inside ?? (platform === 'win32' ? 'electron.exe' : 'electron'));
    return existsSync(path) ? path : null;
  }
  if (inside === null || !isComplete(folder)) return null;
  const path = join(folder, 'dist', inside);
  return existsSync(path) ? path : null;
}
