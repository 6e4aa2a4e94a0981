// The app object: readiness, the lock of one instance, and the order in which quitting asks windows and listeners.
import { EventEmitter } from 'node:events';
import type { AboutPanelOptionsOptions, App } from 'electron';
import { modelled } from './modelled.ts';

export interface AppFacts {
  readonly userData: string;
  readonly documents: string;
  /** False: another instance runs already. */
  readonly isFirst: boolean;
}

/** A window as far as quitting is concerned. */
export interface Closable {
  readonly close: () => void;
}

export interface FakeApp {
  readonly app: App;
  readonly events: EventEmitter;
  /** What was called before the app was ready, in order. */
  readonly beforeReady: readonly string[];
  readonly becomeReady: () => void;
  readonly isReady: () => boolean;
  /** Resolves with the exit code. */
  readonly ended: Promise<number>;
  readonly hasEnded: () => boolean;
  /** What the second instance passed on. */
  readonly handOver: () => unknown;
  readonly note: (call: string) => void;
  /** The system's list of recent files, oldest first. */
  readonly recentDocuments: readonly string[];
  readonly about: () => AboutPanelOptionsOptions;
  readonly windows: Set<Closable>;
}

function preventable() {
  let prevented = false;
  const event = {
    preventDefault: () => {
      prevented = true;
    },
  };
  return { event, isPrevented: () => prevented };
}

/** Emits an event that listeners may prevent; true when one did. */
export function emitPreventable(
  events: EventEmitter,
  name: string,
  details: object = {},
  ...more: unknown[]
): boolean {
  const { event, isPrevented } = preventable();
  events.emit(name, Object.assign(event, details), ...more);
  return isPrevented();
}

export function fakeApp({ userData, documents, isFirst }: AppFacts): FakeApp {
  const events = new EventEmitter();
  const beforeReady: string[] = [];
  const windows = new Set<Closable>();
  let ready = false;
  let ended: number | null = null;
  let handOver: unknown = null;
  let becomeReady = (): void => undefined;
  const whenReady = new Promise<void>((resolve) => {
    becomeReady = () => {
      ready = true;
      resolve();
    };
  });
  let end = (_code: number): void => undefined;
  const whenEnded = new Promise<number>((resolve) => {
    end = (code) => {
      ended ??= code;
      resolve(ended);
    };
  });
  const note = (call: string): void => {
    if (!ready) beforeReady.push(call);
  };

  function quit(): void {
    if (ended !== null) return;
    if (emitPreventable(events, 'before-quit')) return;
    for (const window of Array.from(windows)) window.close();
    if (windows.size > 0) return;
    if (!emitPreventable(events, 'will-quit')) end(0);
  }

  const recentDocuments: string[] = [];
  let about: AboutPanelOptionsOptions = {};
  const paths: Readonly<Record<string, string>> = { userData, documents };
  const app = modelled<App>('app', {
    on: (name: string, listener: (...args: unknown[]) => void) => events.on(name, listener),
    whenReady: () => whenReady,
    enableSandbox: () => note('enableSandbox'),
    commandLine: modelled('app.commandLine', {
      appendSwitch: (name: string, value: string) => note(`appendSwitch ${name}=${value}`),
    }),
    requestSingleInstanceLock: (data: unknown) => {
      handOver = data;
      return isFirst;
    },
    getPath: (name: string) => {
      const path = paths[name];
      if (path === undefined) throw new Error(`app.getPath('${name}') is not modelled`);
      return path;
    },
    getVersion: () => '0.0.0-contract',
    isPackaged: true,
    addRecentDocument: (path: string) => void recentDocuments.push(path),
    clearRecentDocuments: () => void recentDocuments.splice(0),
    setAboutPanelOptions: (options: AboutPanelOptionsOptions) => (about = options),
    setAppUserModelId: (id: string) => note(`setAppUserModelId ${id}`),
    quit,
    exit: (code: number) => end(code),
  });
  return {
    app,
    events,
    beforeReady,
    becomeReady,
    isReady: () => ready,
    ended: whenEnded,
    hasEnded: () => ended !== null,
    handOver: () => handOver,
    note,
    recentDocuments,
    about: () => about,
    windows,
  };
}
