// `npm start`: builds the app, then opens it in Electron, fetched once; where that cannot be had, as a Chromium window.
import { type ChildProcess, spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { hasDisplay, openAppWindow, sandboxSwitches } from './setup/appWindow.ts';
import { fillDist } from './app/builtApp.ts';
import { electronOrReason } from './electron/electronOrReason.ts';
import type { ElectronAnswer } from './electron/getElectron.ts';
import { findChromium, howToGetChromium } from './machine/findChromium.ts';
import { isPreviewRunning, type PreviewServer, startPreviewServer } from './previewServer.ts';
import { type StopSignal, whileStoppable } from './machine/stopSignals.ts';

/**
 * The browser keeps the workbooks under this address, port included: another port shows another, empty library.
 * Only for a computer where something else holds the port for good.
 */
const port = Number(process.env['THROUGHLINE_PORT'] ?? 47615);
const handOverMs = 3000;

const root = dirname(import.meta.dirname);
const say = (sentence: string): void => console.log(sentence);

/** The exit code of a process; one that a signal ended counts as failed. */
function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

async function runElectron(program: string): Promise<number> {
  const code = await whileStoppable((stop) => {
    const child = spawn(program, ['.', ...sandboxSwitches()], { cwd: root, stdio: 'inherit' });
    return Promise.race([ended(child), stop.then(() => (child.kill(), 0))]);
  });
  if (code === 0 || hasDisplay()) return code;
  say('Electron needs a display and there is none here, so this is the browser preview of the same app.');
  return preview();
}

/**
 * Resolves with the exit code when the window has been closed.
 * A window of an earlier start takes the new one over and the process ends at once: then the server stays.
 */
async function showWindow(chromiumPath: string, url: string, stop: Promise<StopSignal>): Promise<number> {
  const startedAt = performance.now();
  const child = openAppWindow(chromiumPath, url);
  const code = await Promise.race([ended(child), stop.then(() => 'stop' as const)]);
  if (code === 'stop') {
    child.kill();
    await ended(child);
    return 0;
  }
  if (code !== 0) say(`Chromium could not open a window (exit code ${code}).`);
  else if (performance.now() - startedAt > handOverMs) return 0;
  say(`Throughline is at ${url} (Ctrl+C ends it).`);
  return stop.then(() => 0);
}

async function servePreview(server: PreviewServer, stop: Promise<StopSignal>): Promise<number> {
  const chromiumPath = findChromium();
  if (chromiumPath !== null && hasDisplay()) {
    say(`Throughline is open in a Chromium window and served at ${server.url}; closing the window ends it.`);
    return showWindow(chromiumPath, server.url, stop);
  }
  say(chromiumPath === null ? howToGetChromium() : 'There is no display here to open a window on.');
  say(`Throughline is at ${server.url} (Ctrl+C ends it).`);
  return stop.then(() => 0);
}

/** Another start of ours holds the port: show its window again. Anything else there is a refusal. */
async function joinRunning(): Promise<number> {
  const url = `http://127.0.0.1:${port}`;
  if (!(await isPreviewRunning(port))) {
    console.error(`Port ${port} is used by another program: end it and start again.`);
    return 1;
  }
  say(`Throughline is already running at ${url}.`);
  const chromiumPath = findChromium();
  if (chromiumPath === null || !hasDisplay()) return 0;
  const child = openAppWindow(chromiumPath, url);
  child.unref();
  return 0;
}

const isPortTaken = (error: unknown): boolean => (error as { code?: unknown }).code === 'EADDRINUSE';

async function preview(): Promise<number> {
  if (await isPreviewRunning(port)) return joinRunning();
  await fillDist();
  try {
    const server = await startPreviewServer(join(root, 'dist/renderer'), port);
    const code = await whileStoppable((stop) => servePreview(server, stop));
    await server.close();
    return code;
  } catch (error) {
    if (isPortTaken(error)) return joinRunning();
    throw error;
  }
}

/** Ctrl+C while Electron is fetched asks for the preview; any other signal (null) asks for nothing more at all. */
const electronUnlessEnded = (): Promise<ElectronAnswer | null> =>
  whileStoppable(async (stop) => {
    const answer = await electronOrReason(root, stop);
    const signal = await Promise.race([stop, Promise.resolve(null)]);
    return signal === null || signal === 'SIGINT' ? answer : null;
  });

async function start(): Promise<number> {
  if (process.argv.includes('--preview')) return preview();
  const answer = await electronUnlessEnded();
  if (answer === null) return 0;
  if ('program' in answer) {
    await fillDist();
    return runElectron(answer.program);
  }
  say(`Electron could not be got, because ${answer.reason}: this is the browser preview of the same app.`);
  return preview();
}

process.exitCode = await start();
