// Remembers which file a workbook is linked to and what that file last held, so that outside changes are noticed.
import { shellFileWords } from '../../shared/messages/shell.ts';
import type { Disk } from '../disk/disk.ts';
import { readIfThere } from '../disk/disk.ts';
import { writeWhole } from '../disk/atomicFile.ts';
import type { Done } from '../disk/outcome.ts';

/** SHA-256 of a file's bytes, 64 hex digits; null: there is no file. */
export type FileHash = string | null;

export interface LinkRecord {
  /** Absolute; never leaves this process. */
  readonly path: string;
  /** What the file may hold without anybody else having written it: one hash, or two while it is being written. */
  readonly known: readonly FileHash[];
}

const isHash = (value: unknown): value is FileHash =>
  value === null || (typeof value === 'string' && /^[0-9a-f]{64}$/.test(value));

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function recordOf(value: unknown): LinkRecord | null {
  if (typeof value !== 'object' || value === null) return null;
  const { path, known } = value as Partial<Record<keyof LinkRecord, unknown>>;
  return typeof path === 'string' && Array.isArray(known) && known.every(isHash) ? { path, known } : null;
}

/** The link kept at `recordPath`; null when there is none or it is damaged. Throws what the disk refuses. */
export async function readLink(disk: Disk, recordPath: string): Promise<LinkRecord | null> {
  const bytes = await readIfThere(disk, recordPath);
  return bytes && recordOf(parsed(bytes.toString('utf8')));
}

export const writeLink = (disk: Disk, recordPath: string, record: LinkRecord): Promise<Done> =>
  writeWhole(recordPath, JSON.stringify(record), { disk, what: shellFileWords.linkNotKept });
