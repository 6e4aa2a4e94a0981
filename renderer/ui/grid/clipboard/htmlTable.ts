// Tables as the clipboard carries them between programs: HTML of Excel, Google Sheets, LibreOffice, Word and the web.

type Block = readonly (readonly string[])[];

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\r\n?|\n/g, '<br>');

/** Blanks that HTML would swallow: at either end, and the second of two. */
const withBlanks = (html: string): string => html.replace(/(?<=^|>| ) +| +(?=$|<)/g, hardBlanks);
const hardBlanks = (blanks: string): string => '&nbsp;'.repeat(blanks.length);

/** Rows of text as a table that spreadsheets and word processors take. */
export function printHtmlTable(rows: Block): string {
  const cell = (text: string) => `<td>${withBlanks(escaped(text))}</td>`;
  return `<table>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`;
}

const blocks = new Set(['P', 'DIV', 'LI', 'TR', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'UL', 'OL', 'TABLE']);
const silent = new Set(['STYLE', 'SCRIPT', 'TITLE', 'TEMPLATE', 'META', 'LINK', 'XML']);

/** Parts of a cell that no person sees: Excel writes where a bar stands, Word what it keeps for itself. */
const isHidden = (element: Element): boolean =>
  silent.has(element.tagName.toUpperCase()) ||
  /display:\s*none|mso-hide:\s*all/i.test(element.getAttribute('style') ?? '');

/** Signs of no text, in place of what is known only later. */
const [meant, edge] = ['\ue000', '\ue001'];

/** The text inside, blanks as HTML means them: `meant` stands for one that is meant, `edge` for that of a paragraph. */
function rawText(node: Node): string {
  if (node.nodeType === 3)
    return (node.nodeValue ?? '').replace(/[\t\n\r ]+/g, ' ').replaceAll('\u00a0', meant);
  if (!(node instanceof Element) || isHidden(node)) return '';
  const tag = node.tagName.toUpperCase();
  if (tag === 'BR') return '\n';
  const inside = [...node.childNodes].map(rawText).join('');
  return blocks.has(tag) ? `${edge}${inside}${edge}` : inside;
}

/** What a person reads in a cell: paragraphs and line breaks as lines, runs of blanks as one. */
function textOf(cell: Element): string {
  const text = [...cell.childNodes]
    .map(rawText)
    .join('')
    .replace(/ +/g, ' ')
    .replace(/ ?\ue001[ \ue001]*/g, edge)
    .replace(/^[\ue001 ]+|[\ue001 ]+$/g, '')
    .replaceAll(edge, '\n')
    .replace(/ ?\n ?/g, '\n')
    .replaceAll(meant, ' ');
  return text.trim() === '' ? '' : text;
}

const spanOf = (cell: Element, name: 'rowspan' | 'colspan'): number =>
  Math.min(1_000, Math.max(1, Math.trunc(Number(cell.getAttribute(name) ?? 1)) || 1));

/** The rows of a table itself, not those of tables inside its cells. */
const rowsOf = (table: Element): Element[] =>
  [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table && !isHidden(row));

const cellsOf = (row: Element): Element[] =>
  [...row.children].filter(({ tagName }) => /^t[dh]$/i.test(tagName));

/** A text that spans rows stands in each of them, as it is said of each; beside it the columns it spans are empty. */
function gridOf(table: Element): string[][] {
  const grid: string[][] = [];
  rowsOf(table).forEach((row, y) => {
    const line = (grid[y] ??= []);
    let x = 0;
    for (const cell of cellsOf(row)) {
      while (line[x] !== undefined) x += 1;
      const [text, high, wide] = [textOf(cell), spanOf(cell, 'rowspan'), spanOf(cell, 'colspan')];
      for (let down = 0; down < high; down += 1) {
        const below = (grid[y + down] ??= []);
        for (let right = 0; right < wide; right += 1) below[x + right] = right === 0 ? text : '';
      }
      x += wide;
    }
  });
  return grid.slice(0, rowsOf(table).length);
}

/** Rows of one length, without the empty columns at the right and the empty rows at the end. */
function tidy(grid: readonly (readonly string[])[]): string[][] {
  const width = grid.reduce(
    (most, row) => Math.max(most, row.findLastIndex((text) => text !== undefined && text !== '') + 1),
    0,
  );
  const height = grid.findLastIndex((row) => row.some((text) => text !== undefined && text !== '')) + 1;
  return grid.slice(0, height).map((row) => Array.from({ length: width }, (_, x) => row[x] ?? ''));
}

/** The table in a piece of HTML, the largest where there are several; null where there is none, or all is empty. */
export function readHtmlTable(html: string): string[][] | null {
  if (!/<table[\s>]/i.test(html)) return null;
  const page = new DOMParser().parseFromString(html, 'text/html');
  const grids = [...page.querySelectorAll('table')]
    .filter((table) => table.parentElement?.closest('table') === null)
    .map((table) => tidy(gridOf(table)));
  const largest = grids.toSorted(
    (a, b) => b.length * (b[0]?.length ?? 0) - a.length * (a[0]?.length ?? 0),
  )[0];
  return largest === undefined || largest.length === 0 ? null : largest;
}
