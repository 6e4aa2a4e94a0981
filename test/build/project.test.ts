// The project's own settings: what would break an install or let a folder go unchecked is found here.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root, sourceFiles } from '../helpers/sources/sourceFiles.ts';

interface Package {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const read = <T>(path: string): T => JSON.parse(readFileSync(join(root, path), 'utf8')) as T;

const project = read<Package>('package.json');
const locked = read<{ packages: Readonly<Record<string, Package>> }>('package-lock.json').packages;

test('every folder with scripts is type-checked', () => {
  const { references } = read<{ references: readonly { path: string }[] }>('tsconfig.json');
  const folders = ['shared', 'renderer', 'electron', 'build', 'test'];
  const withScripts = folders.filter((folder) =>
    sourceFiles([folder]).some(({ path }) => /\.tsx?$/.test(path)),
  );
  expect(references.map(({ path }) => path)).toEqual(withScripts);
});

test('nothing is a run-time dependency: the desktop packer would pack it a second time', () => {
  expect(project.dependencies ?? {}).toEqual({});
});

test('every version is exact, and the lock file holds it', () => {
  const differing = Object.entries(project.devDependencies ?? {}).filter(
    ([name, version]) => locked[`node_modules/${name}`]?.version !== version,
  );
  expect(differing).toEqual([]);
});

test('the lock file holds each package for every system, else `npm ci` refuses it', () => {
  const missing = Object.entries(locked).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`node_modules/${name}` in locked) && !(`${path}/node_modules/${name}` in locked),
    ),
  );
  expect(missing).toEqual([]);
});

test('every script of package.json names a file that is there', () => {
  const { scripts } = read<{ scripts: Readonly<Record<string, string>> }>('package.json');
  const files = Object.values(scripts).flatMap(
    (script) => script.match(/\b(build|electron)\/[\w.-]+/g) ?? [],
  );
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});
