// What comes from others: named with its licence, and no style sheet of theirs more or less than is used.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { madeFrom } from '../../build/app/builtApp.ts';
import { notices, noticesPath, packageFolders } from '../../build/generate/generateNotices.ts';
import { root } from '../helpers/sources/sourceFiles.ts';

const made = madeFrom(inject('appFolder'));

test('the notices name exactly the packages of the build as it is now (npm run notices)', () => {
  expect(readFileSync(noticesPath, 'utf8')).toBe(notices(made));
});

test('among them are a library of each script, the font, and what the build adds by itself', () => {
  const names = packageFolders(made).map((folder) => folder.replace(/^.*node_modules\//, ''));
  const some = ['react-dom', 'jspdf', 'papaparse', 'zod', '@expo-google-fonts/noto-sans', 'vite', 'rolldown'];
  expect(names).toEqual(expect.arrayContaining(some));
  expect(readFileSync(noticesPath, 'utf8')).toContain('SIL OPEN FONT LICENSE Version 1.1');
});

test('the styles of exactly those parts of Mantine are loaded that the build uses, in their order', () => {
  const parts = Object.values(made)
    .flat()
    .flatMap((module) => /@mantine\/core\/.*\/(\w+)\.module\.mjs$/.exec(module)?.[1] ?? []);
  const styles = readFileSync(join(root, 'renderer/ui/theme/mantineParts.css'), 'utf8');
  const loaded = [...styles.matchAll(/styles\/([\w-]+)\.layer\.css/g)].map((match) => match[1]!);
  const always = ['baseline', 'default-css-variables', 'global'];
  expect(loaded.toSorted()).toEqual([...new Set([...always, ...parts])].toSorted());

  const whole = readFileSync(join(root, 'node_modules/@mantine/core/styles.layer.css'), 'utf8');
  const places = loaded.map((name) => {
    const own = readFileSync(join(root, `node_modules/@mantine/core/styles/${name}.layer.css`), 'utf8');
    const start = /\.m_[0-9a-z]+/.exec(own)?.[0] ?? own.slice('@layer mantine {'.length).trim().slice(0, 60);
    return whole.indexOf(start);
  });
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});
