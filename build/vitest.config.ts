// Says which tests run where: pure ones together in Node, those that drive Chromium side by side on one browser.
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { defineConfig } from 'vitest/config';
import { machinePace } from './machine/machinePace.ts';

const root = dirname(import.meta.dirname);

/** Limits only end what hangs: a slow or busy machine gets more time. */
const pace = Number(process.env['THROUGHLINE_PACE'] ?? machinePace());
const paced = (ms: number) => Math.round(ms * pace);
const common = {
  environment: 'node' as const,
  // The files of a worker share what they import, and one browser; each test has a profile of its own.
  isolate: false,
  env: { THROUGHLINE_PACE: String(pace) },
  setupFiles: ['build/machine/propertySeed.ts'],
  expect: { poll: { timeout: paced(60_000), interval: 20 } },
};

/** A suite that drives browsers or other processes; `globalSetup` runs once before its files. */
function withProcesses(name: string, include: string[], globalSetup: string[] = []) {
  const limit = paced(300_000);
  const limits = { testTimeout: limit, hookTimeout: limit };
  return { root, test: { ...common, ...limits, name, include, globalSetup } };
}

/** What starts processes, tries out thousands of cases or takes seconds: with the rest of its folder, but not in the quick run. */
const trials = [
  'test/electron/{cli/cli*,journal/journalTrials}.test.ts',
  'test/build/electron/**/*.test.ts',
  'test/**/fuzz.test.ts',
  'test/shared/file/{flips,hostile,roundTrip,workbookSize}.test.ts',
  'test/shared/file/lineage/lineage.test.ts',
  'test/shared/sheets/hostileSheets.test.ts',
  'test/shared/pdf/paintPdf.test.ts',
  'test/shared/layout/edition/executive.test.ts',
  'test/electron/journal/{earlierStates,journalStorage}.test.ts',
  'test/renderer/records/newField.test.tsx',
  'test/shared/rules/**/{reuse,sameFigures,*Against*}.test.ts',
];

export default defineConfig({
  root,
  test: {
    // One more than there are processors on a small machine: a test that waits for its browser leaves one free.
    maxWorkers: Math.max(3, availableParallelism()),
    projects: [
      {
        root,
        test: {
          ...common,
          name: 'unit',
          include: ['test/*.test.ts', 'test/{shared,renderer,electron,build}/**/*.test.{ts,tsx}'],
          exclude: trials,
          testTimeout: paced(120_000),
          hookTimeout: paced(120_000),
        },
      },
      withProcesses('trials', trials),
      withProcesses('package', ['test/package/**/*.test.ts'], ['build/setup/packageSetup.ts']),
      withProcesses('storage', ['test/storage/**/*.test.ts'], ['build/setup/chromiumSetup.ts']),
      withProcesses('contract', ['test/contract/**/*.test.ts'], ['build/setup/contractSetup.ts']),
      withProcesses('electron', ['test/realElectron/**/*.test.ts'], ['build/electron/electronSetup.ts']),
      withProcesses(
        'e2e',
        ['test/e2e/**/*.test.ts'],
        ['build/setup/chromiumSetup.ts', 'build/setup/appSetup.ts'],
      ),
    ],
  },
});
