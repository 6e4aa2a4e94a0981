// Closing and quitting: each window first writes what it holds, main ends last, and neither waits for ever.
import { type App, dialog } from 'electron';
import { type ShellWindow, tell } from './windows.ts';

/** A window that does not answer for so long is closed: what it called saved is on disk. */
const answerMs = 3000;
const settleMs = 5000;

interface Waiting {
  readonly timer: NodeJS.Timeout;
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
}

const pause = (delayMs: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, delayMs).unref();
  });

async function mayLose({ browser }: ShellWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(browser, {
    type: 'warning',
    message: 'The last change could not be saved.',
    detail: 'Everything before it is safe. Keep the window open to try again, or save a copy somewhere else.',
    buttons: ['Keep the window open', 'Close and lose the last change'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}

export function createClosing({ app, openWindows, settled }: ClosingParts): Closing {
  const waiting = new Map<ShellWindow, Waiting>();
  let quitting = false;
  let isSettled = false;

  function end(window: ShellWindow): void {
    const wait = waiting.get(window);
    if (wait) clearTimeout(wait.timer);
    waiting.delete(window);
    window.browser.destroy();
  }

  function ask(window: ShellWindow): void {
    if (waiting.has(window)) return;
    waiting.set(window, { timer: setTimeout(() => end(window), answerMs) });
    tell(window, { kind: 'close' });
  }

  app.on('before-quit', () => {
    quitting = true;
  });
  app.on('will-quit', (event) => {
    if (isSettled) return;
    event.preventDefault();
    void Promise.race([settled(), pause(settleMs)]).then(() => {
      isSettled = true;
      app.quit();
    });
  });

  return {
    watch: (window) => {
      window.browser.on('close', (event) => {
        // A wall holds nothing of its own; a window that never spoke has nothing to write.
        if (window.owner !== null || window.state === null) return;
        event.preventDefault();
        ask(window);
      });
      window.browser.on('closed', () => {
        clearTimeout(waiting.get(window)?.timer);
        waiting.delete(window);
        // Holding a window open has ended the system's own way of quitting.
        if (quitting && openWindows().length === 0) app.quit();
      });
    },
    answered: async (window, written) => {
      const wait = waiting.get(window);
      if (!wait) return;
      clearTimeout(wait.timer);
      if (written || (await mayLose(window))) {
        end(window);
        return;
      }
      waiting.delete(window);
      quitting = false;
    },
  };
}
