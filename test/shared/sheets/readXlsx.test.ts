// Spreadsheets as people's programs write them: what stands in their cells comes in as the text that a CSV file would hold.
import { type CellValue, writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { openTable } from '../../../shared/import/table/openTable.ts';
import { readTable } from '../../../shared/import/table/readTable.ts';
import { readSheets } from '../../../shared/sheets/readXlsx.ts';
import { type MadeSheet, sheetXml, spreadsheetParts, zipOf } from '../../helpers/hostile/zips.ts';
import { decode } from '../../helpers/hostile/letters.ts';

const made = async (sheets: WriteSheet[], more: { dateSystem?: '1904' } = {}): Promise<Uint8Array> =>
  new Uint8Array(await writeXlsx({ sheets, ...more }));
const day = (text: string): Date => new Date(`${text}Z`);

/** The texts of one row of cells. */
async function textsOf(row: CellValue[], more: { dateSystem?: '1904' } = {}): Promise<readonly string[]> {
  const columns = row.map((value) => (value instanceof Date ? { numFmt: 'yyyy-mm-dd' } : {}));
  const [sheet] = await readSheets(await made([{ name: 'A', rows: [row], columns }], more));
  return sheet?.rows[0] ?? [];
}
const read = async (...sheets: MadeSheet[]) => readSheets(zipOf(spreadsheetParts(sheets)));

describe('cells', () => {
  test('numbers keep every digit, and none is taken for grouped thousands', async () => {
    const numbers = [0, -5, 0.3, 1.5, 1234567.891, 12.345, -1.234, 0.125, 1e21, 1e-7, 2 ** 53, 0.1 + 0.2];
    const texts = await textsOf(numbers);
    expect(texts.map(Number)).toEqual(numbers);
    expect(texts.join(' ')).not.toMatch(/e/i);
    const { table } = await openTable(
      await made([
        {
          name: 'A',
          rows: [
            ['Risk', 'Cost'],
            ['Late', 12.345],
          ],
        },
      ]),
      decode,
    );
    expect(table().rows[0]?.cells).toEqual(['Late', '12.3450']);
  });

  test('dates are days, with a time only where there is one', async () => {
    const dates = [
      '2026-03-01T00:00:00',
      '1999-12-31T00:00:00',
      '2026-03-01T14:30:00',
      '2024-02-29T06:07:08',
    ].map(day);
    const texts = ['2026-03-01', '1999-12-31', '2026-03-01 14:30', '2024-02-29 06:07:08'];
    expect(await textsOf(dates)).toEqual(texts);
    expect(await textsOf(dates, { dateSystem: '1904' })).toEqual(texts);
  });

  test('yes and no, texts with line breaks, leading noughts and signs, and nothing', async () => {
    const texts = ['007', '=1+1', 'a\nb', 'סיכון 👩‍🚀', '<b>&amp;</b>', 'x'];
    expect(await textsOf([true, false, ...texts])).toEqual(['TRUE', 'FALSE', ...texts]);
    expect(await textsOf([null, 'x'])).toEqual(['', 'x']);
  });

  test('a formula gives its result; one without a result is empty and counted', async () => {
    const xml =
      '<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>1+1</f></c><c r="C1" t="e"><v>#N/A</v></c></row></sheetData>';
    const [sheet] = await read({ name: 'A', xml });
    expect(sheet).toMatchObject({ rows: [['2', '', '#N/A']], unknownResults: 1 });
    const { table } = await openTable(zipOf(spreadsheetParts([{ name: 'A', xml }])), decode);
    expect(table().notes).toEqual([expect.stringContaining('1 formula of this sheet came without a result')]);
  });

  test('a range merged downwards has its value in every row, sideways once', async () => {
    const rows = [
      ['Title', '', ''],
      ['Part', 'Risk', 'Note'],
      ['Pump', 'Leaks', ''],
      ['', 'Stops', 'own'],
      ['', 'Rusts', ''],
    ];
    const [sheet] = await read({ name: 'A', xml: sheetXml(rows, ['A1:C1', 'A3:A5']) });
    expect(sheet?.rows.map((row) => row.join('|'))).toEqual([
      'Title||',
      'Part|Risk|Note',
      'Pump|Leaks|',
      'Pump|Stops|own',
      'Pump|Rusts|',
    ]);
  });

  test('names of elements may have a prefix, cells no address', async () => {
    const xml = sheetXml([['a', 'b']]).replaceAll(/<(\/?)(?=\w)/g, '<$1x:');
    expect((await read({ name: 'A', xml }))[0]?.rows).toEqual([['a', 'b']]);
  });
});

describe('sheets', () => {
  const filled = sheetXml([
    ['Risk', 'Impact'],
    ['Late', '4'],
  ]);

  test('the first that shows and holds a table is read, others can be chosen', async () => {
    const sheets: MadeSheet[] = [
      { name: 'Cover', xml: sheetXml([]) },
      { name: 'Title', xml: sheetXml([['Register of risks']]) },
      { name: 'Old', xml: filled.replace('Late', 'Older'), state: 'hidden' },
      { name: 'Risks', xml: filled },
      { name: 'More', xml: filled.replace('Late', 'Lost') },
    ];
    const { sheets: names, table } = await openTable(zipOf(spreadsheetParts(sheets)), decode);
    expect(names).toEqual(['Cover', 'Title', 'Old', 'Risks', 'More']);
    expect(table()).toMatchObject({ sheet: 'Risks', rows: [{ cells: ['Late', '4'] }] });
    expect(table({ sheet: 'Old' }).rows[0]?.cells[0]).toBe('Older');
    expect(() => table({ sheet: 'Cover' })).toThrow('The sheet “Cover” is empty');
    expect(() => table({ sheet: 'Nowhere' })).toThrow(
      'choose one of “Cover”, “Title”, “Old”, “Risks”, “More”',
    );
  });

  test('sheets for charts hold no cells and are passed over', async () => {
    const chart = { name: 'Chart', xml: '<chartsheet/>', type: 'chartsheet' };
    const sheets = await read(chart, { name: 'Risks', xml: filled });
    expect(sheets.map(({ name }) => name)).toEqual(['Risks']);
  });

  test('blank rows keep their place: lines are those of the sheet, and the header can be chosen', async () => {
    const rows = [
      ['Register of risks'],
      [],
      ['Risk', 'Impact', 'Owner'],
      [],
      ['Late', '4', 'Ann'],
      ['Lost', '2', ''],
    ];
    const { table } = await openTable(await made([{ name: 'A', rows }]), decode);
    const { headerLine, above, rows: read } = table();
    expect([headerLine, above.length, read.map(({ line }) => line)]).toEqual([3, 1, [5, 6]]);
    expect(table({ headerLine: null }).rows).toHaveLength(4);
  });

  test('a sheet gives the same table as the CSV file of it', async () => {
    const rows = [
      ['ID', 'Risk', 'Likelihood', 'Due'],
      ['R-1', 'Late, again', 4, day('2026-03-01T00:00:00')],
      ['R-2', 'Lost "all"', 0.25, null],
    ];
    const csv = 'ID,Risk,Likelihood,Due\nR-1,"Late, again",4,2026-03-01\nR-2,"Lost ""all""",0.25,\n';
    const columns = [{}, {}, {}, { numFmt: 'dd.mm.yyyy' }];
    const ofSheet = (await openTable(await made([{ name: 'A', rows, columns }]), decode)).table();
    const ofText = readTable(new TextEncoder().encode(csv), decode);
    expect(ofSheet).toEqual({ ...ofText, encoding: null, separator: null, sheet: 'A' });
  });

  test('a CSV file that begins like an archive is one all the same', async () => {
    const { table } = await openTable(new TextEncoder().encode('PK\tRisk\n1\tLate\n2\tLost\n'), decode);
    expect(table().header).toEqual(['PK', 'Risk']);
  });

  test('a CSV file has no sheets', async () => {
    const { sheets, table } = await openTable(new TextEncoder().encode('Risk,Impact\nLate,4\n'), decode);
    expect(sheets).toEqual([]);
    expect(() => table({ sheet: 'A' })).toThrow('it has no sheet “A”');
  });

  test('too many rows are refused', async () => {
    const { table } = await openTable(
      await made([{ name: 'A', rows: Array.from({ length: 50_002 }, () => ['a', 'b']) }]),
      decode,
    );
    expect(() => table({ headerLine: 1 })).toThrow('50001 rows');
  });
});
