// A process to be killed: saves one file over and over and prints the number of each save that is on disk.
import { join } from 'node:path';
import { sweepTemps, writeWhole } from '../../electron/disk/atomicFile.ts';
import { fileName, readVersion, versionText } from '../helpers/hostile/fileVersions.ts';
import { printAtOnce } from '../helpers/programs/printAtOnce.ts';

const [folder = ''] = process.argv.slice(2);
const path = join(folder, fileName);

await sweepTemps(folder, Date.now());
let version = readVersion(path) ?? 0;
printAtOnce(`acked ${version}`);
for (;;) {
  version += 1;
  printAtOnce(`tried ${version}`);
  const written = await writeWhole(path, versionText(version));
  if (!written.ok) throw new Error(written.sentence);
  printAtOnce(`acked ${version}`);
}
