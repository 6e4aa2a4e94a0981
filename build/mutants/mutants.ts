// `npm run mutants [-- --area=rules --sample=200 --seed=1 | --all]`: do the tests notice faults? Plants drawn mutants one
// at a time, runs the tests that reach each, prints the share that was found and where the others lived.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { MutantResult } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import {
  drawnVariable,
  type Equivalent,
  keyOf,
  linesOf,
  type Planted,
  shareOf,
  testsVariable,
  type Verdict,
  verdictOf,
} from './judged.ts';
import { type Area, areas, mutantsOf, projectPath, root, sampleOf } from './sample.ts';

const equivalents = JSON.parse(
  readFileSync(join(import.meta.dirname, 'equivalent.json'), 'utf8'),
) as Equivalent[];
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const textOf = (fileName: string): string => readFileSync(join(root, fileName), 'utf8');

/** As the tool takes it: lines from one, columns from zero. */
const rangeOf = ({ fileName, location: { start, end } }: Planted): string =>
  `${fileName}:${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`;

/** The tool's results count lines and columns from one. */
function plantedOf({ fileName, location, replacement }: MutantResult): Planted {
  const back = ({ line, column }: { line: number; column: number }) => ({
    line: line - 1,
    column: column - 1,
  });
  const place = { start: back(location.start), end: back(location.end) };
  return { fileName: projectPath(fileName), location: place, replacement: replacement ?? '' };
}

/** Runs the drawn mutants; what the tool made beside them is not in the answer. */
async function run(drawn: readonly Planted[], concurrency: number) {
  const keys = new Set(drawn.map(keyOf));
  const path = join(root, 'node_modules/.cache/throughline/mutants.json');
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, JSON.stringify([...keys]));
  process.env[drawnVariable] = path;
  const configFile = 'build/mutants/stryker.json';
  const mutate = [...new Set(drawn.map(rangeOf))];
  const plugins = ['@stryker-mutator/vitest-runner', './build/mutants/sampleChecker.ts'];
  const options = { configFile, mutate, concurrency, plugins, checkers: ['sample'] };
  const results = await new Stryker(options).runMutationTest();
  return results
    .map((one) => ({ ...plantedOf(one), verdict: verdictOf(one.status), isLate: one.status === 'Timeout' }))
    .filter((one) => keys.has(keyOf(one)));
}

const isEquivalent = (file: string, lines: ReturnType<typeof linesOf> | undefined): boolean =>
  equivalents.some(
    (known) => known.file === file && known.original === lines?.original && known.mutated === lines.mutated,
  );

/** Plants the sample of one area and prints what came of it. */
async function judgeArea(area: Area, count: number, seed: number, concurrency: number): Promise<void> {
  const all = await mutantsOf(areas[area].folder);
  const drawn = sampleOf(all, count, seed);
  process.env[testsVariable] = areas[area].tests;
  console.log(
    `\n── ${area}: ${drawn.length} of ${all.length} mutants, seed ${seed}; first the tests run without a fault.`,
  );
  // Read before the run, as files may be worked on while it goes on.
  const lines = new Map(drawn.map((one) => [keyOf(one), linesOf(textOf(one.fileName), one)]));
  const ran = await run(drawn, concurrency);
  const judged = ran.filter((one) => !isEquivalent(one.fileName, lines.get(keyOf(one))));
  const of = (...verdicts: Verdict[]) => judged.filter(({ verdict }) => verdicts.includes(verdict));
  for (const one of of('lived', 'unseen').toSorted((a, b) => keyOf(a).localeCompare(keyOf(b)))) {
    const { original, mutated } = lines.get(keyOf(one)) ?? { original: '', mutated: '' };
    const place = `${one.fileName}:${one.location.start.line + 1}`;
    console.log(`\n${place}${one.verdict === 'unseen' ? ' (no test reaches it)' : ''}`);
    console.log(`  - ${original}\n  + ${mutated}`);
  }
  const found = of('found').length;
  const counted = of('found', 'lived', 'unseen').length;
  const { share, low, high } = shareOf(found, counted);
  const late = judged.filter(({ isLate }) => isLate).length;
  const [lived, unseen, leftOut] = [of('lived').length, of('unseen').length, of('left out').length];
  console.log(
    `\n${area}: ${percent(share)} found (95 %: ${percent(low)} to ${percent(high)}); ${found} found (${late} by never ending), ${lived} lived, ` +
      `${unseen} reached by no test; left out: ${drawn.length - judged.length} equivalent, ${leftOut} that only loading runs.`,
  );
}

const { values } = parseArgs({
  options: {
    area: { type: 'string', multiple: true },
    sample: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    concurrency: { type: 'string', default: '2' },
    all: { type: 'boolean', default: false },
  },
});
const isArea = (name: string): name is Area => name in areas;
const wanted = values.area ?? Object.keys(areas);
const unknown = wanted.filter((name) => !isArea(name));
if (unknown.length > 0) {
  console.error(`No area is called ${unknown.join(', ')}. There are: ${Object.keys(areas).join(', ')}.`);
  process.exitCode = 1;
} else {
  const count = values.all ? Infinity : Number(values.sample);
  for (const area of wanted.filter(isArea)) {
    await judgeArea(area, count, Number(values.seed), Number(values.concurrency));
  }
}
