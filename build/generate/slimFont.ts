// Cuts a TrueType font down to the characters we print; outlines, widths and glyph numbers stay as they are.

/** The characters to keep, as runs of code points of the basic plane, in order. */
export type Runs = readonly (readonly [first: number, last: number])[];

interface Font {
  readonly table: (name: string) => Buffer;
  readonly glyphOf: (code: number) => number;
  /** The outline of a glyph; empty for a blank. */
  readonly outlineOf: (glyph: number) => Buffer;
  readonly glyphCount: number;
}

function tablesOf(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const tables = new Map<string, Buffer>();
  for (let i = 0; i < bytes.readUInt16BE(4); i++) {
    const at = 12 + 16 * i;
    const start = bytes.readUInt32BE(at + 8);
    const name = bytes.toString('latin1', at, at + 4);
    tables.set(name, bytes.subarray(start, start + bytes.readUInt32BE(at + 12)));
  }
  return tables;
}

/** Code point → glyph from the part of `cmap` that covers the basic plane; 0 where there is none. */
function glyphReader(cmap: Buffer): (code: number) => number {
  const parts = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => cmap.readUInt32BE(8 + 8 * i));
  const at = parts.find((part) => cmap.readUInt16BE(part) === 4);
  if (at === undefined) throw new Error('The font has no cmap of format 4.');
  const segments = cmap.readUInt16BE(at + 6) / 2;
  const field = (column: number, i: number): number =>
    at + 14 + column * 2 * segments + (column > 0 ? 2 : 0) + 2 * i;
  return (code) => {
    for (let i = 0; i < segments; i++) {
      if (code > cmap.readUInt16BE(field(0, i))) continue;
      const first = cmap.readUInt16BE(field(1, i));
      if (code < first) return 0;
      const delta = cmap.readUInt16BE(field(2, i));
      const listAt = cmap.readUInt16BE(field(3, i));
      if (listAt === 0) return (code + delta) & 0xffff;
      const glyph = cmap.readUInt16BE(field(3, i) + listAt + 2 * (code - first));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

/** Reads the tables of a font whose glyph places are written in four bytes. */
export function readFont(bytes: Buffer): Font {
  const tables = tablesOf(bytes);
  const table = (name: string): Buffer => {
    const found = tables.get(name);
    if (found === undefined) throw new Error(`The font has no table ${name}.`);
    return found;
  };
  if (table('head').readInt16BE(50) !== 1) throw new Error('The places of the glyphs take two bytes.');
  const [loca, glyf] = [table('loca'), table('glyf')];
  return {
    table,
    glyphOf: glyphReader(table('cmap')),
    outlineOf: (glyph) => glyf.subarray(loca.readUInt32BE(4 * glyph), loca.readUInt32BE(4 * glyph + 4)),
    glyphCount: table('maxp').readUInt16BE(4),
  };
}

/** The glyphs that an outline puts together; none for a simple one. */
function partsOf(outline: Buffer): number[] {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return [];
  const parts: number[] = [];
  const [wideOffsets, oneScale, more, twoScales, matrix] = [1, 8, 32, 64, 128];
  for (let at = 10, flags = more; (flags & more) !== 0;) {
    flags = outline.readUInt16BE(at);
    parts.push(outline.readUInt16BE(at + 2));
    at += (flags & wideOffsets) === 0 ? 6 : 8;
    if ((flags & oneScale) !== 0) at += 2;
    else if ((flags & twoScales) !== 0) at += 4;
    else if ((flags & matrix) !== 0) at += 8;
  }
  return parts;
}

type Pair = readonly [code: number, glyph: number];

const pairsOf = (font: Font, runs: Runs): readonly Pair[] =>
  runs
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i))
    .map((code): Pair => [code, font.glyphOf(code)])
    .filter(([, glyph]) => glyph !== 0);

/** The glyphs of the characters, those they are put together from, and the box that stands for a missing one. */
function neededGlyphs(font: Font, pairs: readonly Pair[]): ReadonlySet<number> {
  const needed = new Set<number>();
  const open = [0, ...pairs.map(([, glyph]) => glyph)];
  for (let glyph = open.pop(); glyph !== undefined; glyph = open.pop()) {
    if (needed.has(glyph)) continue;
    needed.add(glyph);
    open.push(...partsOf(font.outlineOf(glyph)));
  }
  return needed;
}

const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);

/** `glyf` and `loca` with the outlines of the needed glyphs only. */
function outlines(font: Font, needed: ReadonlySet<number>): { glyf: Buffer; loca: Buffer } {
  const loca = Buffer.alloc(4 * (font.glyphCount + 1));
  const kept: Buffer[] = [];
  let end = 0;
  for (let glyph = 0; glyph < font.glyphCount; glyph++) {
    const outline = needed.has(glyph) ? padded(font.outlineOf(glyph)) : Buffer.alloc(0);
    kept.push(outline);
    end += outline.length;
    loca.writeUInt32BE(end, 4 * (glyph + 1));
  }
  return { glyf: Buffer.concat(kept), loca };
}

/** Runs of characters whose glyphs follow each other as they do, then the end mark every such table has. */
function segmentsOf(
  pairs: readonly Pair[],
): readonly (readonly [first: number, last: number, delta: number])[] {
  const segments: [number, number, number][] = [];
  for (const [code, glyph] of pairs) {
    const open = segments.at(-1);
    const delta = (glyph - code) & 0xffff;
    if (open !== undefined && open[1] === code - 1 && open[2] === delta) open[1] = code;
    else segments.push([code, code, delta]);
  }
  return [...segments, [0xffff, 0xffff, 1]];
}

const words = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(2 * values.length);
  for (const [i, value] of values.entries()) bytes.writeUInt16BE(value, 2 * i);
  return bytes;
};

/** A `cmap` of format 4, named for Unicode and for Windows. */
function characterMap(pairs: readonly Pair[]): Buffer {
  const segments = segmentsOf(pairs);
  const power = 2 ** Math.floor(Math.log2(segments.length));
  const body = [
    2 * segments.length,
    2 * power,
    Math.log2(power),
    2 * (segments.length - power),
    ...segments.map(([, last]) => last),
    0,
    ...segments.map(([first]) => first),
    ...segments.map(([, , delta]) => delta),
    ...segments.map(() => 0),
  ];
  const part = words(4, 2 * (body.length + 3), 0, ...body);
  return Buffer.concat([words(0, 2, 0, 3, 0, 20, 3, 1, 0, 20), part]);
}

/** `post` without the names of the glyphs, which every PDF would otherwise carry along. */
const withoutNames = (post: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0, 3, 0, 0]), post.subarray(4, 32)]);

function checksum(bytes: Buffer): number {
  let sum = 0;
  const whole = padded(bytes);
  for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) >>> 0;
  return sum;
}

const adjustmentAt = 8;

/** Puts tables together to a font file and writes the sum that makes the whole add up. */
function fontFile(tables: ReadonlyMap<string, Buffer>): Buffer {
  const names = [...tables.keys()].toSorted();
  const power = 2 ** Math.floor(Math.log2(names.length));
  const header = Buffer.concat([
    words(1, 0, names.length, 16 * power, Math.log2(power), 16 * (names.length - power)),
  ]);
  const directory = Buffer.alloc(16 * names.length);
  let at = header.length + directory.length;
  for (const [i, name] of names.entries()) {
    const table = tables.get(name) ?? Buffer.alloc(0);
    directory.write(name, 16 * i, 'latin1');
    directory.writeUInt32BE(checksum(table), 16 * i + 4);
    directory.writeUInt32BE(at, 16 * i + 8);
    directory.writeUInt32BE(table.length, 16 * i + 12);
    at += padded(table).length;
  }
  const file = Buffer.concat([
    header,
    directory,
    ...names.map((name) => padded(tables.get(name) ?? Buffer.alloc(0))),
  ]);
  const head = directory.readUInt32BE(16 * names.indexOf('head') + 8);
  file.writeUInt32BE((0xb1b0afba - checksum(file)) >>> 0, head + adjustmentAt);
  return file;
}

/**
 * The font with nothing but the characters of `runs`. Kerning, ligatures and shaping are left out as well: the PDF
 * has none of them, and the screen shows the same.
 */
export function slimFont(bytes: Buffer, runs: Runs): Buffer {
  const font = readFont(bytes);
  const pairs = pairsOf(font, runs);
  const head = Buffer.from(font.table('head'));
  head.writeUInt32BE(0, adjustmentAt);
  const kept = ['OS/2', 'gasp', 'hhea', 'hmtx', 'maxp', 'name', 'prep'].map(
    (name) => [name, font.table(name)] as const,
  );
  return fontFile(
    new Map([
      ...kept,
      ['head', head],
      ['cmap', characterMap(pairs)],
      ['post', withoutNames(font.table('post'))],
      ...Object.entries(outlines(font, neededGlyphs(font, pairs))),
    ]),
  );
}
