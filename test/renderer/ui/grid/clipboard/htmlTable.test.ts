// @vitest-environment happy-dom
// Tables on the clipboard as the programs write them: what a person saw there is what arrives.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printHtmlTable, readHtmlTable } from '../../../../../renderer/ui/grid/clipboard/htmlTable.ts';
import { readBlock, writeBlock } from '../../../../../renderer/ui/grid/clipboard/readBlock.ts';
import { clips } from '../../../../fixtures/clipboard/clips.ts';

describe('a table from', () => {
  it.each(Object.entries(clips))('%s', (_, { html, rows }) => expect(readHtmlTable(html)).toEqual(rows));
});

describe('spans', () => {
  it('say the same of every row, and leave the columns beside them empty', () => {
    const html =
      '<table><tr><td rowspan=2>Data</td><td>Thin</td></tr><tr><td>Late</td></tr>' +
      '<tr><td colspan="2">Team</td></tr><tr><td>x</td><td>y</td></tr></table>';
    expect(readHtmlTable(html)).toEqual([
      ['Data', 'Thin'],
      ['Data', 'Late'],
      ['Team', ''],
      ['x', 'y'],
    ]);
  });

  it('that reach beyond the table, or say nonsense, make no more of it', () => {
    const html = '<table><tr><td rowspan=9 colspan=0>a</td><td rowspan=x>b</td></tr></table>';
    expect(readHtmlTable(html)).toEqual([['a', 'b']]);
  });
});

describe('what is no table', () => {
  it('is none', () => {
    expect(readHtmlTable('')).toBeNull();
    expect(readHtmlTable('<p>One line</p>')).toBeNull();
    expect(readHtmlTable('<table><tr><td> </td></tr></table>')).toBeNull();
  });

  it('runs nothing that it holds', () => {
    const html =
      '<table><tr><td>a<script>window.ran = true</script><img src=x onerror="window.ran = true"></td></tr></table>';
    expect(readHtmlTable(html)).toEqual([['a']]);
    expect('ran' in window).toBe(false);
  });
});

it('of several tables the largest is meant, and one inside a cell is text of the cell', () => {
  const inner = '<table><tr><td>in</td><td>side</td></tr></table>';
  const html = `<table><tr><td>menu</td></tr></table><table><tr><td>a</td><td>${inner}</td></tr></table>`;
  expect(readHtmlTable(html)?.[0]?.[0]).toBe('a');
  expect(readHtmlTable(html)?.[0]?.[1]?.replaceAll(/\s/g, '')).toBe('inside');
});

/** A clipboard in memory. */
function clipboard() {
  const held = new Map<string, string>();
  return {
    held,
    getData: (format: string) => held.get(format) ?? '',
    setData: (format: string, text: string) => void held.set(format, text),
  };
}

describe('what the table copies', () => {
  const rows = [
    ['Late “stops”', 'a\tb', 'two\nlines'],
    ['<b>&amp;', '  blanks  kept ', ''],
  ];

  it('comes back from both forms', () => {
    const { held, ...clip } = clipboard();
    writeBlock(clip, rows);
    expect(readBlock(clip)).toEqual([
      ['Late “stops”', 'a b', 'two\nlines'],
      ['<b>&amp;', '  blanks  kept ', ''],
    ]);
    held.delete('text/html');
    expect(readBlock(clip)).toEqual(rows);
  });

  it('comes back from HTML whatever it is', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '<', '&', '"', ' ', '\n', 'é', "'", '>') });
    // A cell of blanks is an empty cell, and blanks round a line end are none.
    const cell = text
      .map((one) => one.replace(/ *\n */g, '\n').replace(/^\n+|\n+$/g, ''))
      .map((one) => (one.trim() === '' ? '' : one));
    const block = fc.array(fc.tuple(fc.constant('x'), cell, cell, fc.constant('y')), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(block, (cells) => {
        expect(readHtmlTable(printHtmlTable(cells))).toEqual(cells);
      }),
    );
  });
});
