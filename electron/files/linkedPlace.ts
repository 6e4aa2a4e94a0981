// What a linked file holds, what of that is ours, and the one way in which it is written.
import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { shellFileWords } from '../../shared/messages/shell.ts';
import { mostWorkbookBytes } from '../../shared/sizeLimit.ts';
import { writeWhole } from '../disk/atomicFile.ts';
import { type Disk, readIfThere } from '../disk/disk.ts';
import {
  attempt,
  codeOf,
  type Done,
  done,
  type Failure,
  failure,
  type Outcome,
  success,
} from '../disk/outcome.ts';
import { type FileHash, type LinkRecord, writeLink } from './linkRecord.ts';

export const hashOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** Where the record of a link is kept, and where its file is, which may be a place that never answers. */
export interface LinkDisks {
  readonly disk: Disk;
  readonly place: Disk;
}

export class LinkedPlace {
  /** The file's name without its folder. */
  readonly name: string;
  /** How a failure to write it begins. */
  readonly what: string;
  private readonly path: string;
  private readonly recordPath: string;
  private readonly disks: LinkDisks;
  /** What the file may hold without anybody else having written it. */
  private known: readonly FileHash[];

  constructor(recordPath: string, { path, known }: LinkRecord, disks: LinkDisks) {
    this.recordPath = recordPath;
    this.path = path;
    this.disks = disks;
    this.known = known;
    this.name = basename(path);
    this.what = shellFileWords.couldNotBeSaved({ name: this.name });
  }

  /** What the file holds, if it is what we know of it; else a failure that says what became of it. */
  async look(expected: readonly FileHash[] = this.known): Promise<Outcome<FileHash>> {
    const found = await this.find();
    return found.ok && !expected.includes(found.value) ? this.outside(found.value) : found;
  }

  /** Remembers, beyond the end of this run, what of the file's content is ours. */
  async know(next: readonly FileHash[]): Promise<Done> {
    const kept = await writeLink(this.disks.disk, this.recordPath, { path: this.path, known: next });
    if (kept.ok) this.known = next;
    return kept;
  }

  /** Writes the file, whole, unless somebody else has written it meanwhile. */
  async write(content: string | Uint8Array): Promise<Done> {
    const hash = hashOf(content);
    const before = await this.look();
    if (!before.ok) return before;
    // Two hashes: the last write was never confirmed, so what is there may not be on disk.
    if (this.known.length === 1 && before.value === hash) return done;
    // Remembered first: after a crash right behind the rename, the file is still known to be ours.
    const noted = await this.know([before.value, hash]);
    if (!noted.ok) return noted;
    const written = await this.replace(content, before.value);
    if (!written.ok) return written;
    const same = await this.readBack(hash);
    return same.ok ? this.know([hash]) : same;
  }

  private replace(content: string | Uint8Array, held: FileHash): Promise<Done> {
    const mayReplace = async (): Promise<Done> => {
      const now = await this.look([held]);
      return now.ok ? done : now;
    };
    return writeWhole(this.path, content, { disk: this.disks.place, what: this.what, mayReplace });
  }

  /** Some places keep other bytes than they were given. */
  private async readBack(hash: string): Promise<Done> {
    const found = await this.find();
    if (!found.ok) return found;
    return found.value === hash
      ? done
      : failure('failed', shellFileWords.readBackDiffers({ what: this.what }));
  }

  /** The hash of what the file holds; a failure when its folder is gone. */
  private async find(): Promise<Outcome<FileHash>> {
    const found = await attempt(this.what, async () => {
      const hash = await this.hashThere();
      return { hash, hasFolder: hash !== null || (await this.sizeOf(dirname(this.path))) !== null };
    });
    if (!found.ok) return found;
    const { hash, hasFolder } = found.value;
    return hasFolder ? success(hash) : failure('vanished', shellFileWords.folderGone({ what: this.what }));
  }

  /** What is larger than any workbook is somebody else's, and is not read to find that out. */
  private async hashThere(): Promise<FileHash> {
    if (((await this.sizeOf(this.path)) ?? 0) > mostWorkbookBytes) return 'tooLargeToBeOurs';
    const bytes = await readIfThere(this.disks.place, this.path);
    return bytes && hashOf(bytes);
  }

  /** In bytes; null when there is no such file or folder. */
  private async sizeOf(path: string): Promise<number | null> {
    try {
      return (await this.disks.place.stat(path)).size;
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    }
  }

  private outside(hash: FileHash): Failure {
    return failure(
      'changedOutside',
      hash === null
        ? shellFileWords.movedOutside({ name: this.name })
        : shellFileWords.changedOutside({ name: this.name }),
    );
  }
}
