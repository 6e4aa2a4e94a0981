// `npm run test:faults`: plants faults one by one in a copy of the tree, and looks whether the trial that each is for
// notices it; and whether, with none planted, no trial does. `-- M5 M16` for some of them.
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PlantedFault, plantedFaults } from '../helpers/journal/plantedFaults.ts';
import { root } from '../helpers/sources/sourceFiles.ts';
import { trials } from '../helpers/journal/trials.ts';

const longestMs = 300_000;
const wanted = process.argv.slice(2);
const chosen = plantedFaults.filter(({ id }) => wanted.length === 0 || wanted.includes(id));

function copyTree(): string {
  const copy = mkdtempSync(join(tmpdir(), 'faults-'));
  for (const name of ['electron', 'renderer', 'shared', 'test', 'package.json', 'tsconfig.json'])
    cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}

const runTrials = (copy: string, ...words: readonly string[]): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, ['--import', 'tsx', 'test/reliability/trial.ts', ...words], {
    cwd: copy,
    encoding: 'utf8',
    timeout: longestMs,
  });

/** The source with the fault in it; null when it is not there as it was when the fault was thought of. */
function planted(source: string, { before, after }: PlantedFault): string | null {
  return source.split(before).length === 2 ? source.replace(before, () => after) : null;
}

/** How many runs the trial took to notice, in words; null when it did not. */
function noticed(copy: string, fault: PlantedFault): string | null {
  const path = join(copy, fault.file);
  const source = readFileSync(path, 'utf8');
  const spoilt = planted(source, fault);
  if (spoilt === null) throw new Error(`${fault.id} cannot be planted in ${fault.file} any more.`);
  writeFileSync(path, spoilt);
  const { status, stdout } = runTrials(copy, fault.trial, '--at-first');
  writeFileSync(path, source);
  // A fault that only breaks the program, so that no trial comes to a judgement, shows nothing.
  return status === 1 ? (/: (\d+) runs, [1-9]\d* wrong/.exec(stdout)?.[1] ?? null) : null;
}

function main(): number {
  const copy = copyTree();
  const names = Object.keys(trials);
  const well = runTrials(copy, ...names);
  process.stdout.write(`Without a fault:\n${well.stdout}${well.stderr}\n`);
  let slipped = 0;
  console.log('fault  noticed by  in runs  what it does');
  for (const fault of chosen) {
    const runs = noticed(copy, fault);
    if (runs === null) slipped += 1;
    const words =
      runs === null ? `NOT by ${fault.trial}`.padEnd(19) : `${fault.trial.padEnd(10)}${runs.padStart(9)}`;
    console.log(`${fault.id.padEnd(7)}${words}  ${fault.what}`);
  }
  rmSync(copy, { recursive: true });
  console.log(`\n${chosen.length} faults planted, ${slipped} not noticed`);
  return slipped === 0 && well.status === 0 && chosen.length > 0 ? 0 : 1;
}

process.exitCode = main();
