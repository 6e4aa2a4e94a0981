// Every channel refuses what is not of its row's form: a page gone wrong learns nothing and breaks nothing.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areArgsOf, type CallName, callNames } from '../../../shared/bridge.ts';
import {
  goodArguments as good,
  goodEdit as edit,
  goodState as state,
} from '../../helpers/hostile/goodArguments.ts';
import { root, sourceFiles } from '../../helpers/sources/sourceFiles.ts';

/** None of these is an argument of any call. */
const wrong: readonly unknown[] = [
  undefined,
  Number.NaN,
  -1,
  1.5,
  2 ** 60,
  [],
  ['x'],
  {},
  { seq: 1 },
  '../acme',
  'a/b',
  'a\\b',
  'a\0b',
  'x'.repeat(3000),
  () => 'acme',
  Symbol('acme'),
  new Date(0),
  new Map(),
  new ArrayBuffer(2),
  new String('acme'),
  10n,
  JSON.parse('{"__proto__":{"ok":true}}'),
];

describe('check 10: arguments', () => {
  test.each(callNames)('%s takes what it should', (name) => {
    expect(areArgsOf(name, good[name])).toBe(true);
  });

  test.each(callNames)('%s refuses one too many and one too few', (name) => {
    const args: readonly unknown[] = good[name];
    expect(areArgsOf(name, [...args, null])).toBe(false);
    expect(args.length > 0 && areArgsOf(name, args.slice(0, -1))).toBe(false);
  });

  const withArguments = callNames.filter((name) => good[name].length > 0);
  test.each(withArguments)('%s refuses another type at each place', (name) => {
    const args: readonly unknown[] = good[name];
    const taken = args.flatMap((_, at) =>
      wrong.filter((value) => areArgsOf(name, args.with(at, value))).map((value) => ({ at, value })),
    );
    const harmless: Partial<Record<CallName, unknown>> = {
      // An empty list of endings asks for any file; a name is cleaned before it is used; links are judged later.
      openFile: [[]],
      keepFile: ['../acme', 'a/b', 'a\\b', 'a\0b'],
      // A place in a workbook: its two words become parts of the page's own address.
      showWorkbook: ['a/b'],
      openLink: ['../acme', 'a/b', 'a\\b', 'a\0b'],
    };
    expect(taken.map(({ value }) => value)).toEqual(harmless[name] ?? []);
  });

  test.each<readonly [string, CallName, readonly unknown[]]>([
    ['an extra key', 'journalAppend', ['acme', { ...edit, extra: 1 }]],
    ['a missing key', 'journalAppend', ['acme', { seq: 2, about: '{}' }]],
    [
      'a key of the prototype',
      'journalAppend',
      ['acme', JSON.parse('{"__proto__":1,"seq":2,"about":"","text":""}')],
    ],
    ['an inherited key', 'journalAppend', ['acme', Object.create(edit)]],
    ['an instance of a class', 'journalAppend', ['acme', Object.assign(new Map(), edit)]],
    ['a hidden symbol', 'journalAppend', ['acme', { ...edit, [Symbol('x')]: 1 }]],
    ['a line break', 'journalAppend', ['acme', { ...edit, text: 'a\nb' }]],
    ['a number below one', 'journalAppend', ['acme', { ...edit, seq: 0 }]],
    ['about too long', 'journalAppend', ['acme', { ...edit, about: 'x'.repeat(20_001) }]],
    ['an unknown command', 'describeWindow', [{ ...state, enabled: ['format'] }]],
    ['a list with a hole', 'describeWindow', [{ ...state, enabled: Array.from({ length: 1 }) }]],
    [
      'a list too long',
      'describeWindow',
      [{ ...state, enabled: Array.from({ length: 1000 }, () => 'undo') }],
    ],
    ['a title too long', 'describeWindow', [{ ...state, title: 'x'.repeat(301) }]],
    ['a file too large', 'keepFile', ['a.pdf', new Uint8Array(64 * 1024 * 1024 + 1)]],
    ['bytes of another kind', 'keepFile', ['a.pdf', new Float64Array(1)]],
    ['a hash in capitals', 'linkFile', ['acme', 'h', 'A'.repeat(64)]],
    ['a short hash', 'linkFile', ['acme', 'h', 'a'.repeat(63)]],
    ['an ending that is a path', 'openFile', [['./a']]],
    ['a moment without a zone', 'journalSetDeleted', ['acme', '2026-01-31T10:00:00']],
    ['an id with a dot', 'journalLoad', ['..']],
    ['an empty id', 'journalLoad', ['']],
  ])('%s', (_what, name, args) => {
    expect(areArgsOf(name, args)).toBe(false);
  });

  test('whatever comes, the check ends in yes or no and touches nothing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...callNames),
        fc.array(fc.anything({ withNullPrototype: true })),
        (name, args) => {
          expect([true, false]).toContain(areArgsOf(name, args));
          expect(Object.keys(Object.prototype)).toEqual([]);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

test('check 10: ipcMain is taken in one file only, and its other doors stay shut', () => {
  const using = sourceFiles(['electron']).filter(({ text }) => /\bipcMain\b/.test(text));
  expect(using.map(({ path }) => path)).toEqual(['electron/windows/ipc.ts']);
  const uses = readFileSync(join(root, 'electron/windows/ipc.ts'), 'utf8').match(/ipcMain\.\w+/g);
  expect([...new Set(uses)]).toEqual(['ipcMain.handle']);
});
