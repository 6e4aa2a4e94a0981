// The channels of main: what a page asks reaches the handler as Electron would bring it, and only plain data crosses.
import type { IpcMain, IpcMainInvokeEvent, WebContents, WebFrameMain } from 'electron';
import { modelled, pack, unpack } from './modelled.ts';

type Handler = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown;

export interface Sender {
  readonly contents: WebContents;
  /** Null: the frame was gone before main looked. */
  readonly frame: WebFrameMain | null;
}

export interface Ipc {
  readonly ipcMain: IpcMain;
  readonly channels: () => readonly string[];
  /** Asks as a page; `args` and the answer are packed. Rejects where a real page's promise would. */
  readonly invoke: (sender: Sender, channel: string, args: string) => Promise<string>;
}

export function fakeIpc(): Ipc {
  const handlers = new Map<string, Handler>();
  const ipcMain = modelled<IpcMain>('ipcMain', {
    handle: (channel: string, handler: Handler) => {
      if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
      handlers.set(channel, handler);
    },
  });
  return {
    ipcMain,
    channels: () => [...handlers.keys()],
    invoke: async ({ contents, frame }, channel, args) => {
      const handler = handlers.get(channel);
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      const event = modelled<IpcMainInvokeEvent>('event', { sender: contents, senderFrame: frame });
      return pack(await handler(event, ...(unpack(args) as unknown[])), channel);
    },
  };
}

/** A frame that asks; the main frame has no parent. */
export function fakeFrame(
  url: () => string,
  parent: WebFrameMain | null = null,
  isDestroyed: () => boolean = () => false,
): WebFrameMain {
  return modelled<WebFrameMain>('frame', {
    get url() {
      return url();
    },
    parent,
    isDestroyed,
  });
}
