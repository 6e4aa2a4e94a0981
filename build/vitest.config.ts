// Says which tests run where: pure ones together in Node, those that drive Chromium two files at a time.
import { dirname } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = dirname(import.meta.dirname);

/** One suite that drives Chromium, or Electron itself; `globalSetup` runs once before its files. */
function inChromium(name: string, include: string[], globalSetup: string[], maxWorkers = 2) {
  return {
    root,
    test: {
      name,
      include,
      environment: 'node' as const,
      globalSetup,
      maxWorkers,
      testTimeout: 90_000,
      hookTimeout: 90_000,
    },
  };
}

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: ['test/*.test.ts', 'test/{shared,renderer,electron,build}/**/*.test.{ts,tsx}'],
          environment: 'node',
          setupFiles: ['build/propertySeed.ts'],
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        root,
        test: {
          name: 'package',
          include: ['test/package/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['build/packageSetup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      inChromium('storage', ['test/storage/**/*.test.ts'], ['build/chromiumSetup.ts']),
      inChromium('contract', ['test/contract/**/*.test.ts'], ['build/contractSetup.ts'], 1),
      inChromium('electron', ['test/realElectron/**/*.test.ts'], ['build/electron/electronSetup.ts'], 1),
      inChromium('e2e', ['test/e2e/**/*.test.ts'], ['build/chromiumSetup.ts', 'build/appSetup.ts']),
    ],
  },
});
