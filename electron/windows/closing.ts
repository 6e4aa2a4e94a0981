// Closing and quitting: each window first writes what it holds, main ends last; who has waited long enough is asked.
import { shellWindowWords } from '../../shared/messages/shell.ts';
import { type App, dialog } from 'electron';
import { type ShellWindow, tell } from './windows.ts';

/** A window that does not answer for so long may be busy writing or hang: the person knows how long to wait. */
const answerMs = 3000;
const settleMs = 5000;

/** A window that was told to close and has not answered yet. */
interface Waiting {
  /** Null while the person is asked, and after they said to wait. */
  timer: NodeJS.Timeout | null;
  /** Ends when the window answers while the person is still asked. */
  readonly answer: AbortController;
  isAsking: boolean;
}

export interface Closing {
  /** To be called for every new window. */
  readonly watch: (window: ShellWindow) => void;
  /** The window's answer to `close`; false: its last change could not be written. */
  readonly answered: (window: ShellWindow, written: boolean) => Promise<void>;
}

export interface ClosingParts {
  readonly app: App;
  readonly openWindows: () => readonly ShellWindow[];
  /** Resolves when nothing of main's own is being written any more. */
  readonly settled: () => Promise<unknown>;
  readonly report: (error: unknown) => Promise<void>;
}

const pause = (delayMs: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, delayMs).unref();
  });

async function mayLose({ browser }: ShellWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(browser, {
    type: 'warning',
    message: shellWindowWords.lastChangeLost,
    detail: shellWindowWords.lastChangeDetail,
    buttons: [shellWindowWords.keepOpen, shellWindowWords.closeAndLose],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}

async function mayCloseUnanswered({ browser }: ShellWindow, signal: AbortSignal): Promise<boolean> {
  const { response } = await dialog.showMessageBox(browser, {
    type: 'warning',
    message: shellWindowWords.notFinished,
    detail: shellWindowWords.notFinishedDetail,
    buttons: [shellWindowWords.wait, shellWindowWords.closeItNow],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
    signal,
  });
  return response === 1;
}

export function createClosing({ app, openWindows, settled, report }: ClosingParts): Closing {
  const waiting = new Map<ShellWindow, Waiting>();
  let quitting = false;
  let settling: Promise<void> | null = null;
  let isSettled = false;

  /** It has answered, or nobody waits for it any more. */
  function forget(window: ShellWindow): void {
    const wait = waiting.get(window);
    waiting.delete(window);
    if (wait?.timer) clearTimeout(wait.timer);
    wait?.answer.abort();
  }

  function end(window: ShellWindow): void {
    forget(window);
    window.browser.destroy();
  }

  async function askWhetherToWait(window: ShellWindow, wait: Waiting): Promise<void> {
    if (wait.isAsking) return;
    wait.timer = null;
    wait.isAsking = true;
    const isEnough = await mayCloseUnanswered(window, wait.answer.signal);
    wait.isAsking = false;
    if (isEnough && waiting.get(window) === wait) end(window);
  }

  function ask(window: ShellWindow): void {
    const before = waiting.get(window);
    if (before) {
      // Closing it once more is asking once more.
      if (before.timer === null) void askWhetherToWait(window, before);
      return;
    }
    const wait: Waiting = { timer: null, answer: new AbortController(), isAsking: false };
    wait.timer = setTimeout(() => void askWhetherToWait(window, wait), answerMs);
    waiting.set(window, wait);
    tell(window, { kind: 'close' });
  }

  /** A fault of ours on the way is noted, and holds nothing up: an app without windows that never ends helps nobody. */
  async function settle(): Promise<void> {
    try {
      await Promise.race([settled(), pause(settleMs)]);
    } catch (error) {
      await report(error);
    }
    isSettled = true;
    app.quit();
  }

  app.on('before-quit', () => {
    quitting = true;
  });
  app.on('will-quit', (event) => {
    if (isSettled) return;
    event.preventDefault();
    // Quitting is asked for more than once: by the person, and when the last window has gone.
    settling ??= settle();
  });

  return {
    watch: (window) => {
      window.browser.on('close', (event) => {
        // A wall holds nothing of its own; a window that never spoke has nothing to write.
        if (window.owner !== null || window.state === null) return;
        event.preventDefault();
        ask(window);
      });
      // A page that died will not answer; loaded again, it is asked anew.
      window.browser.webContents.on('render-process-gone', () => forget(window));
      window.browser.on('closed', () => {
        forget(window);
        // Holding a window open has ended the system's own way of quitting.
        if (quitting && openWindows().length === 0) app.quit();
      });
    },
    answered: async (window, written) => {
      if (!waiting.has(window)) return;
      forget(window);
      const mayEnd = written || (await mayLose(window));
      if (window.browser.isDestroyed()) return;
      if (mayEnd) window.browser.destroy();
      else quitting = false;
    },
  };
}
