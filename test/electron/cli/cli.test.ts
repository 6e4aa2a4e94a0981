// The command line as a person runs it: real processes, real files, exit codes and what they print.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAll } from '../../../shared/rules/catalogue.ts';
import { figures } from '../../../shared/rules/figures.ts';
import { factsOf } from '../../../shared/schema/workbook.ts';
import { templates } from '../../helpers/workbooks/templates.ts';
import { cliFolder, type Ran } from '../../helpers/programs/cliRuns.ts';
import { readPdf } from '../../helpers/pictures/readPdf.ts';
import { root } from '../../helpers/sources/sourceFiles.ts';

const { folder, at, cli, opened } = cliFolder('cli');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** One sentence on stderr, exit code 2, nothing on stdout. */
function expectRefusal(ran: Ran, words: string): void {
  expect(ran).toMatchObject({ code: 2, out: '' });
  expect(ran.err).toContain(words);
  expect(ran.err).toMatch(/^[^\n]+\.\n$/);
}

const register = 'Risk ID,Title,Likelihood,Impact,Owner\nRK1,Late,4,3,Ann\nRK2,,2,2,Bo\nRK3,Lost,nine,2,Cy\n';

beforeAll(() => {
  cli('example', '--out', 'example.throughline');
  cli('new', '--template', 'blank', '--out', 'blank.throughline');
  writeFileSync(at('register.csv'), register);
});

describe('new and example', () => {
  test('the example is the one at the end of the workshop, others can be asked for', () => {
    expect(factsOf(opened('example.throughline').workbook)).toMatchObject({
      clientLabel: 'Quillmere Stores',
      asOf: '2026-01-12',
    });
    expect(cli('example', '--snapshot', 'Y-3', '--out', 'later.throughline').code).toBe(0);
    expect(factsOf(opened('later.throughline').workbook).asOf).toBe('2026-02-16');
  });

  test('a blank workbook is dated today and has nothing but its pillars', () => {
    const { workbook } = opened('blank.throughline');
    expect([workbook.pillar.size, workbook.goal.size]).toEqual([7, 0]);
    expect(factsOf(workbook).asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  test('names are read as people write them', () => {
    const spelled = ['Blank', 'Worked example (Quillmere Stores)'];
    for (const [i, name] of spelled.entries())
      expect(cli('new', '--template', name, '--out', `spelled-${i}.throughline`)).toMatchObject({ code: 0 });
    expectRefusal(cli('new', '--template', 'example', '--out', 'no.throughline'), 'no --template');
    expect(cli('example', '--snapshot', 'y0', '--out', 'first.throughline').out).toContain('as of Y-0');
  });

  test('every template can be named, others are refused with their names', () => {
    const ran = cli('new', '--template', 'nonsense', '--out', 'x.throughline');
    expectRefusal(ran, templates.map(({ name }) => name).join(', '));
    expect(existsSync(at('x.throughline'))).toBe(false);
  });
});

describe('check', () => {
  const expected = () => findAll(opened('example.throughline').workbook).open;

  test('prints findings as JSON and ends with 1 when there are errors', () => {
    const ran = cli('check', 'example.throughline', '--json');
    const findings = JSON.parse(ran.out) as unknown;
    expect(findings).toEqual(
      expected().map(({ rule, severity, message }) => ({
        rule,
        severity,
        subjects: expect.any(Array) as unknown,
        message,
      })),
    );
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'TRC-04', subjects: ['T-10'] }));
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'BIG-05', subjects: ['S-1', 'S-3'] }));
    expect(ran.code).toBe(expected().some(({ severity }) => severity === 'error') ? 1 : 0);
  });

  test('prints a line a finding for people, and counts them', () => {
    const lines = cli('check', 'example.throughline').out.trimEnd().split('\n');
    expect(lines).toHaveLength(expected().length + 1);
    expect(lines.at(-1)).toMatch(/^\d+ errors?, \d+ warnings?, \d+ notes?/);
  });

  test('a blank workbook has no errors and ends with 0', () => {
    expect(cli('check', 'blank.throughline')).toMatchObject({ code: 0, err: '' });
  });

  test('a file that was changed outside Throughline is an error that names what; other commands warn', () => {
    const text = readFileSync(at('blank.throughline'), 'utf8').replace(
      '"Tech resources"',
      '"Tech resourced"',
    );
    writeFileSync(at('changed.throughline'), text);
    const words =
      'This file was changed outside Throughline or damaged: pillar L-4 "Tech resourced" is not as saved.';
    const { code, out, err } = cli('check', 'changed.throughline');
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain(`error    FIL-01  file  ${words}`);
    expect(out.trimEnd().split('\n').at(-1)).toMatch(/^1 error, /);
    const listed = JSON.parse(cli('check', 'changed.throughline', '--json').out) as readonly object[];
    expect(listed[0]).toMatchObject({ rule: 'FIL-01', severity: 'error', subjects: ['file'] });
    expect(cli('figures', 'changed.throughline')).toMatchObject({
      code: 0,
      err: expect.stringContaining(words) as string,
    });
  });
});

describe('import', () => {
  const words = ['import', 'register.csv', '--kind', 'risks', '--into', 'blank.throughline', '--out'];

  test('accounts for every row, and the copy knows the one it grew from', () => {
    const ran = cli(...words, 'imported.throughline', '--json');
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(ran.out)).toMatchObject({
      rows: 3,
      imported: 2,
      refused: [{ row: 3, reason: 'There is neither a title nor a description.' }],
      warnings: [{ row: 4, reason: expect.stringContaining('"nine"') as unknown }],
      mapping: {
        'Risk ID': 'code',
        Title: 'title',
        Likelihood: 'probability',
        Impact: 'impactCost',
        Owner: 'owner',
      },
    });
    const [before, after] = [opened('blank.throughline'), opened('imported.throughline')];
    expect(after.workbookId).toBe(before.workbookId);
    expect(new Set([...after.workbook.risk.values()].map(({ code }) => code))).toEqual(
      new Set(['R-1', 'R-3']),
    );
    const { copy, at, hash } = before.lineage;
    expect(after.lineage.ancestors).toEqual([{ id: copy, at, hash, changes: null }]);
  });

  test('says the same in words', () => {
    const { out } = cli(...words, 'words.throughline');
    expect(out).toContain('3 rows: 2 imported (2 new, 0 changed), 1 refused.');
    expect(out).toContain('line 3 refused');
  });

  test('refuses a file that is no table or no workbook, and writes nothing', () => {
    writeFileSync(at('empty.csv'), '');
    const into = ['--kind', 'risks', '--into'];
    expectRefusal(
      cli('import', 'empty.csv', ...into, 'blank.throughline', '--out', 'no.throughline'),
      'nothing to import',
    );
    expectRefusal(
      cli('import', 'register.csv', ...into, 'register.csv', '--out', 'no.throughline'),
      'not a Throughline file',
    );
    expect(existsSync(at('no.throughline'))).toBe(false);
  });
});

describe('export, figures, schema', () => {
  test('the executive edition as a PDF, the same bytes each time', async () => {
    const words = ['export', 'example.throughline', '--edition', 'executive', '--paper'];
    expect(cli(...words, 'a4', '--out', 'one.pdf')).toMatchObject({ code: 0, err: '' });
    expect(cli(...words, 'a4', '--out', 'two.pdf').code).toBe(0);
    expect(cli(...words, 'letter', '--out', 'letter.pdf').code).toBe(0);
    const [one, two, letter] = ['one.pdf', 'two.pdf', 'letter.pdf'].map(
      (name) => new Uint8Array(readFileSync(at(name))),
    );
    expect(Buffer.compare(one!, two!)).toBe(0);
    const pdf = await readPdf(one!);
    expect(JSON.stringify(pdf)).toContain('Quillmere');
    expect(Buffer.compare(one!, letter!)).not.toBe(0);
  });

  test('all figures of the example, as JSON and one a line', () => {
    const expected = figures(opened('example.throughline').workbook);
    expect(JSON.parse(cli('figures', 'example.throughline', '--json').out)).toEqual(
      JSON.parse(JSON.stringify(expected)),
    );
    expect(cli('figures', 'example.throughline').out).toContain(`plan.endWD ${expected.plan.endWD}\n`);
  });

  test('the record of what binds, as JSON and one entry a line; one changed by hand ends with 1', () => {
    const whole = cli('log', 'example.throughline');
    expect(whole).toMatchObject({ code: 0, err: '' });
    expect(whole.out).toContain('1 entry; the record is whole.');
    expect(JSON.parse(cli('log', 'example.throughline', '--json').out)).toMatchObject({
      entries: [{ number: 1, what: 'begins', role: null }],
      chain: 'whole',
      breaks: [],
    });
    const file = JSON.parse(readFileSync(at('example.throughline'), 'utf8')) as {
      records: { killCriterion: { code: string; value: number }[] };
    };
    for (const criterion of file.records.killCriterion) if (criterion.code === 'K-4') criterion.value = 1;
    writeFileSync(at('forged.throughline'), JSON.stringify(file));
    const forged = cli('log', 'forged.throughline');
    expect(forged.code).toBe(1);
    expect(forged.out).toContain('The record breaks after entry 1: K-4');
    expect(forged.out).toContain('1 entry; the record is broken in 1 place.');
    const checked = cli('check', 'forged.throughline');
    expect([checked.code, checked.out]).toEqual([1, expect.stringMatching(/error\s+SIG-01\s+K-4/)]);
    expect(cli('figures', 'forged.throughline').out).toContain('log.chain "broken"\n');
  });

  test('the JSON Schema is the one in the repository', () => {
    expect(cli('schema').out).toBe(readFileSync(join(root, 'shared/file/throughline.schema.json'), 'utf8'));
  });
});

describe('simulate', () => {
  test('prints the same to the letter whatever the number of threads', () => {
    const ran = (workers: string) =>
      cli('simulate', 'example.throughline', '--iterations', '700', '--workers', workers, '--json');
    const [one, two, three] = ['1', '2', '3'].map(ran);
    expect(one).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(one?.out ?? '')).toMatchObject({ input: { iterations: 700, view: 'planned' } });
    expect(two).toEqual(one);
    expect(three).toEqual(one);
  });
});

describe('help and wrong words', () => {
  test('help names every command, and each command its own words', () => {
    const { code, out } = cli('--help');
    expect(code).toBe(0);
    for (const name of [
      'new',
      'example',
      'check',
      'import',
      'export',
      'figures',
      'simulate',
      'log',
      'compare',
      'merge',
      'schema',
    ])
      expect(out).toContain(`throughline ${name}`);
    expect(cli('check', '--help')).toMatchObject({ code: 0, err: '' });
  });

  test.each([
    [[], 'Say what to do'],
    [['chek'], 'no command "chek"'],
    [['check', 'nowhere.throughline'], 'no such file'],
    [['check', '.', '--jsn'], '--jsn is unknown'],
    [['check', '.'], 'it is a folder'],
    [['new', '--template', 'blank', '--out', 'no/such/folder/x.throughline'], 'no such file or folder'],
  ])('%j is refused', (words, sentence) => {
    expectRefusal(cli(...words), sentence);
  });
});

describe('files are written whole or not at all', () => {
  test('a command that fails leaves the file that was there, and nothing beside it', () => {
    writeFileSync(at('kept.throughline'), 'precious');
    const ran = cli(
      'import',
      'register.csv',
      '--kind',
      'risks',
      '--into',
      'kept.throughline',
      '--out',
      'kept.throughline',
    );
    expectRefusal(ran, 'not a Throughline file');
    expect(readFileSync(at('kept.throughline'), 'utf8')).toBe('precious');
    mkdirSync(at('a-folder'));
    expectRefusal(cli('example', '--out', 'a-folder'), 'cannot be written: it is a folder');
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('what is new can be read by others, and what was there keeps its permissions', () => {
    const modeOf = (name: string): number => statSync(at(name)).mode & 0o777;
    writeFileSync(at('private.throughline'), '', { mode: 0o600 });
    for (const name of ['private.throughline', 'shared.throughline'])
      expect(cli('new', '--template', 'blank', '--out', name, '--force').code).toBe(0);
    expect([modeOf('private.throughline'), modeOf('shared.throughline')]).toEqual([0o600, 0o644]);
  });

  test('a damaged workbook is named with every fault, and each record that is lost by its name', () => {
    const file = JSON.parse(readFileSync(at('example.throughline'), 'utf8')) as {
      records: { risk: object[]; useCase: object[] };
    };
    const spoilt = (records: readonly object[]) =>
      records.map((one, i) => (i === 0 ? { ...one, title: 7 } : one));
    const records = {
      ...file.records,
      risk: spoilt(file.records.risk),
      useCase: spoilt(file.records.useCase),
    };
    writeFileSync(at('spoilt.throughline'), JSON.stringify({ ...file, records }));
    const { code, out, err } = cli('check', 'spoilt.throughline');
    expect([code, out]).toEqual([2, '']);
    const [sentence, ...faults] = err.trimEnd().split('\n');
    expect(sentence).toMatch(/^"spoilt\.throughline": This file is damaged/);
    expect(faults.filter((fault) => /^ {2}(?:risk R-1|use case U-1)\b/.test(fault))).toHaveLength(2);
  });

  test('a link is followed, not replaced', () => {
    symlinkSync(at('linked-to.throughline'), at('link.throughline'));
    writeFileSync(at('linked-to.throughline'), '');
    expect(cli('new', '--template', 'blank', '--out', 'link.throughline', '--force').code).toBe(0);
    expect(opened('linked-to.throughline').workbook.pillar.size).toBe(7);
  });
});
