// `npm test`: every check and every suite, one after another; the last line counts the tests.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { requireChromium } from './findChromium.ts';
import { addCounts, type Counts, countLine, countsOf, noCounts } from './testCounts.ts';

const root = dirname(import.meta.dirname);
const results = join(root, 'node_modules/.cache/throughline/test-results');

interface Step {
  readonly name: string;
  readonly passed: boolean;
  readonly seconds: number;
}

function run(name: string, program: string, words: readonly string[]): Step {
  console.log(`\n── ${name}`);
  const startedAt = performance.now();
  const script = join(root, 'node_modules', program);
  const { status } = spawnSync(process.execPath, [script, ...words], { cwd: root, stdio: 'inherit' });
  return { name, passed: status === 0, seconds: (performance.now() - startedAt) / 1000 };
}

/** Runs one project of the tests and reads its counts; a run that left no report counts as one failure. */
function runSuite(project: string): { step: Step; counts: Counts } {
  const report = join(results, `${project}.json`);
  rmSync(report, { force: true });
  const step = run(`tests: ${project}`, 'vitest/vitest.mjs', [
    'run',
    '--config=build/vitest.config.ts',
    `--project=${project}`,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return { step, counts: countsOf(readReport(report), step.passed) };
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
  ];
  const suites = ['unit', 'package', 'storage', 'contract', 'e2e'].map(runSuite);
  console.log('');
  for (const { name, passed, seconds } of [...checks, ...suites.map(({ step }) => step)]) {
    console.log(`${passed ? 'passed' : 'FAILED'}  ${name}  ${seconds.toFixed(1)} s`);
  }
  const counts = suites.reduce((sum, { counts: own }) => addCounts(sum, own), noCounts);
  console.log(countLine(counts));
  const allPassed = checks.every(({ passed }) => passed) && suites.every(({ step }) => step.passed);
  return allPassed && counts.failed === 0 ? 0 : 1;
}

try {
  requireChromium();
  process.exitCode = runAll();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
