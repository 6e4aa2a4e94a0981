// `npm test`: every check and every suite; `--quick` leaves out what drives a browser. The last line counts the tests.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { requireChromium } from '../machine/findChromium.ts';
import { machinePace } from '../machine/machinePace.ts';
import { countLine, countsOf, failureLines, slowestLines, suiteLines } from './testCounts.ts';

const root = dirname(dirname(import.meta.dirname));
const results = join(root, 'node_modules/.cache/throughline/test-results');
const isQuick = process.argv.includes('--quick');

interface Step {
  readonly name: string;
  readonly passed: boolean;
  readonly seconds: number;
}

/** Runs a program of our packages in this terminal. */
function run(name: string, program: string, words: readonly string[], env = process.env): Step {
  console.log(`\n── ${name}`);
  const startedAt = performance.now();
  const script = join(root, 'node_modules', program);
  const { status } = spawnSync(process.execPath, [script, ...words], { cwd: root, stdio: 'inherit', env });
  return { name, passed: status === 0, seconds: (performance.now() - startedAt) / 1000 };
}

/** All at once: while one test waits for a browser, another has the processor. */
const suites = isQuick ? ['unit'] : ['unit', 'trials', 'package', 'storage', 'contract', 'e2e'];

/** Runs the suites and reads what became of each test; null when the run left no report. */
function runSuites(): { readonly step: Step; readonly report: string | null } {
  const report = join(results, 'tests.json');
  rmSync(report, { force: true });
  const pace = machinePace();
  if (pace > 1.5)
    console.log(`\nThis machine is slow or busy just now: tests may wait ${pace.toFixed(1)} times as long.`);
  const words = [
    'run',
    '--config=build/vitest.config.ts',
    ...suites.map((name) => `--project=${name}`),
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const env = { ...process.env, THROUGHLINE_PACE: String(pace) };
  return {
    step: run(`tests: ${suites.join(', ')}`, 'vitest/vitest.mjs', words, env),
    report: readReport(report),
  };
}

function readReport(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function runAll(): number {
  mkdirSync(results, { recursive: true });
  const checks = [
    run('types', 'typescript/bin/tsc', ['-b']),
    run('lint', 'oxlint/bin/oxlint', []),
    run('format', 'oxfmt/bin/oxfmt', ['--check']),
    run('dead code', 'knip/bin/knip.js', ['--config', 'build/knip.json']),
    run('dead in the product', 'knip/bin/knip.js', ['--config', 'build/knip.product.json']),
  ];
  const { step, report } = runSuites();
  const told = [...suiteLines(report), ...slowestLines(report, 10), ...failureLines(report)];
  console.log(`\n${told.join('\n')}\n`);
  for (const { name, passed, seconds } of [...checks, step]) {
    console.log(`${passed ? 'passed' : 'FAILED'}  ${name}  ${seconds.toFixed(1)} s`);
  }
  const counts = countsOf(report, step.passed);
  console.log(countLine(counts));
  return checks.every(({ passed }) => passed) && step.passed && counts.failed === 0 ? 0 : 1;
}

try {
  if (!isQuick) requireChromium();
  process.exitCode = runAll();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
