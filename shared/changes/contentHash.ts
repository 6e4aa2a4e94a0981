// One text for equal content, and its hash: what snapshots and signatures are checked by (SNP-01).
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { kinds } from '../schema/kinds.ts';
import { compareText, recordsOf, type Workbook } from '../schema/workbook.ts';

/** JSON without spaces, the keys of every object sorted by code unit, absent fields left out. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .toSorted(([a], [b]) => compareText(a, b));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`).join()}}`;
}

/** SHA-256 of the canonical JSON, as 64 hexadecimal digits. */
export const contentHash = (value: unknown): string => bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));

/** The records a snapshot holds: all kinds but snapshots themselves, each kind sorted by id, empty kinds left out. */
export const snapshotState = (workbook: Workbook): Record<string, readonly unknown[]> =>
  Object.fromEntries(
    kinds
      .filter((kind) => kind !== 'snapshot' && workbook[kind].size > 0)
      .map((kind) => [
        kind,
        [...recordsOf(workbook, kind).values()].toSorted((a, b) => compareText(a.id, b.id)),
      ]),
  );

/** Hash of everything a snapshot of the workbook holds. */
export const workbookHash = (workbook: Workbook): string => contentHash(snapshotState(workbook));
