// Where each hostile case is tested: one table to read, and a check that every case stands under its number.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './helpers/sources/sourceFiles.ts';

interface Cases {
  readonly letter: string;
  readonly count: number;
  readonly about: string;
  readonly files: readonly string[];
}

const cases: readonly Cases[] = [
  {
    letter: 'D',
    count: 47,
    about:
      'files of workbooks, through the parser; what is refused, also through the library, which must not change',
    files: [
      'test/helpers/hostile/hostileDocuments.ts',
      'test/shared/file/hostile.test.ts',
      'test/renderer/store/hostileFiles.test.ts',
    ],
  },
  {
    letter: 'L',
    count: 18,
    about: 'addresses, in the app and in documents',
    files: ['test/electron/locks/hostileLinks.test.ts'],
  },
  {
    letter: 'I',
    count: 11,
    about: 'pictures',
    files: ['test/helpers/hostile/hostilePictures.ts', 'test/shared/picture/judgePicture.test.ts'],
  },
  { letter: 'N', count: 17, about: 'names of files', files: ['test/renderer/ui/safeFileName.test.ts'] },
  {
    letter: 'X',
    count: 12,
    about: 'spreadsheets that come in',
    files: ['test/shared/sheets/hostileSheets.test.ts', 'test/electron/cli/cliTables.test.ts'],
  },
  { letter: 'C', count: 15, about: 'cells that go out', files: ['test/shared/tables/formulaCells.test.ts'] },
];

const numbered = ({ letter, count }: Cases): string[] =>
  Array.from({ length: count }, (_, i) => `${letter}${String(i + 1).padStart(2, '0')}`);

test.each(cases)('$letter: $count cases ($about)', (row) => {
  const text = row.files.map((path) => readFileSync(join(root, path), 'utf8')).join('\n');
  expect(numbered(row).filter((id) => !new RegExp(`\\b${id}\\b`).test(text))).toEqual([]);
});

test('there are 120 of them', () => {
  expect(cases.flatMap(numbered)).toHaveLength(120);
});
