// Reads and writes files for the command line: whole or not at all, with a sentence when it cannot be done.
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { randomUUID } from 'node:crypto';
import { basename, dirname, join, resolve } from 'node:path';
import type { ThroughlineDocument } from '../../shared/file/document.ts';
import { newCopy } from '../../shared/file/lineage.ts';
import { maxFileBytes, parse } from '../../shared/file/parse.ts';
import { serialize } from '../../shared/file/serialize.ts';
import type { Workbook } from '../../shared/schema/workbook.ts';
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
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  ENAMETOOLONG: 'its name is too long',
};

/** Does something with a file; what the system refuses becomes a sentence. */
function tried<T>(what: string, path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : null;
    if (code === null) throw error;
    throw new CliRefused(`"${path}" cannot be ${what}: ${reasons[code] ?? `the system says ${code}`}.`);
  }
}

/** The bytes of a file of ordinary size. */
export function readBytes(path: string): Uint8Array {
  return tried('read', path, () => {
    const place = resolve(standingIn(), path);
    const about = statSync(place);
    if (about.isDirectory()) throw new CliRefused(`"${path}" cannot be read: it is a folder.`);
    if (about.size > maxFileBytes) throw new CliRefused(`"${path}" is larger than 64 MB and was not read.`);
    return new Uint8Array(readFileSync(place));
  });
}

/** Opens a workbook file; whatever is wrong with it is a refusal. Warnings go to stderr. */
export function readDocument(path: string): ThroughlineDocument {
  const parsed = parse(readBytes(path));
  if (parsed.status === 'ok') {
    for (const warning of parsed.warnings) process.stderr.write(`Warning: ${warning}\n`);
    return parsed.document;
  }
  const first = parsed.status === 'damaged' ? ` The first fault: ${parsed.problems[0] ?? 'unknown'}.` : '';
  throw new CliRefused(`"${path}": ${parsed.message}${first}`);
}

/** A link is followed, so that the file it leads to is written and not the link. */
function targetOf(path: string): string {
  const place = resolve(standingIn(), path);
  try {
    return realpathSync(place);
  } catch {
    return place;
  }
}

function flushFolder(folder: string): void {
  // Windows cannot open a folder, and needs no flush for a rename to last.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function writeBeside(temporary: string, bytes: Uint8Array): void {
  const handle = openSync(temporary, 'wx', 0o644);
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Writes a file in one step: beside first, flushed, then put in place. A failure leaves what was there. */
export function writeWhole(path: string, content: Uint8Array | string): void {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  tried('written', path, () => {
    const target = targetOf(path);
    const temporary = join(dirname(target), `.${basename(target).slice(0, 100)}.${randomUUID()}.part`);
    try {
      writeBeside(temporary, bytes);
      renameSync(temporary, target);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
    flushFolder(dirname(target));
  });
}

const stamp = () => ({ id: randomUUID(), at: new Date().toISOString() });

/** Writes a workbook nobody has a copy of yet. */
export function writeNewDocument(path: string, workbook: Workbook): void {
  const lineage = newCopy(null, null, workbook, stamp());
  writeWhole(
    path,
    serialize({ workbookId: randomUUID(), workbook, lineage, unknown: { fields: {}, records: {} } }),
  );
}

/** Writes `workbook` as the next copy of the document it grew from. */
export function writeNextCopy(path: string, before: ThroughlineDocument, workbook: Workbook): void {
  const lineage = newCopy(before.lineage, before.workbook, workbook, stamp());
  writeWhole(path, serialize({ ...before, workbook, lineage }));
}
