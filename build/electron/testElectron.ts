// `npm run test:electron`: the desktop specs in Electron itself; where it cannot be had, one line says why they did not run.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { whileStoppable } from '../machine/stopSignals.ts';
import { electronOrReason } from './electronOrReason.ts';
import { packagedProgram } from './packagedProgram.ts';

const root = dirname(dirname(import.meta.dirname));

function runSuite(): number {
  const files = ['test/realElectron/desktop.test.ts', 'test/realElectron/check33.test.ts'];
  if (packagedProgram(root) === null) console.log('check 34 not run: no packaged app in release/');
  else files.push('test/realElectron/check34.test.ts');
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const words = ['run', '--config=build/vitest.config.ts', '--project=electron', ...files];
  return spawnSync(process.execPath, [vitest, ...words], { cwd: root, stdio: 'inherit' }).status ?? 1;
}

const answer = await whileStoppable((stop) => electronOrReason(root, stop));
if ('reason' in answer) console.log(`not run: Electron could not be got, because ${answer.reason}`);
else process.exitCode = runSuite();
