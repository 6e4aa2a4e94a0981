// The tests that judge mutants: pure ones in Node, without those that start processes or take thousands of cases.
import { dirname } from 'node:path';
import { defineConfig } from 'vitest/config';
import { testsVariable } from './judged.ts';

export default defineConfig({
  root: dirname(dirname(import.meta.dirname)),
  test: {
    environment: 'node',
    isolate: false,
    include: [`${process.env[testsVariable] ?? 'test/{shared,renderer}'}/**/*.test.{ts,tsx}`],
    exclude: [
      'test/**/fuzz.test.ts',
      'test/shared/file/{flips,roundTrip,workbookSize,pictures,hostile}.test.ts',
      'test/shared/rules/**/{reuse,sameFigures,*Against*}.test.ts',
    ],
    setupFiles: ['build/machine/propertySeed.ts'],
    testTimeout: 60_000,
  },
});
