// Opens a .throughline file: believes nothing in it, loses nothing silently, and says in a sentence what came of it.
import { id as idSchema } from '../schema/field.ts';
import { kinds } from '../schema/kinds.ts';
import { factsOf, recordsOf, type Workbook } from '../schema/workbook.ts';
import { decodeUtf8 } from '../text/utf8.ts';
import { counted } from '../words.ts';
import { beginRecord } from '../binding/entries.ts';
import { completeWorkbook } from './completeWorkbook.ts';
import { fileExtension, formatName, type ThroughlineDocument } from './document.ts';
import { type Lineage, reopened } from './lineage/lineage.ts';
import { stateHash } from './lineage/hashes.ts';
import { mendLinks } from './mendLinks.ts';
import { currentVersion, migrate } from './migrations/migrations.ts';
import type { RawFile } from './migrations/rawFile.ts';
import { recordedSince } from './migrations/v2.ts';
import { type HashReading, hasHead, readHashes, versionOf, withHead } from './lineage/readHashes.ts';
import { isObject, readRecords } from './readRecords.ts';
import { type Report, shortened } from './report.ts';
import { mostMegabytes, mostWorkbookBytes } from '../sizeLimit.ts';
import { salvageText } from './salvageText.ts';
import { readShare } from './lineage/share.ts';
import { readJson } from './strictJson.ts';

/** What came of opening a file. `salvaged` is what could be read of a damaged one: a workbook of its own. */
export type Parsed =
  | {
      readonly status: 'ok';
      readonly document: ThroughlineDocument;
      /** Sentences about what was put right without loss. */
      readonly warnings: readonly string[];
      /** Says that the file is not as Throughline wrote it, and where; null: it is, or is too old to tell. */
      readonly changedOutside: string | null;
    }
  | { readonly status: 'notOurs'; readonly message: string }
  | { readonly status: 'tooNew'; readonly message: string; readonly version: number }
  | {
      readonly status: 'damaged';
      readonly message: string;
      readonly problems: readonly string[];
      readonly salvaged: ThroughlineDocument | null;
    };

/** So many records that are not as saved are named; a file made by another program would name them all. */
const toldAtMost = 50;

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
  if (input.length > mostWorkbookBytes)
    return notOurs(`This file is larger than any workbook can be (${mostMegabytes} MB)`);
  if (typeof input === 'string') return input.replace(/^\uFEFF/, '');
  const [first, second] = input;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isUtf16 || first === 0 || second === 0) return notOurs('This file is not written in UTF-8');
  const { text, brokenAt } = decodeUtf8(input);
  if (brokenAt !== null)
    report.problems.push(`there are bytes that are no text (the first is byte ${brokenAt})`);
  return text;
}

/** A file without a readable share point is a copy nobody shares yet; its name is made from what it does tell. */
function loneLineage(copy: unknown, workbook: Workbook, suffix: string): Lineage {
  const known = idSchema().safeParse(copy);
  const { updatedAt, createdAt } = factsOf(workbook);
  const name = `${known.success ? known.data.slice(0, 50) : 'copy'}.${suffix}`;
  const at = updatedAt ?? createdAt ?? '1970-01-01T00:00:00Z';
  return { copy: name, at, hash: stateHash(workbook), ancestors: [] };
}

/** A copy that somebody has changed is another one: it grew from the one whose name it bears. */
function changedLineage(lineage: Lineage, workbook: Workbook): Lineage {
  const hash = stateHash(workbook);
  if (hash === lineage.hash) return lineage;
  const { copy: id, at, hash: before, ancestors } = lineage;
  const named = [...ancestors, { id, at, hash: before }].map((one) => ({ ...one, changes: null }));
  return { copy: `${id.slice(0, 50)}.${hash.slice(0, 12)}`, at, hash, ancestors: named };
}

/** What is known of a file before its content is read: `isChanged`: it is not as Throughline wrote it. */
interface AboutFile {
  readonly version: number;
  readonly isChanged: boolean;
}

const copyOf = (root: RawFile): unknown => (isObject(root['share']) ? root['share']['copy'] : undefined);

/** `read`: what the file holds, which its ancestors lead to; `workbook`: with what it got on being opened. */
function lineageOf(
  root: RawFile,
  read: Workbook,
  workbook: Workbook,
  about: AboutFile,
  report: Report,
): Lineage {
  // What was salvaged is no longer the state that copy names, so it starts a line of its own.
  if (report.problems.length > 0) return loneLineage(copyOf(root), workbook, 'salvaged');
  const share = readShare(root['share'], read, about.version === currentVersion);
  if (share === null || !(share.isWhole || about.isChanged))
    report.warnings.push(
      'Where this copy comes from could not be read in full: older copies can only be merged side by side.',
    );
  if (share === null) return loneLineage(root['workbookId'], workbook, 'opened');
  return about.isChanged ? changedLineage(share.lineage, workbook) : reopened(share.lineage, read, workbook);
}

const ownFields = new Set([
  'format',
  'schemaVersion',
  'contentHash',
  'workbookId',
  'records',
  'share',
  'recordHashes',
]);

const isEmpty = (workbook: Workbook): boolean => kinds.every((kind) => recordsOf(workbook, kind).size === 0);

/** The document, with everything wrong in the report; null when the file holds no record at all. */
function documentOf(root: RawFile, about: AboutFile, report: Report): ThroughlineDocument | null {
  const { workbook: read, unknown } = readRecords(root['records'], report);
  if (isEmpty(read)) return null;
  const whole = mendLinks(completeWorkbook(read, report), report);
  // Of what binds in a file from before there was a record, the record begins here.
  const isUnrecorded = about.version < recordedSince && whole.bindingEntry.size === 0;
  const workbook = isUnrecorded ? beginRecord(whole) : whole;
  const workbookId = idSchema().safeParse(root['workbookId']);
  if (!workbookId.success) report.problems.push('the id of the workbook is missing or cannot be read');
  const fields = Object.fromEntries(Object.entries(root).filter(([name]) => !ownFields.has(name)));
  return {
    workbookId: workbookId.success ? workbookId.data : loneLineage(copyOf(root), workbook, 'workbook').copy,
    workbook,
    lineage: lineageOf(root, whole, workbook, about, report),
    unknown: { fields, records: unknown },
  };
}

/**
 * What is missing or not as it was saved is told of a damaged file too, unless a problem names it already. What seems to
 * be put in may only have lost its checksum.
 */
function addStrays({ strays }: HashReading, { problems }: Report): void {
  const words = { changed: 'is not as saved', missing: 'is missing' } as const;
  // A title may hold a colon itself.
  const isNamed = (name: string) => problems.some((problem) => problem.startsWith(`${name}: `));
  const told = strays.flatMap(({ name, became }) =>
    became === 'added' || isNamed(name) ? [] : [`${name}: ${words[became]}`],
  );
  problems.push(...told.slice(0, toldAtMost));
}

function opened(root: RawFile, version: number, report: Report): Parsed {
  const hashes = readHashes(root);
  const document = documentOf(
    migrate(hashes.file, version),
    { version, isChanged: hashes.sentence !== null },
    report,
  );
  if (document === null && report.problems.length === 0) report.problems.push('there are no records');
  if (document !== null && report.problems.length === 0) {
    const { sentence: changedOutside } = hashes;
    return { status: 'ok', document, warnings: shortened(report.warnings), changedOutside };
  }
  addStrays(hashes, report);
  return damaged(report.problems, document);
}

/** The file as JSON; where its text is broken, as far as it can be read behind the break as well. */
function rawOf(text: string, report: Report): RawFile {
  const { value, problems, breaksOff, droppedKeys } = readJson(text);
  const salvaged = breaksOff ? salvageText(text) : null;
  report.problems.push(...problems, ...(salvaged?.problems ?? []));
  if (droppedKeys > 0)
    report.warnings.push(`${counted(droppedKeys, 'field')} with a name that harms software was left out.`);
  return salvaged?.file ?? (isObject(value) ? value : {});
}

function read(text: string, report: Report): Parsed {
  if (text.trim() === '') return notOurs('This file is empty');
  const written = rawOf(text, report);
  const root = hasHead(written) ? written : withHead(written);
  if (root['format'] !== formatName) return notOurs('This is not a Throughline file');
  const version = versionOf(root);
  if (version === null) return damaged(['the file does not say which format it has'], null);
  if (version > currentVersion) return tooNew(version);
  return opened(written, version, report);
}

/** Opens the bytes or the text of a file. Never throws, whatever they hold. */
export function parse(input: Uint8Array | string): Parsed {
  const report: Report = { warnings: [], problems: [] };
  const text = textOf(input, report);
  return typeof text === 'string' ? read(text, report) : text;
}
