// What a window loads before it shows anything stays small: measured on the built files, as they are asked for.
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';
import { expect, inject, test } from 'vitest';
import { madeFrom } from '../../build/app/builtApp.ts';

const mostKilobytes = 350;

const appFolder = inject('appFolder');
const textOf = (path: string): string => readFileSync(join(appFolder, 'dist/renderer', path), 'utf8');

/** What a script imports without being asked: these files are there before its first line runs. */
function staticImports(path: string): string[] {
  const { program, errors } = parseSync(path, textOf(path));
  if (errors.length > 0) throw new Error(`${path} cannot be parsed.`);
  return program.body.flatMap((statement) => {
    const isFrom =
      statement.type === 'ImportDeclaration' ||
      statement.type === 'ExportAllDeclaration' ||
      statement.type === 'ExportNamedDeclaration';
    return isFrom && statement.source ? [posix.join(posix.dirname(path), statement.source.value)] : [];
  });
}

/** The script of the page, what it imports, and what the page tells the browser to load ahead. */
function initialScripts(): string[] {
  const page = textOf('index.html');
  const named = page.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="([^"]+\.js)"/g);
  const open = [...named].map((match) => posix.normalize(match[1]!));
  const found = new Set<string>();
  while (open.length > 0) {
    const path = open.pop()!;
    if (found.has(path)) continue;
    found.add(path);
    open.push(...staticImports(path));
  }
  return [...found];
}

const initial = initialScripts();
const made = madeFrom(appFolder);
const isMadeFrom = (path: string, name: string): boolean =>
  (made[`renderer/${path}`] ?? []).some((module) => module.includes(`node_modules/${name}/`));

test(`the scripts of the first screen take at most ${mostKilobytes} kB`, () => {
  const sizes = initial.map((path) => [path, gzipSync(textOf(path), { level: 9 }).length] as const);
  const sum = sizes.reduce((total, [, bytes]) => total + bytes, 0);
  const lines = sizes.map(([path, bytes]) => `  ${(bytes / 1000).toFixed(1)} kB ${path}`);
  console.log([`First screen: ${(sum / 1000).toFixed(1)} kB gzipped`, ...lines].join('\n'));
  expect(sum / 1000).toBeLessThanOrEqual(mostKilobytes);
});

test('React is there in the form for users, not the one that warns developers', () => {
  const development = Object.values(made)
    .flat()
    .filter((module) => module.includes('.development.'));
  expect(development).toEqual([]);
});

test('React is among them: the measure sees what is loaded', () => {
  expect(initial.some((path) => isMadeFrom(path, 'react-dom'))).toBe(true);
});

test.each(['jspdf', 'papaparse', 'chardet', 'hucre', '@xyflow/react'])(
  '%s is loaded when it is needed, not before',
  (name) => {
    const holders = Object.keys(made).filter((path) => path.startsWith('renderer/'));
    expect(holders.some((path) => isMadeFrom(path.slice('renderer/'.length), name))).toBe(true);
    expect(initial.filter((path) => isMadeFrom(path, name))).toEqual([]);
  },
);
