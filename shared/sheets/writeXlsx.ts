// Writes tables as an .xlsx file: their cells as values and never as formulas, headers bold and kept in sight.
import { strToU8, zipSync } from 'fflate';

/** A table to be written; texts stay texts whatever they begin with. */
export interface SheetToWrite {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Styles of cells, by their places in `styles`. */
const [wrapped, bold] = [1, 2];

const xml = (content: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`;

/** Text for XML; `_x0041_` in a text would be read as a letter, so its first `_` is written that way itself. */
const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

const styles = xml(
  `<styleSheet xmlns="${spreadsheet}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
    '<cellXfs count="3"><xf xfId="0"/>' +
    '<xf xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' +
    '<xf xfId="0" fontId="1" applyFont="1"/></cellXfs></styleSheet>',
);

function cellXml(cell: string | number | null, style: number): string {
  if (cell === null || cell === '') return '<c/>';
  if (typeof cell === 'number') return `<c s="${style}"><v>${cell}</v></c>`;
  return `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

const rowXml = (cells: readonly (string | number | null)[], style: number): string =>
  `<row>${cells.map((cell) => cellXml(cell, style)).join('')}</row>`;

const [narrowest, widest] = [8, 48];

/** Wide enough for most of its cells, in characters. */
function widthOf({ header, rows }: SheetToWrite, column: number): number {
  const longest = rows.reduce(
    (most, row) => Math.max(most, String(row[column] ?? '').length),
    header[column]?.length ?? 0,
  );
  return Math.min(widest, Math.max(narrowest, longest + 2));
}

function sheetXml(table: SheetToWrite): string {
  const columns = table.header.map(
    (_, i) => `<col min="${i + 1}" max="${i + 1}" width="${widthOf(table, i)}" customWidth="1"/>`,
  );
  const rows = [rowXml(table.header, bold), ...table.rows.map((row) => rowXml(row, wrapped))];
  return xml(
    `<worksheet xmlns="${spreadsheet}"><sheetViews><sheetView workbookViewId="0">` +
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
      `<cols>${columns.join('')}</cols><sheetData>${rows.join('')}</sheetData></worksheet>`,
  );
}

const sheetPath = (i: number): string => `worksheets/sheet${i + 1}.xml`;
const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
const relationsXml = (rows: readonly string[]): string =>
  xml(`<Relationships xmlns="${packaged}/relationships">${rows.join('')}</Relationships>`);

function contentTypes(count: number): string {
  const override = (path: string, type: string): string =>
    `<Override PartName="/xl/${path}" ContentType="${contentType}.${type}+xml"/>`;
  const sheets = Array.from({ length: count }, (_, i) => override(sheetPath(i), 'worksheet'));
  return xml(
    `<Types xmlns="${packaged}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `${override('workbook.xml', 'sheet.main')}${override('styles.xml', 'styles')}${sheets.join('')}</Types>`,
  );
}

function workbookXml(tables: readonly SheetToWrite[]): string {
  const sheets = tables.map(
    ({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="s${i + 1}"/>`,
  );
  return xml(
    `<workbook xmlns="${spreadsheet}" xmlns:r="${relations}"><sheets>${sheets.join('')}</sheets></workbook>`,
  );
}

/** The bytes of an .xlsx file with one sheet a table; the same tables give the same bytes. Names are sheet names. */
export function writeSheets(tables: readonly SheetToWrite[]): Uint8Array {
  const sheetRelations = tables.map((_, i) => relation(`s${i + 1}`, 'worksheet', sheetPath(i)));
  const parts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes(tables.length)],
    ['_rels/.rels', relationsXml([relation('w', 'officeDocument', 'xl/workbook.xml')])],
    ['xl/workbook.xml', workbookXml(tables)],
    ['xl/_rels/workbook.xml.rels', relationsXml([...sheetRelations, relation('f', 'styles', 'styles.xml')])],
    ['xl/styles.xml', styles],
    ...tables.map((table, i) => [`xl/${sheetPath(i)}`, sheetXml(table)] as const),
  ];
  // A zip cannot hold a day before 1980; the moment of writing would make every copy another one.
  return zipSync(Object.fromEntries(parts.map(([name, text]) => [name, strToU8(text)])), {
    mtime: '2000-01-01T00:00:00',
  });
}
