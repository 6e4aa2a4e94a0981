// The two numbers of the last line of `npm test` may never look better than the run was.
import { describe, expect, test } from 'vitest';
import { countLine, countsOf, failureLines, slowestLines, suiteLines } from '../../build/test/testCounts.ts';

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

test('the last line is the two numbers', () => {
  expect(countLine({ passed: 1234, failed: 5 })).toBe('1234 passed, 5 failed');
});

describe('where the time went', () => {
  const timed = (name: string, ...ms: readonly number[]) => ({
    name: `/some/where/test/${name}`,
    status: 'passed',
    assertionResults: ms.map((duration) => ({ status: 'passed', fullName: `${name} ${duration}`, duration })),
  });
  const text = JSON.stringify({
    numPassedTests: 6,
    numFailedTests: 0,
    testResults: [
      timed('e2e/a.test.ts', 3_000, 10),
      timed('shared/b/c.test.ts', 5_000),
      timed('sizes.test.ts', 20),
    ],
  });

  test('is told for each folder of tests, slowest first', () => {
    expect(suiteLines(text)).toEqual([
      '   5.0 s  test/shared: 1 tests',
      '   3.0 s  test/e2e: 2 tests',
      '   0.0 s  test: 1 tests',
    ]);
  });

  test('is told for the slowest tests', () => {
    expect(slowestLines(text, 2)).toEqual([
      '\nThe 2 slowest tests:',
      '   5.0 s  shared/b/c.test.ts 5000',
      '   3.0 s  e2e/a.test.ts 3000',
    ]);
  });

  test('is not told without a report', () => {
    expect([suiteLines(null), slowestLines(null, 10)]).toEqual([[], []]);
  });
});

describe('at the end of a run', () => {
  test('what failed is named with the first lines of why', () => {
    const text = JSON.stringify({
      testResults: [
        {
          name: 'a.test.ts',
          status: 'failed',
          assertionResults: [
            { status: 'passed', fullName: 'holds' },
            { status: 'failed', fullName: 'breaks', failureMessages: ['expected 1 to be 2\nat a.test.ts:3'] },
          ],
        },
        { name: 'b.test.ts', status: 'failed', message: 'cannot be loaded', assertionResults: [] },
        { name: 'c.test.ts', status: 'passed', assertionResults: [{ status: 'passed', fullName: 'fine' }] },
      ],
    });
    expect(failureLines(text)).toEqual([
      '\nFAILED a.test.ts: breaks',
      '    expected 1 to be 2',
      '    at a.test.ts:3',
      '\nFAILED b.test.ts',
      '    cannot be loaded',
    ]);
  });

  test('a run without a report is said to have none', () => {
    expect(failureLines(null)).toEqual(['\nThe tests left no report: the run ended before its end.']);
  });
});
