// Documents on pages: nothing is lost, nothing is cut, nothing leaves the margins, headings stay with their text.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, TableBlock, TableRow } from '../../../../shared/layout/page/blocks.ts';
import { countRows, paginate } from '../../../../shared/layout/page/paginate.ts';
import { paperOf } from '../../../../shared/layout/page/paper.ts';
import type { Paper } from '../../../../shared/layout/page/paper.ts';
import { boundsOf } from '../../../../shared/scene/bounds.ts';
import type { Page } from '../../../../shared/scene/marks.ts';
import { markTexts } from '../../../helpers/pictures/markTexts.ts';

const a4 = paperOf('a4', 'portrait');
const none = (): readonly [] => [];

const pagesOf = (blocks: readonly Block[], paper: Paper = a4): readonly Page[] =>
  paginate(blocks, paper, none).pages;

const linesOn = (page: Page | undefined): readonly string[] =>
  markTexts(page?.marks ?? []).map(({ text }) => text);

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

const table = (rows: readonly TableRow[]): TableBlock => ({
  kind: 'table',
  columns: [
    { head: 'Code', width: { points: 60 } },
    { head: 'Statement', width: { share: 1 } },
    { head: 'Cost', width: { points: 60 }, align: 'end' },
  ],
  rows,
});

const row = (code: string, statement = 'Short'): TableRow => ({
  cells: [{ text: code }, { text: statement }, { text: '1,000' }],
});

const rows = (count: number): readonly TableRow[] =>
  Array.from({ length: count }, (_, index) => row(`R${index + 1}`));

test('an empty document is one empty page', () => {
  expect(pagesOf([])).toHaveLength(1);
  expect(pagesOf([{ kind: 'pageBreak' }, { kind: 'spacer', height: 5000 }])).toHaveLength(1);
});

test('every page has its furniture, which knows how many there are', () => {
  const blocks = [paragraph('one'), { kind: 'pageBreak' } as const, paragraph('two')];
  const { pages } = paginate(blocks, a4, (index, count) => [
    {
      kind: 'text',
      x: 0,
      y: 10,
      text: `${index + 1}/${count}`,
      size: 8,
      weight: 'regular',
      anchor: 'start',
      fill: 'muted',
    },
  ]);
  expect(pages.map(linesOn)).toEqual([
    ['1/2', 'one'],
    ['2/2', 'two'],
  ]);
});

test('the table head stands again on every page, and all rows are there once and in order', () => {
  const { pages, rowsGiven, rowsPlaced } = paginate([table(rows(120))], a4, none);
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) expect(linesOn(page).slice(0, 3)).toEqual(['Code', 'Statement', 'Cost']);
  const codes = pages.flatMap(linesOn).filter((line) => /^R\d+$/.test(line));
  expect(codes).toEqual(rows(120).map((_, index) => `R${index + 1}`));
  expect([rowsGiven, rowsPlaced]).toEqual([120, 120]);
});

test('a row higher than a page is cut between lines, says so, and still counts once', () => {
  const long = Array.from({ length: 900 }, (_, index) => `word${index}`).join(' ');
  const { pages, rowsPlaced } = paginate([table([row('R1'), row('R2', long), row('R3')])], a4, none);
  const lines = pages.flatMap(linesOn);
  const words = lines.join(' ').match(/word\d+/g) ?? [];
  expect(words.join(' ')).toBe(long);
  expect(pages.length).toBeGreaterThan(1);
  expect(lines.filter((line) => line === 'continued …').length).toBe(
    lines.filter((line) => line === '… continued').length,
  );
  expect(lines).toContain('continued …');
  expect(rowsPlaced).toBe(3);
});

test('a row higher than a page begins where the page before has room, and nowhere else', () => {
  const long = 'word '.repeat(1500);
  const withRoom = pagesOf([table([...rows(10), row('LONG', long)])]);
  expect(linesOn(withRoom[0])).toContain('LONG');
  expect(linesOn(withRoom[0]).at(-1)).toBe('continued …');
  const withoutRoom = pagesOf([table([...rows(33), row('LONG', long)])]);
  expect(linesOn(withoutRoom[0])).not.toContain('LONG');
  expect(linesOn(withoutRoom[1])).toContain('LONG');
});

test('a heading is never the last thing on a page', () => {
  for (let height = 560; height < 720; height += 4) {
    const pages = pagesOf([
      { kind: 'spacer', height: 1 },
      paragraph('above'),
      { kind: 'spacer', height },
      { kind: 'heading', level: 2, text: 'Heading' },
      table(rows(2)),
    ]);
    const page = pages.find((one) => linesOn(one).includes('Heading'));
    expect(linesOn(page)).toContain('R1');
  }
});

test('a section line stays with its first row', () => {
  for (let count = 20; count < 40; count++) {
    const pages = pagesOf([table([...rows(count), { section: 'Phase 2' }, row('S1'), row('S2')])]);
    const page = pages.find((one) => linesOn(one).includes('Phase 2'));
    expect(linesOn(page)).toContain('S1');
  }
});

test('no line of a paragraph stands alone on a page', () => {
  const text = Array.from({ length: 60 }, (_, index) => `sentence${index} with some words`).join(' ');
  // From a paragraph that has the page almost to itself to one of which little fits: the page ends after each of its lines.
  for (let height = 0; height < 720; height += 3) {
    const pages = pagesOf([paragraph('above'), { kind: 'spacer', height }, paragraph(text)]);
    const counts = pages.map((page) => linesOn(page).filter((line) => line !== 'above').length);
    expect(counts).not.toContain(1);
  }
});

test('headings become bookmarks at their place', () => {
  const pages = pagesOf([
    { kind: 'heading', level: 1, text: 'One' },
    paragraph('text'),
    { kind: 'pageBreak' },
    { kind: 'heading', level: 2, text: 'Two\nlines' },
  ]);
  expect(pages[0]?.bookmarks).toEqual([{ title: 'One', level: 1, y: a4.margin.top }]);
  expect(pages[1]?.bookmarks).toEqual([{ title: 'Two lines', level: 2, y: a4.margin.top }]);
});

test('a picture is scaled to the width, kept whole, and never enlarged', () => {
  const scene = (width: number, height: number): Block => ({
    kind: 'picture',
    scene: {
      width,
      height,
      label: 'Picture',
      marks: [{ kind: 'rect', x: 0, y: 0, width, height, fill: 'line' }],
    },
  });
  const sizeOf = (block: Block): (number | undefined)[] => {
    const box = boundsOf(pagesOf([block])[0]?.marks ?? []);
    return [box?.width, box?.height].map((value) => Math.round(value ?? 0));
  };
  expect(sizeOf(scene(100, 50))).toEqual([100, 50]);
  expect(sizeOf(scene(998.55, 100))).toEqual([499, 50]);
  const [, height = 0] = sizeOf(scene(100, 10_000));
  expect(height).toBeLessThan(a4.height - a4.margin.top - a4.margin.bottom);
});

test('two columns stand side by side, and follow one another when they are too high', () => {
  const columns = (count: number): Block => ({
    kind: 'columns',
    left: [table(rows(count))],
    right: [paragraph('right')],
  });
  const [short] = pagesOf([columns(3)]);
  const texts = markTexts(short?.marks ?? []);
  const right = texts.find(({ text }) => text === 'right');
  expect(right?.x).toBeGreaterThan(a4.width / 2);
  expect(right?.y).toBeLessThan(texts.find(({ text }) => text === 'R1')?.y ?? 0);
  const { pages, rowsPlaced } = paginate([columns(80)], a4, none);
  expect(pages.length).toBeGreaterThan(1);
  expect(linesOn(pages.at(-1))).toContain('right');
  expect(rowsPlaced).toBe(80);
});

test('figures, callouts and bullets show all their words', () => {
  const lines = pagesOf([
    { kind: 'figures', figures: [{ value: '€ 1.2 M', label: 'Value', note: 'per year' }] },
    { kind: 'callout', title: 'Decision asked', text: 'Approve phase 1.', colour: 'what' },
    { kind: 'paragraph', text: 'A point', bullet: true },
    { kind: 'heading', level: 2, text: 'Why', eyebrow: { text: 'Frame', colour: 'why' } },
  ]).flatMap(linesOn);
  for (const words of [
    '€ 1.2 M',
    'Value',
    'per year',
    'Decision asked',
    'Approve phase 1.',
    'A point',
    'Frame',
  ]) {
    expect(lines).toContain(words);
  }
});

test('a row with the wrong number of cells is an error of the caller', () => {
  expect(() => pagesOf([table([{ cells: [{ text: 'alone' }] }])])).toThrow('1 cells, its table 3 columns');
});

const anyText = fc.oneof(
  fc.stringMatching(/^[a-zA-Z Ωж-]{0,80}$/),
  fc.string({ maxLength: 30 }),
  fc.integer({ min: 1, max: 500 }).map((count) => 'lorem ipsum '.repeat(count)),
);

const anyRow: fc.Arbitrary<TableRow> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(anyText, anyText).map(([one, two]) => row(one, two)) },
  { weight: 1, arbitrary: anyText.map((section) => ({ section })) },
);

const anyFlat: fc.Arbitrary<Block> = fc.oneof(
  anyText.map((text): Block => ({ kind: 'heading', level: 2, text })),
  anyText.map(paragraph),
  fc.integer({ min: 0, max: 900 }).map((height): Block => ({ kind: 'spacer', height })),
  fc.constant<Block>({ kind: 'pageBreak' }),
  fc.tuple(anyText, anyText).map(([title, text]): Block => ({ kind: 'callout', title, text, colour: 'why' })),
  fc.array(anyRow, { maxLength: 30 }).map((all): Block => table(all)),
);

const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  { weight: 6, arbitrary: anyFlat },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.array(anyFlat, { maxLength: 4 }), fc.array(anyFlat, { maxLength: 4 }))
      .map(([left, right]): Block => ({ kind: 'columns', left, right })),
  },
);

const anyPaper = fc.constantFrom(
  a4,
  paperOf('letter', 'landscape'),
  paperOf('a3', 'landscape'),
  paperOf('letter', 'portrait'),
);

test('whatever the document, every row is placed and nothing leaves the margins', () => {
  fc.assert(
    fc.property(fc.array(anyBlock, { maxLength: 12 }), anyPaper, (blocks, paper) => {
      const { pages, rowsGiven, rowsPlaced } = paginate(blocks, paper, none);
      expect(rowsGiven).toBe(countRows(blocks));
      expect(rowsPlaced).toBe(rowsGiven);
      for (const page of pages) {
        const box = boundsOf(page.marks);
        if (box === null) continue;
        expect(box.y).toBeGreaterThanOrEqual(paper.margin.top - 1);
        expect(box.y + box.height).toBeLessThanOrEqual(paper.height - paper.margin.bottom + 1);
        expect(box.x).toBeGreaterThanOrEqual(paper.margin.left - 1);
        expect(box.x + box.width).toBeLessThanOrEqual(paper.width - paper.margin.right + 1);
      }
    }),
    { numRuns: 60 },
  );
});

test('whatever the rows, their words come out complete, in order, and no row that fits a page is cut', () => {
  const numbered = fc
    .array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 60 })
    .map((lengths) =>
      lengths.map((length, index) => row(`R${index}`, `<${index}> ${'word '.repeat(length)}</${index}>`)),
    );
  fc.assert(
    fc.property(numbered, anyPaper, (all, paper) => {
      const pages = pagesOf([table(all)], paper).map(linesOn);
      const opened = pages.map((lines) => lines.join(' ').match(/<\d+>/g) ?? []);
      const closed = pages.map((lines) => lines.join(' ').match(/<\/\d+>/g) ?? []);
      expect(opened.flat()).toEqual(all.map((_, index) => `<${index}>`));
      expect(closed.map((page) => page.map((tag) => tag.replace('/', '')))).toEqual(opened);
      const given = all.flatMap((one) => ('cells' in one ? (one.cells[1]?.text.match(/word/g) ?? []) : []));
      expect(pages.flat().join(' ').match(/word/g)?.length).toBe(given.length);
    }),
    { numRuns: 60 },
  );
});
