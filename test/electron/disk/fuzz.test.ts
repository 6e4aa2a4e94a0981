// Thousands of spoilt settings files and arguments from one seed: a damaged file counts as empty, a wrong argument as refused.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createFileWriter } from '../../../electron/disk/atomicFile.ts';
import { openSettings } from '../../../electron/disk/settings.ts';
import { areArgsOf, type CallName, callNames } from '../../../shared/bridge.ts';
import { listOf, shape, text, whole } from '../../../shared/bridgeChecks.ts';
import {
  eachMutation,
  mutationsOf,
  type Next,
  oneOf,
  random,
  spoilt,
  timeFor,
} from '../../helpers/hostile/fuzz.ts';
import { goodArguments } from '../../helpers/hostile/goodArguments.ts';

const folder = mkdtempSync(join(tmpdir(), 'fuzz-settings-'));
afterAll(() => rmSync(folder, { recursive: true }));

const check = listOf(shape({ name: text(20), x: whole(-9_999, 9_999) }), 5);
const good = JSON.stringify(
  {
    version: 2,
    value: [
      { name: 'Ann', x: 12 },
      { name: 'Bo', x: -3 },
    ],
  },
  null,
  1,
);

const ofSettings = mutationsOf('settings');
test(`${ofSettings} spoilt settings files`, { timeout: timeFor(ofSettings) }, async () => {
  const next = random(3);
  const path = join(folder, 'settings.json');
  const writer = createFileWriter();
  const tokens = '{ } [ ] , : " null 1e999 -0 "__proto__": "version":3 "value":[]'.split(' ');
  const seen = { kept: 0, empty: 0 };
  await eachMutation('settings', () => {
    const content = spoilt(Buffer.from(good), tokens, next);
    writeFileSync(path, content);
    const value = openSettings({
      path,
      version: 2,
      check,
      empty: [],
      writer,
      onFailure: (sentence) => expect.fail(sentence),
    }).get();
    expect(check(value)).toBe(true);
    // Whatever it holds, a start changes nothing of it.
    expect(readFileSync(path).equals(content)).toBe(true);
    seen[value.length === 0 ? 'empty' : 'kept']++;
  });
  console.log(`${ofSettings} spoilt settings files:`, seen);
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(ofSettings * 0.02);
});

const called = (): never => expect.fail('A stranger was called.');

/** Ten million places with one thing in them. */
function sparse(): unknown[] {
  const list: unknown[] = [];
  list[9_999_999] = 'x';
  return list;
}

const strangers: readonly (() => unknown)[] = [
  () => undefined,
  () => Number.NaN,
  () => -1,
  () => 2 ** 60,
  () => 10n,
  () => '',
  () => '../x',
  () => 'a\0b',
  () => 'x'.repeat(3_000),
  () => [],
  () => Array.from({ length: 3 }),
  sparse,
  () => new Date(0),
  () => new Map(),
  () => new Uint8Array(3),
  () => new ArrayBuffer(3),
  () => Symbol('x'),
  () => () => 'x',
  () => JSON.parse('{"__proto__":{"polluted":1}}'),
  () => Object.create({ seq: 1 }),
  // oxlint-disable-next-line unicorn/no-thenable -- data from strangers can be
  () => ({ then: called }),
  () => ({ toString: called }),
];

/** The value with one of its parts replaced, removed or added to. */
function changed(value: unknown, next: Next): unknown {
  const isList = Array.isArray(value);
  if (next(3) === 0 || typeof value !== 'object' || value === null || value instanceof Uint8Array)
    return oneOf(strangers, next)();
  const entries: [string, unknown][] = Object.entries(value);
  const at = next(entries.length + 1);
  const entry = entries[at];
  if (!entry) entries.push([oneOf(['extra', '__proto__', 'then', 'constructor'], next), 1]);
  else if (next(4) === 0) entries.splice(at, 1);
  else entry[1] = changed(entry[1], next);
  return isList ? entries.map(([, item]) => item) : Object.fromEntries(entries);
}

/** Plain data only: what crosses the bridge as it is, without calling anything. */
function isPlainData(value: unknown): boolean {
  if (value instanceof Uint8Array) return true;
  if (typeof value !== 'object' || value === null)
    return ['string', 'number', 'boolean', 'object'].includes(typeof value);
  const prototype: unknown = Object.getPrototypeOf(value);
  const isPlain = [Object.prototype, Array.prototype, null].some((known) => known === prototype);
  return isPlain && Reflect.ownKeys(value).every((key) => isPlainData(Reflect.get(value, key)));
}

const ofArguments = mutationsOf('callArguments');
test(`${ofArguments} spoilt arguments`, { timeout: timeFor(ofArguments) }, async () => {
  const next = random(4);
  const seen = { taken: 0, refused: 0 };
  const withArguments = callNames.filter((name) => goodArguments[name].length > 0);
  await eachMutation('callArguments', (i) => {
    const name: CallName = oneOf(withArguments, next);
    const good: readonly unknown[] = goodArguments[name];
    const at = next(good.length);
    const args = good.with(at, changed(good[at], next));
    const isTaken = areArgsOf(name, args);
    if (isTaken && !isPlainData(args)) throw new Error(`Mutation ${i}: ${name} takes what is no plain data`);
    seen[isTaken ? 'taken' : 'refused']++;
  });
  console.log(`${ofArguments} spoilt arguments:`, seen);
  expect(seen.refused).toBeGreaterThan(ofArguments * 0.5);
});
