// Importing on the command line: nothing that is there changes unasked, and every change is printed with old and new value.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { byCode } from '../../../shared/schema/workbook.ts';
import { cliFolder } from '../../helpers/programs/cliRuns.ts';

// Every run is a process of its own, which takes seconds on a machine that is busy.
vi.setConfig({ testTimeout: 120_000 });

const { folder, at, cli, opened } = cliFolder('import');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const into = (file: string, workbook: string, out: string, ...more: string[]) =>
  cli('import', file, '--kind', 'risks', '--into', workbook, '--out', out, ...more);
const risksIn = (name: string) => [...opened(name).workbook.risk.values()].toSorted(byCode);

beforeAll(() => {
  cli('example', '--out', 'example.throughline');
  cli('new', '--template', 'blank', '--out', 'blank.throughline');
  writeFileSync(at('regA.csv'), 'ID,Title,Likelihood,Impact\nR-1,Supplier goes bankrupt,4,5\n');
  writeFileSync(at('regB.csv'), 'ID,Title,Likelihood,Impact\nR-1,Canteen closes early,1,1\n');
}, 60_000);

test('a second register never meets the risks of the first, however its numbers look', () => {
  expect(into('regA.csv', 'blank.throughline', 'a.throughline')).toMatchObject({ code: 0, err: '' });
  const ran = into('regB.csv', 'a.throughline', 'ab.throughline');
  expect(ran).toMatchObject({ code: 0, err: '' });
  expect(ran.out).toContain('1 row: 1 imported (1 new, 0 changed), 0 refused.');
  expect(ran.out).toContain('1 risk would match by --match "codes": R-1');
  expect(risksIn('ab.throughline').map(({ title, notes }) => [title, notes])).toEqual([
    ['Supplier goes bankrupt', 'From regA.csv: R-1'],
    ['Canteen closes early', 'From regB.csv: R-1'],
  ]);
});

test('what would change is printed with old and new value, and is written only with --update', () => {
  const ran = into('regB.csv', 'a.throughline', 'changed.throughline', '--match', 'codes');
  expect(ran).toMatchObject({
    code: 2,
    err: '1 row would change a risk that is there already, so nothing was written: give --update to change them, or --match nothing to import all rows as new risks.\n',
  });
  expect(ran.out).toContain('line 2 changes R-1, Title: "Supplier goes bankrupt" → "Canteen closes early"');
  expect(ran.out).toContain('line 2 changes R-1, Impact: Cost (1–5): "5" → "1"');
  expect(existsSync(at('changed.throughline'))).toBe(false);

  const words = ['--match', 'regA.csv', '--update', '--json'];
  const done = into('regB.csv', 'a.throughline', 'changed.throughline', ...words);
  expect(JSON.parse(done.out)).toMatchObject({
    written: true,
    updated: 1,
    added: 0,
    changes: [
      {
        row: 2,
        code: 'R-1',
        fields: expect.arrayContaining([
          { field: 'Title', before: 'Supplier goes bankrupt', after: 'Canteen closes early' },
        ]) as unknown,
      },
    ],
  });
  expect(risksIn('changed.throughline')).toMatchObject([
    { title: 'Canteen closes early', notes: 'From regA.csv: R-1' },
  ]);
});

test('what is no register is refused for what it is, and a table without risks asks first', () => {
  writeFileSync(
    at('plan.xml'),
    '<?xml version="1.0"?>\n<Project xmlns="http://schemas.microsoft.com/project"><Tasks>\n<Task><Name>Dig</Name></Task>\n<Task><Name>Fill</Name></Task>\n</Tasks></Project>\n',
  );
  const plan = into('plan.xml', 'blank.throughline', 'never.throughline');
  expect(plan).toMatchObject({
    code: 2,
    out: '',
    err: '"plan.xml": This is a Microsoft Project plan (2 tasks), not a risk register: list its risks in a table (.xlsx or CSV) and choose that. Nothing was imported.\n',
  });
  writeFileSync(at('tasks.csv'), 'Task,Start,Finish,Owner\nDig,2026-01-02,2026-01-05,Ann\n');
  const tasks = into('tasks.csv', 'blank.throughline', 'never.throughline');
  expect(tasks).toMatchObject({ code: 2, out: '' });
  expect(tasks.err).toMatch(/^"tasks\.csv" does not look like a risk register: .+ add --as-risks\.\n$/);
  expect(existsSync(at('never.throughline'))).toBe(false);
  const asked = into('tasks.csv', 'blank.throughline', 'tasks.throughline', '--as-risks');
  expect(asked).toMatchObject({ code: 0, err: '' });
  expect(risksIn('tasks.throughline')).toMatchObject([{ title: 'Dig' }]);
});

test('letters are read as --encoding says', () => {
  writeFileSync(at('latin.csv'), Buffer.from('ID,Title,Impact\n1,Caf\u00e9,3\n', 'latin1'));
  const said = into('latin.csv', 'blank.throughline', 'cyrillic.throughline', '--encoding', 'windows1251');
  expect(said.out).toContain('letters read as Windows-1251');
  expect(risksIn('cyrillic.throughline')).toMatchObject([{ title: 'Cafй' }]);
  expect(into('latin.csv', 'blank.throughline', 'latin.throughline').out).toContain('read as Windows-1252');
  const unknown = into('latin.csv', 'blank.throughline', 'never.throughline', '--encoding', 'klingon');
  expect(unknown.err).toContain('"klingon" is no --encoding: choose one of UTF-8,');
});

test('a register nobody imported before is no way to match', () => {
  const ran = into('regB.csv', 'a.throughline', 'never.throughline', '--match', 'regC.csv');
  expect(ran).toMatchObject({ code: 2, out: '' });
  expect(ran.err).toContain('"export", "nothing", "codes" and "regA.csv"');
});

test('several things to know about a row are told apart', () => {
  writeFileSync(
    at('both.csv'),
    'Title,Likelihood,Impact,Cost\nLate,3,5,1\nEarly,4,4,1\nLater,nine,4,USD 20\n',
  );
  const { out } = into('both.csv', 'blank.throughline', 'both.throughline');
  expect(out).toMatch(/line 4: Likelihood: "nine" .* the notes; Cost: "USD 20" .* the notes\n/);
});
