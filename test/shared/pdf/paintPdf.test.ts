// Writes PDFs and reads them back with another library: text, positions, outline, links, properties, sameness.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { paintPdf } from '../../../shared/pdf/paintPdf.ts';
import type { PdfMeta } from '../../../shared/pdf/paintPdf.ts';
import type { Mark, Page, TextMark } from '../../../shared/scene/marks.ts';
import { textWidth } from '../../../shared/text/measureText.ts';
import { bundledFonts } from '../../helpers/pictures/bundledFonts.ts';
import { readPdf } from '../../helpers/pictures/readPdf.ts';
import { sampleScenes } from '../../helpers/pictures/sampleScenes.ts';

const meta: PdfMeta = {
  title: 'Přehled: č, Ω и (слово) \\',
  author: 'Zoë Müller',
  subject: '',
  language: 'en-GB',
  fileId: '0123456789abcdef0123456789abcdef0000',
  createdAt: '2026-01-31T12:00:00Z',
};

const text = (x: number, y: number, words: string, more: Partial<TextMark> = {}): TextMark => ({
  kind: 'text',
  x,
  y,
  text: words,
  size: 10,
  weight: 'regular',
  anchor: 'start',
  fill: 'ink',
  ...more,
});

const page = (marks: readonly Mark[], more: Partial<Page> = {}): Page => ({
  width: 595,
  height: 842,
  marks,
  bookmarks: [],
  ...more,
});

const paint = (pages: readonly Page[], more: Partial<PdfMeta> = {}): Uint8Array =>
  paintPdf(pages, { ...meta, ...more }, bundledFonts);

const words = ['Throughline 1,234.50', 'Zażółć gęślą jaźń', 'Ελληνικά', 'Кириллица', 'Tiếng Việt'];

test('text comes back whole, at its place, as wide as measured', async () => {
  const marks = words.flatMap((word, index) => [
    text(40, 100 + 30 * index, word),
    text(300, 100 + 30 * index, word, { weight: 'bold', size: 14 }),
  ]);
  const [read] = (await readPdf(paint([page(marks)]))).pages;
  expect(read?.texts.length).toBe(marks.length);
  for (const mark of marks) {
    const found = read?.texts.find(({ x, y }) => Math.abs(x - mark.x) < 0.05 && Math.abs(y - mark.y) < 0.05);
    expect(found?.text).toBe(mark.text);
    expect(found?.size).toBeCloseTo(mark.size);
    expect(Math.abs((found?.width ?? 0) - textWidth(mark.text, mark.size, mark.weight))).toBeLessThan(0.1);
  }
});

test('anchors place the start of the line, turned lines included', async () => {
  const width = textWidth('anchor', 10, 'regular');
  const marks = [
    text(300, 100, 'anchor', { anchor: 'middle' }),
    text(300, 120, 'anchor', { anchor: 'end' }),
    text(300, 300, 'anchor', { anchor: 'middle', rotate: -90 }),
    text(300, 500, 'anchor', { anchor: 'end', rotate: 90 }),
  ];
  const { pages } = await readPdf(paint([page(marks)]));
  const starts = pages[0]?.texts.map(({ x, y }) => [Math.round(x * 10) / 10, Math.round(y * 10) / 10]);
  const round = (value: number): number => Math.round(value * 10) / 10;
  expect(starts).toEqual([
    [round(300 - width / 2), 100],
    [round(300 - width), 120],
    [300, round(300 + width / 2)],
    [300, round(500 - width)],
  ]);
});

test('a character without a glyph leaves a mark, never a hole', async () => {
  const { pages } = await readPdf(paint([page([text(40, 100, 'a漢b → c')])]));
  expect(pages[0]?.texts.map((one) => one.text).join('')).toBe('a\uFFFDb -> c');
});

test('groups move their marks, also inside each other', async () => {
  const inner: Mark = { kind: 'group', x: 5, y: 6, marks: [text(1, 2, 'deep')] };
  const { pages } = await readPdf(paint([page([{ kind: 'group', x: 100, y: 200, marks: [inner] }])]));
  expect(pages[0]?.texts[0]?.x).toBeCloseTo(106);
  expect(pages[0]?.texts[0]?.y).toBeCloseTo(208);
});

test('pages keep their sizes, and the outline leads to the right heights', async () => {
  const { pages, bookmarks } = await readPdf(
    paint([
      page([text(40, 100, 'one')], {
        bookmarks: [
          { title: 'Část první (č)', level: 1, y: 90 },
          { title: 'Ωμέγα', level: 2, y: 300 },
          { title: 'Skips a level', level: 3, y: 400 },
        ],
      }),
      page([text(40, 100, 'two')], {
        width: 842,
        height: 595,
        bookmarks: [{ title: 'Two', level: 1, y: 50 }],
      }),
    ]),
  );
  expect(pages.map(({ width, height }) => [width, height])).toEqual([
    [595, 842],
    [842, 595],
  ]);
  expect(bookmarks).toEqual([
    { title: 'Část první (č)', pageIndex: 0, y: 90, depth: 0 },
    { title: 'Ωμέγα', pageIndex: 0, y: 300, depth: 1 },
    { title: 'Skips a level', pageIndex: 0, y: 400, depth: 2 },
    { title: 'Two', pageIndex: 1, y: 50, depth: 0 },
  ]);
});

test('links lead to allowed addresses and to places in the document, and nowhere else', async () => {
  const link = (more: object): Mark => ({ kind: 'group', marks: [text(40, 100, 'link')], ...more });
  const refused = ['javascript:alert(1)', 'file:///etc/passwd', 'https:', ' data:text/html,x', 'https://a b'];
  const { pages } = await readPdf(
    paint([
      page([
        {
          kind: 'group',
          id: 'there',
          x: 0,
          y: 200,
          marks: [{ kind: 'rect', x: 0, y: 50, width: 9, height: 9 }],
        },
      ]),
      page(
        [
          link({ href: 'https://exämple.org/a?b=(c)#d' }),
          link({ href: 'mailto:owner@example.org' }),
          link({ target: 'there' }),
          link({ target: 'nowhere' }),
          ...refused.map((href) => link({ href })),
        ],
        { width: 842, height: 595 },
      ),
    ]),
  );
  expect(pages[1]?.links.map(({ url }) => url)).toEqual([
    'https://xn--exmple-cua.org/a?b=(c)#d',
    'mailto:owner@example.org',
    null,
  ]);
  expect(pages[1]?.links[2]?.place?.pageIndex).toBe(0);
  expect(pages[1]?.links[2]?.place?.y).toBeCloseTo(250);
  expect(pages[1]?.texts.length).toBe(4 + refused.length);
});

test('title, author, language and date are kept in any script', async () => {
  const bytes = paint([page([text(40, 100, 'x')])]);
  const { info } = await readPdf(bytes);
  expect(info).toMatchObject({
    Title: meta.title,
    Author: meta.author,
    Creator: 'Throughline',
    CreationDate: "D:20260131120000+00'00'",
    Language: 'en-GB',
  });
  expect(info['Subject']).toBeUndefined();
});

test('both fonts are embedded as subsets, none is left to the reader', () => {
  const bytes = paint([page([text(40, 100, 'x'), text(40, 120, 'x', { weight: 'bold' })])]);
  const source = Buffer.from(bytes).toString('latin1');
  expect(new Set(source.match(/\/BaseFont \/[\w-]+/g))).toEqual(
    new Set(['/BaseFont /NotoSans-Regular', '/BaseFont /NotoSans-SemiBold']),
  );
  expect(source).toContain('/Identity-H');
  expect(bytes.length).toBeLessThan(150_000);
});

test('nothing in the file can run or be filled in', () => {
  const bytes = paint(Object.values(sampleScenes).map((scene) => page(scene.marks)));
  expect(Buffer.from(bytes).toString('latin1')).not.toMatch(
    /\/JavaScript|\/JS|\/AcroForm|\/Launch|\/Encrypt/,
  );
});

test('each page is reported, and what the reporter throws stops the work', () => {
  const seen: string[] = [];
  const pages = [page([text(40, 100, 'one')]), page([text(40, 100, 'two')])];
  paintPdf(pages, meta, bundledFonts, (done, total) => seen.push(`${done}/${total}`));
  expect(seen).toEqual(['1/2', '2/2']);
  expect(() =>
    paintPdf(pages, meta, bundledFonts, () => {
      throw new Error('cancelled');
    }),
  ).toThrow('cancelled');
});

test('malformed properties are refused before anything is drawn', () => {
  const pages = [page([])];
  expect(() => paint([])).toThrow('at least one page');
  expect(() => paint(pages, { fileId: 'xyz' })).toThrow('file id');
  expect(() => paint(pages, { language: 'en) /X (' })).toThrow('language tag');
  expect(() => paint(pages, { createdAt: 'yesterday' })).toThrow('instant');
});

test('dates far in the future are no obstacle', async () => {
  const { info } = await readPdf(paint([page([])], { createdAt: '2041-05-06T07:08:09.123Z' }));
  expect(info['CreationDate']).toBe("D:20410506070809+00'00'");
});

const inTimeZone = (zone: string): string =>
  execFileSync(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, '../../helpers/pictures/hashSamplePdf.ts')],
    { env: { ...process.env, TZ: zone }, encoding: 'utf8', cwd: join(import.meta.dirname, '../../..') },
  ).trim();

test('the same content gives the same bytes, in any time zone and at any time', () => {
  const here = createHash('sha256')
    .update(paint(Object.values(sampleScenes).map((scene) => page(scene.marks))))
    .digest('hex');
  const again = createHash('sha256')
    .update(paint(Object.values(sampleScenes).map((scene) => page(scene.marks))))
    .digest('hex');
  expect(again).toBe(here);
  const east = inTimeZone('Pacific/Kiritimati');
  expect(east).toMatch(/^[0-9a-f]{64}$/);
  expect(inTimeZone('America/Los_Angeles')).toBe(east);
});

test('other content gives other bytes', () => {
  const one = Buffer.from(paint([page([text(40, 100, 'one')])]));
  expect(one.equals(Buffer.from(paint([page([text(40, 100, 'two')])])))).toBe(false);
});
