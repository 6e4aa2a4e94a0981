// Reads UTF-8 bytes as text, strictly: this layer has no TextDecoder, and damage must be noticed where it is.

/** What the bytes say. `brokenAt` is the first byte that is not UTF-8 (shown as U+FFFD), null when all is well. */
export interface DecodedText {
  readonly text: string;
  readonly brokenAt: number | null;
}

const unitsAtOnce = 8_192;

/** How many bytes follow a first byte, and the smallest code point that needs them. */
const following = (lead: number): number => (lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1);
const smallest = [0, 0x80, 0x800, 0x10000] as const;

/** The code point that starts at `at` (a byte ≥ 0x80), or −1 when no valid one does. */
function codePointAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0xc2 || lead > 0xf4) return -1;
  const more = following(lead);
  let point = lead & (0x3f >> more);
  for (let i = 1; i <= more; i++) {
    const byte = bytes[at + i] ?? 0;
    if ((byte & 0xc0) !== 0x80) return -1;
    point = (point << 6) | (byte & 0x3f);
  }
  const isSurrogate = point >= 0xd800 && point <= 0xdfff;
  return point < (smallest[more] ?? 0) || point > 0x10ffff || isSurrogate ? -1 : point;
}

/** Decodes UTF-8; a byte-order mark at the start is left out. */
export function decodeUtf8(bytes: Uint8Array): DecodedText {
  const units = new Uint16Array(unitsAtOnce + 1);
  let text = '';
  let used = 0;
  let brokenAt: number | null = null;
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      units[used++] = byte;
      at++;
    } else {
      const point = codePointAt(bytes, at);
      if (point < 0) brokenAt ??= at;
      if (point > 0xffff) units[used++] = 0xd7c0 + (point >> 10);
      units[used++] = point < 0 ? 0xfffd : point > 0xffff ? 0xdc00 | (point & 0x3ff) : point;
      at += point < 0 ? 1 : 1 + following(byte);
    }
    if (used >= unitsAtOnce) {
      text += textOf(units, used);
      used = 0;
    }
  }
  return { text: text + textOf(units, used), brokenAt };
}

const textOf = (units: Uint16Array, count: number): string =>
  String.fromCharCode.apply(null, units.subarray(0, count) as unknown as number[]);
