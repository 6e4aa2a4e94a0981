// The executive edition as it is read aloud: nothing stray, tables with their grid, headings, figures with words, links.
import { expect, test } from 'vitest';
import { executiveEdition } from '../../../../shared/layout/edition/executive.ts';
import { paintPdf } from '../../../../shared/pdf/paintPdf.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { bundledFonts } from '../../../helpers/pictures/bundledFonts.ts';
import { readPdf } from '../../../helpers/pictures/readPdf.ts';
import { partsOf, readTree, type ReadPart, wholeText } from '../../../helpers/pictures/readTree.ts';
import { bigWorkbook } from '../../../helpers/workbooks/bigWorkbook.ts';
import { workedExample } from '../../../helpers/workbooks/templates.ts';
import { testMoment } from '../../../helpers/workbooks/workbooks.ts';

const bytesOf = (workbook: Workbook): Uint8Array => {
  const { pages, meta } = executiveEdition(workbook, { paper: 'a4' });
  return paintPdf(pages, meta, bundledFonts);
};
const example = bytesOf(workedExample('Y-3', testMoment()));
const big = bytesOf(bigWorkbook(400));
const all = (pages: readonly ReadPart[], role: string): readonly ReadPart[] =>
  pages.flatMap((page) => partsOf(page, role));
/** Without white space: the reader puts blanks of its own between stretches. */
const letters = (text: string): string => text.replaceAll(/\s/g, '');

test.each([
  ['the worked example', example],
  ['four hundred records', big],
])('every letter of %s is either read or decoration', async (_, bytes) => {
  const { pages, stray, decoration } = await readTree(bytes);
  const drawn = await readPdf(bytes);
  expect(stray.join('')).toBe('');
  for (const [index, page] of pages.entries()) {
    const sortedLetters = (text: string): string => [...letters(text)].toSorted().join('');
    const texts = drawn.pages[index]?.texts.map(({ text }) => text).join('') ?? '';
    expect(sortedLetters(wholeText(page) + (decoration[index] ?? ''))).toBe(sortedLetters(texts));
  }
});

test('what stands on every page is decoration, and so is a head that is repeated', async () => {
  const { pages, decoration } = await readTree(big);
  for (const [index, words] of decoration.entries()) {
    expect(words).toContain(`Page ${index + 1} of ${pages.length}`);
    expect(words).toContain('Status');
  }
  expect(pages.map(wholeText).join(' ')).not.toContain(`of ${pages.length} `);
  expect(decoration.some((words) => words.includes('Planned'))).toBe(true);
});

test('each row of a table has as many cells as its head, or one over all', async () => {
  const { pages } = await readTree(example);
  const tables = all(pages, 'Table').filter((table) => partsOf(table, 'THead').length > 0);
  expect(tables.length).toBeGreaterThan(4);
  for (const table of tables) {
    const [head] = partsOf(table, 'THead');
    const columns = head === undefined ? 0 : partsOf(head, 'TH').length;
    expect(columns).toBeGreaterThan(1);
    for (const row of partsOf(table, 'TR')) {
      const cells = row.parts.filter(({ role }) => role === 'TD' || role === 'TH');
      expect([1, columns]).toContain(cells.length);
    }
  }
});

test('the rows of a table are those of the workbook, in its order', async () => {
  const workbook = workedExample('Y-3', testMoment());
  const { pages } = await readTree(example);
  const named = (codes: readonly (string | null)[]): readonly string[] =>
    all(pages, 'TR')
      .map((row) => letters(wholeText(row.parts[0] ?? row)))
      .flatMap((first) => codes.filter((code) => code !== null && first.startsWith(code)) as string[]);
  const goals = [...workbook.goal.values()].filter(({ archived, state }) => !archived && state !== 'retired');
  const codes = goals.map(({ code }) => code);
  expect(codes.length).toBeGreaterThan(1);
  expect(named(codes)).toEqual(codes.toSorted((a, b) => (a ?? '').localeCompare(b ?? '')));
  const first = goals.find(({ code }) => code === 'G-1');
  const row = all(pages, 'TR').find(({ parts }) => letters(wholeText(parts[0]!)) === 'G-1');
  expect(letters(wholeText(row!))).toContain(letters(first!.title));
  expect(letters(wholeText(row!))).toContain(letters(first!.statement));
});

test('headings are in order, and every figure says what it shows', async () => {
  const { pages } = await readTree(example);
  expect(all(pages, 'H1').map(wholeText)).toEqual(['Quillmere Stores: from why to how']);
  const { bookmarks } = await readPdf(example);
  const sections = bookmarks.filter(({ depth }) => depth === 1).map(({ title }) => title);
  expect(all(pages, 'H2').map(wholeText)).toEqual(sections);
  const figures = all(pages, 'Figure');
  expect(figures.length).toBeGreaterThan(2);
  for (const { alt } of figures) expect((alt ?? '').length).toBeGreaterThan(20);
});

test('codes lead from the pictures and the first page to their rows, and back', async () => {
  const { pages } = await readTree(example);
  const said = all(pages, 'Link').map(wholeText);
  for (const code of ['R-6', 'K-4', 'D-4']) {
    expect(said.filter((words) => words.startsWith(code)).length).toBeGreaterThan(1);
  }
  const drawn = await readPdf(example);
  const decided = drawn.bookmarks.find(({ title }) => title.startsWith('D-4'));
  const onCover = drawn.pages[0]?.links.map(({ place }) => place?.pageIndex);
  expect(onCover).toContain(decided?.pageIndex);
  expect(drawn.pages[decided?.pageIndex ?? 0]?.links.map(({ place }) => place?.pageIndex)).toContain(0);
});
