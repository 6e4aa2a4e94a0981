// Bytes as base64 text and back, the same everywhere; only the one canonical spelling of the bytes is read.

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const values = new Map(Array.from(letters, (letter, value) => [letter.charCodeAt(0), value]));

/** The bytes in base64 with padding. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
    const group = (first << 16) | (second << 8) | third;
    const four = [18, 12, 6, 0].map((shift) => letters.charAt((group >> shift) & 63)).join('');
    const missing = Math.max(0, at + 3 - bytes.length);
    parts.push(missing === 0 ? four : four.slice(0, 4 - missing) + '='.repeat(missing));
  }
  return parts.join('');
}

/** How many bytes the text stands for, by its length alone. */
export const bytesIn = (base64: string): number =>
  (base64.length / 4) * 3 - (base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0);

/** The bytes; null when the text is not exactly what `toBase64` writes. */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0) return null;
  const bytes = new Uint8Array(bytesIn(text));
  const digits = text.replace(/={1,2}$/, '');
  let [bits, held, at] = [0, 0, 0];
  for (let i = 0; i < digits.length; i++) {
    const value = values.get(digits.charCodeAt(i));
    if (value === undefined) return null;
    bits = ((bits << 6) | value) & 0xffffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[at++] = (bits >> held) & 0xff;
  }
  // Left-over bits must be nought, else two texts would stand for the same bytes.
  return (bits & ((1 << held) - 1)) === 0 ? bytes : null;
}
