// Runs the built main script in plain Node, with a process of its own and nothing to require but `electron` and Node.
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { dirname } from 'node:path';
import { compileFunction } from 'node:vm';
import type { Complaints } from './modelled.ts';

export interface MainProcess {
  readonly argv: readonly string[];
  readonly platform: NodeJS.Platform;
  readonly folder: string;
  /** How many times as long as usual main waits for what does not answer. */
  readonly patience?: number;
}

/** Pages and disk share one machine with all the other tests: what is merely busy must not be taken for dead. */
const usualPatience = 5;
/** What main waits for longer than this, it only waits for to tell a hang. */
const shortMs = 1_000;

const timerFor =
  ({ patience = usualPatience }: MainProcess) =>
  (act: () => void, ms = 0): NodeJS.Timeout =>
    setTimeout(act, ms < shortMs ? ms : ms * patience);

/** Node's process with our own words, folder and system; what main listens to on it is kept apart from the test's. */
function processFor({ argv, platform, folder }: MainProcess, events: EventEmitter): NodeJS.Process {
  const own: Readonly<Record<string, unknown>> = {
    argv,
    platform,
    cwd: () => folder,
    on: (name: string, listener: (...args: unknown[]) => void) => events.on(name, listener),
  };
  return new Proxy(process, {
    get: (target, key): unknown => own[String(key)] ?? Reflect.get(target, key),
  });
}

/** Starts main; returns the events of its process, such as `uncaughtException`. */
export function runMain(
  path: string,
  electron: object,
  main: MainProcess,
  complaints: Complaints,
): EventEmitter {
  const fromNode = createRequire(path);
  const events = new EventEmitter();
  const require = (name: string): unknown => {
    if (name === 'electron') return electron;
    if (isBuiltin(name)) return fromNode(name);
    complaints.push(`main required ${name}`);
    throw new Error(`The main script may not require ${name}`);
  };
  const names = ['exports', 'require', 'module', '__filename', '__dirname', 'process', 'setTimeout'];
  const script = compileFunction(readFileSync(path, 'utf8'), names, { filename: path });
  const module = { exports: {} };
  const ownProcess = processFor(main, events);
  script(module.exports, require, module, path, dirname(path), ownProcess, timerFor(main));
  return events;
}
