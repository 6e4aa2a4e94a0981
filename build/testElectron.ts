// `npm run test:electron`: the desktop specs in Electron itself, where it is; else one line that says they did not run.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { electronBinary } from './electronBinary.ts';
import { packagedProgram } from './packagedProgram.ts';

const root = dirname(import.meta.dirname);

function runSuite(): number {
  const files = ['test/realElectron/desktop.test.ts', 'test/realElectron/check33.test.ts'];
  if (packagedProgram(root) === null) console.log('check 34 not run: no packaged app in release/');
  else files.push('test/realElectron/check34.test.ts');
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const words = ['run', '--config=build/vitest.config.ts', '--project=electron', ...files];
  return spawnSync(process.execPath, [vitest, ...words], { cwd: root, stdio: 'inherit' }).status ?? 1;
}

if (electronBinary(root) === null) console.log('not run: no Electron binary on this machine');
else process.exitCode = runSuite();
