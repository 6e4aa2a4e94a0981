// Makes stand-ins honest: what they do not model cannot be used by accident, it throws.

/** What the stand-ins have seen go wrong; any entry fails the test. */
export type Complaints = string[];

/** Names that the language itself looks for. */
const askedByTheLanguage = ['then', 'toJSON', '$$typeof', 'asymmetricMatch', 'nodeType'];

/** `parts` as a whole `T`: using anything else of it throws, named `name.thing`. */
export function modelled<T extends object>(name: string, parts: object): T {
  return new Proxy(parts, {
    get: (target, key, receiver): unknown => {
      if (Reflect.has(target, key)) return Reflect.get(target, key, receiver);
      if (typeof key === 'symbol' || askedByTheLanguage.includes(key)) return undefined;
      throw new Error(`${name}.${key} is not modelled`);
    },
    set: (_target, key): boolean => {
      throw new Error(`Setting ${name}.${String(key)} is not modelled`);
    },
  }) as T;
}

type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

/**
 * What may cross between main and page, as text: plain JSON values and bytes. Throws for functions, dates, maps,
 * class instances and the rest, which the real bridges treat in ways of their own.
 */
export function pack(value: unknown, at = 'value'): string {
  return JSON.stringify(plain(value, at));
}

function plain(value: unknown, at: string): Plain {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (value === undefined) return { $: 'undefined' };
  if (value instanceof Uint8Array) return { $: 'bytes', base64: Buffer.from(value).toString('base64') };
  if (Array.isArray(value)) return value.map((item, index) => plain(item, `${at}[${index}]`));
  const isObject = typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype;
  if (!isObject) throw new TypeError(`${at} is not plain data: ${Object.prototype.toString.call(value)}`);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item, `${at}.${key}`)]));
}

/** The other way round. */
export function unpack(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('$' in value)) return value;
    if ('base64' in value) return new Uint8Array(Buffer.from(String(value.base64), 'base64'));
    return undefined;
  });
}
