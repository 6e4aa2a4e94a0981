// Windows as main sees them, with a page driver behind each; what main does to them is kept for the test to read.
import { EventEmitter } from 'node:events';
import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  Rectangle,
  WebContents,
  WebFrameMain,
} from 'electron';
import { emitPreventable, type FakeApp } from './fakeApp.ts';
import type { EditingRole } from './fakeMenu.ts';
import { fakeFrame, type Ipc } from './fakeIpc.ts';
import { type Complaints, modelled, pack } from './modelled.ts';

/** What a page tells its window. */
export interface PageEvents {
  readonly committed: (url: string) => void;
  readonly domReady: () => void;
  readonly invoke: (channel: string, args: string) => Promise<string>;
  /** False: main keeps the page where it is. */
  readonly mayNavigate: (url: string, isMainFrame: boolean) => boolean;
  readonly windowOpened: (url: string) => void;
  /** The page did not take a drop, and Chromium would load what was dropped in its place. */
  readonly dropUntaken: (url: string) => void;
}

/** The page behind a window; addresses are main's own, `app://…`. */
export interface PageDriver {
  readonly load: (url: string) => Promise<void>;
  readonly reload: () => void;
  readonly url: () => string;
  /** False: there is no page yet that could hear it. */
  readonly send: (channel: string, value: string) => boolean;
  readonly close: () => void;
  /** The browser's own editing, on what has the focus in the page. */
  readonly edit: (command: EditingRole) => void;
}

export interface FakeWindow<Driver extends PageDriver = PageDriver> {
  readonly browser: BrowserWindow;
  readonly contents: WebContents;
  readonly frame: WebFrameMain;
  readonly driver: Driver;
  readonly options: BrowserWindowConstructorOptions;
  readonly events: EventEmitter;
  readonly contentsEvents: EventEmitter;
  /** What Chromium would have loaded for drops that the page did not take. */
  readonly untakenDrops: readonly string[];
  readonly title: () => string;
  readonly isFullScreen: () => boolean;
  readonly isShown: () => boolean;
  readonly isClosed: () => boolean;
  readonly moveTo: (bounds: Rectangle) => void;
  readonly minimize: () => void;
  /** As a person's click into it. */
  readonly focus: () => void;
  /** As a person's click on its closing button. */
  readonly close: () => void;
}

export interface WindowParts<Driver extends PageDriver> {
  readonly fakeApp: FakeApp;
  readonly ipc: Ipc;
  readonly complaints: Complaints;
  readonly openPage: (events: PageEvents, preloadPath: string) => Driver;
}

interface Look {
  bounds: Rectangle;
  title: string;
  shown: boolean;
  maximized: boolean;
  minimized: boolean;
  fullScreen: boolean;
  closed: boolean;
  painted: boolean;
  webRtc: string;
}

function lookOf(options: BrowserWindowConstructorOptions): Look {
  const { x = 0, y = 0, width = 800, height = 600, title = '', show = true, fullscreen = false } = options;
  const bounds = { x, y, width, height };
  return {
    bounds,
    title,
    shown: show,
    maximized: false,
    minimized: false,
    fullScreen: fullscreen,
    closed: false,
    painted: false,
    webRtc: 'default',
  };
}

type OpenHandler = (details: { readonly url: string }) => { readonly action: string };

/** Returns the class that main constructs, and the windows it made, oldest first. */
export function fakeWindows<Driver extends PageDriver>(parts: WindowParts<Driver>) {
  const { fakeApp, ipc, complaints, openPage } = parts;
  const all: FakeWindow<Driver>[] = [];
  let focused: BrowserWindow | null = null;

  function make(options: BrowserWindowConstructorOptions): FakeWindow<Driver> {
    const events = new EventEmitter();
    const contentsEvents = new EventEmitter();
    const look = lookOf(options);
    const untakenDrops: string[] = [];
    let openHandler: OpenHandler = () => ({ action: 'allow' });

    const frame = fakeFrame(
      () => driver.url(),
      null,
      () => look.closed,
    );
    const pageEvents: PageEvents = {
      committed: (url) => void contentsEvents.emit('did-navigate', {}, url, 200, 'OK'),
      domReady: () => {
        contentsEvents.emit('dom-ready', {});
        look.painted = true;
        events.emit('ready-to-show');
      },
      invoke: (channel, args) => ipc.invoke({ contents, frame }, channel, args),
      mayNavigate: (url, isMainFrame) => {
        const details = { url, isMainFrame, isSameDocument: false, frame: null };
        const names = isMainFrame ? ['will-frame-navigate', 'will-navigate'] : ['will-frame-navigate'];
        return names.filter((name) => emitPreventable(contentsEvents, name, details, url)).length === 0;
      },
      windowOpened: (url) => {
        const { action } = openHandler({ url });
        if (action !== 'deny') complaints.push(`a window was let open for ${url}`);
      },
      dropUntaken: (url) => {
        untakenDrops.push(url);
        // Off unless a window asks for it.
        const mayLeave = options.webPreferences?.navigateOnDragDrop === true;
        if (mayLeave && pageEvents.mayNavigate(url, true)) complaints.push(`a drop led the page to ${url}`);
      },
    };
    const driver = openPage(pageEvents, options.webPreferences?.preload ?? '');

    const contents = modelled<WebContents>('webContents', {
      on: (name: string, listener: (...args: unknown[]) => void) => contentsEvents.on(name, listener),
      setWebRTCIPHandlingPolicy: (policy: string) => (look.webRtc = policy),
      getWebRTCIPHandlingPolicy: () => look.webRtc,
      setWindowOpenHandler: (handler: OpenHandler) => (openHandler = handler),
      send: (channel: string, value: unknown) => {
        if (look.closed) complaints.push(`${channel} was sent to a window that is gone`);
        else if (!driver.send(channel, pack(value, channel)))
          complaints.push(`${channel} was sent to a page that is not there yet: it is lost`);
      },
      getURL: () => driver.url(),
      reload: () => driver.reload(),
      // The end of a process is heard of later.
      forcefullyCrashRenderer: () =>
        void setImmediate(() =>
          contentsEvents.emit('render-process-gone', {}, { reason: 'killed', exitCode: 1 }),
        ),
      mainFrame: frame,
    });

    const focus = (): void => {
      if (look.closed) return;
      focused = browser;
      events.emit('focus');
    };
    const show = (): void => {
      look.shown = true;
      focus();
    };
    const destroy = (): void => {
      if (look.closed) return;
      look.closed = true;
      fakeApp.windows.delete(closable);
      driver.close();
      events.emit('closed');
      if (fakeApp.windows.size === 0) fakeApp.events.emit('window-all-closed');
    };
    const close = (): void => {
      if (!look.closed && !emitPreventable(events, 'close')) destroy();
    };
    const closable = { close };

    const browser = modelled<BrowserWindow>('window', {
      webContents: contents,
      on: (name: string, listener: (...args: unknown[]) => void) => events.on(name, listener),
      once: (name: string, listener: (...args: unknown[]) => void) => events.once(name, listener),
      loadURL: (url: string) => driver.load(url),
      show,
      focus,
      close,
      destroy,
      restore: () => (look.minimized = false),
      isMinimized: () => look.minimized,
      isDestroyed: () => look.closed,
      isMaximized: () => look.maximized,
      // As Electron has it: this shows the window too.
      maximize: () => {
        if (!look.painted) complaints.push('maximizing has shown a window before it had painted');
        look.maximized = true;
        look.shown = true;
      },
      getBounds: () => look.bounds,
      getNormalBounds: () => look.bounds,
      setFullScreen: (on: boolean) => (look.fullScreen = on),
      setTitle: (title: string) => (look.title = title),
    });
    fakeApp.windows.add(closable);
    fakeApp.events.emit('web-contents-created', {}, contents);
    return {
      browser,
      contents,
      frame,
      driver,
      options,
      events,
      contentsEvents,
      untakenDrops,
      title: () => look.title,
      isFullScreen: () => look.fullScreen,
      isShown: () => look.shown,
      isClosed: () => look.closed,
      moveTo: (bounds) => (look.bounds = bounds),
      minimize: () => (look.minimized = true),
      focus,
      close,
    };
  }

  /** A constructor that returns a stand-in: main only ever says `new BrowserWindow`. */
  function BrowserWindowStandIn(options: BrowserWindowConstructorOptions): BrowserWindow {
    const window = make(options);
    all.push(window);
    return window.browser;
  }
  return {
    BrowserWindow: BrowserWindowStandIn,
    all: all as readonly FakeWindow<Driver>[],
    focused: () => all.find(({ browser }) => browser === focused) ?? null,
  };
}
