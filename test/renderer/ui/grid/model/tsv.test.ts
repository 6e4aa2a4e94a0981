// The clipboard form has to survive the round trip through any spreadsheet.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTsv, printTsv } from '../../../../../renderer/ui/grid/model/tsv.ts';

describe('tab-separated text', () => {
  it('reads what a spreadsheet copies, with its line end at the end', () => {
    expect(parseTsv('a\tb\r\n1\t2\r\n')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('keeps empty cells, also at the end of a line and of the text', () => {
    expect(parseTsv('a\t\n\tb\t')).toEqual([
      ['a', ''],
      ['', 'b', ''],
    ]);
  });

  it('keeps empty lines between lines', () => {
    expect(parseTsv('a\n\nb')).toEqual([['a'], [''], ['b']]);
  });

  it('reads quoted cells that hold tabs, line ends and quotes', () => {
    expect(parseTsv('"a\tb"\t"two\nlines"\t"say ""yes"""')).toEqual([['a\tb', 'two\nlines', 'say "yes"']]);
  });

  it('takes a quote that opens no quoted cell as text', () => {
    expect(parseTsv('"half\tx')).toEqual([['"half', 'x']]);
    expect(parseTsv('12" screen\tx')).toEqual([['12" screen', 'x']]);
  });

  it('reads nothing from nothing', () => {
    expect(parseTsv('')).toEqual([]);
  });

  it('reads back any block it prints', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '\r', ' ', 'é', ',') });
    const block = fc
      .array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 })
      .map((rows) => rows.map((row) => row.slice(0, 2)));
    fc.assert(
      fc.property(block, (rows) => {
        expect(parseTsv(printTsv(rows))).toEqual(rows);
      }),
    );
  });
});
