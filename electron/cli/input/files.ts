// Opens and writes workbook files for the command line.
import { randomUUID } from 'node:crypto';
import type { ThroughlineDocument } from '../../../shared/file/document.ts';
import { type CopyStamp, newCopy } from '../../../shared/file/lineage/lineage.ts';
import { parse } from '../../../shared/file/parse.ts';
import { serialize } from '../../../shared/file/serialize.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { mostWorkbookBytes, tooLarge } from '../../../shared/sizeLimit.ts';
import { CliRefused, type Given } from '../command.ts';
import { readBytes } from './readIn.ts';
import { writeOut } from '../output/writeOut.ts';

/** A workbook file as it was opened. */
export interface OpenedDocument {
  readonly document: ThroughlineDocument;
  /** Says that the file is not as Throughline wrote it; null: it is, or is too old to tell. */
  readonly changedOutside: string | null;
}

/** Opens a workbook file; whatever is wrong with it is a refusal. Warnings go to stderr, `changedOutside` is left to the caller. */
export async function openDocument(path: string): Promise<OpenedDocument> {
  const parsed = parse(await readBytes(path));
  if (parsed.status === 'ok') {
    for (const warning of parsed.warnings) process.stderr.write(`Warning: ${warning}\n`);
    const { document, changedOutside } = parsed;
    return { document, changedOutside };
  }
  const faults = parsed.status === 'damaged' ? parsed.problems.map((problem) => `\n  ${problem}`) : [];
  throw new CliRefused(`"${path}": ${parsed.message}${faults.join('')}`);
}

/** As `openDocument`; that the file was changed outside is a warning like others. */
export async function readDocument(path: string): Promise<ThroughlineDocument> {
  const { document, changedOutside } = await openDocument(path);
  if (changedOutside !== null) process.stderr.write(`Warning: ${changedOutside}\n`);
  return document;
}

/** The text of a workbook file, unless it could not be read back. */
function fileText(document: ThroughlineDocument): string {
  const text = serialize(document);
  const bytes = Buffer.byteLength(text);
  if (bytes > mostWorkbookBytes) throw new CliRefused(tooLarge(bytes));
  return text;
}

const stamp = (): CopyStamp => ({ id: randomUUID(), at: new Date().toISOString() });

/** Writes a workbook nobody has a copy of yet to where `--out` says. */
export async function writeNewDocument(given: Given, workbook: Workbook): Promise<void> {
  const lineage = newCopy(null, null, workbook, stamp());
  await writeOut(
    given,
    fileText({ workbookId: randomUUID(), workbook, lineage, unknown: { fields: {}, records: {} } }),
  );
}

/** Writes `workbook` as the next copy of the document it grew from to where `--out` says. */
export async function writeNextCopy(
  given: Given,
  before: ThroughlineDocument,
  workbook: Workbook,
): Promise<void> {
  const lineage = newCopy(before.lineage, before.workbook, workbook, stamp());
  await writeOut(given, fileText({ ...before, workbook, lineage }));
}

/** Writes a share copy, as `make` makes it under a name of its own, to where `--out` says, and gives it back. */
export async function writeShareCopy(
  given: Given,
  make: (stamp: CopyStamp) => ThroughlineDocument,
): Promise<ThroughlineDocument> {
  const copy = make(stamp());
  await writeOut(given, fileText(copy));
  return copy;
}
