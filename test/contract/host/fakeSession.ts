// Session and protocol: the filters a page's requests and wishes go through.
import { EventEmitter } from 'node:events';
import type { Protocol, Session } from 'electron';
import type { FakeApp } from './fakeApp.ts';
import { emitPreventable } from './fakeApp.ts';
import { modelled } from './modelled.ts';

type RequestFilter = (
  details: { readonly url: string },
  answer: (response: { cancel?: boolean }) => void,
) => void;

export interface Schemes {
  readonly scheme: string;
  readonly privileges: Readonly<Record<string, boolean>>;
}

export interface FakeSession {
  readonly session: Session;
  readonly protocol: Protocol;
  readonly schemes: () => readonly Schemes[];
  /** True when main lets the request go on. */
  readonly isLetThrough: (url: string) => boolean;
  readonly answer: (request: Request) => Promise<Response>;
  readonly handlers: Readonly<Record<'request' | 'check' | 'device', (...args: never[]) => unknown>>;
  /** True when main stops a download. */
  readonly refusesDownload: () => boolean;
  readonly isSpellCheckerOn: () => boolean;
}

const unset = (name: string) => (): never => {
  throw new Error(`${name} was never set`);
};

export function fakeSession({ note, isReady }: FakeApp): FakeSession {
  const events = new EventEmitter();
  const handlers = { request: unset('request'), check: unset('check'), device: unset('device') } as Record<
    'request' | 'check' | 'device',
    (...args: never[]) => unknown
  >;
  let filter: RequestFilter | null = null;
  let schemes: readonly Schemes[] = [];
  let respond: ((request: Request) => Promise<Response>) | null = null;
  let spellChecker = true;
  const session = modelled<Session>('session', {
    on: (name: string, listener: (...args: unknown[]) => void) => events.on(name, listener),
    webRequest: modelled('webRequest', {
      onBeforeRequest: (listener: RequestFilter) => {
        filter = listener;
      },
    }),
    setPermissionRequestHandler: (handler: () => unknown) => (handlers.request = handler),
    setPermissionCheckHandler: (handler: () => unknown) => (handlers.check = handler),
    setDevicePermissionHandler: (handler: () => unknown) => (handlers.device = handler),
    setSpellCheckerEnabled: (enabled: boolean) => (spellChecker = enabled),
  });
  const protocol = modelled<Protocol>('protocol', {
    registerSchemesAsPrivileged: (given: readonly Schemes[]) => {
      if (isReady()) throw new Error('registerSchemesAsPrivileged was called after ready');
      if (schemes.length > 0) throw new Error('registerSchemesAsPrivileged was called twice');
      schemes = given;
      note('registerSchemesAsPrivileged');
    },
    handle: (scheme: string, handler: (request: Request) => Promise<Response>) => {
      if (!isReady()) throw new Error('protocol.handle was called before ready');
      if (!schemes.some((one) => one.scheme === scheme)) throw new Error(`${scheme}: is not registered`);
      respond = handler;
    },
  });
  return {
    session,
    protocol,
    schemes: () => schemes,
    isLetThrough: (url) => {
      let isCancelled = false;
      if (filter === null) throw new Error('no filter of requests was set');
      filter({ url }, ({ cancel = false }) => {
        isCancelled = cancel;
      });
      return !isCancelled;
    },
    answer: (request) => {
      if (respond === null) throw new Error('the protocol has no handler');
      return respond(request);
    },
    handlers,
    refusesDownload: () => emitPreventable(events, 'will-download'),
    isSpellCheckerOn: () => spellChecker,
  };
}
