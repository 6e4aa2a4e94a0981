// Builds zip archives byte by byte, also such as no program would write, and small spreadsheets inside them.
import { crc32, deflateRawSync } from 'node:zlib';

/** One part; what is not given is as it should be. */
export interface ZipPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Says that the content is of this length, whatever it is. */
  readonly saidSize?: number;
  readonly flags?: number;
  readonly method?: 0 | 8 | 12;
  readonly checksum?: number;
}

/** The fields that a part's own header and its entry in the list share. */
function commonFields(part: ZipPart, name: Buffer, packed: Buffer): Buffer {
  const content = Buffer.from(part.content);
  const fields = Buffer.alloc(24);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(part.flags ?? 0, 2);
  fields.writeUInt16LE(part.method ?? 8, 4);
  fields.writeUInt32LE(part.checksum ?? crc32(content), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(part.saidSize ?? content.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

/** An archive of the parts, in their order. */
export function zipOf(parts: readonly ZipPart[]): Uint8Array {
  const [pieces, list]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const packed = part.method === 0 ? Buffer.from(part.content) : deflateRawSync(part.content, { level: 9 });
    const common = commonFields(part, name, packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    list.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), common, Buffer.alloc(2), place, name);
    const own = [Buffer.from('PK\u0003\u0004'), common, Buffer.alloc(2), name, packed];
    pieces.push(...own);
    at += Buffer.concat(own).length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...pieces, directory, end]));
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const relationships = (rows: readonly string[]): string => `<Relationships>${rows.join('')}</Relationships>`;
const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;

/** Rows of text as the XML of a sheet, its texts written in the cells. */
export function sheetXml(rows: readonly (readonly string[])[], merged: readonly string[] = []): string {
  const cells = rows.map(
    (row) =>
      `<row>${row.map((text) => `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`).join('')}</row>`,
  );
  const merges = merged.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return `<worksheet><sheetData>${cells.join('')}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`;
}

export const register = [
  ['ID', 'Title', 'Likelihood', 'Impact'],
  ['1', 'Late', '4', '5'],
] as const;

export interface MadeSheet {
  readonly name: string;
  readonly xml: string;
  /** "worksheet", unless it is a sheet for a chart. */
  readonly type?: string;
  readonly state?: string;
}

/** The parts of an ordinary spreadsheet file with the given sheets. */
export function spreadsheetParts(
  sheets: readonly MadeSheet[] = [{ name: 'Risks', xml: sheetXml(register) }],
): ZipPart[] {
  const listed = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${name}" ${state === undefined ? '' : `state="${state}" `}r:id="s${i}"/>`,
  );
  const targets = sheets.map(({ type = 'worksheet' }, i) =>
    relationship(`s${i}`, type, `worksheets/sheet${i}.xml`),
  );
  return [
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: '_rels/.rels', content: relationships([relationship('w', 'officeDocument', 'xl/workbook.xml')]) },
    { name: 'xl/workbook.xml', content: `<workbook><sheets>${listed.join('')}</sheets></workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', content: relationships(targets) },
    ...sheets.map(({ xml }, i) => ({ name: `xl/worksheets/sheet${i}.xml`, content: xml })),
  ];
}
