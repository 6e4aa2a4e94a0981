// Turns vitest's reports into the two numbers that `npm test` ends with.

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

export const noCounts: Counts = { passed: 0, failed: 0 };

export const addCounts = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
});

export const countLine = ({ passed, failed }: Counts): string => `${passed} passed, ${failed} failed`;

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/**
 * The counts in one JSON report of vitest.
 * A file that fails outside its tests (it cannot be loaded, its set-up throws) counts as one failed test; so does
 * a run that failed, `runPassed` false, without a failure to show for it.
 */
export function countsOf(reportJson: string | null, runPassed: boolean): Counts {
  if (reportJson === null) return { passed: 0, failed: 1 };
  const report = JSON.parse(reportJson) as Report;
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const failed = report.numFailedTests + brokenFiles.length;
  return { passed: report.numPassedTests, failed: failed === 0 && !runPassed ? 1 : failed };
}
