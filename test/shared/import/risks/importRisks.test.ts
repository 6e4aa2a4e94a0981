// What becomes of the rows of a register: imported, changed or refused, but never lost.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply, diff, invert } from '../../../../shared/changes/changes.ts';
import type { Mapping } from '../../../../shared/import/table/guessMapping.ts';
import { importRisks } from '../../../../shared/import/risks/importRisks.ts';
import { planImport } from '../../../../shared/import/risks/planImport.ts';
import type { Table } from '../../../../shared/import/table/readTable.ts';
import { riskFields } from '../../../../shared/import/words/riskFields.ts';
import { scales } from '../../../../shared/import/table/scales.ts';
import { about, empty, imported, lines, moment } from '../../../helpers/workbooks/importedRegister.ts';
import { build } from '../../../helpers/workbooks/workbooks.ts';

describe('rows that are refused or changed', () => {
  test('a row without title and description is refused with its line and its reason', () => {
    const { plan, risks } = imported(lines('ID,Title,Owner', '1,Late,Ann', '2,,Bo', '3,Lost,Cy'));
    expect(plan.rows[1]).toMatchObject({
      line: 3,
      status: 'refused',
      problems: ['There is neither a title nor a description.'],
    });
    expect(plan.counts).toEqual({
      rows: 3,
      imported: 2,
      added: 2,
      updated: 0,
      same: 0,
      refused: 1,
      warnings: 0,
    });
    expect(risks.map(({ code }) => code)).toEqual(['R-1', 'R-3']);
  });

  test('a title that is too long is shortened, its full text is the event', () => {
    const long = 'The supplier of the cold shelves cannot deliver before summer '.repeat(4).trim();
    const { plan, risks } = imported(lines('ID,Title', `1,${long}`));
    expect(risks[0]?.title.length).toBeLessThanOrEqual(120);
    expect(risks[0]?.title.endsWith('…')).toBe(true);
    expect(risks[0]?.event).toBe(long);
    expect(plan.rows[0]?.status).toBe('warning');
  });

  test('a description that is too long is shortened, the notes hold all of it', () => {
    const long = 'very '.repeat(500).trim();
    const { risks } = imported(lines('Title,Description', `Late,${long}`));
    expect(risks[0]?.event.length).toBeLessThanOrEqual(2_000);
    expect(risks[0]?.notes).toBe(`event: ${long}`);
  });

  test('a description alone gives the title', () => {
    const { risks } = imported(lines('No,Description', '1,The van breaks down'));
    expect(risks[0]).toMatchObject({ title: 'The van breaks down', event: 'The van breaks down' });
  });

  test('cells that look like formulas are text', () => {
    const { risks } = imported(lines('Title,Description', '=HYPERLINK("http://x"),"=1+1"', '@SUM(A1),-2+3'));
    expect(risks.map(({ title, event }) => [title, event])).toEqual([
      ['=HYPERLINK("http://x")', '=1+1'],
      ['@SUM(A1)', '-2+3'],
    ]);
  });

  test('accepting needs more than a word, and an open risk all its parts', () => {
    const { risks, plan } = imported(
      lines(
        'Title,Cause,Description,Effect,Status',
        'A,c,d,e,Open',
        'B,c,d,e,Accepted',
        'C,,d,,Open',
        'D,,,,Closed',
      ),
    );
    expect(risks.map(({ state }) => state)).toEqual(['open', 'open', 'draft', 'closed']);
    expect(plan.rows.map(({ status }) => status)).toEqual(['ok', 'warning', 'warning', 'ok']);
    expect(risks[2]?.notes).toBe('Status: Open');
  });

  test('a score that is not likelihood × impact is named and kept, one that is needs no note', () => {
    const { risks, plan } = imported(lines('Title,Likelihood,Impact,Score', 'A,4,4,16', 'B,4,4,20'));
    expect(plan.rows.map(({ problems }) => problems.length)).toEqual([0, 1]);
    expect(risks.map(({ notes }) => notes)).toEqual(['', 'Score: 20']);
  });
});

describe('a register that is imported again', () => {
  const first = lines(
    'Risk ID,Title,Likelihood,Impact,Status,Mitigation,Room',
    'RK01,Late,4,3,,Call,A',
    'RK02,Lost,2,2,,,B',
  );
  const before = imported(first).workbook;
  const again = { matching: { by: 'source', source: 'register.csv' } } as const;

  test('changes nothing when nothing is new', () => {
    const { plan, workbook } = imported(first, before, again);
    expect(plan.counts).toMatchObject({ added: 0, updated: 0, same: 2 });
    expect(diff(before, workbook)).toEqual([]);
  });

  test('changes what is new and leaves what it does not speak of', () => {
    const own = build(
      (wb) =>
        wb.add('risk', 'R-1', { cause: 'Ours', notes: 'Said by Ann\nRoom: A\nFrom register.csv: RK01' }),
      before,
    );
    const { risks, workbook } = imported(
      lines('Risk ID,Title,Likelihood,Room', 'RK01,Too late,,C'),
      own,
      again,
    );
    expect(risks).toHaveLength(2);
    expect(risks[0]).toMatchObject({ title: 'Too late', cause: 'Ours', probabilityBand: 4 });
    expect(risks[0]?.notes).toBe('Said by Ann\nRoom: C\nFrom register.csv: RK01');
    expect(workbook.treatment.size).toBe(1);
  });

  test('codes of this workbook are matched where the person says that they are', () => {
    const register = lines('Code,Title', 'R-2,Lost for good', 'R-9,New');
    const { plan } = imported(register, before, { matching: { by: 'codes' } });
    expect(plan.rows.map(({ updates, code }) => [updates !== null, code])).toEqual([
      [true, 'R-2'],
      [false, 'R-9'],
    ]);
  });

  test('a number that was used before is not used again', () => {
    const { plan } = imported(lines('No,Title', '1,Other', '2,Another', '9,Third'), before);
    expect(plan.rows.map(({ code }) => code)).toEqual(['R-10', 'R-11', 'R-9']);
  });

  test('two rows of one number both become risks', () => {
    const { plan } = imported(lines('ID,Title', 'A1,Late', 'A1,Lost'));
    expect(plan.rows.map(({ code, status }) => [code, status])).toEqual([
      ['R-1', 'ok'],
      ['R-2', 'warning'],
    ]);
  });
});

test('owners that are there already are not added again', () => {
  const before = build((wb) => wb.add('role', 'buyer', { title: 'Head of Purchasing' }));
  const { workbook, risks } = imported(lines('Title,Owner', 'Late,head of  purchasing', 'Lost,Ann'), before);
  expect(workbook.role.size).toBe(2);
  expect(risks[0]?.ownerRole).toBe('buyer');
});

describe('always', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '1',
      '5',
      '7',
      '35 %',
      'high',
      'Open',
      'Accepted',
      '31.3.2026',
      '=1+1',
      'R-1',
      'Reduce',
      '12,5',
    ),
    fc.string({ maxLength: 12 }),
    fc.string({ minLength: 100, maxLength: 200 }),
  );
  const anyTable = fc.integer({ min: 1, max: 8 }).chain((width) =>
    fc.record({
      rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 12 }),
      columns: fc.array(
        fc.record({ field: fc.constantFrom(...riskFields), scale: fc.constantFrom(...scales, null) }),
        { minLength: width, maxLength: width },
      ),
    }),
  );

  test('rows in are rows imported plus rows refused with a reason, however the columns are mapped', () => {
    fc.assert(
      fc.property(anyTable, ({ rows, columns }) => {
        const header = columns.map((_, i) => `Column ${i + 1}`);
        const table: Table = {
          encoding: 'UTF-8',
          separator: ',',
          sheet: null,
          notes: [],
          above: [],
          header,
          headerLine: 1,
          rows: rows.map((cells, i) => ({ line: i + 2, cells })),
        };
        const mapping: Mapping = {
          kind: 'risks',
          columns: columns.map((column, i) => ({
            ...column,
            header: header[i] ?? '',
            dateOrder: 'dayFirst',
          })),
        };
        const plan = planImport(empty, table, mapping, about);
        const after = importRisks(plan).apply(empty, moment);
        expect(plan.counts.rows).toBe(rows.length);
        expect(plan.counts.imported + plan.counts.refused).toBe(rows.length);
        expect(after.risk.size).toBe(plan.counts.added);
        expect([...after.risk.values()].map(({ code }) => code)).toEqual(
          plan.rows.flatMap((row) => row.code ?? []),
        );
        expect(
          plan.rows.filter(({ status, problems }) => status === 'refused' && problems.length === 0),
        ).toEqual([]);
        expect(apply(after, invert(diff(empty, after)))).toEqual(empty);
      }),
      { numRuns: 300 },
    );
  });

  test('every cell of an unknown column is found again in the notes', () => {
    const words = fc.stringMatching(/^[a-z][a-z ]{0,20}[a-z]$/);
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 10 }), (cells) => {
        const { risks } = imported(lines('Title,Zq', ...cells.map((text, i) => `Risk ${i},${text}`)));
        expect(risks.map(({ notes }) => notes)).toEqual(cells.map((text) => `Zq: ${text}`));
      }),
      { numRuns: 50 },
    );
  });
});

test('10,000 rows are read, planned and imported', () => {
  const rows = Array.from(
    { length: 10_000 },
    (_, i) => `RK${i},Risk ${i},Owner ${i % 40},${1 + (i % 5)},3,"Act, ${i}"`,
  );
  const bytes = lines('ID,Title,Owner,Likelihood,Impact,Mitigation', ...rows);
  expect(imported(bytes).plan.counts.imported).toBe(10_000);
});
