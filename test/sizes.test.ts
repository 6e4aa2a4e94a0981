// Rings when a file has grown too long to be read in one sitting.
import { expect, test } from 'vitest';
import { sourceFiles } from './helpers/sources/sourceFiles.ts';

const mostLines = 400;

const files = sourceFiles(['shared', 'renderer', 'electron', 'build', 'test'])
  .filter(({ path }) => !/^test\/(fixtures|golden)\//.test(path))
  .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
  .toSorted((a, b) => b.lines - a.lines);

test(`no source file is longer than ${mostLines} lines`, () => {
  expect(files.length).toBeGreaterThan(20);
  console.log(
    ['The longest files:', ...files.slice(0, 5).map(({ path, lines }) => `  ${lines} ${path}`)].join('\n'),
  );
  expect(files.filter(({ lines }) => lines > mostLines)).toEqual([]);
});
