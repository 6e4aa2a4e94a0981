// What is stored of a criterion, a decision or a time box is not what anybody reads of it: no table, picture, page or slide.
import { describe, expect, it } from 'vitest';
import { slidesOf } from '../../../../renderer/features/present/slides.ts';
import { cardsByStage } from '../../../../shared/layout/canvas/canvasCards.ts';
import { coverSection } from '../../../../shared/layout/edition/cover.ts';
import { criteriaSection } from '../../../../shared/layout/edition/criteria.ts';
import { takenSection } from '../../../../shared/layout/edition/decisions.ts';
import { executiveEdition } from '../../../../shared/layout/edition/executive.ts';
import { heatMap } from '../../../../shared/layout/heatMap/heatMap.ts';
import type { Block } from '../../../../shared/layout/page/blocks.ts';
import { figures } from '../../../../shared/rules/figures.ts';
import type { Mark } from '../../../../shared/scene/marks.ts';
import { filledTables } from '../../../../shared/tables/workbookTables.ts';
import { wholeTimeline } from '../../../helpers/pictures/wholeTimeline.ts';
import { markTexts } from '../../../helpers/pictures/markTexts.ts';
import { groupsIn } from '../../../helpers/pictures/placedMarks.ts';
import { sourceFiles } from '../../../helpers/sources/sourceFiles.ts';
import { type Unlike, unlike, unlikeStored } from '../../../helpers/workbooks/unlikeStored.ts';

const workbook = unlikeStored();
const room = { width: 500, height: 700 };

const speaksOf = (text: string, code: string): boolean => new RegExp(`\\b${code}\\b`).test(text);

/** Whether a text says the stored word once what is so is taken out of it. */
const saysStored = (text: string, { stored, word }: Unlike): boolean =>
  new RegExp(`\\b${stored}\\b`, 'i').test(text.replaceAll(new RegExp(word, 'gi'), ''));

/** Lines that belong together, such as the cells of a row: what is said in those that name a code. */
function wrongIn(lines: readonly (readonly string[])[]): readonly string[] {
  return unlike.flatMap((one) =>
    lines
      .filter(
        (line) => line.some((text) => speaksOf(text, one.code)) && line.some((text) => saysStored(text, one)),
      )
      .map((line) => `${one.code} is said to be ${one.stored}: ${line.join(' | ')}`),
  );
}

/** The first cells that name a record are its own: rows that only mention it may speak of others. */
const ownRows = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  rows.filter(([first = '']) => unlike.some(({ code }) => speaksOf(first, code)));

const scenesOf = (marks: readonly Mark[]): readonly (readonly string[])[] => [
  ...markTexts(marks).map(({ text }) => [text]),
  ...groupsIn(marks).flatMap((group) => (group.label === undefined ? [] : [[group.label]])),
];

const rowsOf = (blocks: readonly Block[]): readonly (readonly string[])[] =>
  blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.flatMap((row) =>
          'cells' in row
            ? [row.cells.flatMap(({ text, detail }) => (detail === undefined ? [text] : [text, detail]))]
            : [],
        )
      : [],
  );

describe('the stored word', () => {
  it('is told from what is so by what looks for it', () => {
    const [first] = unlike;
    if (!first) throw new Error('There is nothing to look for.');
    expect(wrongIn([['K-1', 'Armed']])).toHaveLength(1);
    expect(
      wrongIn([
        ['K-1', 'Tripped'],
        ['K-12', 'armed'],
      ]),
    ).toEqual([]);
  });

  it('stands in no table for other programs', () => {
    const tables = filledTables(workbook, 'w');
    const rows = tables.flatMap((table) =>
      // "Armed on" and what is written in notes are no states.
      table.rows.map((row) => row.map((cell) => String(cell ?? '')).filter((cell) => cell.length < 24)),
    );
    expect(wrongIn(ownRows(rows))).toEqual([]);
    for (const name of ['Kill criteria', 'Decisions', 'Time boxes', 'Gates'])
      expect(tables.find((table) => table.name === name)?.header).toContain('State');
    expect(tables.flatMap(({ header }) => header)).not.toContain('Status');
  });

  it.each(unlike)('gives way to “$word” in the table of $code', ({ code, word }) => {
    const row = filledTables(workbook, 'w')
      .flatMap((table) => table.rows.map((cells) => ({ cells, at: table.header.indexOf('State') })))
      .find(({ cells }) => cells[0] === code);
    expect(row?.cells[row.at]).toBe(word);
  });

  it('stands on no card of the canvas, and what is so does, with its face', () => {
    const cards = Object.values(cardsByStage(workbook)).flat();
    expect(wrongIn(cards.map(({ code, detail }) => [code ?? '', detail]))).toEqual([]);
    for (const { kind, code, word } of unlike.filter((one) => one.kind !== 'decision')) {
      const card = cards.find((one) => one.kind === kind && one.code === code);
      expect(card?.detail).toBe(word);
      expect(card?.look).not.toBeNull();
    }
  });

  it('stands in no picture', () => {
    for (const detail of ['boxes', 'slices'] as const)
      expect(wrongIn(scenesOf(wholeTimeline(workbook, { width: 900, detail }).marks))).toEqual([]);
    expect(wrongIn(scenesOf(heatMap(workbook, { width: 700 }).marks))).toEqual([]);
  });

  it('is replaced in pictures: the checkpoint, held work, and the risk a tripped criterion watches say so', () => {
    const said = scenesOf(wholeTimeline(workbook, { width: 900 }).marks).flat();
    expect(said).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/K-1 tripped/),
        expect.stringMatching(/Checkpoint of K-2 .*, overdue$/),
        expect.stringMatching(/^T-1 First: .*, held, critical, no limit, not before 2 Mar 2026$/),
        'held: may not start',
      ]),
    );
    const risks = scenesOf(heatMap(workbook, { width: 700 }).marks).flat();
    expect(risks).toContain('R-1 is watched by K-1 tripped.');
    expect(risks).toEqual(
      expect.arrayContaining([expect.stringMatching(/^R-1 Stock: .*, watched by K-1 tripped$/)]),
    );
  });

  it('stands on no page, and the first page says what has tripped, is overdue or held', () => {
    const blocks = [criteriaSection, takenSection, coverSection].flatMap((section) =>
      section(workbook, room),
    );
    expect(wrongIn(ownRows(rowsOf(blocks)))).toEqual([]);
    const pages = executiveEdition(workbook, { paper: 'a4' }).pages;
    const first = markTexts(pages[0]?.marks ?? [])
      .map(({ text }) => text)
      .join(' ');
    expect(first).toContain('K-1 tripped on 13 Feb 2026: “Measure 1” 93.2%, at least 95% was asked.');
    expect(first).toContain('Head of supply answers.');
    expect(first).toContain('K-2 is overdue since 13 Feb 2026');
    expect(first).toContain('T-4 may not start');
  });

  it('stands on no slide: the criteria show the face of their state', () => {
    const lines = slidesOf(workbook, { width: 1136, height: 456 }).flatMap((slide) => slide.lines);
    expect(wrongIn(lines.map(({ code, detail }) => [code, detail]))).toEqual([]);
    const looks = new Map(lines.map(({ code, look }) => [code, look]));
    expect([1, 2, 3, 4, 5, 6].map((n) => looks.get(`K-${n}`))).toEqual([
      'tripped',
      'overdue',
      'warning',
      'cleared',
      'decided',
      'draft',
    ]);
  });

  it('stands in no figure', () => {
    expect(figures(workbook).criteria.map(({ code, state }) => [code, state])).toEqual(
      unlike.filter(({ kind }) => kind === 'killCriterion').map(({ code, word }) => [code, word]),
    );
  });
});

describe('the stored status of a criterion', () => {
  /** Where what people set is meant, not what is so: rules, edits, what a file holds, and the forms that set it. */
  const mayRead = [
    /^shared\/(rules|edits|file|import|templates|schema)\//,
    // Whether it is still to be armed decides which form there is for it.
    /^renderer\/features\/risks\/criteria\/Criterion(Lead|Extra)\.tsx$/,
  ];

  it('is read by rules, edits and the forms that set it, by nothing that shows a state', () => {
    const readers = sourceFiles(['shared', 'renderer', 'electron'])
      .filter(({ text }) =>
        /\bcriterion\.status\b|\{[^}]*\bstatus\b[^}]*\}[^=]*=> *!?archived|record\.status\b/.test(text),
      )
      .map(({ path }) => path)
      .filter((path) => !mayRead.some((allowed) => allowed.test(path)));
    expect(readers).toEqual([]);
  });

  it('of a decision is printed nowhere: its state is asked of the rules', () => {
    const prints = /(labelOf|wordOf)\(decision\.state\)|detail: decision\.state|\{decision\.state\}/;
    const readers = sourceFiles(['shared', 'renderer', 'electron'])
      .filter(({ text }) => prints.test(text))
      .map(({ path }) => path);
    expect(readers).toEqual([]);
  });
});
