// Starts Electron itself on the built shell, driven through Playwright.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';
import { sandboxSwitches } from '../../build/setup/appWindow.ts';
import { root } from '../helpers/sources/sourceFiles.ts';
import { dragIn } from '../desktop/dragIn.ts';
import type { Desktop, DialogAnswer } from '../desktop/desktop.ts';
import { soon } from '../helpers/until.ts';

export interface ElectronDesktop extends Desktop {
  readonly app: ElectronApplication;
}

/** Lays the built parts side by side as an app that Electron can start; `renderer` as in the contract host. */
function install(folder: string, renderer: 'app' | 'page'): string {
  const installed = mkdtempSync(join(folder, 'installed-'));
  const shell = inject('shellFolder');
  writeFileSync(
    join(installed, 'package.json'),
    JSON.stringify({ name: 'throughline', version: '0.0.0', main: 'main/main.cjs' }),
  );
  symlinkSync(join(shell, 'main'), join(installed, 'main'));
  symlinkSync(join(shell, 'preload'), join(installed, 'preload'));
  const window = renderer === 'app' ? inject('rendererFolder') : join(root, 'test/contract/page');
  symlinkSync(window, join(installed, 'renderer'));
  return installed;
}

/** Each native dialog takes the next answer; without one it throws, which the app reports as a fault. */
function scriptDialogs(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ dialog, shell }) => {
    const answers: DialogAnswer[] = [];
    const opened: string[] = [];
    const next = (kind: string): DialogAnswer => {
      const answer = answers.shift();
      if (answer?.kind !== kind) throw new Error(`unscripted dialog: ${kind}`);
      return answer;
    };
    const pathOf = (kind: 'open' | 'save'): string | null => {
      const answer = next(kind);
      return 'path' in answer ? answer.path : null;
    };
    Object.assign(globalThis, { scripted: { answers, opened } });
    dialog.showOpenDialog = async () => {
      const path = pathOf('open');
      return { canceled: path === null, filePaths: path === null ? [] : [path] };
    };
    dialog.showSaveDialog = async () => {
      const path = pathOf('save');
      return { canceled: path === null, filePath: path ?? '' };
    };
    dialog.showMessageBox = async (...args: readonly unknown[]) => {
      const { buttons = [] } = args.at(-1) as { readonly buttons?: readonly string[] };
      const answer = next('message');
      return { response: 'button' in answer ? buttons.indexOf(answer.button) : -1, checkboxChecked: false };
    };
    shell.openExternal = async (url) => void opened.push(url);
  });
}

interface Scripted {
  readonly scripted: { readonly answers: DialogAnswer[]; readonly opened: readonly string[] };
}

async function pageAt(app: ElectronApplication, index: number): Promise<Page> {
  await expect.poll(() => app.windows().length, soon).toBeGreaterThan(index);
  const page = app.windows()[index];
  if (!page) throw new Error(`There is no window ${index}`);
  await page.waitForFunction(() => 'throughline' in globalThis && document.readyState === 'complete');
  return page;
}

export interface ElectronOptions {
  readonly renderer?: 'app' | 'page';
  /** A folder of an earlier start; default: a new one. */
  readonly folder?: string;
}

/** Starts the app as a person would; it ends with the test. */
export async function startElectron(options: ElectronOptions = {}): Promise<ElectronDesktop> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'electron-'));
  if (options.folder === undefined) onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const documents = join(folder, 'documents');
  mkdirSync(documents, { recursive: true });
  const installed = install(folder, options.renderer ?? 'page');
  const app = await _electron.launch({
    executablePath: inject('electronProgram'),
    args: [installed, `--user-data-dir=${join(folder, 'userData')}`, ...sandboxSwitches()],
    cwd: documents,
  });
  const ended = new Promise<void>((resolve) => {
    app.once('close', () => resolve());
  });
  let hasEnded = false;
  void ended.then(() => (hasEnded = true));
  onTestFinished(async () => {
    if (!hasEnded) await app.close();
  });
  await scriptDialogs(app);
  return {
    app,
    documents,
    page: (index = 0) => pageAt(app, index),
    windowCount: () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length),
    clickMenu: (id) =>
      app.evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(), id),
    answerDialog: (answer) =>
      app.evaluate((_electronModule, given) => {
        (globalThis as unknown as Scripted).scripted.answers.push(given);
      }, answer),
    closeWindow: () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
    quit: async () => {
      await app.evaluate(({ app: electronApp }) => electronApp.quit());
      await ended;
    },
    ended: () => ended,
    openFromOutside: (path) =>
      app.evaluate(({ app: electronApp }, given) => {
        electronApp.emit('open-file', { preventDefault: () => undefined }, given);
      }, path),
    drop: (page, paths) => dragIn(page, { files: paths }),
    startAgain: () => startElectron({ ...options, folder }),
    openedOutside: () => app.evaluate(() => (globalThis as unknown as Scripted).scripted.opened),
  };
}
