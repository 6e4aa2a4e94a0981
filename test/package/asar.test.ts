// What is packed: exactly the built files, nothing of the workshop they were made in, small enough, and always the same.
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { extractFile, listPackage, statFile } from '@electron/asar';
import { expect, inject, test } from 'vitest';
import { packApp } from '../../build/app/packApp.ts';

/** Guards against a library that slips in whole: the product itself takes 5.76 MB, readers of YAML and XML (0.4 MB) among it, and the holidays of 207 countries 1.11 MB. */
const mostBytes = 7_100_000;

const appFolder = inject('appFolder');
const archive = join(inject('packedFolder'), 'resources/app.asar');

/** Files, not folders, without the slash they are listed with. */
const packed = listPackage(archive, { isPack: false })
  .map((path) => path.slice(1))
  .filter((path) => !('files' in statFile(archive, path)))
  .toSorted();

const templateFiles = readdirSync('shared/templates', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .map((path) => `dist/renderer/assets/${basename(path)}`);

const built = readdirSync(join(appFolder, 'dist'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(appFolder, join(entry.parentPath, entry.name)));

test('the archive holds what was built and package.json, byte for byte', () => {
  expect(packed).toEqual([...built, 'package.json'].toSorted());
  const differing = packed
    .filter((path) => path !== 'package.json')
    .filter((path) => !extractFile(archive, path).equals(readFileSync(join(appFolder, path))));
  expect(differing).toEqual([]);
});

test('beside scripts and styles of the window there are exactly these files', () => {
  const hash = '-[\\w-]{8}';
  const isPart = new RegExp(`^dist/renderer/assets/[A-Za-z\\d]+(-[a-z]+)*${hash}\\.(js|css)$`);
  const others = packed
    .filter((path) => !isPart.test(path))
    .map((path) => path.replace(new RegExp(`${hash}(?=\\.\\w+$)`), ''));
  expect(others.toSorted()).toEqual(
    [
      'dist/cli/cli.cjs',
      'dist/main/icon.png',
      'dist/main/main.cjs',
      'dist/preload/preload.cjs',
      'dist/renderer/assets/NotoSans-Regular.ttf',
      'dist/renderer/assets/NotoSans-SemiBold.ttf',
      'dist/renderer/assets/icon.svg',
      'dist/renderer/assets/notices.txt',
      'dist/renderer/index.html',
      'package.json',
      ...templateFiles,
    ].toSorted(),
  );
});

const isTemplate = (path: string): boolean => /^dist\/renderer\/assets\/[\w-]+\.yaml$/.test(path);

test('no source map, test, setting or package of others is in it, and no script points to a map', () => {
  expect(
    packed.filter(
      (path) => /\.map$|\.tsx?$|test|node_modules|(^|\/)\.|\.ya?ml$/.test(path) && !isTemplate(path),
    ),
  ).toEqual([]);
  const pointing = packed.filter((path) => /\.c?js$/.test(path) && /sourceMappingURL=/.test(textOf(path)));
  expect(pointing).toEqual([]);
});

const textOf = (path: string): string => extractFile(archive, path).toString('utf8');

test('package.json inside says what starts, and nothing of how it was made', () => {
  const inside = JSON.parse(textOf('package.json')) as Record<string, unknown>;
  const own = JSON.parse(readFileSync(join(appFolder, 'package.json'), 'utf8')) as Record<string, unknown>;
  const kept = [
    'name',
    'productName',
    'desktopName',
    'version',
    'private',
    'license',
    'description',
    'type',
    'main',
    'engines',
  ];
  expect(Object.keys(inside).toSorted()).toEqual([...kept, 'author', 'homepage'].toSorted());
  for (const key of kept) expect(inside[key]).toEqual(own[key]);
  expect(packed).toContain(inside['main']);
});

test('nothing in it is started from outside the archive: scripts require Electron, Node and each other', () => {
  const required = ['main/main', 'preload/preload', 'cli/cli'].map((name) => {
    const calls = textOf(`dist/${name}.cjs`).matchAll(/\brequire\(\s*["'`]([^"'`]+)["'`]\s*\)/g);
    return [...new Set([...calls].map((call) => call[1]!.replace(/^node:/, '')))].toSorted();
  });
  const [main, preload, cli] = required;
  expect(preload).toEqual(['electron']);
  expect(main!.filter((name) => name !== 'electron' && !isNode(name))).toEqual([]);
  expect(cli!.filter((name) => !isNode(name))).toEqual([]);
});

const isNode = (name: string): boolean => process.getBuiltinModule(name) !== undefined;

test(`the archive is no larger than ${mostBytes / 1e6} MB`, () => {
  const bytes = readFileSync(archive).length;
  const largest = packed
    .map((path) => ({ path, bytes: extractFile(archive, path).length }))
    .toSorted((a, b) => b.bytes - a.bytes)
    .slice(0, 6)
    .map((file) => `  ${file.bytes} ${file.path}`);
  console.log([`app.asar: ${bytes} bytes; the largest files:`, ...largest].join('\n'));
  expect(bytes).toBeLessThanOrEqual(mostBytes);
});

test('packing again gives the same bytes', () => {
  const work = mkdtempSync(join(tmpdir(), 'throughline-again-'));
  try {
    const again = join(packApp(appFolder, work, 'linux'), 'resources/app.asar');
    const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
    expect(hashOf(again)).toBe(hashOf(archive));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});
