// Takes from a spreadsheet file only what cells are made of: pictures, formats of columns, links and the like stay packed.
import { TableRefused } from '../import/source/tableRefused.ts';
import { decodeUtf8 } from '../text/utf8.ts';
import { archiveLimits, damaged, type Part, suspicious, unpacked } from './archive.ts';

/** Workbook, sheets, shared texts, number formats, and what says which is which. */
const needed = /^(?:[\w.-]+\/)?(?:_rels\/|worksheets\/)?[\w.[\] -]*\.(?:xml|rels)$/i;
const notNeeded = /^(?:docProps|customXml)\/|calcChain/i;
const isSheet = (name: string): boolean => /(?:^|\/)worksheets\/[^/]+$/i.test(name);

/** Whether the letters of `word` (in capitals) stand at `at`, in whatever case. */
const standsAt = (bytes: Uint8Array, at: number, word: string): boolean =>
  Array.from(word).every((letter, i) => ((bytes[at + i] ?? 0) & 0xdf) === letter.charCodeAt(0));

/** Sheets have no use for declarations: they multiply text, or fetch it from elsewhere. */
function checkDeclarations(bytes: Uint8Array): void {
  if (bytes[0] === 0xff || bytes[0] === 0xfe || bytes[0] === 0 || bytes[1] === 0)
    throw suspicious('a part of it is not written in UTF-8');
  for (let at = bytes.indexOf(0x3c); at !== -1; at = bytes.indexOf(0x3c, at + 1)) {
    if (bytes[at + 1] !== 0x21) continue;
    if (standsAt(bytes, at + 2, 'DOCTYPE') || standsAt(bytes, at + 2, 'ENTITY'))
      throw suspicious('a part of it declares texts of its own');
  }
}

/** The parts that cells are made of, unpacked; together never more than the limit. */
export function neededParts(parts: readonly Part[]): Map<string, Uint8Array> {
  const chosen = parts.filter(({ name }) => needed.test(name) && !notNeeded.test(name));
  const size = chosen.reduce((sum, part) => sum + part.size, 0);
  if (size > archiveLimits.unpackedBytes)
    throw new TableRefused(
      `This spreadsheet would unpack to ${Math.round(size / 1024 / 1024)} MB, and at most 64 MB are read: ` +
        'save the sheet you need as a workbook of its own, or as CSV.',
    );
  const contents = new Map<string, Uint8Array>();
  for (const part of chosen) {
    const content = unpacked(part);
    checkDeclarations(content);
    contents.set(part.name, isSheet(part.name) ? cellsOnly(content) : content);
  }
  return contents;
}

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const [open, close] = [ascii('<worksheet>'), ascii('</worksheet>')];

/** Letters, digits, `-`, `.`, `_`; not `:`, `<`, `=`, `>`, `/`. */
const isNameByte = (byte: number): boolean =>
  byte > 0x3f || (byte >= 0x30 && byte < 0x3a) || byte === 0x2d || byte === 0x2e;

/** `x:` before the name of an element is a prefix of any length; the byte after it is where the name begins. */
function nameStart(bytes: Uint8Array, at: number): number {
  let end = at;
  while (isNameByte(bytes[end] ?? 0)) end++;
  return bytes[end] === 0x3a ? end + 1 : at;
}

/** Where an element begins and ends, whatever its prefix; null when it is not there or has nothing in it. */
function elementAt(
  bytes: Uint8Array,
  name: string,
  from: number,
): readonly [start: number, end: number] | null {
  const word = ascii(name);
  let start: number | null = null;
  for (let at = bytes.indexOf(0x3c, from); at !== -1; at = bytes.indexOf(0x3c, at + 1)) {
    const isEnd = bytes[at + 1] === 0x2f;
    const nameAt = nameStart(bytes, at + (isEnd ? 2 : 1));
    const after = bytes[nameAt + word.length] ?? 0;
    const isWhole = after === 0x3e || after === 0x2f || after <= 0x20;
    if (!isWhole || !word.every((letter, i) => bytes[nameAt + i] === letter)) continue;
    if (isEnd) return start === null ? null : [start, bytes.indexOf(0x3e, at) + 1];
    start ??= at;
  }
  return null;
}

/** A sheet with its cells and merged ranges, and nothing else that could cost time. */
function cellsOnly(sheet: Uint8Array): Uint8Array {
  const cells = elementAt(sheet, 'sheetData', 0);
  const merges = cells && elementAt(sheet, 'mergeCells', cells[1]);
  const pieces = [cells, merges].flatMap((place) => (place ? [sheet.subarray(...place)] : []));
  const all = [open, ...pieces, close];
  const result = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of all) {
    result.set(piece, at);
    at += piece.length;
  }
  return result;
}

const attribute = (tag: string, name: RegExp): string | undefined => name.exec(tag)?.[1];
const tagsOf = (xml: string, name: string): string[] =>
  xml.match(new RegExp(String.raw`<(?:\w+:)?${name}\s[^>]*>`, 'g')) ?? [];

/** Which of the workbook's sheets, by their place in it, are none that hold cells: sheets for charts and dialogs. */
export function sheetsWithoutCells(contents: ReadonlyMap<string, Uint8Array>): ReadonlySet<number> {
  const textOf = (ending: RegExp): string => {
    const found = [...contents].find(([name]) => ending.test(name));
    return found ? decodeUtf8(found[1]).text : '';
  };
  const ids = new Set(
    tagsOf(textOf(/(?:^|\/)_rels\/workbook\.xml\.rels$/i), 'Relationship')
      .filter((tag) => /\bType=["'][^"']*\/(?:chart|dialog|xlMacro|xlIntlMacro)sheet["']/i.test(tag))
      .map((tag) => attribute(tag, /\bId=["']([^"']*)["']/)),
  );
  const sheets = tagsOf(textOf(/(?:^|\/)workbook\.xml$/i), 'sheet');
  return new Set(
    sheets.flatMap((tag, i) => (ids.has(attribute(tag, /\b\w+:id=["']([^"']*)["']/)) ? [i] : [])),
  );
}

/** What other programs put into archives, told apart by their parts. */
export function checkIsSpreadsheet(parts: readonly Part[]): void {
  const has = (name: RegExp): boolean => parts.some((part) => name.test(part.name));
  if (has(/(?:^|\/)vbaProject\.bin$/i))
    throw new TableRefused(
      'This spreadsheet holds macros, which are not opened here: save it as an ordinary .xlsx and choose that.',
    );
  if (has(/^xl\/workbook\.bin$/i)) throw other('a binary spreadsheet (.xlsb)');
  if (has(/^content\.xml$/) && has(/^mimetype$/)) throw other('an OpenDocument file');
  for (const [part, kind] of otherOffice) if (has(part)) throw noRegister(kind);
  if (!has(/(?:^|\/)workbook\.xml$/i))
    throw has(/(?:^|\/)worksheets\//)
      ? damaged('the list of its sheets is missing')
      : other('another kind of archive');
}

/** What other programs of an office make, by a part that each has. */
const otherOffice: readonly (readonly [RegExp, string])[] = [
  [/^word\/document\.xml$/i, 'a Word document (.docx)'],
  [/^ppt\/presentation\.xml$/i, 'a presentation (.pptx)'],
  [/^visio\/document\.xml$/i, 'a Visio drawing (.vsdx)'],
  [/^META-INF\/MANIFEST\.MF$/i, 'a program'],
];

const noRegister = (kind: string): TableRefused =>
  new TableRefused(
    `This is ${kind}, not a risk register: copy its table into a spreadsheet, save that as .xlsx or CSV, and choose it.`,
  );

const other = (kind: string): TableRefused =>
  new TableRefused(
    `This is ${kind}, which is not read here: save the sheet as .xlsx or CSV and choose that.`,
  );
