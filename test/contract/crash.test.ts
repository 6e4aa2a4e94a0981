// Main is killed in the middle of saving, again and again: what it called saved is there, and nothing is torn.
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, inject, test } from 'vitest';
import { root } from '../helpers/sources/sourceFiles.ts';
import { testFolder } from './host/host.ts';
import { startMain } from './killed/mainAlone.ts';

const kills = 20;
const longestMs = 200;

/** The saving process as one file: it starts in a tenth of the time that its sources would take. */
async function bundled(folder: string): Promise<string> {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: {
      ssr: join(root, 'test/contract/killed/savingMain.ts'),
      outDir: join(folder, 'saving'),
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'saving.mjs' } },
    },
  });
  return join(folder, 'saving/saving.mjs');
}

/**
 * Lets it save until it has been told so `answers` times and for `lifeMs` after that, then kills it.
 * The numbers it was told are saved, in order.
 */
function saveAndKill(
  script: string,
  words: readonly string[],
  answers: number,
  lifeMs: number,
): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    let complained = '';
    let timer: NodeJS.Timeout | null = null;
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      if (said.split('\n').length > answers + 1) timer ??= setTimeout(() => child.kill('SIGKILL'), lifeMs);
    });
    child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString('utf8')));
    child.once('close', (code, signal) => {
      // A last line that was cut short was not said.
      const whole = said
        .slice(0, said.lastIndexOf('\n') + 1)
        .split('\n')
        .filter((line) => /^\d+$/.test(line));
      if (signal === 'SIGKILL') resolve(whole.map(Number));
      else reject(new Error(`It ended by itself with ${code}: ${complained}`));
    });
  });
}

test(`checks 24 and 26: ${kills} kills in the middle of saving lose nothing that was called saved`, async () => {
  const folder = testFolder();
  const installed = join(folder, 'installed');
  mkdirSync(installed);
  symlinkSync(join(inject('shellFolder'), 'main'), join(installed, 'main'));
  symlinkSync(join(root, 'test/contract/page'), join(installed, 'renderer'));
  const script = await bundled(folder);
  const file = join(folder, 'documents/Acme.throughline');
  let next = 1;
  let acknowledged = 0;
  let stray = 0;
  for (let run = 0; run < kills; run++) {
    const saved = await saveAndKill(
      script,
      [installed, folder, String(next)],
      // Every other time before the first answer, if the machine is not very quick.
      (run % 2) * (1 + (run % 3)),
      (longestMs * (run + 1)) / kills,
    );
    acknowledged += saved.length;
    // Killed before its first answer: then nothing new has been promised.
    const last = saved.at(-1) ?? next;

    const text = readFileSync(file, 'utf8');
    const { n } = text === '' ? { n: 0 } : (JSON.parse(text) as { n: number });
    expect(n, `the file after kill ${run}`).toBeGreaterThanOrEqual(saved.at(-1) ?? 0);
    stray += readdirSync(join(folder, 'documents')).length - 1;

    const main = await startMain(installed, folder);
    const loaded = await main.ask('journalLoad', 'acme');
    if (!loaded.ok) throw new Error(loaded.sentence);
    const kept = loaded.value.edits.at(-1)?.seq ?? loaded.value.snapshot?.seq ?? 0;
    expect(kept, `the journal after kill ${run}`).toBeGreaterThanOrEqual(last);
    expect(loaded.value.problems.filter(({ kind }) => kind !== 'tornEnd')).toEqual([]);
    // Opening the link sweeps what the kill left beside the file.
    expect(await main.ask('linkedFile', 'acme')).toMatchObject({ ok: true, value: { status: 'written' } });
    expect(readdirSync(join(folder, 'documents'))).toEqual(['Acme.throughline']);
    for (const { browser } of main.windows) browser.destroy();
    await main.app.ended;
    expect(main.complaints).toEqual([]);
    next = kept;
  }
  console.log(`${kills} kills, ${acknowledged} saves acknowledged, 0 lost, ${stray} stray files swept`);
  expect(acknowledged).toBeGreaterThanOrEqual(kills / 2);
});
