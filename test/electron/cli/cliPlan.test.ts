// Plans on the command line: a dry run that writes nothing, an import into a new or an old workbook, every format out.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, expect, test, vi } from 'vitest';
import { cliFolder } from '../../helpers/programs/cliRuns.ts';
import { mspdiText } from '../../helpers/exchange/mspdiText.ts';

// Every run is a process of its own, which takes seconds on a machine that is busy.
vi.setConfig({ testTimeout: 120_000 });

const { folder, at, cli, opened } = cliFolder('plan');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const plan = at('plan.xml');
writeFileSync(
  plan,
  mspdiText([
    { uid: 1, start: '2026-01-05', finish: '2026-01-09', hours: 40 },
    { uid: 2, start: '2026-01-07', finish: '2026-01-08', hours: 16, links: ['1'], fields: { Manual: 1 } },
    { uid: 3, start: '2026-01-12', finish: '2026-01-12', hours: 8, links: ['9'] },
  ]),
);

test('a dry run lists what is read, left out and moved, and writes nothing', () => {
  const ran = cli('import', plan, '--kind', 'plan', '--dry-run', '--json');
  expect(ran.code).toBe(0);
  expect(JSON.parse(ran.out)).toMatchObject({
    tasks: 3,
    imported: 3,
    links: 2,
    linksImported: 1,
    resources: 0,
    refused: [{ ref: '9→3', reason: 'It waits for 9, which is not imported.' }],
    moved: [
      { ref: '2', from: '2026-01-07', to: '2026-01-12', reason: 'its dates were typed by hand' },
      { ref: '2', from: '2026-01-08', to: '2026-01-13', reason: 'its dates were typed by hand' },
    ],
  });
  const told = cli('import', plan, '--kind', 'plan', '--dry-run');
  expect(told.out).toContain('3 tasks: 3 would be imported; 2 links: 1 would be imported; 0 resources.');
  expect(told.out).toContain(
    '2 has another start, 2026-01-12 instead of 2026-01-07: its dates were typed by hand',
  );
});

test('it begins a workbook, or goes into one, where it is found again by number', () => {
  const [first, second] = ['first.throughline', 'second.throughline'];
  expect(cli('import', plan, '--kind', 'plan', '--out', first).code).toBe(0);
  const boxes = [...opened(first).workbook.timeBox.values()].map(({ code, title }) => `${code} ${title}`);
  // A file lists records by their ids, which are drawn by lot.
  expect(boxes.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(['T-1 Task 1', 'T-2 Task 2', 'T-3 Task 3']);
  expect(cli('import', plan, '--kind', 'plan', '--into', first, '--out', second).code).toBe(0);
  expect(opened(second).workbook.timeBox.size).toBe(3);
});

test('a table is a plan too', () => {
  writeFileSync(at('plan.csv'), 'ID,Task name,Duration,Predecessors\n1,Dig,1w,\n2,Lay,16h,1FS+2d\n');
  const ran = cli('import', at('plan.csv'), '--kind', 'plan', '--dry-run', '--json');
  expect(JSON.parse(ran.out)).toMatchObject({ tasks: 2, imported: 2, links: 1, linksImported: 1, moved: [] });
});

test('what is no plan, and what is missing, is a sentence and writes nothing', () => {
  const bad = at('bad.xml');
  writeFileSync(bad, '<!DOCTYPE x [<!ENTITY a "b">]><Project>&a;</Project>');
  const out = at('none.throughline');
  expect(cli('import', bad, '--kind', 'plan', '--out', out)).toMatchObject({
    code: 2,
    err: expect.stringContaining('declares a document type or entities') as string,
  });
  expect(existsSync(out)).toBe(false);
  expect(cli('import', plan, '--kind', 'plan').err).toContain('The option --out is missing');
  expect(cli('import', plan, '--kind', 'risks', '--out', out).err).toContain('The option --into is missing');
});

test('the worked example goes out in every format and comes back from two of them as it went', () => {
  const example = at('example.throughline');
  cli('example', '--out', example);
  for (const format of ['mspdi', 'gan', 'ics', 'mermaid']) {
    const out = at(`example.${format}`);
    expect(cli('export', example, '--format', format, '--out', out).code).toBe(0);
    expect(readFileSync(out, 'utf8').length).toBeGreaterThan(500);
  }
  for (const format of ['mspdi', 'gan']) {
    const ran = cli(
      'import',
      at(`example.${format}`),
      '--kind',
      'plan',
      '--into',
      example,
      '--dry-run',
      '--json',
    );
    const told = JSON.parse(ran.out) as { refused: readonly { reason: string }[] };
    expect(told).toMatchObject({ moved: [], held: [] });
    // The example keeps its moments: the dates of the last go out as a baseline, and stay out when it comes back.
    expect(told.refused.map(({ reason }) => reason.replace(/\(.*?\)/, '()'))).toEqual(
      told.refused.map(() => 'Its baseline () is left out: a plan is held against kept versions of its own.'),
    );
  }
  const table = at('table.csv');
  expect(cli('export', example, '--format', 'csv', '--table', 'plan', '--out', table).out).toContain(
    'Plan, 10 rows',
  );
});
