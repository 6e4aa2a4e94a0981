// A disk that fails, or dies, at one chosen call: so that every step of a save can be tried as the last one.
import { promises } from 'node:fs';
import type { Disk, OpenFile } from '../../../electron/disk/disk.ts';

/**
 * `error`: the call is refused with `code`. `half`: a write takes half of its bytes, and the next call to that file is
 * refused. `before`, `after`: the process dies at the call, with or without its effect. `torn`: dies in the midst.
 */
export interface Fault {
  readonly kind: 'error' | 'half' | 'before' | 'after' | 'torn';
  /** Of the calls, counted from 1. */
  readonly at: number;
  readonly code?: string;
}

export interface FaultyDisk {
  readonly disk: Disk;
  /** The names of the calls so far. */
  readonly calls: readonly string[];
  /** Resolves when the process would have died; from then on no call answers. */
  readonly died: Promise<'died'>;
  /** Closes what is left open, as the end of a process does. */
  readonly release: () => Promise<void>;
}

type AnyCall = (...args: unknown[]) => Promise<unknown>;

const refusal = (code: string, call: string): Error =>
  Object.assign(new Error(`${code}: made up, ${call}`), { code });

const never = (): Promise<never> => new Promise(() => undefined);

/** Half of the bytes that a call of `write` was given. */
function halved(args: readonly unknown[]): unknown[] {
  const [bytes, from, length, ...rest] = args;
  return [bytes, from, Math.floor((length as number) / 2), ...rest];
}

export function faultyDisk(fault: Fault | null): FaultyDisk {
  const calls: string[] = [];
  const files = new Set<OpenFile>();
  let isDead = false;
  let refuseNext = false;
  let die: (how: 'died') => void = () => undefined;
  const died = new Promise<'died'>((resolve) => {
    die = resolve;
  });

  function end(): Promise<never> {
    isDead = true;
    die('died');
    return never();
  }

  async function failing(name: string, act: AnyCall, args: unknown[], { kind, code }: Fault) {
    const error = refusal(code ?? 'EIO', name);
    if (kind === 'error') throw error;
    if (kind === 'before') return end();
    if (name === 'write' && kind !== 'after') {
      const partly = await act(...halved(args));
      if (kind === 'torn') return end();
      refuseNext = true;
      return partly;
    }
    if (kind === 'half') throw error;
    const result = await act(...args);
    if (name === 'open') files.add(result as OpenFile);
    return end();
  }

  async function call(name: string, act: AnyCall, args: unknown[]): Promise<unknown> {
    if (isDead) return never();
    calls.push(name);
    if (refuseNext && name === 'write') {
      refuseNext = false;
      throw refusal(fault?.code ?? 'EIO', name);
    }
    return calls.length === fault?.at ? failing(name, act, args, fault) : act(...args);
  }

  /** The same object with every function counted; a file that is opened is wrapped too. */
  function wrapped<T extends object>(target: T): T {
    return new Proxy(target, {
      get: (_, key) => {
        const member: unknown = Reflect.get(target, key, target);
        if (typeof member !== 'function' || typeof key !== 'string') return member;
        return async (...args: unknown[]) => {
          // Closing is never refused: what it would report has been flushed before.
          const act = member.bind(target) as AnyCall;
          const result = key === 'close' && !isDead ? await act() : await call(key, act, args);
          if (key !== 'open') return result;
          files.add(result as OpenFile);
          return wrapped(result as OpenFile);
        };
      },
    });
  }

  return {
    disk: wrapped<Disk>(promises),
    calls,
    died,
    release: async () => {
      for (const file of files) if (file.fd !== -1) await file.close();
    },
  };
}
