// `npm run test:syscalls`: a fault or the end of the process at every call of everything that is done with files.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { operations, tryOperation } from '../helpers/journal/syscallTrials.ts';

const folder = mkdtempSync(join(tmpdir(), 'syscalls-'));
const wanted = process.argv.slice(2);
const faults: string[] = [];
let cases = 0;

console.log('operation                                  calls  cases  done all the same  wrong');
for (const [i, operation] of operations.entries()) {
  if (wanted.length > 0 && !wanted.some((part) => operation.name.includes(part))) continue;
  const tally = await tryOperation(operation, join(folder, String(i)));
  cases += tally.cases;
  faults.push(...tally.faults.map((fault) => `${tally.name}: ${fault}`));
  const figures = [tally.calls, tally.cases, tally.doneAllTheSame, tally.faults.length];
  const widths = [7, 7, 19, 7];
  console.log(tally.name.padEnd(41) + figures.map((n, k) => String(n).padStart(widths[k]!)).join(''));
}
rmSync(folder, { recursive: true });

console.log(`\n${cases} cases, ${faults.length} wrong`);
for (const fault of faults.slice(0, 40)) console.log(`  ${fault}`);
process.exitCode = faults.length === 0 && cases > 0 ? 0 : 1;
