// `npm run test:damage`: each file of a workbook, and its two newest states, are spoilt in each of many ways; what is left must be whole, or the loss
// must be said. The workbook is as large as one of 5,000 records.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type DamageResult,
  damages,
  filesOf,
  makeGold,
  newestStates,
  tryDamage,
} from '../helpers/journal/damageTrials.ts';

const wholeBytes = 2_500_000;

const folder = mkdtempSync(join(tmpdir(), 'damage-'));
const gold = join(folder, 'gold');
await makeGold(gold, wholeBytes);
const results: DamageResult[] = [];
console.log(
  'file                                                  whole  loss is told  wrong  slowest start, ms',
);
const all = filesOf(gold);
for (const files of [...all.map((file) => [file]), newestStates(all)]) {
  const own: DamageResult[] = [];
  for (const damage of Object.keys(damages))
    own.push(await tryDamage(gold, join(folder, 'case'), files, damage));
  results.push(...own);
  const file = files.length === 1 ? (files[0] ?? '') : 'the two newest states';
  const count = (verdict: DamageResult['verdict']): number =>
    own.filter((result) => result.verdict === verdict).length;
  const slowest = Math.round(Math.max(...own.map(({ ms }) => ms)));
  const figures = [count('whole'), count('told'), count('wrong'), slowest];
  const widths = [7, 14, 7, 19];
  console.log(file.padEnd(52) + figures.map((n, i) => String(n).padStart(widths[i] ?? 8)).join(''));
}
rmSync(folder, { recursive: true });
const wrong = results.filter(({ verdict }) => verdict === 'wrong');
console.log(`\n${results.length} cases, ${wrong.length} wrong`);
for (const { file, damage, detail } of wrong) console.log(`  ${file} ${damage}: ${detail}`);
process.exitCode = wrong.length === 0 && results.length > 0 ? 0 : 1;
