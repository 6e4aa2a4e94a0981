// The only door from a page into main: known senders, checked arguments, and every failure as a sentence.
import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { shellWindowWords } from '../../shared/messages/shell.ts';
import {
  type Answer,
  areArgsOf,
  areDroppedPaths,
  type ArgsOf,
  type CallName,
  callNames,
  dropChannel,
  type Reason,
  type ValueOf,
} from '../../shared/bridge.ts';
import { isOwnPage } from '../locks/address.ts';
import type { ShellWindow } from './windows.ts';

/** What answers each call; the first argument is the window that asks. */
export type Handlers = {
  readonly [Name in CallName]: (
    window: ShellWindow,
    ...args: ArgsOf<Name>
  ) => Answer<ValueOf<Name>> | Promise<Answer<ValueOf<Name>>>;
};

export interface IpcParts {
  readonly handlers: Handlers;
  readonly windowOf: (contents: Electron.WebContents) => ShellWindow | null;
  /** Paths that a person has dropped on a window; nothing is known of what they lead to. */
  readonly onDrop: (window: ShellWindow, paths: readonly string[]) => void;
  readonly report: (error: unknown) => Promise<void>;
}

const no = (reason: Reason, sentence: string): Answer<never> => ({ ok: false, reason, sentence });

/** The window that asks: only the main frame of a window of ours, while it shows our own page. */
function senderOf({ sender, senderFrame }: IpcMainInvokeEvent, { windowOf }: IpcParts): ShellWindow | null {
  if (senderFrame === null || senderFrame.isDestroyed() || senderFrame.parent !== null) return null;
  return isOwnPage(senderFrame.url) ? windowOf(sender) : null;
}

function answer<Name extends CallName>(name: Name, parts: IpcParts) {
  const handle = parts.handlers[name];
  return async (event: IpcMainInvokeEvent, ...args: readonly unknown[]): Promise<Answer<ValueOf<Name>>> => {
    const window = senderOf(event, parts);
    if (window === null) return no('refused', shellWindowWords.notOurWindow);
    if (!areArgsOf(name, args)) return no('refused', shellWindowWords.notAnswerable);
    try {
      return await handle(window, ...args);
    } catch (error) {
      await parts.report(error);
      return no('failed', shellWindowWords.failed);
    }
  };
}

/** Dropping answers nothing: what is opened comes as an event. */
function takeDrop(parts: IpcParts) {
  return (event: IpcMainInvokeEvent, ...args: readonly unknown[]): void => {
    const window = senderOf(event, parts);
    const [paths] = args;
    if (window !== null && args.length === 1 && areDroppedPaths(paths)) parts.onDrop(window, paths);
  };
}

/** Opens every channel of the table and that of dropped files, and no other. Call once. */
export function openChannels(parts: IpcParts): void {
  for (const name of callNames) ipcMain.handle(name, answer(name, parts));
  ipcMain.handle(dropChannel, takeDrop(parts));
}
