// The decoder that Node and Chromium bring, as the app gives it to the reader of tables.
import { decodeAs } from '../../../shared/import/source/decodeText.ts';
import type { Encoding, LetterDecoder } from '../../../shared/import/source/encodings.ts';

export const decode: LetterDecoder = (bytes, label) => new TextDecoder(label).decode(bytes);

/** Every character of an encoding of one or two bytes, with its bytes: the platform decodes, but does not encode. */
function bytesByCharacter(encoding: Encoding): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, readonly number[]>();
  const add = (...bytes: readonly number[]): void => {
    const text = decodeAs(new Uint8Array(bytes), encoding, decode);
    if (Array.from(text).length === 1 && !text.includes('\ufffd') && !found.has(text)) found.set(text, bytes);
  };
  for (let first = 0; first < 256; first++) add(first);
  for (let first = 0x81; first < 0xff; first++)
    for (let second = 0x40; second < 0xff; second++) add(first, second);
  return found;
}

/** The text in an encoding of one or two bytes. */
export function encoded(text: string, encoding: Encoding): Uint8Array {
  const known = bytesByCharacter(encoding);
  return Uint8Array.from(
    Array.from(text).flatMap((char) => {
      const bytes = known.get(char);
      if (!bytes) throw new Error(`${encoding} has no ${char}.`);
      return bytes;
    }),
  );
}
