// The log as it is read: days, money and choices in words, records by name even when they are gone, and what fits a filter.
import { describe, expect, it } from 'vitest';
import type { ChangeSet } from '../../../shared/changes/changes.ts';
import { differenceOf } from '../../../shared/changes/changes.ts';
import { type Log, logged, type LogEntry } from '../../../shared/changes/log.ts';
import { deleteRecords } from '../../../shared/edits/records.ts';
import { performEdit } from '../../../shared/edits/perform.ts';
import { type FoundStep, findSteps, type LogFilter, stepsOf } from '../../../shared/log/findSteps.ts';
import { type LogRow, roleOf, rowsOf, unreadable } from '../../../shared/log/logRows.ts';
import { logTable } from '../../../shared/log/logTable.ts';
import { namesIn } from '../../../shared/log/names.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { type Builder, build, range, testMoment } from '../../helpers/workbooks/workbooks.ts';

const noFilter: LogFilter = { role: null, stage: null, kind: null, since: null, until: null, search: '' };

const start = build((wb) => {
  wb.add('role', 'head', { title: 'Head of sales' });
  wb.add('goal', 'G-1', { title: 'Fewer returns' });
  wb.add('useCase', 'U-1', { title: 'Suggestions' });
  wb.add('risk', 'R-1', { title: 'Late supplier' });
});

/** The log of these steps, each the records it adds or changes, the last state last. */
function worked(...steps: readonly ((wb: Builder) => void)[]) {
  let [workbook, log]: [Workbook, Log] = [start, []];
  for (const [i, fill] of steps.entries()) {
    const after = build(fill, workbook);
    log = logged(log, {
      what: 'done',
      label: `Step ${i + 1}`,
      at: `2026-01-${12 + i}T08:00:00Z`,
      byRole: i % 2 === 0 ? 'head' : null,
      roleTitle: i % 2 === 0 ? 'Head of sales' : null,
      changes: differenceOf(workbook, after).changes,
    });
    workbook = after;
  }
  return { workbook, log, names: namesIn(workbook, log, (_, __, { title }) => title) };
}

const told = ({ name, field, before, after }: LogRow): string =>
  `${name.code ?? name.title} ${field}: ${before} > ${after}`;
const rowsAfter = (fill: (wb: Builder) => void): readonly string[] => {
  const { log, names } = worked(fill);
  return rowsOf(names, log[0]?.changes ?? []).map(told);
};

describe('a changed field', () => {
  it.each<[string, (wb: Builder) => void, readonly string[]]>([
    ['a day', (wb) => wb.add('goal', 'G-1', { horizonDate: '2026-02-27' }), ['G-1 By: > 27 Feb 2026']],
    ['money', (wb) => wb.add('goal', 'G-1', { costOfDoingNothingPerYear: 123_450 }), ['EUR 1,234.50']],
    ['a choice', (wb) => wb.add('goal', 'G-1', { state: 'agreed' }), ['Draft > Agreed']],
    ['a link', (wb) => wb.add('useCase', 'U-1', { goals: ['G-1'] }), ['> G-1 Fewer returns']],
    [
      'an estimate',
      (wb) => wb.add('risk', 'R-1', { days: range(5, 10, 15) }),
      ['> 5 / 10 / 15 working days'],
    ],
    ['a text', (wb) => wb.add('risk', 'R-1', { cause: 'Strike' }), ['Because of (cause):  > Strike']],
    ['the place alone', (wb) => wb.add('risk', 'R-1', { order: 'zz' }), ['R-1 Place or order:  > ']],
  ])('%s reads as it does everywhere', (_, fill, [expected]) => {
    const rows = rowsAfter(fill);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain((expected ?? '').replace(/^G-1 By: /, ''));
  });

  it('of a kind or a field nobody knows any more spoils nothing', () => {
    const changes = [
      { type: 'changed', kind: 'later', id: 'x', field: 'a', before: 1, after: 2 },
      { type: 'changed', kind: 'risk', id: 'R-1', field: 'goneField', before: 1, after: 2 },
      { type: 'changed', kind: 'risk', id: 'R-1', field: 'days', before: 'once text', after: null },
    ] as unknown as ChangeSet;
    const rows = rowsOf(worked().names, changes).map(told);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatch(/^R-1 .*once text.* > $/);
  });
});

describe('a record', () => {
  it('that is added is told with what it holds', () => {
    const [row] = rowsAfter((wb) => wb.add('risk', 'R-2', { title: 'No data', cause: 'Old systems' }));
    expect(row).toMatch(/^R-2 Added: {2}> .*Because of \(cause\): Old systems/);
  });

  it('that is gone keeps its name', () => {
    const { workbook, log } = worked((wb) => wb.add('risk', 'R-1', { cause: 'Strike' }));
    const after = performEdit(deleteRecords([{ kind: 'risk', id: 'R-1' }]), workbook, testMoment());
    const changes = differenceOf(workbook, after).changes;
    const whole = logged(log, { ...(log[0] as LogEntry), label: 'Delete risk', changes });
    const names = namesIn(after, whole, (_, __, { title }) => title);
    const rows = whole.flatMap((entry) => rowsOf(names, entry.changes)).filter(({ kind }) => kind === 'risk');
    expect(rows.map(({ name }) => name)).toEqual([
      { code: 'R-1', title: 'Late supplier' },
      { code: 'R-1', title: 'Late supplier' },
    ]);
    expect(rows[1]).toMatchObject({ field: 'Removed', after: '' });
  });

  it('is named by its kind where it has no name', () => {
    const changes = [
      { type: 'changed', kind: 'risk', id: 'x', field: 'cause', before: '', after: 'A' },
    ] as const;
    expect(rowsOf(worked().names, changes)[0]?.name).toEqual({ code: null, title: 'Risk' });
  });
});

describe('a role', () => {
  it('is called as it is today, and as it was then when it is gone', () => {
    const { log, workbook, names } = worked((wb) => wb.add('risk', 'R-1', { cause: 'Strike' }));
    const entry = log[0] as LogEntry;
    const renamed = build((wb) => wb.add('role', 'head', { title: 'Head of trade' }), workbook);
    const gone = performEdit(deleteRecords([{ kind: 'role', id: 'head' }]), workbook, testMoment());
    expect(roleOf(names, entry)).toBe('Head of sales');
    expect(roleOf({ ...names, workbook: renamed }, entry)).toBe('Head of trade');
    expect(roleOf({ ...names, workbook: gone }, entry)).toBe('Head of sales');
    expect(roleOf(names, { ...entry, byRole: null, roleTitle: null })).toBeNull();
  });
});

describe('what is looked for', () => {
  const { log, names } = worked(
    (wb) => wb.add('risk', 'R-1', { cause: 'Strike' }),
    (wb) => wb.add('goal', 'G-1', { statement: 'Half as many' }),
    (wb) => {
      wb.add('risk', 'R-1', { cause: 'Strike in May' });
      wb.add('useCase', 'U-1', { businessUnit: 'Shops' });
    },
  );
  const found = (filter: Partial<LogFilter>): readonly string[] =>
    findSteps(names, log, { ...noFilter, ...filter }).map(
      ({ entry, changes }: FoundStep) =>
        `${entry.number}:${[...new Set(changes.map(({ id }) => id))].join()}`,
    );

  it.each<[string, Partial<LogFilter>, readonly string[]]>([
    ['anything', {}, ['3:U-1,R-1', '2:G-1', '1:R-1']],
    ['a role', { role: 'head' }, ['3:U-1,R-1', '1:R-1']],
    ['nobody', { role: 'nobody' }, ['2:G-1']],
    ['a stage', { stage: 'why' }, ['2:G-1']],
    ['a kind', { kind: 'risk' }, ['3:R-1', '1:R-1']],
    ['a day on', { since: '2026-01-13T00:00:00Z' }, ['3:U-1,R-1', '2:G-1']],
    ['until a day', { until: '2026-01-13T00:00:00Z' }, ['1:R-1']],
    ['words', { search: 'strike may' }, ['3:R-1']],
    ['a code', { search: 'u-1' }, ['3:U-1']],
    ['the name of a step', { search: 'step 2' }, ['2:G-1']],
    ['what is not there', { search: 'earthquake' }, []],
  ])('%s', (_, filter, expected) => expect(found(filter)).toEqual(expected));

  it('one record', () => {
    expect(stepsOf(log, 'risk', 'R-1').map(({ entry }) => entry.number)).toEqual([3, 1]);
    expect(stepsOf(log, 'risk', 'R-1')[0]?.changes.every(({ id }) => id === 'R-1')).toBe(true);
  });

  it('is exported as it is found, a row a field', () => {
    const table = logTable(names, findSteps(names, log, { ...noFilter, role: 'nobody' }));
    expect(table.rows).toEqual([
      [
        2,
        '2026-01-13T08:00:00Z',
        null,
        'Step 2',
        'Goal',
        'G-1',
        'Fewer returns',
        'What should move, by how much, by when',
        '',
        'Half as many',
      ],
    ]);
    expect(table.header).toHaveLength(10);
  });
});

it('the name of a person is read here, and leaves in no table', () => {
  const { log, names } = worked((wb) => wb.add('role', 'head', { displayName: 'Ada Byron' }));
  const steps = findSteps(names, log, noFilter);
  expect(
    rowsOf(names, steps[0]?.changes ?? [])
      .map(told)
      .join(),
  ).toContain('Ada Byron');
  expect(JSON.stringify(logTable(names, steps))).not.toContain('Ada');
  const added = worked((wb) => wb.add('role', 'new', { displayName: 'Ada Byron' }));
  expect(JSON.stringify(logTable(added.names, findSteps(added.names, added.log, noFilter)))).not.toContain(
    'Ada',
  );
});

it('tells how many steps are missing within it', () => {
  const { log } = worked(...[1, 2, 3].map((i) => (wb: Builder) => wb.add('risk', 'R-1', { cause: `${i}` })));
  expect(unreadable(log)).toBe(0);
  expect(unreadable(log.filter(({ number }) => number !== 2))).toBe(1);
  expect(unreadable(log.slice(1))).toBe(0);
  expect(unreadable([])).toBe(0);
});
