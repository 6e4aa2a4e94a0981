// `npm start` as a person meets it after `npm ci`: Electron is fetched and opens the app; given up, it is the preview.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { freshProject, type Mirror, servings, startMirror } from '../helpers/programs/electronMirror.ts';
import { freePort } from '../helpers/programs/freePort.ts';
import { until } from '../helpers/until.ts';

let project: string;
let mirror: Mirror | null = null;
let started: ChildProcess | null = null;

beforeAll(async () => {
  project = await freshProject({ isBuilt: true });
});

afterEach(async () => {
  const isRunning = started?.exitCode === null && started.signalCode === null;
  if (isRunning && started?.pid !== undefined) process.kill(-started.pid, 'SIGKILL');
  started = null;
  await mirror?.close();
  mirror = null;
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

/** Runs in a group of its own, so that Ctrl+C reaches every process of it as in a terminal. */
function npmStart(env: NodeJS.ProcessEnv, words: readonly string[] = []) {
  const { CI: _ci, DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...rest } = env;
  const child = spawn('npm', ['start', '--', ...words], { cwd: project, env: rest, detached: true });
  started = child;
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (printed += text.toString()));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const ctrlC = (): void => void process.kill(-(child.pid ?? 0), 'SIGINT');
  const isEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  return { printed: () => printed, ended, isEnded, ctrlC };
}

/** Two presses close together count as one, so a person presses again. */
function pressUntilEnded({ ctrlC, isEnded }: ReturnType<typeof npmStart>): Promise<void> {
  return until(() => {
    if (!isEnded()) ctrlC();
    expect(isEnded()).toBe(true);
  });
}

test('Electron is fetched, and its program is started with the folder of the app', async () => {
  mirror = await startMirror(servings.whole);
  const notes = join(project, 'notes');
  const run = npmStart({ ...mirror.env, THROUGHLINE_STAND_IN_NOTES: notes });
  expect(await run.ended).toBe(0);
  expect(run.printed()).toMatch(/Getting Electron .* about 120 MB, once/);
  const [folder, ...words] = readFileSync(notes, 'utf8').trim().split('\n');
  expect(folder).toBe(project);
  expect(words[0]).toBe('.');
});

test('Ctrl+C while it is fetched opens the preview, and the next one ends that', async () => {
  rmSync(join(project, 'node_modules/electron/path.txt'), { force: true });
  mirror = await startMirror(servings.silent);
  const port = await freePort();
  const run = npmStart({ ...mirror.env, THROUGHLINE_PORT: String(port), CHROMIUM_PATH: '/none' });
  await mirror.begun;
  run.ctrlC();
  await until(() => expect(run.printed()).toMatch(`Throughline is at http://127.0.0.1:${port}`));
  expect(run.printed()).toMatch(
    'Electron could not be got, because you stopped it: this is the browser preview',
  );
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
  await pressUntilEnded(run);
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow('fetch failed');
});

test('--preview asks for no Electron at all', async () => {
  mirror = await startMirror(servings.whole);
  const port = await freePort();
  const env = { ...mirror.env, THROUGHLINE_PORT: String(port), CHROMIUM_PATH: '/none' };
  const run = npmStart(env, ['--preview']);
  await until(() => expect(run.printed()).toMatch('Throughline is at'));
  expect(run.printed()).not.toMatch('Electron');
  expect(mirror.asked).toEqual([]);
  await pressUntilEnded(run);
});
