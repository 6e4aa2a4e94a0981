// Unpacks DEFLATE data with a ceiling: what a stranger's archive says of its size is never believed.
import { Inflate } from 'fflate';

/** Thrown when data is damaged, or unpacks to another length than was said. */
export class InflateBroken extends Error {}

/** So much is unpacked before the length is looked at again: at most a thousand times as many bytes come out. */
const bytesAtOnce = 64 * 1024;

/** Unpacks `data` to exactly `size` bytes: it stops with InflateBroken as soon as there would be more. */
export function inflate(data: Uint8Array, size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let filled = 0;
  const inflater = new Inflate((piece) => {
    if (filled + piece.length > size) throw new InflateBroken('it is longer than it says');
    whole.set(piece, filled);
    filled += piece.length;
  });
  try {
    for (let at = 0; at === 0 || at < data.length; at += bytesAtOnce)
      inflater.push(data.subarray(at, at + bytesAtOnce), at + bytesAtOnce >= data.length);
  } catch (error) {
    if (error instanceof InflateBroken) throw error;
    throw new InflateBroken('it cannot be read');
  }
  if (filled !== size) throw new InflateBroken('it is shorter than it says');
  return whole;
}
