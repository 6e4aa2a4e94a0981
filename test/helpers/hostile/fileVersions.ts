// A file that tells which version of it is there, and whether it is whole.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sweepTemps } from '../../../electron/disk/atomicFile.ts';
import type { Verdict } from '../journal/journalTrial.ts';

export const fileName = 'Plan.throughline';
const fillerBytes = 200_000;

const hashOf = (body: string): string => createHash('sha256').update(body).digest('hex');

export function versionText(version: number): string {
  const body = `${version} ${`${version}.`.repeat(fillerBytes / 8)}`;
  return `${hashOf(body)} ${body}`;
}

/** The version in the file; null when there is no file. Throws when it is torn. */
export function readVersion(path: string): number | null {
  if (!existsSync(path)) return null;
  const text = readFileSync(path, 'utf8');
  const body = text.slice(65);
  if (hashOf(body) !== text.slice(0, 64)) throw new Error('The file is torn.');
  return Number.parseInt(body, 10);
}

/** Reads the file as the next start does: whole, no older than `acked`, and nothing left beside it. */
export async function judgeFile(folder: string, acked: number, tried: number): Promise<Verdict> {
  await sweepTemps(folder, Date.now());
  const left = readdirSync(folder).filter((name) => name.endsWith('.tmp'));
  const faults = left.map((name) => `left behind: ${name}`);
  const seq = readVersion(join(folder, fileName)) ?? 0;
  if (seq < acked) faults.push(`version ${seq} is there, ${acked} was told as saved`);
  if (seq > tried) faults.push(`version ${seq} was never asked for`);
  return { seq, faults, problems: [] };
}
