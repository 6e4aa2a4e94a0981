// Workbook files for the command line: opened strictly, written as new ones or as the next copy.
import { randomUUID } from 'node:crypto';
import type { ThroughlineDocument } from '../../shared/file/document.ts';
import { newCopy } from '../../shared/file/lineage.ts';
import { parse } from '../../shared/file/parse.ts';
import { serialize } from '../../shared/file/serialize.ts';
import type { Workbook } from '../../shared/schema/workbook.ts';
import { CliRefused, type Given } from './command.ts';
import { readBytes } from './readIn.ts';
import { writeOut } from './writeOut.ts';

/** Opens a workbook file; whatever is wrong with it is a refusal. Warnings go to stderr. */
export async function readDocument(path: string): Promise<ThroughlineDocument> {
  const parsed = parse(await readBytes(path));
  if (parsed.status === 'ok') {
    for (const warning of parsed.warnings) process.stderr.write(`Warning: ${warning}\n`);
    return parsed.document;
  }
  const first = parsed.status === 'damaged' ? ` The first fault: ${parsed.problems[0] ?? 'unknown'}.` : '';
  throw new CliRefused(`"${path}": ${parsed.message}${first}`);
}

const stamp = () => ({ id: randomUUID(), at: new Date().toISOString() });

/** Writes a workbook nobody has a copy of yet to where `--out` says. */
export async function writeNewDocument(given: Given, workbook: Workbook): Promise<void> {
  const lineage = newCopy(null, null, workbook, stamp());
  await writeOut(
    given,
    serialize({ workbookId: randomUUID(), workbook, lineage, unknown: { fields: {}, records: {} } }),
  );
}

/** Writes `workbook` as the next copy of the document it grew from to where `--out` says. */
export async function writeNextCopy(
  given: Given,
  before: ThroughlineDocument,
  workbook: Workbook,
): Promise<void> {
  const lineage = newCopy(before.lineage, before.workbook, workbook, stamp());
  await writeOut(given, serialize({ ...before, workbook, lineage }));
}
