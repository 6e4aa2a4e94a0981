// Two scripts for each page: the world of the preload script, which alone can reach main, and the page's side of the
// bridge. They are turned into text, so they use nothing from outside themselves. Only text crosses between them.

/** Runs in the page's own world: shows there what the preload script exposes. */
export function pageWorld(): void {
  if (window !== window.top) return;
  const listeners: ((...args: unknown[]) => void)[] = [];
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let lastCall = 0;
  let answered: string | null = null;

  const encode = (value: unknown): string =>
    JSON.stringify(value, (_key, part: unknown) => {
      if (part === undefined) return { $: 'undefined' };
      if (typeof part === 'function') {
        listeners.push(part as (...args: unknown[]) => void);
        return { $: 'function', index: listeners.length - 1 };
      }
      if (part instanceof Uint8Array) return { $: 'bytes', base64: toBase64(part) };
      return part;
    });
  const decode = (text: string): unknown =>
    JSON.parse(text, (_key, part: unknown) => {
      if (typeof part !== 'object' || part === null || !('$' in part)) return part;
      if ('base64' in part)
        return Uint8Array.from(atob(String(part.base64)), (one) => one.codePointAt(0) ?? 0);
      return undefined;
    });
  const toBase64 = (bytes: Uint8Array): string => {
    let text = '';
    for (let at = 0; at < bytes.length; at += 8192)
      text += String.fromCodePoint(...bytes.subarray(at, at + 8192));
    return btoa(text);
  };
  const say = (name: string, content: object): boolean =>
    document.dispatchEvent(new CustomEvent(`contract:${name}`, { detail: JSON.stringify(content) }));
  const hear = (name: string, act: (content: Record<string, unknown>) => void): void =>
    document.addEventListener(`contract:${name}`, (event) =>
      act(JSON.parse((event as CustomEvent<string>).detail) as Record<string, unknown>),
    );

  const call = (key: string, args: readonly unknown[]): unknown => {
    lastCall += 1;
    const id = lastCall;
    answered = null;
    const promise = new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
    say('call', { id, key, args: encode(args) });
    // A function that answers at once has done so by now.
    if (answered === null) return promise;
    waiting.delete(id);
    return decode(answered);
  };

  hear('expose', ({ name, keys }) => {
    const own = (keys as readonly string[]).map((key) => [key, (...args: unknown[]) => call(key, args)]);
    Object.defineProperty(window, String(name), {
      value: Object.freeze(Object.fromEntries(own)),
      enumerable: true,
    });
  });
  hear('answer', ({ value }) => {
    answered = String(value);
  });
  hear('settle', ({ id, value, error }) => {
    const promise = waiting.get(Number(id));
    waiting.delete(Number(id));
    if (typeof error === 'string') promise?.reject(new Error(error));
    else promise?.resolve(decode(String(value)));
  });
  hear('callback', ({ index, args }) => listeners[Number(index)]?.(...(decode(String(args)) as unknown[])));
}

/** What the preload script's world finds ready: a way to main, and the script itself. */
interface PreloadParts {
  readonly toMain: (message: string) => void;
  readonly run: (require: (name: string) => unknown) => void;
}

/** Runs in the preload script's world: `electron` as the script sees it, with JSON and bytes as packed text. */
export function preloadWorld({ toMain, run }: PreloadParts): void {
  if (window !== window.top) return;
  const ears = new Map<string, (event: object, ...args: unknown[]) => void>();
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let lastInvoke = 0;

  /** Packed values stay as they are on their way through: main packs and unpacks them, or the page does. */
  const say = (name: string, content: object): boolean =>
    document.dispatchEvent(new CustomEvent(`contract:${name}`, { detail: JSON.stringify(content) }));
  const withFunctions = (text: string): unknown[] =>
    JSON.parse(text, (_key, part: unknown) => {
      if (typeof part !== 'object' || part === null || !('index' in part && '$' in part)) return part;
      return (...args: unknown[]) => say('callback', { index: part.index, args: JSON.stringify(args) });
    }) as unknown[];
  const packed = (value: unknown): string => JSON.stringify(value === undefined ? { $: 'undefined' } : value);

  const only = (name: string, parts: object): object =>
    new Proxy(parts, {
      get: (target, key): unknown => {
        if (Reflect.has(target, key)) return Reflect.get(target, key);
        throw new Error(`${name}.${String(key)} is not modelled`);
      },
    });

  const exposeInMainWorld = (name: string, api: Record<string, (...args: unknown[]) => unknown>): void => {
    document.addEventListener('contract:call', (event) => {
      const content = JSON.parse((event as CustomEvent<string>).detail) as {
        id: number;
        key: string;
        args: string;
      };
      const { id, key, args } = content;
      const result = api[key]?.(...withFunctions(args));
      if (!(result instanceof Promise)) {
        say('answer', { value: packed(result) });
        return;
      }
      result.then(
        (value: unknown) => say('settle', { id, value: packed(value) }),
        (error: unknown) => say('settle', { id, error: String(error) }),
      );
    });
    say('expose', { name, keys: Object.keys(api) });
  };
  const invoke = (channel: string, ...args: unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      lastInvoke += 1;
      waiting.set(lastInvoke, { resolve, reject });
      toMain(JSON.stringify({ id: lastInvoke, channel, args: JSON.stringify(args) }));
    });
  const on = (channel: string, ear: (event: object, ...args: unknown[]) => void): void =>
    void ears.set(channel, ear);

  Object.assign(globalThis, {
    fromMain: {
      settle: (id: number, value: string | null, error: string | null): void => {
        if (value === null) waiting.get(id)?.reject(new Error(String(error)));
        else waiting.get(id)?.resolve(JSON.parse(value));
        waiting.delete(id);
      },
      // The event's own object carries a way back to main: a page must never get hold of it.
      send: (channel: string, value: string): void =>
        ears.get(channel)?.({ sender: 'the way back to main' }, JSON.parse(value)),
    },
  });

  /** Only the browser knows the path of a file: the host waits here for the page to stop, asks, and puts it in. */
  const getPathForFile = (file: File): string => {
    const found: { path: string | null } = { path: null };
    // oxlint-disable-next-line no-debugger -- a question that is answered at once has no other way out of a page
    debugger;
    if (found.path === null)
      throw new Error(`The path of ${file.name} was asked for outside a drop of the test's`);
    return found.path;
  };

  const electron = only('electron', {
    contextBridge: only('contextBridge', { exposeInMainWorld }),
    ipcRenderer: only('ipcRenderer', { invoke, on }),
    webUtils: only('webUtils', { getPathForFile }),
  });
  run((name) => {
    if (name === 'electron') return electron;
    throw new Error(`A sandboxed preload script cannot require ${name}`);
  });
}

/** The page's world as a script. */
export const pageScript = (): string => `(${pageWorld.toString()})();`;

/** The preload world as a script; `binding` is the name of the function that reaches main. */
export const preloadScript = (source: string, binding: string): string => `(${preloadWorld.toString()})({
  toMain: globalThis[${JSON.stringify(binding)}],
  run: (require) => ((exports, module) => { ${source}
  })({}, { exports: {} }),
});`;
