// Tables given out: every record is in them, the risk register comes back as it was, and figures stay figures.
import { readXlsx } from 'hucre/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diff } from '../../../shared/changes/changes.ts';
import { guessMapping } from '../../../shared/import/table/guessMapping.ts';
import { importRisks } from '../../../shared/import/risks/importRisks.ts';
import { openTable } from '../../../shared/import/table/openTable.ts';
import { planImport } from '../../../shared/import/risks/planImport.ts';
import { readTable } from '../../../shared/import/table/readTable.ts';
import { fromDayNumber } from '../../../shared/dates/dayNumber.ts';
import { plainFields } from '../../../shared/import/words/riskFields.ts';
import type { Control, Range3 } from '../../../shared/schema/field.ts';
import type { FieldFacts } from '../../../shared/schema/fieldFacts.ts';
import type { Risk } from '../../../shared/schema/kinds.ts';
import { impactDimensions } from '../../../shared/schema/risk.ts';
import { byCode, type Workbook } from '../../../shared/schema/workbook.ts';
import { writeSheets } from '../../../shared/sheets/writeXlsx.ts';
import type { CellTable } from '../../../shared/tables/table.ts';
import { type TableName, tableNames, workbookTable } from '../../../shared/tables/workbookTables.ts';
import { writeCsv } from '../../../shared/tables/writeCsv.ts';
import { percentOfShare, shareOfPercent } from '../../../shared/text/percent.ts';
import { workshop as example } from '../../helpers/workbooks/examples.ts';
import { about, empty, moment } from '../../helpers/workbooks/importedRegister.ts';
import { build, range } from '../../helpers/workbooks/workbooks.ts';
import { decode } from '../../helpers/hostile/letters.ts';

const names = Object.keys(tableNames) as TableName[];
const bytesOf = (table: CellTable): Uint8Array => new TextEncoder().encode(writeCsv(table));

/** Imports a risk table the way a person does who accepts every guess. */
function importedInto(before: Workbook, bytes: Uint8Array, workbookId = before === empty ? null : 'here') {
  const table = readTable(bytes, decode);
  const plan = planImport(before, table, guessMapping(table), { ...about, workbookId });
  return { plan, workbook: importRisks(plan).apply(before, moment) };
}

/** Links to other records, and what differs between any two workbooks: the table does not hold them. */
const notInTable = new Set(
  'id order createdAt updatedAt updatedByRole goals useCases timeBoxes slices alternatives ownerRole'.split(
    ' ',
  ),
);
const ownFields = (risk: Risk) =>
  Object.fromEntries(Object.entries(risk).filter(([field]) => !notInTable.has(field)));
const risksOf = (workbook: Workbook): readonly Risk[] => [...workbook.risk.values()].toSorted(byCode);

/** Any value of a field, as its controls can put it there. */
function valuesOf({ name, as, options, min, max }: FieldFacts): fc.Arbitrary<unknown> {
  const figures = fc.tuple(fc.nat(99_999), fc.nat(99_999), fc.nat(99_999));
  const day = fc.integer({ min: 18_000, max: 30_000 }).map(fromDayNumber);
  const makers: Partial<Record<Control, () => fc.Arbitrary<unknown>>> = {
    area: () =>
      fc
        .string({ unit: fc.constantFrom(...Array.from('ab =,;:\n1é')), maxLength: 30 })
        .map((one) => one.trim()),
    // An acceptance is no field: a row alone does not accept.
    choice: () => fc.constantFrom(...options.filter((option) => name !== 'state' || option !== 'accepted')),
    day: () => day,
    money: () => fc.nat(1e12),
    moneyRange: () => figures.map(([a, b, c]) => ({ low: a, likely: a + b, high: a + b + c, shape: 'pert' })),
    number: () => fc.nat(99_999_000).map((thousandths) => thousandths / 1_000),
    numberRange: () =>
      figures.map(([a, b, c]) => ({
        low: a / 99,
        likely: (a + b) / 99,
        high: (a + b + c) / 99,
        shape: 'pert',
      })),
    text: () =>
      fc
        .string({ unit: fc.constantFrom(...Array.from('ab =,;:1é')), maxLength: 30 })
        .map((one) => one.trim()),
    percent: () => fc.nat(1_000).map((share) => share / 1_000),
    toggle: () => fc.boolean(),
    whole: () => fc.integer({ min: min ?? 0, max: max ?? 9 }),
  };
  const made = makers[as];
  if (made === undefined) throw new Error(`No values are known for ${name}, which is edited as ${as}.`);
  return made();
}

const isEmpty = (value: unknown): boolean => value === null || value === '';
const valueOf = (workbook: Workbook, name: string): unknown => risksOf(workbook)[0]?.[name as keyof Risk];

describe('the risk register given out and taken in again', () => {
  test('changes nothing in the workbook it came from', () => {
    const { plan, workbook } = importedInto(example, bytesOf(workbookTable(example, 'risks', 'here')));
    const counts = { imported: example.risk.size, same: example.risk.size, refused: 0, warnings: 0 };
    expect(plan.counts).toMatchObject(counts);
    const changed = diff(example, workbook).filter(
      (change) => !('field' in change && change.field.startsWith('updated')),
    );
    expect(changed).toEqual([]);
  });

  test('gives an empty workbook the same risks and owners', () => {
    const { workbook } = importedInto(empty, bytesOf(workbookTable(example, 'risks', 'here')));
    expect(risksOf(workbook).map(ownFields)).toEqual(risksOf(example).map(ownFields));
    const owner = (book: Workbook, { ownerRole }: Risk) => ownerRole && book.role.get(ownerRole)?.title;
    expect(risksOf(workbook).map((risk) => owner(workbook, risk))).toEqual(
      risksOf(example).map((risk) => owner(example, risk)),
    );
  });

  test('keeps figures to the last digit, signs at the start of texts, and notes of several lines', () => {
    const before = build((wb) => {
      wb.add('risk', 'R-1', {
        title: "'=HYPERLINK(1)",
        cause: '=1+1',
        event: '-1+1\n- list',
        effect: '＝1',
        signal: '@SUM(A1)',
        probability: 1 / 3,
        probabilityBand: 3,
        cost: range(100, 123_456, 1_234_500),
        days: range(1.234, 5, 20),
        valueLoss: { ...range(7, 7, 7), shape: 'fixed' },
        proximityFrom: '2026-03-01',
        proximityTo: '2026-04-01',
        notes: 'One: two\n\nThree: four\n+5',
        tags: ['a b', 'ü'],
      });
      wb.add('risk', 'R-2', { title: '-5', probabilityBand: 4, impacts: { value: 3, compliance: 2 } });
    });
    for (const target of [before, empty]) {
      const { workbook, plan } = importedInto(target, bytesOf(workbookTable(before, 'risks', 'here')));
      expect(plan.counts.warnings).toBe(0);
      expect(risksOf(workbook).map(ownFields)).toEqual(risksOf(before).map(ownFields));
    }
  });

  test('changes nothing whatever the risks hold', () => {
    const text = fc
      .string({ unit: fc.constantFrom(...Array.from('a b-=+@\'"é,;:\n1計')), maxLength: 40 })
      .map((one) => one.trim());
    const threeOf = (figure: fc.Arbitrary<number>) =>
      fc.record({
        figures: fc.tuple(figure, figure, figure),
        shape: fc.constantFrom('pert' as const, 'triangular' as const, 'fixed' as const),
      });
    const sorted = ({
      figures,
      shape,
    }: {
      figures: [number, number, number];
      shape: Range3['shape'];
    }): Range3 => {
      const [low = 0, likely = 0, high = 0] = figures.toSorted((a, b) => a - b);
      return { low, likely, high, shape };
    };
    const money = fc.option(threeOf(fc.integer({ min: -1e15, max: 1e15 })).map(sorted));
    const step = fc.option(fc.integer({ min: 1, max: 5 }));
    const risk = fc.record({
      title: text.map((one) => one.replace(/\s+/g, ' ') || 'x'),
      cause: text,
      event: text,
      effect: text,
      signal: text,
      notes: text,
      probability: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      probabilityBand: step,
      cost: money,
      valueLoss: money,
      days: fc.option(threeOf(fc.double({ min: 0, max: 9_999, noNaN: true })).map(sorted)),
      state: fc.constantFrom('draft' as const, 'open' as const, 'occurred' as const, 'accepted' as const),
    });
    fc.assert(
      fc.property(fc.array(risk, { minLength: 1, maxLength: 4 }), (risks) => {
        const before = build((wb) => risks.forEach((fields, i) => wb.add('risk', `R-${i + 1}`, fields)));
        const { workbook } = importedInto(before, bytesOf(workbookTable(before, 'risks', 'here')));
        expect(risksOf(workbook).map(ownFields)).toEqual(risksOf(before).map(ownFields));
      }),
      { numRuns: 300 },
    );
  });

  test('brings back every field that its columns do not call one-way, whatever it holds', () => {
    const plain = plainFields.filter(({ name }) => !['code', 'title', 'notes', 'tags'].includes(name));
    expect(plain.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'kind',
        'category',
        'response',
        'signal',
        'reviewBy',
        'actualCost',
        'actualDays',
      ]),
    );
    const fields = Object.fromEntries(plain.map((field) => [field.name, valuesOf(field)]));
    fc.assert(
      fc.property(
        fc.record(fields),
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 5, maxLength: 5 }),
        (risk, steps) => {
          const impacts = Object.fromEntries(impactDimensions.map((name, i) => [name, steps[i]]));
          const before = build((wb) => wb.add('risk', 'R-1', { title: 'One', ...risk, impacts }));
          const target = build((wb) =>
            wb.add('risk', 'R-1', { title: 'One', cause: 'a', event: 'b', effect: 'c' }),
          );
          for (const into of [before, target]) {
            const { workbook } = importedInto(into, bytesOf(workbookTable(before, 'risks', 'here')), 'here');
            // An empty cell says nothing: what the risk held stays.
            const told = ['impacts', ...plain.map(({ name }) => name)].filter(
              (name) => !isEmpty(valueOf(before, name)),
            );
            const values = (book: Workbook) => told.map((name) => [name, valueOf(book, name)]);
            expect(values(workbook)).toEqual(values(before));
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  test('tables written before fields had one name each are still understood', () => {
    const old = [
      'Code,Title,Threat or opportunity,Category,Cause,Event,Effect,Probability (1–5 or %),Impact on cost (1–5)',
      'Impact on time (1–5),Impact on value (1–5),Impact on compliance (1–5),Impact on reputation (1–5)',
      'Score (not imported),Level (not imported),Cost if it happens,Delay if it happens (working days)',
      'Value lost if it happens,Could happen from,Could happen until,Early signal,Response',
      'Treatments (not imported),Owner,State,Review by,Goals (not imported),Use cases (not imported)',
      'Time boxes (not imported),Tags,Notes,Throughline id',
    ].join(',');
    const table = readTable(new TextEncoder().encode(`${old}\r\nR-1,Late`), decode, { headerLine: 1 });
    const meant =
      'code title kind category cause event effect probability impactCost impactTime impactValue impactCompliance ' +
      'impactReputation leaveOut leaveOut cost days valueLoss proximityFrom proximityTo signal response leaveOut ' +
      'owner state reviewBy leaveOut leaveOut leaveOut tags notes mark';
    expect(
      guessMapping(table)
        .columns.map(({ field }) => field)
        .join(' '),
    ).toBe(meant);
  });

  test('an .xlsx file gives the same table as the CSV file', async () => {
    const tables = names.map((name) => workbookTable(example, name, 'here'));
    const { sheets, table } = await openTable(writeSheets(tables), decode);
    expect(sheets).toEqual(Object.values(tableNames));
    for (const made of tables) {
      const ofText = readTable(bytesOf(made), decode, { headerLine: 1 });
      const ofSheet = table({ sheet: made.name, headerLine: 1 });
      // A cell of several lines is one row of a sheet, but several lines of a text.
      const cellsOf = ({ rows }: typeof ofSheet) => rows.map(({ cells }) => cells);
      expect(cellsOf(ofSheet)).toEqual(cellsOf(ofText));
      expect(ofSheet.header).toEqual(ofText.header);
    }
  });
});

describe('tables', () => {
  test.each(names)('%s holds every record, by its code where it has one, and no cell is broken', (name) => {
    const { header, rows } = workbookTable(example, name, 'here');
    expect(new Set(header).size).toBe(header.length);
    expect(rows.length).toBeGreaterThan(0);
    const codes = header[0] === 'Code' ? rows.map((row) => String(row[0])) : [];
    expect(codes.filter((code) => !/^[A-Z]-\d+$/.test(code))).toEqual([]);
    for (const row of rows) {
      expect(row).toHaveLength(header.length);
      expect(row.some((cell) => cell !== null && cell !== '')).toBe(true);
      expect(row.join(' ')).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  test('initials stay initials', () => {
    const workbook = build((file) => void file.add('dataProduct', 'P-1', { delivery: 'API' }));
    const { header, rows } = workbookTable(workbook, 'dataProducts', 'here');
    expect(rows[0]?.[header.indexOf('Delivered as')]).toBe('API');
  });

  test('archived records stay in the workbook', () => {
    const before = build((wb) => {
      wb.add('goal', 'G-1', { title: 'Kept' });
      wb.add('goal', 'G-2', { title: 'Gone', archived: true });
    });
    expect(workbookTable(before, 'goals', 'here').rows.map((row) => row[0])).toEqual(['G-1']);
  });

  test('in a spreadsheet every text and figure is as it was, and none is a formula', async () => {
    const rows = [
      ['=1+1', '+1', '-1', '@A1', -5],
      ['a_x0041_b', '<&>"\'', ' x\n\ty ', '👩‍🚀', 0.1 + 0.2],
    ];
    const bytes = writeSheets([{ name: 'A', header: ['a', 'b', 'c', 'd', 'e'], rows }]);
    const { sheets } = await readXlsx(bytes);
    expect(sheets[0]?.rows.slice(1)).toEqual(rows);
    expect([...(sheets[0]?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual(
      [],
    );
  });

  test('every share of a few digits comes back from its percent as it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 9 }), (billionths) => {
        const share = billionths / 1e9;
        expect(shareOfPercent(Number(String(percentOfShare(share))))).toBe(share);
      }),
    );
    expect([0.3, 0.075, 0.9635, 1].map(percentOfShare)).toEqual([30, 7.5, 96.35, 100]);
  });
});
