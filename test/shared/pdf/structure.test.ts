// What a PDF says when it is read aloud: read back with another library, and held against what was given.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { runLanguage } from '../../../shared/pdf/runLanguage.ts';
import { paintPdf, type PdfMeta } from '../../../shared/pdf/paintPdf.ts';
import { drawnAt, type Mark, type Page, type Tag } from '../../../shared/scene/marks.ts';
import { bundledFonts } from '../../helpers/pictures/bundledFonts.ts';
import { readPdf } from '../../helpers/pictures/readPdf.ts';
import { partsOf, readTree, type ReadPart } from '../../helpers/pictures/readTree.ts';

const meta: PdfMeta = {
  title: 'One & <two> "č"',
  language: 'de',
  fileId: '0123456789abcdef0123456789abcdef',
  createdAt: '2026-01-31T12:00:00Z',
};
const pageOf = (marks: readonly Mark[]): Page => ({ width: 595, height: 842, marks, bookmarks: [] });
const paint = (...pages: readonly (readonly Mark[])[]): Uint8Array =>
  paintPdf(pages.map(pageOf), meta, bundledFonts);
const text = (words: string, y = 100): Mark => ({
  kind: 'text',
  x: 40,
  y,
  text: words,
  size: 10,
  weight: 'regular',
  anchor: 'start',
  fill: 'ink',
});
const square: Mark = { kind: 'rect', x: 40, y: 40, width: 9, height: 9, fill: 'ink' };
const part = (tag: Tag, ...marks: readonly Mark[]): Mark => ({ kind: 'group', tag, marks });

/** "P: one" a line, what stands inside set in. */
const outline = ({ role, text: words, alt, parts }: ReadPart, depth = 0): string =>
  [
    `${' '.repeat(depth)}${role}: ${[alt === undefined ? '' : `[${alt}]`, words].filter(Boolean).join(' ')}`.trimEnd(),
    ...parts.map((one) => outline(one, depth + 1)),
  ].join('\n');
const told = (root: ReadPart | undefined): string =>
  root === undefined
    ? ''
    : partsOf(root, 'Document')
        .map((one) => outline(one))
        .join('\n');

test('parts are read in the order they were given, with their roles', async () => {
  const { pages, stray } = await readTree(
    paint([
      part({ role: 'H1' }, text('Title')),
      part({ role: 'P' }, text('first', 120), text('line', 140)),
      part({ role: 'L', key: 'list' }, part({ role: 'LI' }, part({ role: 'LBody' }, text('one', 160)))),
      part({ role: 'L', key: 'list' }, part({ role: 'LI' }, part({ role: 'LBody' }, text('two', 180)))),
      part({ role: 'Figure', alt: 'A square' }, square, text('inside', 200)),
    ]),
  );
  expect(told(pages[0])).toBe(
    [
      'Document:',
      ' H1: Title',
      ' P: first line',
      ' L:',
      '  LI:',
      '   LBody: one',
      '  LI:',
      '   LBody: two',
      ' Figure: [A square] inside',
    ].join('\n'),
  );
  expect(stray).toEqual(['']);
});

test('a part goes on over pages under its key, and another key begins another part', async () => {
  const row = (key: string, words: string): Mark =>
    part({ role: 'Table', key: 't' }, part({ role: 'TR', key }, part({ role: 'TD', key }, text(words))));
  const bytes = paint([row('1', 'one')], [row('1', 'rest'), row('2', 'two')]);
  const { pages } = await readTree(bytes);
  expect(told(pages[0])).toBe('Document:\n Table:\n  TR:\n   TD: one');
  expect(told(pages[1])).toBe('Document:\n Table:\n  TR:\n   TD: rest\n  TR:\n   TD: two');
});

test('without tags, lines of a group are a paragraph, a named group is a figure, shapes are decoration', async () => {
  const { pages, stray, decoration } = await readTree(
    paint([
      square,
      { kind: 'group', marks: [text('one'), text('two', 120)] },
      { kind: 'group', label: 'A picture', marks: [square, text('drawn', 140)] },
      { kind: 'group', artifact: true, marks: [text('Page 1', 800)] },
      text('loose', 160),
    ]),
  );
  expect(told(pages[0])).toBe(
    ['Document:', ' P: one two', ' Figure: [A picture] drawn', ' P: loose'].join('\n'),
  );
  expect(stray).toEqual(['']);
  expect(decoration).toEqual(['Page 1']);
});

test('a cell without text keeps its place', async () => {
  const { pages } = await readTree(
    paint([
      part(
        { role: 'Table' },
        part(
          { role: 'TR' },
          part({ role: 'TD' }),
          part({ role: 'TD' }, text('second')),
          part({ role: 'TD' }),
        ),
        part({ role: 'TR' }),
      ),
    ]),
  );
  expect(told(pages[0])).toBe('Document:\n Table:\n  TR:\n   TD:\n   TD: second\n   TD:');
});

test('clipped parts and parts around them stay whole', async () => {
  const clip = { x: 0, y: 0, width: 500, height: 500 };
  const { pages, stray } = await readTree(
    paint([part({ role: 'P' }, text('a'), { kind: 'group', clip, marks: [text('b', 120)] }, text('c', 140))]),
  );
  expect(told(pages[0])).toBe('Document:\n P: a b c');
  expect(stray).toEqual(['']);
});

test('a link stands in the tree with its words and its annotation', async () => {
  const bytes = paint(
    [part({ role: 'P' }, text('see'), { kind: 'group', target: 'there', marks: [text('R-1', 120)] })],
    [{ kind: 'group', id: 'there', marks: [text('row', 300)] }],
  );
  const { pages } = await readTree(bytes);
  expect(told(pages[0])).toBe('Document:\n P: see\n  Link: R-1');
  const doc = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const annotations = (await (await doc.getPage(1)).getAnnotations()) as { contentsObj: { str: string } }[];
  expect(annotations.map(({ contentsObj }) => contentsObj.str)).toEqual(['R-1']);
  const tree = JSON.stringify(await (await doc.getPage(1)).getStructTree());
  expect(tree.match(/"type":"object"/g)).toHaveLength(1);
  await doc.destroy();
});

test('what is drawn of a record leads to its row, and the row back', async () => {
  const { pages } = await readPdf(
    paint(
      [{ kind: 'group', label: 'Map', marks: [{ kind: 'group', subject: 'r1', marks: [text('R-1', 200)] }] }],
      [
        {
          kind: 'group',
          id: 'r1',
          marks: [{ kind: 'group', target: drawnAt('r1'), marks: [text('R-1', 400)] }],
        },
      ],
      [{ kind: 'group', subject: 'nowhere', marks: [text('R-2')] }],
    ),
  );
  expect(pages.map(({ links }) => links.map(({ place }) => place?.pageIndex))).toEqual([[1], [0], []]);
});

test('the letters say which voice is meant, where the language of the document does not', async () => {
  expect(runLanguage('Ελλάδα 12', 'en')).toBe('el');
  expect(runLanguage('What it is worth', 'el')).toBe('en');
  expect(runLanguage('Что это', 'uk-UA')).toBeNull();
  expect(runLanguage('Was es kostet', 'de')).toBeNull();
  expect(runLanguage('12 %', 'el')).toBeNull();
});

test('the file says what it is: version, tags, page labels, and its title in XML', async () => {
  const bytes = paint([text('x')], [text('y')]);
  const source = Buffer.from(bytes).toString('utf8');
  expect(source.startsWith('%PDF-1.7\n')).toBe(true);
  expect(source).toContain('One &amp; &lt;two&gt; &quot;č&quot;</rdf:li>');
  // Only a validator may say so, and none has looked.
  expect(source).not.toContain('pdfuaid');
  const doc = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  expect(await doc.getMarkInfo()).toMatchObject({ Marked: true });
  expect(await doc.getPageLabels()).toEqual(['1', '2']);
  const { metadata } = await doc.getMetadata();
  expect(metadata.get('dc:title')).toBe(meta.title);
  await doc.destroy();
});
