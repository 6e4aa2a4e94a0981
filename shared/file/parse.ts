// Opens a .throughline file: believes nothing in it, loses nothing silently, and says in a sentence what came of it.
import { id as idSchema } from '../schema/field.ts';
import { kinds } from '../schema/kinds.ts';
import { factsOf, recordsOf, type Workbook } from '../schema/workbook.ts';
import { decodeUtf8 } from '../text/utf8.ts';
import { counted } from '../words.ts';
import { completeWorkbook } from './completeWorkbook.ts';
import { fileExtension, formatName, type ThroughlineDocument } from './document.ts';
import type { Lineage } from './lineage.ts';
import { mendLinks } from './mendLinks.ts';
import { currentVersion, migrate, type RawFile } from './migrations/migrations.ts';
import { isObject, readRecords } from './readRecords.ts';
import { type Report, shortened } from './report.ts';
import { readShare } from './share.ts';
import { readJson } from './strictJson.ts';

/** What came of opening a file. `salvaged` is what could be read of a damaged one: a workbook of its own. */
export type Parsed =
  | {
      readonly status: 'ok';
      readonly document: ThroughlineDocument;
      /** Sentences about what was put right without loss. */
      readonly warnings: readonly string[];
    }
  | { readonly status: 'notOurs'; readonly message: string }
  | { readonly status: 'tooNew'; readonly message: string; readonly version: number }
  | {
      readonly status: 'damaged';
      readonly message: string;
      readonly problems: readonly string[];
      readonly salvaged: ThroughlineDocument | null;
    };

/** Larger files are refused before they are read. */
export const maxFileBytes = 64 * 1024 * 1024;

const notOurs = (because: string): Parsed => ({
  status: 'notOurs',
  message: `${because}, so nothing was opened or changed: choose a file that ends in ${fileExtension}.`,
});

const tooNew = (version: number): Parsed => ({
  status: 'tooNew',
  version,
  message:
    `This file was written by a newer Throughline (format ${version}; this one reads up to ${currentVersion}). ` +
    'It is unharmed: update Throughline, or ask for a copy saved by this version.',
});

function damaged(problems: readonly string[], salvaged: ThroughlineDocument | null): Parsed {
  const found = `This file is damaged (${counted(problems.length, 'fault')} found) and was left as it is: `;
  const advice = salvaged
    ? 'open what could be read as a new workbook, or go back to an earlier copy.'
    : 'nothing in it could be read, so go back to an earlier copy.';
  return { status: 'damaged', message: found + advice, problems: shortened(problems), salvaged };
}

/** The text of the file, or why there is none. */
function textOf(input: Uint8Array | string, report: Report): string | Parsed {
  if (input.length > maxFileBytes) return notOurs('This file is larger than any workbook can be');
  if (typeof input === 'string') return input.replace(/^\uFEFF/, '');
  const [first, second] = input;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isUtf16 || first === 0 || second === 0) return notOurs('This file is not written in UTF-8');
  const { text, brokenAt } = decodeUtf8(input);
  if (brokenAt !== null)
    report.problems.push(`there are bytes that are no text (the first is byte ${brokenAt})`);
  return text;
}

function versionOf(root: RawFile): number | null {
  const version = root['schemaVersion'];
  return typeof version === 'number' && Number.isInteger(version) && version >= 1 ? version : null;
}

/** A file without a readable share point is a copy nobody shares yet; its name is made from what it does tell. */
function loneLineage(copy: unknown, workbook: Workbook, suffix: string): Lineage {
  const known = idSchema().safeParse(copy);
  const { updatedAt, createdAt } = factsOf(workbook);
  const name = known.success ? known.data.slice(0, 50) : 'copy';
  return { copy: `${name}.${suffix}`, at: updatedAt ?? createdAt ?? '1970-01-01T00:00:00Z', ancestors: [] };
}

const copyOf = (root: RawFile): unknown => (isObject(root['share']) ? root['share']['copy'] : undefined);

function lineageOf(root: RawFile, workbook: Workbook, report: Report): Lineage {
  // What was salvaged is no longer the state that copy names, so it starts a line of its own.
  if (report.problems.length > 0) return loneLineage(copyOf(root), workbook, 'salvaged');
  const share = readShare(root['share'], workbook);
  if (share?.isWhole !== true)
    report.warnings.push(
      'Where this copy comes from could not be read in full: older copies can only be merged side by side.',
    );
  return share?.lineage ?? loneLineage(root['workbookId'], workbook, 'opened');
}

const ownFields = new Set(['format', 'schemaVersion', 'workbookId', 'records', 'share']);

const isEmpty = (workbook: Workbook): boolean => kinds.every((kind) => recordsOf(workbook, kind).size === 0);

/** The document, with everything wrong in the report; null when the file holds no record at all. */
function documentOf(root: RawFile, report: Report): ThroughlineDocument | null {
  const { workbook: read, unknown } = readRecords(root['records'], report);
  if (isEmpty(read)) return null;
  const workbook = mendLinks(completeWorkbook(read, report), report);
  const workbookId = idSchema().safeParse(root['workbookId']);
  if (!workbookId.success) report.problems.push('the id of the workbook is missing or cannot be read');
  const fields = Object.fromEntries(Object.entries(root).filter(([name]) => !ownFields.has(name)));
  return {
    workbookId: workbookId.success ? workbookId.data : loneLineage(copyOf(root), workbook, 'workbook').copy,
    workbook,
    lineage: lineageOf(root, workbook, report),
    unknown: { fields, records: unknown },
  };
}

function read(text: string, report: Report): Parsed {
  if (text.trim() === '') return notOurs('This file is empty');
  const { value: root, problems, droppedKeys } = readJson(text);
  if (!isObject(root) || root['format'] !== formatName) return notOurs('This is not a Throughline file');
  report.problems.push(...problems);
  const version = versionOf(root);
  if (version === null) return damaged(['the file does not say which format it has'], null);
  if (version > currentVersion) return tooNew(version);
  if (droppedKeys > 0)
    report.warnings.push(`${counted(droppedKeys, 'field')} with a name that harms software was left out.`);
  const document = documentOf(migrate(root, version), report);
  if (document === null && report.problems.length === 0) report.problems.push('there are no records');
  return document === null || report.problems.length > 0
    ? damaged(report.problems, document)
    : { status: 'ok', document, warnings: shortened(report.warnings) };
}

/** Opens the bytes or the text of a file. Never throws, whatever they hold. */
export function parse(input: Uint8Array | string): Parsed {
  const report: Report = { warnings: [], problems: [] };
  const text = textOf(input, report);
  return typeof text === 'string' ? read(text, report) : text;
}
