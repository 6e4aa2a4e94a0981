// The small file beside a workbook's states: what the library shows without reading them, and the mark of deletion.
import { createHash } from 'node:crypto';

export interface Manifest {
  readonly id: string;
  /** The last edit known to be on disk when this was written: less than this found again means a loss. */
  readonly seq: number;
  /** ISO instant, or null. */
  readonly deletedAt: string | null;
  /** The summary after that edit, as given by the caller; not understood here. Null: it is lost. */
  readonly about: string | null;
}

export const manifestName = 'manifest';

const checksumOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The checksum and JSON, one line. */
export function encodeManifest(manifest: Manifest): string {
  const text = JSON.stringify(manifest);
  return `${checksumOf(text)} ${text}\n`;
}

/** The manifest in a file's bytes; null when they are not what was written. */
export function decodeManifest(bytes: Buffer): Manifest | null {
  const line = bytes.toString('utf8').trimEnd();
  const text = line.slice(65);
  return line.slice(0, 65) === `${checksumOf(text)} ` ? (JSON.parse(text) as Manifest) : null;
}
