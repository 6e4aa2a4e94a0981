// Tables on the command line, by real processes: a sheet of a spreadsheet comes in, what is no table leaves everything as it was.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeXlsx } from 'hucre/xlsx';
import { byCode } from '../../../shared/schema/workbook.ts';
import { cliFolder } from '../../helpers/programs/cliRuns.ts';
import { spreadsheetParts, zipOf } from '../../helpers/hostile/zips.ts';

const { folder, at, cli, opened } = cliFolder('tables');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const importInto = (file: string, out: string, ...more: string[]) =>
  cli('import', file, '--kind', 'risks', '--into', 'blank.throughline', '--out', out, ...more);

const workbookIn = (name: string) => opened(name).workbook;

const header = ['ID', 'Title', 'Likelihood', 'Impact', 'Due'];
beforeAll(async () => {
  const due = new Date('2026-03-31T00:00:00Z');
  const sheets = [
    { name: 'Cover', rows: [['Register of risks']] },
    { name: 'Berlin', rows: [header, ['R-1', 'Late', 4, 5, due], ['R-2', null, 1, 1, null]] },
    { name: 'Rome', rows: [header, ['R-1', 'Lost', 2, 3, due]] },
  ].map((sheet) => ({ ...sheet, columns: [{}, {}, {}, {}, { numFmt: 'dd/mm/yyyy' }] }));
  writeFileSync(at('register.xlsx'), await writeXlsx({ sheets }));
  cli('new', '--template', 'blank', '--out', 'blank.throughline');
});

test('a sheet is chosen by its name, and every row of it is accounted for', () => {
  const ran = importInto('register.xlsx', 'berlin.throughline', '--sheet', 'Berlin', '--json');
  expect(JSON.parse(ran.out)).toMatchObject({
    rows: 2,
    imported: 1,
    refused: [{ row: 3, reason: 'There is neither a title nor a description.' }],
    sheet: 'Berlin',
    sheets: ['Cover', 'Berlin', 'Rome'],
    encoding: null,
  });
  const [risk] = [...workbookIn('berlin.throughline').risk.values()].toSorted(byCode);
  expect(risk).toMatchObject({ code: 'R-1', title: 'Late', probabilityBand: 4, impacts: { cost: 5 } });
});

test('without a name the first sheet that holds a table is read, and the others are named', () => {
  const { out } = importInto('register.xlsx', 'unnamed.throughline');
  expect(out).toContain('read from the sheet "Berlin"; there are also "Cover" and "Rome"');
});

test.each([
  ['csv', ['--table', 'risks']],
  ['xlsx', []],
  ['xlsx', ['--table', 'risks']],
])('the risk register goes out as %s (%j) and comes in again without a change', (format, more) => {
  cli('example', '--out', 'example.throughline', '--force');
  const out = `example-risks.${format}`;
  const ran = cli('export', 'example.throughline', '--format', format, ...more, '--out', out, '--force');
  expect(ran).toMatchObject({ code: 0, err: '' });
  expect(ran.out).toContain(`Wrote ${out}: Risk register, `);
  const words = [
    '--kind',
    'risks',
    '--into',
    'example.throughline',
    '--out',
    'again.throughline',
    '--force',
    '--json',
  ];
  const account: unknown = JSON.parse(cli('import', out, ...words).out);
  const risks = workbookIn('example.throughline').risk;
  expect(account).toMatchObject({
    rows: risks.size,
    updated: 0,
    same: risks.size,
    changes: [],
    refused: [],
    warnings: [],
  });
  const timeless = [...workbookIn('again.throughline').risk.values()].map((risk) => ({
    ...risk,
    updatedAt: risks.get(risk.id)?.updatedAt,
  }));
  expect(timeless).toEqual([...risks.values()]);
});

test.each([
  [['--format', 'csv'], 'The option --table is missing'],
  [['--format', 'csv', '--table', 'cats'], '"cats" is no --table'],
  [['--format', 'csv', '--table', 'goals', '--paper', 'a4'], '--paper does not go with --format csv'],
  [['--table', 'goals', '--edition', 'executive', '--paper', 'a4'], '--table does not go with --format pdf'],
  [['--paper', 'a4'], 'The option --edition is missing'],
])('export with %j is refused', (words, sentence) => {
  const ran = cli('export', 'blank.throughline', ...words, '--out', 'never.csv');
  expect(ran).toMatchObject({ code: 2, out: '' });
  expect(ran.err).toContain(sentence);
  expect(existsSync(at('never.csv'))).toBe(false);
});

test.each([
  ['a sheet that is not there', 'register.xlsx', ['--sheet', 'Paris'], 'no sheet “Paris”'],
  ['X08 macros', 'macros.xlsx', [], 'holds macros'],
  ['X10 a spreadsheet cut off', 'cut.xlsx', [], 'breaks off before its end'],
])('%s: one sentence, and no file is written', (_name, file, more, words) => {
  const macros = zipOf([...spreadsheetParts(), { name: 'xl/vbaProject.bin', content: 'x' }]);
  writeFileSync(at('macros.xlsx'), macros);
  writeFileSync(at('cut.xlsx'), readFileSync(at('register.xlsx')).subarray(0, 2_000));
  const ran = importInto(file, 'never.throughline', ...more);
  expect(ran).toMatchObject({ code: 2, out: '' });
  expect(ran.err).toContain(words);
  expect(ran.err).toMatch(/^[^\n]+ Nothing was imported\.\n$/);
  expect(existsSync(at('never.throughline'))).toBe(false);
});
