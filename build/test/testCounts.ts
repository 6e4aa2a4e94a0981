// Turns vitest's report into what `npm test` ends with: the two numbers, each suite's time, the slowest tests.

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

export const countLine = ({ passed, failed }: Counts): string => `${passed} passed, ${failed} failed`;

interface TestResult {
  readonly status: string;
  readonly fullName?: string;
  /** In milliseconds; missing for a test that did not run. */
  readonly duration?: number;
  readonly failureMessages?: readonly string[];
}

interface FileResult {
  readonly name?: string;
  readonly status: string;
  /** Why the file as a whole failed; empty when its tests say it. */
  readonly message?: string;
  readonly assertionResults: readonly TestResult[];
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly FileResult[];
}

const parsed = (reportJson: string): Report => JSON.parse(reportJson) as Report;

/**
 * The counts in a JSON report of vitest, null when there is none.
 * A file that fails outside its tests (it cannot be loaded, its set-up throws) counts as one failed test; so does
 * a run that failed, `runPassed` false, without a failure to show for it.
 */
export function countsOf(reportJson: string | null, runPassed: boolean): Counts {
  if (reportJson === null) return { passed: 0, failed: 1 };
  const report = parsed(reportJson);
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const failed = report.numFailedTests + brokenFiles.length;
  return { passed: report.numPassedTests, failed: failed === 0 && !runPassed ? 1 : failed };
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1).padStart(6)} s`;
const sumMs = (tests: readonly TestResult[]): number =>
  tests.reduce((sum, { duration = 0 }) => sum + duration, 0);

/** `/x/test/e2e/a.test.ts` is of `test/e2e`, as is all below; what lies right in `test/` is of `test`. */
function folderOf({ name = '' }: FileResult): string {
  const below = name.slice(name.lastIndexOf('/test/') + 1).split('/');
  return below.slice(0, Math.min(2, below.length - 1)).join('/');
}

/** A line for each folder of tests: how many there are, and the time they took together; slowest first. */
export function suiteLines(reportJson: string | null): string[] {
  if (reportJson === null) return [];
  const folders = new Map<string, FileResult[]>();
  for (const file of parsed(reportJson).testResults) {
    folders.set(folderOf(file), [...(folders.get(folderOf(file)) ?? []), file]);
  }
  return [...folders]
    .map(([folder, files]) => ({ folder, tests: files.flatMap(({ assertionResults }) => assertionResults) }))
    .map(({ folder, tests }) => ({ folder, count: tests.length, ms: sumMs(tests) }))
    .toSorted((a, b) => b.ms - a.ms)
    .map(({ folder, count, ms }) => `${seconds(ms)}  ${folder}: ${count} tests`);
}

/** The `count` tests that took longest, a line each. */
export function slowestLines(reportJson: string | null, count: number): string[] {
  if (reportJson === null) return [];
  const slowest = parsed(reportJson)
    .testResults.flatMap(({ assertionResults }) => assertionResults)
    .toSorted((a, b) => (b.duration ?? 0) - (a.duration ?? 0))
    .slice(0, count);
  return [
    `\nThe ${slowest.length} slowest tests:`,
    ...slowest.map(({ fullName = '', duration = 0 }) => `${seconds(duration)}  ${fullName}`),
  ];
}

const firstLines = (text: string, count: number): string[] =>
  text
    .split('\n')
    .slice(0, count)
    .map((line) => `    ${line}`);

/** What failed and the first lines of why, at the end of a long run: nobody has to look for it further up. */
export function failureLines(reportJson: string | null): string[] {
  if (reportJson === null) return ['\nThe tests left no report: the run ended before its end.'];
  return parsed(reportJson)
    .testResults.filter(({ status }) => status === 'failed')
    .flatMap(({ name = '', message = '', assertionResults }) => {
      const failed = assertionResults.filter(({ status }) => status === 'failed');
      const own = failed.length === 0 ? [`\nFAILED ${name}`, ...firstLines(message, 8)] : [];
      return [
        ...own,
        ...failed.flatMap(({ fullName = '', failureMessages = [] }) => [
          `\nFAILED ${name}: ${fullName}`,
          ...firstLines(failureMessages.join('\n'), 8),
        ]),
      ];
    });
}
