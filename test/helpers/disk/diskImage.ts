// A disk of its own in a file (Linux, as root): to fill it up, or to cut its power by copying it without a flush.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

const run = (program: string, ...words: string[]): string =>
  execFileSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** Why no disk can be made here, in a sentence; null when one can. */
export function whyNoDisk(): string | null {
  if (process.platform !== 'linux') return 'not run: a disk in a file can be mounted on Linux only';
  if (process.getuid?.() !== 0) return 'not run: mounting a disk in a file needs root';
  return null;
}

export interface DiskImage {
  /** Where its files are. */
  readonly mounted: string;
  /** What would be there if the power went off now: a copy of what has reached the disk, mounted; to be unmounted. */
  readonly cutPower: () => { readonly mounted: string; readonly unmount: () => void };
  readonly freeBytes: () => number;
  readonly unmount: () => void;
}

function mount(image: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  run('mount', '-o', 'loop', image, folder);
}

/** Makes an ext4 disk of so many MB in `folder`, which must be empty, and mounts it. */
export function makeDisk(folder: string, megabytes: number): DiskImage {
  const image = join(folder, 'disk.img');
  const mounted = join(folder, 'disk');
  mkdirSync(folder, { recursive: true });
  run('truncate', '-s', `${megabytes}M`, image);
  run('mkfs.ext4', '-q', '-F', '-m', '0', image);
  mount(image, mounted);
  return {
    mounted,
    cutPower: () => {
      const copy = join(folder, 'cut.img');
      const place = join(folder, 'cut');
      run('cp', '--sparse=always', image, copy);
      mount(copy, place);
      return { mounted: place, unmount: () => void run('umount', place) };
    },
    freeBytes: () => Number(run('df', '--output=avail', '-B1', mounted).split('\n')[1]),
    unmount: () => void run('umount', mounted),
  };
}
