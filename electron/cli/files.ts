// Reads and writes files for the command line: whole or not at all, with a sentence when it cannot be done.
import { readFileSync, statSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import type { ThroughlineDocument } from '../../shared/file/document.ts';
import { newCopy } from '../../shared/file/lineage.ts';
import { parse } from '../../shared/file/parse.ts';
import { mostMegabytes, mostWorkbookBytes, tooLarge } from '../../shared/sizeLimit.ts';
import { serialize } from '../../shared/file/serialize.ts';
import type { Workbook } from '../../shared/schema/workbook.ts';
import { writeWhole } from '../atomicFile.ts';
import { CliRefused } from './command.ts';

/** npm runs scripts in the project's folder; paths are meant from where the person stands. */
function standingIn(): string {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
  return script === 'throughline' && folder !== undefined ? folder : process.cwd();
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'access to it is not allowed',
  EPERM: 'access to it is not allowed',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is not a folder',
  ENAMETOOLONG: 'its name is too long',
};

/** Reads something of a file; what the system refuses becomes a sentence. */
function tried<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : null;
    if (code === null) throw error;
    throw new CliRefused(`"${path}" cannot be read: ${reasons[code] ?? `the system says ${code}`}.`);
  }
}

/** The bytes of a file of ordinary size. */
export function readBytes(path: string): Uint8Array {
  return tried(path, () => {
    const place = resolve(standingIn(), path);
    const about = statSync(place);
    if (about.isDirectory()) throw new CliRefused(`"${path}" cannot be read: it is a folder.`);
    if (about.size > mostWorkbookBytes)
      throw new CliRefused(`"${path}" is larger than ${mostMegabytes} MB and was not read.`);
    return new Uint8Array(readFileSync(place));
  });
}

/** A workbook file as it was opened. */
export interface OpenedDocument {
  readonly document: ThroughlineDocument;
  /** Says that the file is not as Throughline wrote it; null: it is, or is too old to tell. */
  readonly changedOutside: string | null;
}

/** Opens a workbook file; whatever is wrong with it is a refusal. Warnings go to stderr, `changedOutside` is left to the caller. */
export function openDocument(path: string): OpenedDocument {
  const parsed = parse(readBytes(path));
  if (parsed.status === 'ok') {
    for (const warning of parsed.warnings) process.stderr.write(`Warning: ${warning}\n`);
    const { document, changedOutside } = parsed;
    return { document, changedOutside };
  }
  const first = parsed.status === 'damaged' ? ` The first fault: ${parsed.problems[0] ?? 'unknown'}.` : '';
  throw new CliRefused(`"${path}": ${parsed.message}${first}`);
}

/** As `openDocument`; that the file was changed outside is a warning like others. */
export function readDocument(path: string): ThroughlineDocument {
  const { document, changedOutside } = openDocument(path);
  if (changedOutside !== null) process.stderr.write(`Warning: ${changedOutside}\n`);
  return document;
}

/** What is made here is for others too: a plan for the team, a PDF to be sent on. */
const readableByOthers = 0o644;

/** Writes a file in one step. A failure leaves what was there, and is a refusal. */
export async function writeOut(path: string, content: Uint8Array | string): Promise<void> {
  const what = `"${path}" cannot be written`;
  const written = await writeWhole(resolve(standingIn(), path), content, { what, newMode: readableByOthers });
  if (written.ok) return;
  const isNowhere = written.reason === 'vanished';
  throw new CliRefused(isNowhere ? `${what}: there is no such file or folder.` : written.sentence);
}

/** The text of a workbook file, unless it could not be read back. */
function fileText(document: ThroughlineDocument): string {
  const text = serialize(document);
  const bytes = Buffer.byteLength(text);
  if (bytes > mostWorkbookBytes) throw new CliRefused(tooLarge(bytes));
  return text;
}

const stamp = () => ({ id: randomUUID(), at: new Date().toISOString() });

/** Writes a workbook nobody has a copy of yet. */
export async function writeNewDocument(path: string, workbook: Workbook): Promise<void> {
  const lineage = newCopy(null, null, workbook, stamp());
  await writeOut(
    path,
    fileText({ workbookId: randomUUID(), workbook, lineage, unknown: { fields: {}, records: {} } }),
  );
}

/** Writes `workbook` as the next copy of the document it grew from. */
export async function writeNextCopy(
  path: string,
  before: ThroughlineDocument,
  workbook: Workbook,
): Promise<void> {
  const lineage = newCopy(before.lineage, before.workbook, workbook, stamp());
  await writeOut(path, fileText({ ...before, workbook, lineage }));
}
