// One file of the journal: lines are added at its end, flushed before they count, and half-written ones are cut off.
import { journalWords } from '../../../shared/messages/shell.ts';
import { constants } from 'node:fs';
import { dirname } from 'node:path';
import { type Disk, flushFolder, type OpenFile, writeAll } from '../../disk/disk.ts';

/** A file of lines that follow the edit `start`. */
export interface Segment {
  readonly name: string;
  readonly start: number;
}

const nameForm = /^journal-(\d{12})$/;

export const segmentName = (start: number): string => `journal-${String(start).padStart(12, '0')}`;

/** The segments among the names of a folder, oldest first. */
export const segmentsOf = (names: readonly string[]): Segment[] =>
  names
    .flatMap((name) => {
      const [, start] = nameForm.exec(name) ?? [];
      return start === undefined ? [] : [{ name, start: Number(start) }];
    })
    .toSorted((a, b) => a.start - b.start);

/** The segment's file was removed while it was open: what is written to it goes nowhere. */
export class SegmentGone extends Error {
  readonly code = 'ENOENT';
}

export interface SegmentWriter {
  /** Adds bytes; when it resolves they are on disk. Throws what the system refuses, and then nothing was added. */
  readonly add: (bytes: Uint8Array) => Promise<void>;
  /** How many bytes are on disk. */
  readonly size: () => number;
  readonly close: () => Promise<void>;
}

const adding = constants.O_WRONLY | constants.O_APPEND;
const creating = adding | constants.O_CREAT | constants.O_EXCL;

/** Adds to the segment at `path`, of which `goodBytes` are worth keeping; null when the file is yet to be made. */
export function openSegment(disk: Disk, path: string, goodBytes: number | null): SegmentWriter {
  let isThere = goodBytes !== null;
  let good = goodBytes ?? 0;
  let file: OpenFile | null = null;

  async function close(): Promise<void> {
    const open = file;
    file = null;
    await open?.close();
  }

  /** A full disk leaves half a line; with it in the middle, all later lines would be lost. */
  async function openCut(): Promise<OpenFile> {
    const opened = await disk.open(path, isThere ? adding : creating, 0o600);
    try {
      if (!isThere) await flushFolder(disk, dirname(path));
      isThere = true;
      if ((await opened.stat()).size !== good) {
        await opened.truncate(good);
        await opened.sync();
      }
      return opened;
    } catch (error) {
      await opened.close();
      throw error;
    }
  }

  async function write(open: OpenFile, bytes: Uint8Array): Promise<void> {
    if ((await open.stat()).nlink === 0) throw new SegmentGone(journalWords.removed({ path }));
    await writeAll(open, bytes);
    await open.datasync();
    good += bytes.length;
  }

  /** The descriptor of a failed write or flush is never used again; the cut is tried at once, and else before the next. */
  async function giveUp(): Promise<void> {
    await close();
    file = await openCut();
  }

  return {
    add: async (bytes) => {
      file ??= await openCut();
      try {
        await write(file, bytes);
      } catch (error) {
        if (!(error instanceof SegmentGone)) await giveUp().catch(() => null);
        throw error;
      }
    },
    size: () => good,
    close,
  };
}
