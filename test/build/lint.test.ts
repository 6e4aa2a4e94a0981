// The linter must find what it is there for: faults planted in a scratch copy of the settings, one rule each.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../helpers/sources/sourceFiles.ts';

const kinds = "export type Kind = 'goal' | 'risk';\nexport const later = async (): Promise<number> => 1;\n";
const imports = "import { type Kind, later } from './kinds.ts';\n";

/** rule → the file that breaks it. */
const planted: Readonly<Record<string, readonly [string, string]>> = {
  'typescript(no-floating-promises)': [
    'shared/floating.ts',
    `${imports}export const a = () => { later(); };`,
  ],
  'typescript(no-misused-promises)': [
    'shared/misused.ts',
    `${imports}export const a = () => (later() ? 1 : 2);\nexport type B = Kind;`,
  ],
  'typescript(await-thenable)': ['shared/thenable.ts', 'export const a = async () => { await 1; };'],
  'typescript(switch-exhaustiveness-check)': [
    'shared/exhaustive.ts',
    `${imports}export function a(kind: Kind): number { switch (kind) { case 'goal': return 1; } return later.length; }`,
  ],
  'typescript(no-explicit-any)': ['shared/explicitAny.ts', 'export const a = (b: any): unknown => b;'],
  'typescript(no-unsafe-return)': ['shared/unsafe.ts', 'export const a = (): string => JSON.parse("1");'],
  'typescript(no-non-null-assertion)': ['shared/nonNull.ts', 'export const a = (b: string | null) => b!;'],
  'eslint(no-undef)': ['shared/timer.ts', 'export const a = () => setTimeout(() => undefined, 1);'],
  'eslint(no-console)': ['renderer/console.ts', 'export const a = () => console.log(1);'],
  'eslint(no-empty)': ['shared/swallowed.ts', 'export function a() { try { return 1; } catch {} return 2; }'],
  'eslint(no-warning-comments)': ['shared/todo.ts', '// TODO later\nexport const a = 1;'],
  'import(no-default-export)': ['shared/default.ts', 'export default 1;'],
  'import(no-cycle)': ['shared/cycle.ts', "import { cycle } from './cycle.ts';\nexport const a = cycle;"],
  'react-hooks(rules-of-hooks)': [
    'renderer/Hook.tsx',
    "import { useState } from 'react';\nexport function Hook({ on }: { on: boolean }) { if (on) useState(1); return null; }",
  ],
  'react-hooks(exhaustive-deps)': [
    'renderer/Deps.tsx',
    "import { useEffect } from 'react';\nexport function Deps({ n }: { n: number }) { useEffect(() => { document.title = `${n}`; }, []); return null; }",
  ],
  'jsx-a11y(alt-text)': ['renderer/Alt.tsx', 'export const Alt = () => <img src="a.png" />;'],
  'jsx-a11y(click-events-have-key-events)': [
    'renderer/Click.tsx',
    'export const Click = () => <div onClick={() => undefined}>a</div>;',
  ],
  'vitest(no-disabled-tests)': [
    'test/off.test.ts',
    "import { test } from 'vitest';\ntest.skip('a', () => {});",
  ],
  'vitest(no-focused-tests)': [
    'test/only.test.ts',
    "import { test } from 'vitest';\ntest.only('a', () => {});",
  ],
};

let folder: string;
let found: readonly { code: string; filename: string }[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lint-'));
  for (const name of ['.oxlintrc.json', 'tsconfig.json', 'build/tsconfig.base.json']) {
    cpSync(join(root, name), join(folder, name));
  }
  for (const name of ['shared', 'renderer', 'test']) {
    cpSync(join(root, name, 'tsconfig.json'), join(folder, name, 'tsconfig.json'));
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'shared/kinds.ts'), kinds);
  for (const [path, text] of Object.values(planted)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${text}\n`);
  }
  const words = [join(root, 'node_modules/oxlint/bin/oxlint'), '--format=json', 'shared', 'renderer', 'test'];
  const { stdout } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' });
  found = (JSON.parse(stdout) as { diagnostics: typeof found }).diagnostics;
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test.each(Object.entries(planted))('%s', (rule, [path]) => {
  expect(found.filter((one) => one.filename === path).map((one) => one.code)).toContain(rule);
});

test('a file without a fault has no finding', () => {
  expect(found.filter(({ filename }) => filename === 'shared/kinds.ts')).toEqual([]);
});
