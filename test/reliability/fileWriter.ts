// A process to be killed: saves one file over and over and prints the number of each save that is on disk.
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { sweepTemps, writeWhole } from '../../electron/atomicFile.ts';
import { fileName, readVersion, versionText } from '../helpers/fileVersions.ts';

const [folder = ''] = process.argv.slice(2);
const path = join(folder, fileName);

/** Straight to the pipe: what is printed is kept even when the process ends at once. */
const print = (line: string): void => void writeSync(1, `${line}\n`);

await sweepTemps(folder, Date.now());
let version = readVersion(path) ?? 0;
print(`acked ${version}`);
for (;;) {
  version += 1;
  print(`tried ${version}`);
  const written = await writeWhole(path, versionText(version));
  if (!written.ok) throw new Error(written.sentence);
  print(`acked ${version}`);
}
