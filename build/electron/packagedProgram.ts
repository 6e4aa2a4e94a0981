// Finds the program of the app as it was packaged on this machine, for the checks that need it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const places: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['linux-unpacked/throughline'],
  win32: ['win-unpacked/Throughline.exe'],
  darwin: ['mac-universal', 'mac-arm64', 'mac'].map(
    (folder) => `${folder}/Throughline.app/Contents/MacOS/Throughline`,
  ),
};

/** The path of the packaged program below `release/`, or null when nothing was packaged for this system. */
export function packagedProgram(root: string, platform: NodeJS.Platform = process.platform): string | null {
  const paths = (places[platform] ?? []).map((place) => join(root, 'release', place));
  return paths.find((path) => existsSync(path)) ?? null;
}
