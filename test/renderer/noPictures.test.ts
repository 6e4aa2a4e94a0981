// The product takes no pictures from outside: no way in, no decoder, no field to keep one, and only its own to show.
import { expect, test } from 'vitest';
import { contentPolicy } from '../../shared/contentPolicy.ts';
import { fileJsonSchema } from '../../shared/file/jsonSchema.ts';
import { sortFiles } from '../../renderer/ui/fileNames.ts';
import { sourceFiles } from '../helpers/sourceFiles.ts';

const window = sourceFiles(['renderer', 'shared', 'electron']).filter(({ path }) => /\.tsx?$/.test(path));

/** Every list of endings that a dialog, a button or a drop may take, as it stands in the source. */
const lists = window.flatMap(({ path, text }) => {
  const written = text.matchAll(/\b(?:endings|accept)\s*=\s*\[([^\]]*)\]|\bchooseFile\(\[([^\]]*)\]\)/g);
  return [...written].map((match) => ({ path, endings: (match[1] ?? match[2] ?? '').split(/,\s*/) }));
});

test('the files a person can hand over are workbooks and tables', () => {
  expect(lists.length).toBeGreaterThan(1);
  const taken = new Set(lists.flatMap(({ endings }) => endings));
  expect([...taken].toSorted()).toEqual(["'.csv'", "'.tsv'", "'.txt'", 'fileExtension']);
});

test.each(['logo.svg', 'huge.png', 'a.gif', 'a.bmp', 'photo.jpg', 'photo.webp', 'plan.csv.png', 'csv'])(
  'I01–I11 the drop of %s is refused by name',
  (name) => {
    const { taken, sentence } = sortFiles([{ name }], ['.csv', '.tsv', '.txt'], false);
    expect(taken).toEqual([]);
    expect(sentence).toContain(`“${name}” cannot be read here`);
  },
);

test('nothing in the app decodes a picture, shows one by its address, or puts one into a document', () => {
  const means =
    /<img\b|<image\b|\bnew Image\(|createImageBitmap|ImageDecoder|readAsDataURL|\.drawImage\(|\.addImage\(|nativeImage|getType\(['"]image/;
  expect(window.filter(({ text }) => means.test(text)).map(({ path }) => path)).toEqual([]);
});

test('no field of a workbook keeps bytes of any kind', () => {
  const schema = JSON.stringify(fileJsonSchema());
  expect(schema).not.toMatch(/contentEncoding|contentMediaType|base64|image\//);
});

test('a picture from elsewhere would not be loaded either', () => {
  const images = /img-src ([^;]*)/.exec(contentPolicy('n'))?.[1]?.split(' ') ?? [];
  expect(images.filter((source) => !["'self'", 'data:', 'blob:'].includes(source))).toEqual([]);
});
