// Runs trials by name, as `npm run test:faults` does in a copy of the tree: `tsx test/reliability/trial.ts power damage`,
// `--at-first` to end with the first thing that is wrong. Exit 0: all is well, 1: something is wrong, 2: no such trial.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type TrialName, trials } from '../helpers/journal/trials.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { 'at-first': { type: 'boolean', default: false } },
});
const isTrial = (name: string): name is TrialName => name in trials;

async function runAll(names: readonly TrialName[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'trial-'));
  let wrong = 0;
  for (const name of names) {
    mkdirSync(join(folder, name));
    const { runs, faults } = await trials[name](join(folder, name), values['at-first']);
    console.log(`${name}: ${runs} runs, ${faults.length} wrong`);
    for (const fault of faults.slice(0, 5)) console.log(`  ${fault}`);
    wrong += faults.length;
  }
  rmSync(folder, { recursive: true });
  return wrong === 0 ? 0 : 1;
}

const known = positionals.filter(isTrial);
process.exitCode = known.length > 0 && known.length === positionals.length ? await runAll(known) : 2;
// A fault may leave work behind that never ends.
process.exit();
