// Puts the stand-ins together as the module `electron` that main requires.
import { EventEmitter } from 'node:events';
import type { Display, Rectangle, Screen } from 'electron';
import { type FakeApp, fakeApp } from './fakeApp.ts';
import { type Dialogs, fakeDialogs } from './fakeDialogs.ts';
import { fakeIpc, type Ipc } from './fakeIpc.ts';
import { fakeMenu } from './fakeMenu.ts';
import { type FakeSession, fakeSession } from './fakeSession.ts';
import { type FakeWindow, fakeWindows, type PageDriver, type PageEvents } from './fakeWindow.ts';
import { type Complaints, modelled } from './modelled.ts';

export interface StandInFacts {
  readonly userData: string;
  readonly documents: string;
  readonly isFirst: boolean;
  /** Bounds of each screen, the primary one first. */
  readonly displays: readonly Rectangle[];
}

export interface StandIn<Driver extends PageDriver> {
  readonly electron: object;
  readonly app: FakeApp;
  readonly session: FakeSession;
  readonly ipc: Ipc;
  readonly dialogs: Dialogs;
  readonly menu: ReturnType<typeof fakeMenu>;
  readonly windows: readonly FakeWindow<Driver>[];
  readonly screenEvents: EventEmitter;
  readonly setDisplays: (displays: readonly Rectangle[]) => void;
}

const overlap = (a: Rectangle, b: Rectangle): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

const displayOf = (bounds: Rectangle, id: number): Display =>
  modelled<Display>('display', { id, bounds, workArea: bounds });

function fakeScreen(events: EventEmitter, displays: () => readonly Display[]): Screen {
  const first = (): Display => displays()[0] as Display;
  return modelled<Screen>('screen', {
    on: (name: string, listener: () => void) => events.on(name, listener),
    getAllDisplays: () => [...displays()],
    getPrimaryDisplay: first,
    getDisplayMatching: (bounds: Rectangle) =>
      displays().toSorted((a, b) => overlap(b.bounds, bounds) - overlap(a.bounds, bounds))[0],
  });
}

/** `openPage` gives each window its page, once the session is there. */
export function electronStandIn<Driver extends PageDriver>(
  facts: StandInFacts,
  complaints: Complaints,
  openPage: (events: PageEvents, preloadPath: string) => Driver,
): StandIn<Driver> {
  const app = fakeApp(facts);
  const session = fakeSession(app);
  const ipc = fakeIpc();
  const dialogs = fakeDialogs(complaints);
  const { BrowserWindow, all, focused } = fakeWindows({ fakeApp: app, ipc, complaints, openPage });
  const menu = fakeMenu((role) => focused()?.driver.edit(role));
  const screenEvents = new EventEmitter();
  let displays = facts.displays.map(displayOf);
  const electron = modelled('electron', {
    app: app.app,
    BrowserWindow,
    dialog: dialogs.dialog,
    ipcMain: ipc.ipcMain,
    Menu: modelled('Menu', menu.Menu),
    protocol: session.protocol,
    screen: fakeScreen(screenEvents, () => displays),
    session: modelled('session', { defaultSession: session.session }),
    shell: dialogs.shell,
  });
  return {
    electron,
    app,
    session,
    ipc,
    dialogs,
    menu,
    windows: all,
    screenEvents,
    setDisplays: (bounds) => {
      displays = bounds.map(displayOf);
    },
  };
}
