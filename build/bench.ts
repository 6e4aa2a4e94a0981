// `npm run bench [names] [-- --compare FILE] [--out FILE]`: every benchmark of test/bench, one after another, kept as JSON.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type BenchRow, judgedOf, tableOf } from '../test/bench/benchRows.ts';

const root = dirname(import.meta.dirname);
const folder = join(root, 'test/bench');

/** What one run came to, as it is kept. */
interface BenchResults {
  readonly commit: string;
  readonly at: string;
  readonly machine: string;
  /** The rows of each benchmark, by its name. */
  readonly rows: Readonly<Record<string, readonly BenchRow[]>>;
}

const commitNow = (): string =>
  spawnSync('git', ['describe', '--always', '--dirty'], { cwd: root, encoding: 'utf8' }).stdout?.trim() ||
  'unknown';

/** Runs one benchmark in a process of its own; null when it left no rows. */
function runOne(name: string): { readonly rows: readonly BenchRow[] | null; readonly isGood: boolean } {
  console.log(`\n── ${name}`);
  const path = join(tmpdir(), `throughline-bench-${process.pid}-${name}.json`);
  const words = [join(root, 'node_modules/tsx/dist/cli.mjs'), join(folder, `${name}.bench.ts`)];
  const env = { ...process.env, THROUGHLINE_BENCH_ROWS: path };
  const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit', env });
  try {
    return { rows: JSON.parse(readFileSync(path, 'utf8')) as BenchRow[], isGood: status === 0 };
  } catch {
    return { rows: null, isGood: false };
  } finally {
    rmSync(path, { force: true });
  }
}

/** Ratios where there is a floor, as another machine or a busy hour moves both; values elsewhere. */
function comparison(before: BenchResults, now: BenchResults): string {
  const lines = Object.entries(now.rows).flatMap(([name, rows]) =>
    rows.map((row) => {
      const old = before.rows[name]?.find(({ what }) => what === row.what);
      const change = old ? `${((judgedOf(row) / judgedOf(old) - 1) * 100).toFixed(0)} %` : 'new';
      const figure = (one: BenchRow | undefined) =>
        one ? `${one.floor ? '× ' : ''}${judgedOf(one).toFixed(2)}` : '';
      return [`${name}: ${row.what}`, figure(old), figure(row), change];
    }),
  );
  return tableOf([['figure', before.commit, now.commit, 'change'], ...lines]);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { compare: { type: 'string' }, out: { type: 'string' } },
});
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.ts'))
  .map((name) => name.replace('.bench.ts', ''))
  .filter((name) => positionals.length === 0 || positionals.some((part) => name.includes(part)))
  .toSorted();
if (names.length === 0) console.error('No benchmark has such a name.');

const runs = names.map((name) => [name, runOne(name)] as const);
const results: BenchResults = {
  commit: commitNow(),
  at: new Date().toISOString(),
  machine: `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`,
  rows: Object.fromEntries(runs.flatMap(([name, { rows }]) => (rows ? [[name, rows] as const] : []))),
};
const out = resolve(
  values.out ?? join(root, 'node_modules/.cache/throughline/bench', `${results.commit}.json`),
);
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, `${JSON.stringify(results, null, 2)}\n`);
console.log(`\nKept in ${out}`);
if (values.compare) {
  console.log(`\n${comparison(JSON.parse(readFileSync(values.compare, 'utf8')) as BenchResults, results)}`);
}
const failed = runs.filter(([, { isGood }]) => !isGood).map(([name]) => name);
if (failed.length > 0) console.error(`\nMissed a goal or failed: ${failed.join(', ')}`);
process.exitCode = names.length === 0 || failed.length > 0 ? 1 : 0;
