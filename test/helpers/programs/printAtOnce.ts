// Prints from a process that may be killed at any time: what is printed is kept even when the process ends at once.
import { writeSync } from 'node:fs';

const stdout = 1;
const waiting = new Int32Array(new SharedArrayBuffer(4));

/** Writes a line straight to the pipe, and waits while a reader that is slow has left it full. */
export function printAtOnce(line: string): void {
  const bytes = Buffer.from(`${line}\n`, 'utf8');
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(stdout, bytes, at);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
      Atomics.wait(waiting, 0, 0, 1);
    }
  }
}
