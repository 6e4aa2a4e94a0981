// Fetching Electron's program from a server on this computer that plays the mirror: whole, broken, late and refused.
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { electronBinary } from '../../../build/electron/electronBinary.ts';
import { fetchReason } from '../../../build/electron/fetchReason.ts';
import { getElectron, type GetOptions } from '../../../build/electron/getElectron.ts';
import { takeTurn } from '../../../build/electron/takeTurn.ts';
import {
  electronVersion,
  freshProject,
  type Mirror,
  servings,
  standInZip,
  startMirror,
} from '../../helpers/programs/electronMirror.ts';

let project: string;
let mirror: Mirror | null = null;
let said: string[];
const never = new Promise<never>(() => undefined);

beforeAll(async () => {
  project = await freshProject();
});

beforeEach(() => {
  said = [];
});

afterEach(async () => {
  await mirror?.close();
  mirror = null;
  rmSync(join(project, 'node_modules/electron/dist'), { recursive: true, force: true });
  rmSync(join(project, 'node_modules/electron/path.txt'), { force: true });
});

afterAll(() => rmSync(project, { recursive: true }));

const get = (env: NodeJS.ProcessEnv, more: Partial<GetOptions> = {}) =>
  getElectron(project, { env, say: (line) => void said.push(line), stop: never, ...more });

test('a program that is not there is fetched, unpacked and found again, and said in one line', async () => {
  mirror = await startMirror(servings.whole);
  const program = join(project, 'node_modules/electron/dist/electron');
  expect(await get(mirror.env)).toEqual({ program });
  expect(said[0]).toMatch(`Getting Electron ${electronVersion}, about 120 MB, once`);
  expect(electronBinary(project, {})).toBe(program);
  const askedOnce = mirror.asked.length;
  expect(await get(mirror.env)).toEqual({ program });
  expect(mirror.asked.length).toBe(askedOnce);
  expect(said.filter((line) => line.startsWith('Getting'))).toHaveLength(1);
});

/** The answer to a get that must fail, once nothing of it is left. */
async function refusal(env: NodeJS.ProcessEnv, more: Partial<GetOptions> = {}): Promise<string> {
  const answer = await get(env, more);
  const left = readdirSync(join(project, 'node_modules/electron'));
  expect(left.filter((name) => name === 'dist' || name === 'path.txt')).toEqual([]);
  expect(electronBinary(project, {})).toBeNull();
  return 'reason' in answer ? answer.reason : `got ${answer.program}`;
}

describe('what cannot be had ends in its reason, and nothing half-fetched stays', () => {
  test('the archive is broken', async () => {
    mirror = await startMirror(servings.whole, { zip: standInZip().subarray(0, 200_000) });
    expect(await refusal(mirror.env)).toBe('what arrived could not be unpacked');
  });

  test('the archive holds something else', async () => {
    mirror = await startMirror(servings.whole, {
      zip: new Uint8Array([80, 75, 5, 6, ...new Uint8Array(18)]),
    });
    expect(await refusal(mirror.env)).toBe('what arrived is not a whole Electron');
  });

  test('the server does not have it', async () => {
    mirror = await startMirror(servings.notThere);
    expect(await refusal(mirror.env)).toBe('the server answered 404 (Not Found)');
  });

  test('the connection breaks in the middle', async () => {
    mirror = await startMirror(servings.brokenOff);
    expect(await refusal(mirror.env)).toBe('the connection broke off');
  });

  test('the checksum is another one', async () => {
    mirror = await startMirror(servings.whole, { isRight: false });
    expect(await refusal(mirror.env)).toBe('what arrived is not what Electron’s makers published');
  });

  test.each(['silent', 'dripping'] as const)('the server is too slow: %s', async (how) => {
    mirror = await startMirror(servings[how]);
    const patience = { ms: 1_500, bytes: 100_000 };
    expect(await refusal(mirror.env, { patience })).toBe('the server stopped answering');
  });

  test('nobody listens', async () => {
    mirror = await startMirror(servings.whole);
    await mirror.close();
    expect(await refusal(mirror.env)).toBe('the server refused the connection');
  });

  test('the person gives up', async () => {
    mirror = await startMirror(servings.silent);
    expect(await refusal(mirror.env, { stop: mirror.begun })).toBe('you stopped it');
  });

  test('another start is at it', async () => {
    mirror = await startMirror(servings.whole);
    const turn = takeTurn(join(project, 'node_modules/.cache/throughline/getting-electron'));
    expect(await refusal(mirror.env)).toBe('another start is getting it right now');
    turn?.end();
    expect(mirror.asked).toEqual([]);
  });

  test('somebody names a folder that holds none', async () => {
    const reason = 'ELECTRON_OVERRIDE_DIST_PATH names “/none”, which holds no Electron';
    expect(await refusal({ ELECTRON_OVERRIDE_DIST_PATH: '/none' })).toBe(reason);
  });
});

test('what an earlier, interrupted unpacking left is not taken for whole and does not stay', async () => {
  const dist = join(project, 'node_modules/electron/dist');
  mkdirSync(dist);
  writeFileSync(join(dist, 'version'), electronVersion);
  writeFileSync(join(dist, 'half'), 'of it');
  expect(electronBinary(project, {})).toBeNull();
  mirror = await startMirror(servings.whole);
  expect(await get(mirror.env)).toHaveProperty('program');
  expect(existsSync(join(dist, 'half'))).toBe(false);
});

test('a turn that its process never gave back holds up nobody', () => {
  const path = join(project, 'node_modules/.cache/turn');
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, '999999999');
  const turn = takeTurn(path);
  expect(turn).not.toBeNull();
  expect(takeTurn(path)).toBeNull();
  turn?.end();
  expect(existsSync(path)).toBe(false);
});

test('what an installer may print has its reason', () => {
  expect(fetchReason('Error: ENOSPC: no space left on device, write')).toBe(
    'there is not enough space on this computer',
  );
  expect(fetchReason('network fault: ENOTFOUND getaddrinfo\nTypeError: fetch failed')).toBe(
    'there is no way to the network from here',
  );
  expect(fetchReason('TypeError: fetch failed')).toBe('the network does not work');
  expect(fetchReason("EACCES: permission denied, mkdir '/x'")).toMatch('does not let');
  expect(fetchReason('\n\nsomething new\n  at line 1')).toBe('its installer said “something new”');
  expect(fetchReason('')).toBe('its installer ended without a word');
});
