// The two numbers of the last line of `npm test` may never look better than the run was.
import { describe, expect, test } from 'vitest';
import { addCounts, countLine, countsOf } from '../../build/testCounts.ts';

const report = (files: readonly (readonly [string, readonly string[]])[]): string => {
  const all = files.flatMap(([, tests]) => tests);
  return JSON.stringify({
    numPassedTests: all.filter((status) => status === 'passed').length,
    numFailedTests: all.filter((status) => status === 'failed').length,
    testResults: files.map(([status, tests]) => ({
      status,
      assertionResults: tests.map((one) => ({ status: one })),
    })),
  });
};

describe('the counts of one run', () => {
  test('are the tests that passed and failed', () => {
    const text = report([
      ['passed', ['passed', 'passed']],
      ['failed', ['passed', 'failed']],
    ]);
    expect(countsOf(text, false)).toEqual({ passed: 3, failed: 1 });
  });

  test('have one failure for a file that could not be loaded', () => {
    const text = report([
      ['passed', ['passed']],
      ['failed', []],
    ]);
    expect(countsOf(text, false)).toEqual({ passed: 1, failed: 1 });
  });

  test('have one failure for a file whose set-up failed after its tests', () => {
    expect(countsOf(report([['failed', ['passed']]]), false)).toEqual({ passed: 1, failed: 1 });
  });

  test('have one failure for a run that failed and does not say why', () => {
    expect(countsOf(report([['passed', ['passed']]]), false)).toEqual({ passed: 1, failed: 1 });
  });

  test('have one failure for a run without a report', () => {
    expect(countsOf(null, true)).toEqual({ passed: 0, failed: 1 });
  });
});

test('the last line sums the runs', () => {
  const sum = addCounts({ passed: 1200, failed: 0 }, { passed: 34, failed: 5 });
  expect(countLine(sum)).toBe('1234 passed, 5 failed');
});
