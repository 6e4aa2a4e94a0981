// `npm run bench`: runs every benchmark in test/bench in a process of its own, one after another.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = dirname(import.meta.dirname);
const folder = join(root, 'test/bench');
const wanted = process.argv.slice(2);

const files = readdirSync(folder)
  .filter((name) => /\.bench\.(ts|mjs)$/.test(name))
  .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
  .toSorted();

const failed = files.filter((name) => {
  console.log(`\n── ${name.replace(/\.bench\.\w+$/, '')}`);
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  return spawnSync(process.execPath, [tsx, join(folder, name)], { cwd: root, stdio: 'inherit' }).status !== 0;
});

if (files.length === 0) console.error('No benchmark has such a name.');
if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}`);
process.exitCode = files.length === 0 || failed.length > 0 ? 1 : 0;
