// Spreadsheet files made to harm, or only broken: each is refused in a sentence within a second, ordinary ones are read.
import { describe, expect, test } from 'vitest';
import { openTable } from '../../../shared/import/table/openTable.ts';
import { TableRefused } from '../../../shared/import/source/tableRefused.ts';
import { register, sheetXml, spreadsheetParts, zipOf, type ZipPart } from '../../helpers/hostile/zips.ts';
import { decode } from '../../helpers/hostile/letters.ts';

const mebibyte = 1024 * 1024;

/** An ordinary spreadsheet with further parts, or other content in its sheet. */
const withParts = (...parts: readonly ZipPart[]): Uint8Array => zipOf([...spreadsheetParts(), ...parts]);
const withSheet = (xml: string | Uint8Array, about: Partial<ZipPart> = {}): Uint8Array =>
  zipOf(
    spreadsheetParts().map((part) =>
      part.name.includes('sheet0') ? { ...part, ...about, content: xml } : part,
    ),
  );
const container = (streamName: string): Uint8Array =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      Buffer.from(streamName, 'utf16le'),
      Buffer.alloc(100),
    ]),
  );
const declared = (declaration: string): string => `<!DOCTYPE t [${declaration}]>${sheetXml([['&a;']])}`;

type Case = readonly [name: string, words: string, bytes: () => Uint8Array];
const refused: readonly Case[] = [
  [
    'X01 200 MB packed into 200 kB',
    'would unpack to 200 MB',
    () => withSheet(new Uint8Array(200 * mebibyte)),
  ],
  [
    'X02 200 MB that say they are 1 kB',
    'longer than it says',
    () => withSheet(new Uint8Array(200 * mebibyte), { saidSize: 1_000 }),
  ],
  [
    'X02 one byte that says it is 60 MB',
    'shorter than it says',
    () => withSheet('<', { saidSize: 60 * mebibyte }),
  ],
  ['X02 a size of nought', 'longer than it says', () => withSheet(sheetXml(register), { saidSize: 0 })],
  [
    'X03 a part outside of the archive',
    'outside of it',
    () => withParts({ name: '../../evil.js', content: 'x' }),
  ],
  [
    'X03 a part at the root of the disk',
    'outside of it',
    () => withParts({ name: '/etc/evil', content: 'x' }),
  ],
  ['X03 a part on another disk', 'outside of it', () => withParts({ name: 'C:\\evil', content: 'x' })],
  [
    'X04 50,000 parts',
    'more than 2000 parts',
    () =>
      withParts(
        ...Array.from({ length: 50_000 }, (_, i) => ({ name: `p${i}`, content: '', method: 0 as const })),
      ),
  ],
  ['X05 texts that multiply', 'declares texts of its own', () => withSheet(declared('<!ENTITY a "aaaa">'))],
  [
    'X06 a text fetched from elsewhere',
    'declares texts of its own',
    () => withSheet(declared('<!ENTITY a SYSTEM "file:///etc/passwd">')),
  ],
  [
    'X06 the same in small letters',
    'declares texts',
    () => withSheet(declared('').replace('DOCTYPE', 'doctype')),
  ],
  [
    'X06 the same in UTF-16',
    'not written in UTF-8',
    () => withSheet(new Uint8Array(Buffer.from(`\ufeff${declared('')}`, 'utf16le'))),
  ],
  ['X07 an old .xls under a new name', '(.xls)', () => container('Workbook')],
  ['X08 macros', 'holds macros', () => withParts({ name: 'xl/vbaProject.bin', content: 'x' })],
  ['X09 a locked part', 'is locked', () => withParts({ name: 'xl/media/a.bin', content: 'x', flags: 1 })],
  ['X09 a spreadsheet with a password', 'locked with a password', () => container('EncryptedPackage')],
  ['X10 a file cut off', 'breaks off before its end', () => withParts().subarray(0, 900)],
  ['X10 a file cut off right away', 'breaks off before its end', () => withParts().subarray(0, 8)],
  [
    'X10 a part cut out of the middle',
    'damaged',
    () => new Uint8Array([...withParts().subarray(0, 40), ...withParts().subarray(60)]),
  ],
  ['X11 two parts of one name', 'have one name', () => withParts(...spreadsheetParts().slice(-1))],
  [
    'X11 two parts that some systems take for one',
    'have one name',
    () => withParts({ name: 'XL/Worksheets/Sheet0.xml', content: sheetXml([]) }),
  ],
  [
    'a part that fails its check',
    'fails its own check',
    () => withSheet(sheetXml(register), { checksum: 7 }),
  ],
  ['a part packed in a rare way', 'packed in a rare way', () => withSheet('x', { method: 12 })],
  [
    'a text document',
    'a Word document (.docx), not a risk register',
    () => zipOf([{ name: 'word/document.xml', content: '<w/>' }]),
  ],
  [
    'an OpenDocument sheet',
    'an OpenDocument file',
    () =>
      zipOf([
        { name: 'mimetype', content: 'x' },
        { name: 'content.xml', content: '<x/>' },
      ]),
  ],
  ['a binary spreadsheet', '(.xlsb)', () => zipOf([{ name: 'xl/workbook.bin', content: 'x' }])],
  ['a sheet that is not there', 'cannot be read', () => zipOf(spreadsheetParts().slice(0, -1))],
  [
    'a cell beyond the last column',
    'cannot be read',
    () => withSheet('<sheetData><row><c r="ZZZZ1"/></row></sheetData>'),
  ],
  [
    'two cells that span a billion',
    'far outside',
    () =>
      withSheet(
        '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
      ),
  ],
  [
    'merged cells over each other',
    'lie over each other',
    () =>
      withSheet(
        sheetXml(
          Array.from({ length: 20_000 }, () => ['x']),
          Array.from({ length: 500 }, () => 'A1:A20000'),
        ),
      ),
  ],
  [
    'two sheets of one name',
    'have one name',
    () => zipOf(spreadsheetParts([1, 2].map(() => ({ name: 'A', xml: sheetXml([]) })))),
  ],
];

describe('refused', () => {
  test.each(refused)('%s ("%s")', async (_name, words, make) => {
    const bytes = make();
    const error: unknown = await openTable(bytes, decode).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TableRefused);
    const { message } = error as TableRefused;
    expect(message).toContain(words);
    // What happened, then what to do.
    expect(message).toMatch(/^[A-Z][^\n]+: [a-z][^\n]+\.$/);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('read', () => {
  test('X12 an ordinary spreadsheet', async () => {
    const { sheets, table } = await openTable(withParts(), decode);
    expect(sheets).toEqual(['Risks']);
    expect(table()).toMatchObject({
      header: register[0],
      headerLine: 1,
      rows: [{ line: 2, cells: register[1] }],
    });
  });

  test('parts that no cell needs stay packed, whatever they hold', async () => {
    const picture = { name: 'xl/media/image1.png', content: new Uint8Array(100 * mebibyte) };
    const drawing = { name: 'xl/drawings/drawing1.xml', content: declared('') };
    const { table } = await openTable(withParts(picture, drawing), decode);
    expect(table().rows).toHaveLength(1);
  });

  test('columns by the million are passed over', async () => {
    const columns = '<col min="1" max="16384" width="9"/>'.repeat(200_000);
    const xml = sheetXml(register).replace('<sheetData>', `<cols>${columns}</cols><sheetData>`);
    const bytes = withSheet(xml);
    expect((await openTable(bytes, decode)).table().rows).toHaveLength(1);
  });
});
