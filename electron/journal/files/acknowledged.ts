// The last edit that was told as saved, noted beside the journal: so that lines cut off at the end of one are missed.
import { constants } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { type Disk, flushFolder, type OpenFile, readIfThere, unlessFaulty } from '../../disk/disk.ts';
import { attempt, codeOf } from '../../disk/outcome.ts';

export const acknowledgedName = 'acknowledged';

const form = /^(\d{15}) ([0-9a-f]{8})\n$/;
const creating = constants.O_WRONLY | constants.O_CREAT;

const checksumOf = (digits: string): string => crc32(digits).toString(16).padStart(8, '0');

function encode(seq: number): Buffer {
  const digits = String(seq).padStart(15, '0');
  return Buffer.from(`${digits} ${checksumOf(digits)}\n`, 'latin1');
}

/** The edit noted last; null when there is no note or it is not what was written. */
export async function readAcknowledged(disk: Disk, folder: string): Promise<number | null> {
  const bytes = await attempt('', () => unlessFaulty(readIfThere(disk, join(folder, acknowledgedName))));
  const [, digits, checksum] = form.exec((bytes.ok && bytes.value?.toString('latin1')) || '') ?? [];
  return digits !== undefined && checksumOf(digits) === checksum ? Number(digits) : null;
}

export interface Acknowledged {
  /**
   * Notes the edit before it is told as saved. Not flushed, so that an edit costs one flush: the note outlasts the end
   * of the process, and after a power cut it may be an older one. Never rejects for what the disk refuses: the edit
   * itself is on disk, and without the note only its later loss could go unnoticed.
   */
  readonly note: (seq: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens the note; the first one of a workbook is made, and its name lasts. */
async function openNote(disk: Disk, folder: string): Promise<OpenFile> {
  const path = join(folder, acknowledgedName);
  try {
    return await disk.open(path, constants.O_WRONLY);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  await (await disk.open(path, creating, 0o600)).close();
  await flushFolder(disk, folder);
  return disk.open(path, constants.O_WRONLY);
}

export function openAcknowledged(disk: Disk, folder: string): Acknowledged {
  let file: OpenFile | null = null;

  async function write(seq: number): Promise<void> {
    file ??= await openNote(disk, folder);
    const bytes = encode(seq);
    await file.write(bytes, 0, bytes.length, 0);
  }

  async function close(): Promise<void> {
    const open = file;
    file = null;
    await open?.close();
  }

  return {
    note: async (seq) => {
      const noted = await attempt('', () => write(seq));
      if (!noted.ok) await close();
    },
    close,
  };
}

/** Notes that what is missing after `seq` has been told, flushed: its numbers are given out again. */
export async function acknowledgeLoss(disk: Disk, folder: string, seq: number): Promise<void> {
  try {
    const file = await disk.open(join(folder, acknowledgedName), constants.O_WRONLY);
    try {
      const bytes = encode(seq);
      await file.write(bytes, 0, bytes.length, 0);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    // There was no note that could say otherwise.
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}
