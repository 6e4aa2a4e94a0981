// Where the command line reads and writes: never over what is there unasked, never from what has no end, and every exit code.
import { existsSync, linkSync, lstatSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { answer } from '../../../electron/cli/answer.ts';
import { exitMeanings } from '../../../electron/cli/command.ts';
import { ReadHangs, withinTime } from '../../../electron/cli/input/readIn.ts';
import { cliFolder, type Ran } from '../../helpers/programs/cliRuns.ts';
import { root } from '../../helpers/sources/sourceFiles.ts';

// Every run is a process of its own, which takes seconds on a machine that is busy.
vi.setConfig({ testTimeout: 120_000 });

const { folder, at, cli, shell, opened } = cliFolder('places');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const register = 'Title,Likelihood,Impact\nLate,4,3\nLost,2,2\n';
beforeAll(() => {
  cli('new', '--template', 'blank', '--out', 'blank.throughline');
  writeFileSync(at('register.csv'), register);
  shell('mkfifo "$HERE/pipe"');
  symlinkSync(at('circle'), at('circle'));
}, 60_000);

/** One sentence on stderr, exit code 2, nothing on stdout. */
function expectRefusal(ran: Ran, words: string): void {
  expect(ran).toMatchObject({ code: 2, out: '' });
  expect(ran.err).toContain(words);
  expect(ran.err).toMatch(/^[^\n]+\.\n$/);
}
const makeAt = (out: string, ...more: string[]): Ran =>
  cli('new', '--template', 'blank', '--out', out, ...more);
const risksInto = ['--kind', 'risks', '--into', 'blank.throughline', '--out'];

describe('--out', () => {
  test('leaves a file that is there, unless it is told to replace it', () => {
    writeFileSync(at('kept.txt'), 'precious');
    expectRefusal(makeAt('kept.txt'), 'add --force to replace it');
    expect(readFileSync(at('kept.txt'), 'utf8')).toBe('precious');
    expect(makeAt('kept.txt', '--force')).toMatchObject({ code: 0, err: '' });
    expect(opened('kept.txt').workbook.pillar.size).toBe(7);
  });

  test('never replaces what the command reads, by whatever name', () => {
    symlinkSync(at('register.csv'), at('link.csv'));
    linkSync(at('blank.throughline'), at('twin.throughline'));
    const pages = ['--edition', 'executive', '--paper', 'a4', '--force', '--out'];
    const before = readFileSync(at('blank.throughline'));
    const runs = [
      cli('import', 'register.csv', ...risksInto, 'register.csv', '--force'),
      cli('import', 'register.csv', ...risksInto, 'link.csv', '--force'),
      cli('import', 'register.csv', ...risksInto, 'blank.throughline', '--force'),
      cli('export', 'blank.throughline', ...pages, 'twin.throughline'),
      cli('export', 'blank.throughline', ...pages, './blank.throughline'),
    ];
    for (const ran of runs) expectRefusal(ran, 'it is the file that this command reads');
    expect(readFileSync(at('blank.throughline')).equals(before)).toBe(true);
    expect(readFileSync(at('register.csv'), 'utf8')).toBe(register);
  });

  test.each([
    ['a pipe', 'pipe', 'it is a pipe'],
    ['a device', '/dev/full', 'it is a device'],
    ['a folder', '.', 'it is a folder'],
  ])('never replaces %s', (_name, out, words) => {
    expectRefusal(makeAt(out, '--force'), words);
    expect(lstatSync(at('pipe')).isFIFO()).toBe(true);
  });

  test('a link that leads to a device is not followed to it', () => {
    symlinkSync('/dev/null', at('null-link'));
    expectRefusal(makeAt('null-link', '--force'), 'it is a device');
    expect(lstatSync(at('null-link')).isSymbolicLink()).toBe(true);
  });
});

describe('reading', () => {
  test.each([
    ['a pipe nobody writes to', 'pipe', 'it is a pipe'],
    ['a device without an end', '/dev/zero', 'it is a device'],
    ['a folder', '.', 'it is a folder'],
    ['a link that leads to itself', 'circle', 'its links go round in a circle'],
  ])('%s is refused at once, as a workbook and as a table', (_name, path, words) => {
    expectRefusal(cli('check', path), words);
    expectRefusal(cli('import', path, ...risksInto, 'never.throughline'), words);
    expect(existsSync(at('never.throughline'))).toBe(false);
  });

  test('what is merely slow is told to stop, and what hangs is given up', async () => {
    const stopped: Promise<string> = withinTime('slow', [1, 60_000], async (isLate) => {
      while (!isLate()) await new Promise((resolve) => setTimeout(resolve, 1));
      return 'noticed';
    });
    await expect(stopped).resolves.toBe('noticed');
    const hanging = withinTime('dead', [1, 1], () => new Promise(() => undefined));
    await expect(hanging).rejects.toThrow(ReadHangs);
    await expect(hanging).rejects.toThrow('"dead" cannot be read');
    await expect(withinTime('quick', [60_000, 1], async () => 7)).resolves.toBe(7);
  });
});

describe('standard output', () => {
  const workbook = '"$HERE/blank.throughline"';
  test.each(['--help', 'schema', `check ${workbook}`, `figures ${workbook}`, `figures ${workbook} --json`])(
    'that is full ends "%s" with 2 and a sentence',
    (words) => {
      expectRefusal(shell(`$CLI ${words} >/dev/full`), 'there is no space left where it goes');
    },
  );

  test('that nobody reads any more does too', () => {
    const ran = shell(`{ $CLI figures ${workbook} --json; echo "ended with $?" >&2; } | true`);
    expect(ran.err).toMatch(/whoever reads it has stopped\.\nended with 2\n$/);
  });

  test('that is full does not hide that a file was written', () => {
    const ran = shell(`$CLI new --template blank --out made.throughline >/dev/full`);
    expectRefusal(ran, '"made.throughline" was written before that.');
    expect(opened('made.throughline').workbook.pillar.size).toBe(7);
  });

  test('the exit code stays when standard error is full', () => {
    expect(shell('$CLI check nowhere 2>/dev/full').code).toBe(2);
  });
});

describe('exit codes', () => {
  test('0, 1 and 2 are what help and README say, and there are no others', () => {
    cli('example', '--snapshot', 'Y-3', '--out', 'faulty.throughline');
    expect(cli('check', 'blank.throughline').code).toBe(0);
    expect(cli('check', 'faulty.throughline').code).toBe(1);
    expect(cli('check', 'nowhere').code).toBe(2);
    const { out } = cli('--help');
    const readme = readFileSync(`${root}/README.md`, 'utf8');
    expect(Object.keys(exitMeanings)).toEqual(['0', '1', '2']);
    for (const [code, meaning] of Object.entries(exitMeanings)) {
      expect(out).toContain(`\n  ${code}: ${meaning}\n`);
      expect(readme).toContain(`| ${code} | ${meaning} |`);
    }
  });

  test('a fault of Throughline itself ends with 2 too, and is called one', async () => {
    const said: string[] = [];
    const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
    const words = [
      'export',
      at('blank.throughline'),
      '--edition',
      'executive',
      '--paper',
      'a4',
      '--out',
      at('x.pdf'),
    ];
    const fonts = (): never => {
      throw new Error('no fonts');
    };
    await expect(answer(words, { fonts, templates: () => null })).resolves.toBe(2);
    spy.mockRestore();
    expect(said).toEqual(['Throughline itself failed: no fonts\n']);
  });
});
