// A window whose page has died or hangs: the person chooses, and it cannot go round in circles.
import { shellWindowWords } from '../../shared/messages/shell.ts';
import { dialog } from 'electron';
import type { ShellWindow } from './windows.ts';

/** A page that dies so often is not offered to be loaded again. */
const mostReloads = 3;
const withinMs = 10 * 60 * 1000;

function loadAgain(window: ShellWindow): void {
  window.state = null;
  window.unheard ??= [];
  window.browser.webContents.reload();
}

async function askAfterCrash(window: ShellWindow, mayReload: boolean): Promise<void> {
  const { browser } = window;
  const { response } = await dialog.showMessageBox(browser, {
    type: 'error',
    message: shellWindowWords.stopped,
    detail: mayReload ? shellWindowWords.savedIsSafe : shellWindowWords.stoppedOften,
    buttons: mayReload
      ? [shellWindowWords.loadItAgain, shellWindowWords.closeIt]
      : [shellWindowWords.closeIt],
    defaultId: 0,
    cancelId: mayReload ? 1 : 0,
    noLink: true,
  });
  // Closed from elsewhere meanwhile, as by quitting: a window without a page is not held open.
  if (browser.isDestroyed()) return;
  if (mayReload && response === 0) loadAgain(window);
  else browser.destroy();
}

/** True when the person chose to end the page. `signal`: it answers again, so that there is nothing left to ask. */
async function askWhileHanging({ browser }: ShellWindow, signal: AbortSignal): Promise<boolean> {
  const { response } = await dialog.showMessageBox(browser, {
    type: 'warning',
    message: shellWindowWords.noAnswer,
    detail: shellWindowWords.savedIsSafe,
    buttons: [shellWindowWords.wait, shellWindowWords.loadItAgain],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
    signal,
  });
  return response === 1 && !browser.isDestroyed();
}

/** To be called for every new window. */
export function watchCrashes(window: ShellWindow): void {
  const { browser } = window;
  let crashes: number[] = [];
  let isAsking = false;
  /** We ended the page ourselves: Electron tells of that too, a little later. */
  let isOurDoing = false;
  const ask = async (question: () => Promise<void>): Promise<void> => {
    if (isAsking) return;
    isAsking = true;
    try {
      await question();
    } finally {
      isAsking = false;
    }
  };
  const endHanging = (): void => {
    isOurDoing = true;
    // A page that hangs would never come to loading itself anew.
    browser.webContents.forcefullyCrashRenderer();
    loadAgain(window);
  };
  browser.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    if (isOurDoing) {
      isOurDoing = false;
      return;
    }
    window.state = null;
    const now = Date.now();
    crashes = [...crashes.filter((at) => now - at < withinMs), now];
    void ask(() => askAfterCrash(window, crashes.length <= mostReloads));
  });
  browser.on('unresponsive', () => {
    const answer = new AbortController();
    browser.once('responsive', () => answer.abort());
    void ask(async () => {
      if (await askWhileHanging(window, answer.signal)) endHanging();
    });
  });
}
