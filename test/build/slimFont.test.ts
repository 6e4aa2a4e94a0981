// The product's two fonts: cut from the published ones as they are now, every printed character drawn as it was.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fontFiles, generateFont, printed, wholeFonts } from '../../build/generate/generateFonts.ts';
import { readFont } from '../../build/generate/slimFont.ts';

const weights = ['regular', 'bold'] as const;
const codes = printed.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i),
);

test.each(weights)(
  '%s is what the published font gives today (npx tsx build/generate/generateFonts.ts)',
  (weight) => {
    const file = readFileSync(fontFiles[weight]);
    expect(file.equals(generateFont(weight))).toBe(true);
    expect(file.length).toBeLessThan(300_000);
  },
);

test.each(weights)('%s draws every printed character as before, parts of letters included', (weight) => {
  const [slim, whole] = [
    readFont(readFileSync(fontFiles[weight])),
    readFont(readFileSync(wholeFonts[weight])),
  ];
  const there = codes.filter((code) => whole.glyphOf(code) !== 0);
  expect(there.length).toBeGreaterThan(2000);
  const open = there.map((code) => slim.glyphOf(code));
  expect(open).toEqual(there.map((code) => whole.glyphOf(code)));
  const differing = open.filter((glyph) => {
    const before = whole.outlineOf(glyph);
    return !slim.outlineOf(glyph).subarray(0, before.length).equals(before);
  });
  expect(differing).toEqual([]);
  expect(slim.table('hmtx').equals(whole.table('hmtx'))).toBe(true);
  // é is put together from e and an accent: both must have stayed.
  const accented = slim.outlineOf(slim.glyphOf(0xe9));
  expect(accented.readInt16BE(0)).toBe(-1);
  expect(slim.outlineOf(accented.readUInt16BE(12)).length).toBeGreaterThan(0);
});

test.each(weights)('%s has nothing for letters that need shaping: the system draws them', (weight) => {
  const { glyphOf } = readFont(readFileSync(fontFiles[weight]));
  expect(readFont(readFileSync(wholeFonts[weight])).glyphOf(0x915)).toBeGreaterThan(0);
  expect([0x915, 0x93f, 0x200d].map(glyphOf)).toEqual([0, 0, 0]);
});

test.each(weights)('%s adds up as a font file must', (weight) => {
  const file = readFileSync(fontFiles[weight]);
  let sum = 0;
  for (let at = 0; at < file.length; at += 4) sum = (sum + file.readUInt32BE(at)) >>> 0;
  expect(sum).toBe(0xb1b0afba);
});
