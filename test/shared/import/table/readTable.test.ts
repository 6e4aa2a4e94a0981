// Tables as people's programs write them: encodings, separators, titles above, cells over several lines.
import { describe, expect, test } from 'vitest';
import { guessEncoding } from '../../../../shared/import/source/guessEncoding.ts';
import { readTable } from '../../../../shared/import/table/readTable.ts';
import { TableRefused } from '../../../../shared/import/source/tableRefused.ts';
import { decode } from '../../../helpers/hostile/letters.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const utf16 = (text: string, isLittle: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(isLittle ? bytes : bytes.swap16());
};
const simple = 'Nr;Título;Größe\n1;Verspätung;hoch\n2;Ausfall;gering\n';

describe('the encoding', () => {
  test.each([
    ['UTF-8', utf8(simple)],
    ['UTF-8', utf8(`\ufeff${simple}`)],
    ['UTF-16 LE', utf16(`\ufeff${simple}`, true)],
    ['UTF-16 BE', utf16(`\ufeff${simple}`, false)],
    ['UTF-16 LE', utf16(simple, true)],
    ['UTF-16 BE', utf16(simple, false)],
    ['Windows-1252', latin(simple)],
  ])('%s is recognised and read', (encoding, bytes) => {
    const table = readTable(bytes, decode);
    expect(table.encoding).toBe(encoding);
    expect(table.header).toEqual(['Nr', 'Título', 'Größe']);
    expect(table.rows[0]).toEqual({ line: 2, cells: ['1', 'Verspätung', 'hoch'] });
  });

  test('Windows-1252 has a euro sign, dashes and quotes where Latin-1 has nothing', () => {
    const bytes = new Uint8Array([...latin('a;b\n'), 0x80, 0x3b, 0x96, 0x93, 0x94, 0x9c]);
    expect(readTable(bytes, decode, { headerLine: 1 }).rows[0]?.cells).toEqual(['€', '–“”œ']);
  });

  test('a choice overrules the guess', () => {
    expect(readTable(utf8('a;ü\n1;2'), decode, { encoding: 'Windows-1252', headerLine: 1 }).header).toEqual([
      'a',
      'Ã¼',
    ]);
  });

  test('an empty file is taken as UTF-8', () => {
    expect(guessEncoding(new Uint8Array(), decode)).toBe('UTF-8');
  });
});

describe('the separator', () => {
  test.each([
    [',', 'Id,Title,Owner\n1,"Late, very late",Ann\n2,Lost,Bo\n'],
    [';', 'Id;Title;Cost\n1;Late, again, and again;1,5\n2;Lost;2,5\n'],
    ['\t', 'Id\tTitle\tCost\n1\tLate, again\t1,5\n2\tLost; gone\t2,5\n'],
    ['|', 'Id|Title|Cost\n1|Late|1,5\n2|Lost|2,5\n'],
  ])('%j is found', (separator, text) => {
    const table = readTable(utf8(text), decode);
    expect(table.separator).toBe(separator);
    expect([table.header.length, table.rows.length]).toEqual([3, 2]);
  });

  test('"sep=" on the first line is believed and is no row', () => {
    const table = readTable(utf8('sep=|\r\nId|Title\r\n1|a,b\r\n'), decode);
    expect(table).toMatchObject({ separator: '|', header: ['Id', 'Title'], above: [] });
  });
});

describe('header and rows', () => {
  const titled = [
    'Risk register 2026,,,',
    'Owner: PMO,,,',
    '',
    'ID,Title,Impact,',
    '1,"Late',
    'twice",3,',
    ',,,',
    '2,Lost,4,',
    '',
  ].join('\r\n');

  test('titles above the header are put aside, blank lines and blank columns left out, lines kept', () => {
    const table = readTable(utf8(titled), decode);
    expect(table.above.map(({ cells }) => cells[0])).toEqual(['Risk register 2026', 'Owner: PMO']);
    expect(table.header).toEqual(['ID', 'Title', 'Impact']);
    expect(table.headerLine).toBe(4);
    expect(table.rows).toEqual([
      { line: 5, cells: ['1', 'Late\ntwice', '3'] },
      { line: 8, cells: ['2', 'Lost', '4'] },
    ]);
  });

  test('a table of figures alone has no header, and its columns are numbered', () => {
    expect(readTable(utf8('1,2,3\n4,5,6\n'), decode)).toMatchObject({
      headerLine: null,
      header: ['Column 1', 'Column 2', 'Column 3'],
      rows: [{ line: 1 }, { line: 2 }],
    });
  });

  test('rows without a header all stay rows, be they figures, words or half empty', () => {
    const figures =
      'R1,Late steel,4,3,Ann\nR2,Staff leave,2,4,Bob\nR3,Site floods,,,Ann\nR4,Price rises,5,2,Cy\n';
    const words = 'R1,Late steel,High,Medium,Ann\nR2,Staff leave,Low,High,Bob\n';
    for (const text of [figures, words]) {
      const { headerLine, above, rows } = readTable(utf8(text), decode);
      expect([headerLine, above.length, rows.length]).toEqual([null, 0, text.split('\n').length - 1]);
    }
  });

  test('names that registers use tell the header from wide remarks above it', () => {
    const text =
      'Project:,Phoenix,Owner:,Ann\nStatus:,Amber,Version:,3\n\nRisk ID,Risk title,Impact,Status\n1,Late,4,Open\n';
    const { headerLine, above, rows } = readTable(utf8(text), decode);
    expect([headerLine, above.length, rows.length]).toEqual([4, 2, 1]);
  });

  test('a header in a language we do not know is one all the same', () => {
    expect(readTable(utf8('Lp.;Nazwa;Skutek\n1;Upadek;4\n2;Utrata;5\n'), decode).headerLine).toBe(1);
  });

  test('another header line can be chosen, or none', () => {
    const bytes = utf8('Left,Right\nName,Place\nAnn,Rome\n');
    expect(readTable(bytes, decode, { headerLine: 2 })).toMatchObject({
      header: ['Name', 'Place'],
      rows: [{ line: 3 }],
    });
    expect(readTable(bytes, decode, { headerLine: null }).rows).toHaveLength(3);
  });

  test('columns of one name, or of none, can be told apart; rows that are too long lose nothing', () => {
    const { header, rows } = readTable(utf8('Note,Note,\na,b,c,d\n'), decode, { headerLine: 1 });
    expect(header).toEqual(['Note', 'Note (2)', 'Column 3', 'Column 4']);
    expect(rows[0]?.cells).toEqual(['a', 'b', 'c', 'd']);
    expect(readTable(utf8('A,A,A (2)\n1,2,3\n'), decode, { headerLine: 1 }).header).toEqual([
      'A',
      'A (2)',
      'A (2) (2)',
    ]);
  });

  test('a register that uses names twice still has a header', () => {
    const { header } = readTable(
      utf8('ID,Risk,Likelihood,Impact,Likelihood,Impact\n1,Late,4,5,2,3\n'),
      decode,
    );
    expect(header).toEqual(['ID', 'Risk', 'Likelihood', 'Impact', 'Likelihood (2)', 'Impact (2)']);
  });
});

describe('what is no table', () => {
  test.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['only line breaks', utf8('\n\r\n,,\n'), 'empty'],
    ['a quote that never ends', utf8('a,b\n1,2\n"open,3\n4,5\n'), 'line 3 is not closed'],
    ['a quote that runs on', utf8('a,b\n"Plan B" is late,3\n"Other",1\n'), 'line 2 is not closed'],
    ['too many rows', utf8('a,b\n'.repeat(50_002)), '50001 rows'],
    ['too many columns', utf8(`${'a,'.repeat(501)}b\n`), '502 columns'],
  ])('%s is refused in a sentence', (_name, bytes, words) => {
    expect(() => readTable(bytes, decode, { headerLine: 1 })).toThrow(TableRefused);
    expect(() => readTable(bytes, decode, { headerLine: 1 })).toThrow(words);
  });
});
