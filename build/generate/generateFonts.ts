// Writes the two font files of the product: Noto Sans cut down to the characters we print, for screen and PDF alike.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Runs, slimFont } from './slimFont.ts';

const require = createRequire(import.meta.url);
const folder = join(dirname(dirname(import.meta.dirname)), 'renderer/fonts');

/** As their makers publish them. */
export const wholeFonts = {
  regular: require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf'),
};

/** As the product carries them. */
export const fontFiles = {
  regular: join(folder, 'NotoSans-Regular.ttf'),
  bold: join(folder, 'NotoSans-SemiBold.ttf'),
};

// What we print: scripts that need no shaping. Devanagari is in the font but needs it; controls have no ink.
export const printed: Runs = [
  [0x20, 0x7e],
  [0xa0, 0xac],
  [0xae, 0x377],
  [0x37a, 0x52f],
  [0x1c80, 0x1c88],
  [0x1d00, 0x1fff],
  [0x2000, 0x200a],
  [0x2010, 0x2027],
  [0x202f, 0x205f],
  [0x2070, 0x218f],
  [0x2212, 0x2212],
  [0x25cc, 0x25cc],
  [0x2c60, 0x2c7f],
  [0x2de0, 0x2e5d],
  [0xa640, 0xa69f],
  [0xa700, 0xa7ff],
  [0xab30, 0xab6b],
  [0xfb00, 0xfb06],
  [0xfe20, 0xfe2f],
  [0xfffd, 0xfffd],
];

/** The bytes of one font file of the product. */
export const generateFont = (weight: keyof typeof fontFiles): Buffer =>
  slimFont(readFileSync(wholeFonts[weight]), printed);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const weight of ['regular', 'bold'] as const) writeFileSync(fontFiles[weight], generateFont(weight));
}
