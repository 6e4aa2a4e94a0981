// Starts the built shell in Node with a Chromium page behind each window; what goes wrong anywhere fails the test.
import { mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventEmitter } from 'node:events';
import type { Rectangle } from 'electron';
import type { Page } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';
import { root } from '../../helpers/sources/sourceFiles.ts';
import { openBrowser } from '../../helpers/browser/browserPage.ts';
import { removeFolder } from '../../helpers/disk/scratchFolder.ts';
import { type ChromiumPage, chromiumPages, type Pages } from './chromiumPages.ts';
import { electronStandIn, type StandIn } from './electronStandIn.ts';
import type { FakeWindow } from './fakeWindow.ts';
import type { Complaints } from './modelled.ts';
import { runMain } from './runMain.ts';
import { soon } from '../../helpers/until.ts';

export interface HostOptions {
  /** `app`: the real window. `page`: a small page that only notes what it hears, in test/contract/page. */
  readonly renderer?: 'app' | 'page';
  /** Words of the command line after the program. */
  readonly words?: readonly string[];
  readonly platform?: NodeJS.Platform;
  readonly displays?: readonly Rectangle[];
  /** A folder of an earlier start; default: a new one. */
  readonly folder?: string;
  /** False: another instance holds the lock. */
  readonly isFirst?: boolean;
  /** How many times as long as usual main waits for what does not answer; 1 where nothing will. Default: 5. */
  readonly patience?: number;
  /** Runs once main has begun and before Electron is ready. */
  readonly beforeReady?: (standIn: StandIn<ChromiumPage>) => void;
}

export type HostWindow = FakeWindow<ChromiumPage>;

export interface Host extends StandIn<ChromiumPage> {
  readonly folder: string;
  readonly userData: string;
  readonly documents: string;
  readonly processEvents: EventEmitter;
  /** Resolves with the page of the n-th window that was ever opened, once it has loaded. */
  readonly page: (index?: number) => Promise<Page>;
  readonly window: (index?: number) => HostWindow;
  /** Chooses an item of the menu as soon as it is offered: what is offered follows the page a moment later. */
  readonly choose: (id: string) => Promise<void>;
  /** Drops complaints of a kind, now and later: the test provokes them. */
  readonly forgive: (kind: RegExp) => void;
  /** What went wrong so far; the caller takes it over. */
  readonly takeComplaints: () => readonly string[];
  /** Closes all windows without asking them, quits, and checks that nothing went wrong. */
  readonly end: () => Promise<void>;
}

export const laptop: Rectangle = { x: 0, y: 0, width: 1440, height: 900 };
export const projector: Rectangle = { x: 1440, y: 0, width: 1280, height: 720 };

/** A folder for one test; it goes when the test ends. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'contract-'));
  onTestFinished(() => removeFolder(folder));
  return folder;
}

/** Lays the built parts side by side, as they are in the packaged app. */
function install(folder: string, renderer: 'app' | 'page'): string {
  const installed = mkdtempSync(join(folder, 'installed-'));
  const shell = inject('shellFolder');
  symlinkSync(join(shell, 'main'), join(installed, 'main'));
  symlinkSync(join(shell, 'preload'), join(installed, 'preload'));
  const window = renderer === 'app' ? inject('rendererFolder') : join(root, 'test/contract/page');
  symlinkSync(window, join(installed, 'renderer'));
  return installed;
}

/** Starts the app as a person would. Ends with the test, unless it has been ended before. */
export async function startHost(options: HostOptions = {}): Promise<Host> {
  const { renderer = 'page', words = [], platform = 'linux', displays = [laptop], isFirst = true } = options;
  const folder = options.folder ?? testFolder();
  const [userData, documents] = [join(folder, 'userData'), join(folder, 'documents')];
  for (const path of [userData, documents]) mkdirSync(path, { recursive: true });
  const complaints: Complaints = [];
  let pages: Pages | null = null;
  const standIn = electronStandIn<ChromiumPage>(
    { userData, documents, isFirst, displays },
    complaints,
    (...args) => {
      if (pages === null) throw new Error('A window was opened before Electron was ready');
      return pages.openPage(...args);
    },
  );
  pages = await chromiumPages(await openBrowser(), standIn.session, complaints);

  const installed = install(folder, renderer);
  const { patience } = options;
  const main = {
    argv: ['/opt/throughline', ...words],
    platform,
    folder: documents,
    ...(patience === undefined ? {} : { patience }),
  };
  const processEvents = runMain(join(installed, 'main/main.cjs'), standIn.electron, main, complaints);
  options.beforeReady?.(standIn);
  standIn.app.becomeReady();

  const window = (index = 0): HostWindow => {
    const found = standIn.windows[index];
    if (!found) throw new Error(`There is no window ${index}`);
    return found;
  };
  const forgiven: RegExp[] = [];
  let hasEnded = false;
  const end = async (): Promise<void> => {
    if (hasEnded) return;
    hasEnded = true;
    for (const { browser } of standIn.windows) browser.destroy();
    standIn.app.app.quit();
    await standIn.app.ended;
    await pages?.close();
    const left = complaints.filter((one) => !forgiven.some((kind) => kind.test(one)));
    expect(left, 'what went wrong in the shell or its pages').toEqual([]);
    expect(standIn.dialogs.unanswered(), 'dialogs that were expected and never came').toBe(0);
  };
  onTestFinished(end);
  return {
    ...standIn,
    folder,
    userData,
    documents,
    processEvents,
    window,
    page: async (index = 0) => {
      await expect.poll(() => standIn.windows.length, soon).toBeGreaterThan(index);
      const page = await window(index).driver.page;
      await page.waitForFunction(() => 'throughline' in globalThis && document.readyState === 'complete');
      return page;
    },
    choose: async (id) => {
      await expect.poll(() => standIn.menu.itemOf(id).enabled, soon).not.toBe(false);
      standIn.menu.click(id);
    },
    forgive: (kind) => void forgiven.push(kind),
    takeComplaints: () => complaints.splice(0),
    end,
  };
}
