// Which rows of a register meet a risk that is here: never a stranger's number, and every change is shown before it is made.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diff } from '../../../../shared/changes/changes.ts';
import { sourceName } from '../../../../shared/import/risks/foreignId.ts';
import type { Matching } from '../../../../shared/import/risks/matching.ts';
import { matchOffers } from '../../../../shared/import/risks/matching.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { markHeader, readMark, writeMark } from '../../../../shared/tables/ownMark.ts';
import { workbookTable } from '../../../../shared/tables/workbookTables.ts';
import { writeCsv } from '../../../../shared/tables/writeCsv.ts';
import { workshop as example } from '../../../helpers/workbooks/examples.ts';
import { empty, imported, type Imported, lines } from '../../../helpers/workbooks/importedRegister.ts';
import { build } from '../../../helpers/workbooks/workbooks.ts';

const registerA = lines('ID,Title,Likelihood,Impact', '1,Supplier goes bankrupt,4,5', '2,Site floods,2,4');
const registerB = lines(
  'ID,Title,Likelihood,Impact',
  '1,Canteen closes early,1,1',
  '2,Lift stands still,1,2',
);
const withCodes = lines('ID,Title,Likelihood,Impact', 'R-1,Canteen closes early,1,1');

const exported = (workbook: Workbook, workbookId = 'here'): string =>
  writeCsv(workbookTable(workbook, 'risks', workbookId));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const offersOf = ({ table, mapping }: Imported, workbook: Workbook) =>
  matchOffers(workbook, 'here', table, mapping);

describe('numbers of another register', () => {
  test('two registers that both begin at 1 stay apart, each number kept under its source', () => {
    const first = imported(registerA, empty, { source: 'regA.csv' });
    const { plan, risks } = imported(registerB, first.workbook, { source: 'regB.csv' });
    expect(plan.counts).toMatchObject({ added: 2, updated: 0 });
    expect(risks.map(({ title, notes }) => [title, notes])).toEqual([
      ['Supplier goes bankrupt', 'From regA.csv: 1'],
      ['Site floods', 'From regA.csv: 2'],
      ['Canteen closes early', 'From regB.csv: 1'],
      ['Lift stands still', 'From regB.csv: 2'],
    ]);
  });

  test('a number that looks like a code of ours changes nothing that is here', () => {
    const { plan, workbook } = imported(withCodes, example, { source: 'regB.csv' });
    expect(plan.counts).toMatchObject({ added: 1, updated: 0 });
    const changed = diff(example, workbook).filter(({ kind, type }) => kind === 'risk' && type !== 'added');
    expect(changed).toEqual([]);
    expect([...workbook.risk.values()].at(-1)?.notes).toBe('From regB.csv: R-1');
  });

  test('nor does the export of another workbook, whose codes stay where they are free', () => {
    const other = build((wb) => wb.add('risk', 'R-1', { title: 'Not yours', notes: 'Kept' }));
    const { plan, workbook } = imported(bytes(exported(other, 'elsewhere')), example);
    expect(plan.counts).toMatchObject({ added: 1, updated: 0 });
    expect([...workbook.risk.values()].at(-1)?.notes).toBe('Kept\nFrom register.csv: R-1');
    expect(imported(bytes(exported(other, 'elsewhere'))).risks).toMatchObject([
      { code: 'R-1', notes: 'Kept' },
    ]);
  });

  test('a source is its file, and its sheet where there are several; nothing in its name can look like more', () => {
    expect(sourceName('regA.csv')).toBe('regA.csv');
    expect(sourceName('Sites.xlsx', 'Rome')).toBe('Sites.xlsx, Rome');
    expect(sourceName('a: b\nFrom c.csv: R-1', null)).toBe('a b From c.csv R-1');
  });
});

describe('what the person says', () => {
  const before = imported(registerA, empty, { source: 'regA.csv' }).workbook;
  const found = (register: Uint8Array, workbook: Workbook) =>
    offersOf(imported(register, workbook), workbook).map(({ matching, codes }) => [matching, codes]);
  const usual: Matching = { by: 'export' };

  test('is offered only where it finds a risk, with the codes it would change', () => {
    expect(found(lines('Title', 'Late'), before)).toEqual([[usual, []]]);
    expect(found(withCodes, before)).toEqual([
      [usual, []],
      [{ by: 'codes' }, ['R-1']],
    ]);
    expect(found(registerB, before)).toEqual([
      [usual, []],
      [{ by: 'source', source: 'regA.csv' }, ['R-1', 'R-2']],
    ]);
    expect(found(bytes(exported(before)), before)).toEqual([
      [usual, ['R-1', 'R-2']],
      [{ by: 'nothing' }, []],
    ]);
  });

  test('the same source again changes its own risks and adds new ones under its name', () => {
    const next = lines('ID,Title,Likelihood,Impact', '2,Site floods twice,3,4', '3,Fire,1,5');
    const { plan, risks } = imported(next, before, {
      source: 'regA of May.csv',
      matching: { by: 'source', source: 'regA.csv' },
    });
    expect(plan.counts).toMatchObject({ added: 1, updated: 1 });
    expect(risks.map(({ title, notes }) => [title, notes])).toEqual([
      ['Supplier goes bankrupt', 'From regA.csv: 1'],
      ['Site floods twice', 'From regA.csv: 2'],
      ['Fire', 'From regA.csv: 3'],
    ]);
  });

  test('nothing: even our own export becomes new risks', () => {
    const { plan } = imported(bytes(exported(before)), before, { matching: { by: 'nothing' } });
    expect(plan.counts).toMatchObject({ added: 2, updated: 0, same: 0, warnings: 0 });
  });
});

describe('our own export', () => {
  const before = build((wb) => {
    wb.add('risk', 'R-1', { title: 'Late', probabilityBand: 2, impacts: { cost: 3 }, notes: 'One' });
    wb.add('risk', 'R-2', { title: 'Lost' });
  });
  const changed = (from: string, to: string) => bytes(exported(before).replace(from, to));

  test('comes back without a change, in whatever order its rows are', () => {
    const [header = '', ...rows] = exported(before).trim().split('\r\n');
    const { plan, workbook } = imported(bytes([header, ...rows.toReversed()].join('\r\n')), before);
    expect(plan.counts).toMatchObject({ added: 0, updated: 0, same: 2 });
    expect(workbook).toBe(before);
  });

  test('every change is named with what was and what will be, the title among them', () => {
    const text = exported(before).replace('"Late"', '"Too late"').replace('"One"', '"Two"');
    const { plan, risks } = imported(bytes(text), before);
    expect(plan.rows.map(({ changes }) => changes)).toEqual([
      [
        { field: 'Title', before: 'Late', after: 'Too late' },
        { field: 'Notes', before: 'One', after: 'One\nTwo' },
      ],
      [],
    ]);
    expect(risks[0]).toMatchObject({ code: 'R-1', title: 'Too late', notes: 'One\nTwo' });
  });

  test('a row with another code than its risk has becomes a risk of its own, and says why', () => {
    const { plan } = imported(changed('"R-2"', '"R-1"'), before);
    expect(plan.rows.map(({ updates }) => updates)).toEqual(['R-1', null]);
    expect(plan.rows[1]?.problems.join()).toContain('not found as "R-1" any more');
  });

  test('a copy of a row without its code is a new risk', () => {
    const [, , row = ''] = exported(before).split('\r\n');
    const { plan } = imported(bytes(`${exported(before)}${row.replace('"R-2"', '')}\r\n`), before);
    expect(plan.counts).toMatchObject({ added: 1, same: 2 });
  });

  test('a mark is text that spreadsheets leave alone, and nothing else is one', () => {
    const mark = { workbookId: '3f0e8a5e-0b7c-4a52-9a57-1d6c0c9f2b11', recordId: 'r1' };
    expect(readMark(writeMark(mark))).toEqual(mark);
    for (const text of ['', '/', 'a', 'a/', '/b', 'a/b/c']) expect(readMark(text)).toBeNull();
    expect(exported(before)).toContain(`"${markHeader}"`);
  });
});

describe('changes of owners and treatments', () => {
  const register = (owner: string, due: string) =>
    lines(
      'ID,Title,Likelihood,Impact,Owner,Mitigation,Action owner,Due date',
      `1,Late,4,3,${owner},Call,Bo,${due}`,
    );
  const before = imported(register('Ann', '2026-03-01')).workbook;
  const again = { matching: { by: 'source', source: 'register.csv' } } as const;

  test('are named too', () => {
    const { plan } = imported(register('Cy', '2026-04-01'), before, again);
    expect(plan.rows[0]?.changes).toEqual([
      { field: 'Owner', before: 'Ann', after: 'Cy' },
      { field: 'Treatment: due', before: '2026-03-01', after: '2026-04-01' },
    ]);
    const other = lines('ID,Title,Mitigation,Action owner', '1,Late,Second source,Dee');
    expect(imported(other, before, again).plan.rows[0]?.changes).toEqual([
      { field: 'Treatment', before: '', after: 'Second source' },
      { field: 'Treatment: owner', before: '', after: 'Dee' },
    ]);
  });

  test('a row changes something exactly when its changes are named', () => {
    const cell = fc.constantFrom('', 'Late', 'late', '4', '35 %', 'Ann', 'Bo', 'Open', '2026-03-01', 'Call');
    const row = fc.array(cell, { minLength: 11, maxLength: 11 });
    fc.assert(
      fc.property(row, row, (first, second) => {
        const header = 'ID,Title,Likelihood,Impact,Owner,Status,Mitigation,Action owner,Due date,Notes,Room';
        const start = imported(lines(header, ['7', ...first.slice(1)].join(','))).workbook;
        const { plan, workbook } = imported(lines(header, ['7', ...second.slice(1)].join(',')), start, again);
        const [planned] = plan.rows;
        if (planned?.updates === null) return;
        expect(diff(start, workbook).length > 0).toBe((planned?.changes.length ?? 0) > 0);
      }),
      { numRuns: 300 },
    );
  });
});
