// Says which tests run where: pure ones together in Node, those that drive Chromium one file after another.
import { dirname } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = dirname(import.meta.dirname);

const inNode = ['test/*.test.ts', 'test/{shared,renderer,electron,build}/**/*.test.{ts,tsx}'];
const inChromium = ['test/{storage,e2e}/**/*.test.ts'];

export default defineConfig({
  root,
  test: {
    passWithNoTests: false,
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: inNode,
          environment: 'node',
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        root,
        test: {
          name: 'browser',
          include: inChromium,
          environment: 'node',
          globalSetup: ['build/browserSetup.ts'],
          maxWorkers: 2,
          testTimeout: 90_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
});
