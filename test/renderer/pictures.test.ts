// Pictures have one way in, one place where they are decoded, and nothing but their pixels comes through.
import { expect, test } from 'vitest';
import { contentPolicy, developmentPolicy } from '../../shared/contentPolicy.ts';
import { fileJsonSchema } from '../../shared/file/jsonSchema.ts';
import { inkedBox, isSeeThrough } from '../../shared/picture/inkedBox.ts';
import { sortFiles } from '../../renderer/ui/fileNames.ts';
import { sourceFiles } from '../helpers/sources/sourceFiles.ts';

const window = sourceFiles(['renderer', 'shared', 'electron']).filter(({ path }) => /\.tsx?$/.test(path));
const filesWith = (pattern: RegExp): readonly string[] =>
  window
    .filter(({ text }) => pattern.test(text))
    .map(({ path }) => path)
    .toSorted();

test('bytes of pictures are decoded in one file, which looks into them first', () => {
  const decodes = /createImageBitmap|ImageDecoder|new Image\(|\.drawImage\(|nativeImage|getType\(['"]image/;
  expect(filesWith(decodes)).toEqual(['renderer/features/frame/logoFromFile.ts']);
  const source = window.find(({ path }) => path.endsWith('logoFromFile.ts'))?.text ?? '';
  expect(source.indexOf('judgePicture(name')).toBeLessThan(source.indexOf('await decoded('));
});

test('pictures are shown only by what holds them whole, never by an address given from outside', () => {
  expect(filesWith(/<img\b|<image\b/)).toEqual([
    'renderer/features/frame/LogoSection.tsx',
    'renderer/features/present/SlideView.tsx',
    'renderer/painters/SceneSvg.tsx',
  ]);
  const addresses = window.flatMap(({ text }) =>
    [...text.matchAll(/<(?:img|image)\b[^>]*?\b(?:src|href)=\{([^}]*)\}/g)].map((match) => match[1]),
  );
  expect(addresses).toEqual(Array.from({ length: 3 }, () => 'pictureUrl(picture)'));
});

test('the PDF library is never given a picture: it would read files where it finds no bytes', () => {
  expect(filesWith(/\.addImage\(|\.getImageProperties\(/)).toEqual([]);
});

test('one field of a workbook keeps bytes', () => {
  const schema = JSON.stringify(fileJsonSchema());
  expect(schema.split('contentEncoding')).toHaveLength(2);
});

test.each(['logo.svg', 'huge.png', 'a.gif', 'a.bmp', 'photo.jpg', 'photo.webp', 'plan.csv.png', 'csv'])(
  'where tables are taken the drop of %s is refused by name',
  (name) => {
    const { taken, sentence } = sortFiles([{ name }], ['.csv', '.tsv', '.txt'], false);
    expect(taken).toEqual([]);
    expect(sentence).toContain(`“${name}” cannot be read here`);
  },
);

test('the content policy shows our own pictures and those whose address holds them whole: no blob, no web', () => {
  for (const policy of [contentPolicy('n'), developmentPolicy('n')])
    expect(/img-src ([^;]*)/.exec(policy)?.[1]).toBe("'self' data:");
});

const rgba = (...pixels: readonly (readonly [number, number, number, number])[]): Uint8ClampedArray =>
  Uint8ClampedArray.from(pixels.flat());
const [white, clear, faint, ink] = [
  [255, 255, 255, 255],
  [0, 0, 0, 0],
  [0, 0, 0, 3],
  [20, 90, 20, 255],
] as const;

test('margins that white paper hides are found, whether white, nearly so or see-through', () => {
  const picture = rgba(white, clear, white, clear, clear, white, ink, faint, white, faint, ink, white);
  expect(inkedBox(picture, 4, 3)).toEqual({ x: 2, y: 1, width: 1, height: 2 });
  expect(inkedBox(rgba(white, clear, faint, [252, 251, 250, 255]), 2, 2)).toBeNull();
  expect(inkedBox(rgba(ink), 1, 1)).toEqual({ x: 0, y: 0, width: 1, height: 1 });
});

test('a picture is see-through as soon as one pixel is', () => {
  expect(isSeeThrough(rgba(ink, white))).toBe(false);
  expect(isSeeThrough(rgba(ink, [0, 0, 0, 254]))).toBe(true);
});
