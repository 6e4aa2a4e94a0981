// Says which tests run where: pure ones together in Node, those that drive Chromium side by side on one browser.
import { dirname } from 'node:path';
import { defineConfig } from 'vitest/config';
import { machinePace } from './machinePace.ts';

const root = dirname(import.meta.dirname);

/** Limits only end what hangs: a slow or busy machine gets more time. */
const pace = Number(process.env['THROUGHLINE_PACE'] ?? machinePace());
const paced = (ms: number) => Math.round(ms * pace);
const common = {
  environment: 'node' as const,
  env: { THROUGHLINE_PACE: String(pace) },
  expect: { poll: { timeout: paced(40_000), interval: 20 } },
};

/** One suite that drives Chromium, or Electron itself; `globalSetup` runs once before its files. */
function inChromium(name: string, include: string[], globalSetup: string[], maxWorkers = 2) {
  const limit = paced(180_000);
  return {
    root,
    test: { ...common, name, include, globalSetup, maxWorkers, testTimeout: limit, hookTimeout: limit },
  };
}

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          ...common,
          name: 'unit',
          include: ['test/*.test.ts', 'test/{shared,renderer,electron,build}/**/*.test.{ts,tsx}'],
          setupFiles: ['build/propertySeed.ts'],
          isolate: false,
          testTimeout: paced(60_000),
          hookTimeout: paced(60_000),
        },
      },
      {
        root,
        test: {
          ...common,
          name: 'package',
          include: ['test/package/**/*.test.ts'],
          globalSetup: ['build/packageSetup.ts'],
          testTimeout: paced(180_000),
          hookTimeout: paced(180_000),
        },
      },
      inChromium('storage', ['test/storage/**/*.test.ts'], ['build/chromiumSetup.ts']),
      inChromium('contract', ['test/contract/**/*.test.ts'], ['build/contractSetup.ts'], 1),
      inChromium('electron', ['test/realElectron/**/*.test.ts'], ['build/electron/electronSetup.ts'], 1),
      inChromium('e2e', ['test/e2e/**/*.test.ts'], ['build/chromiumSetup.ts', 'build/appSetup.ts']),
    ],
  },
});
