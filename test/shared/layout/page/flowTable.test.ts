// How a table is set: column widths, aligned figures, level marks, links and grounds.
import { expect, test } from 'vitest';
import type { TableBlock, TableCell } from '../../../../shared/layout/page/blocks.ts';
import { columnWidths, flowTable } from '../../../../shared/layout/page/flowTable.ts';
import type { Mark } from '../../../../shared/scene/marks.ts';
import { textWidth } from '../../../../shared/text/measureText.ts';
import { markTexts } from '../../../helpers/pictures/markTexts.ts';

const columns = (...widths: ({ points: number } | { share: number })[]): TableBlock['columns'] =>
  widths.map((width, index) => ({ head: `Head ${index}`, width }));

const flat = (marks: readonly Mark[]): readonly Mark[] =>
  marks.flatMap((mark) => (mark.kind === 'group' ? [mark, ...flat(mark.marks)] : [mark]));

const rowOf = (cell: TableCell): readonly Mark[] => {
  const pieces = flowTable(
    { kind: 'table', columns: columns({ points: 100 }), rows: [{ cells: [cell], id: 'r1' }] },
    100,
    700,
  );
  return flat(pieces[1]?.marks ?? []);
};

test('fixed columns take their points, shares divide the rest', () => {
  expect(columnWidths(columns({ points: 100 }, { share: 1 }, { share: 3 }), 500)).toEqual([100, 100, 300]);
  expect(columnWidths(columns({ points: 100 }, { points: 50 }), 500)).toEqual([100, 50]);
});

test('columns too wide for the page shrink until all fit', () => {
  expect(columnWidths(columns({ points: 300 }, { points: 300 }), 300)).toEqual([150, 150]);
  expect(columnWidths(columns({ points: 300 }, { points: 300 }, { share: 1 }), 400)).toEqual([150, 150, 100]);
});

test('numbers end at one edge', () => {
  const pieces = flowTable(
    {
      kind: 'table',
      columns: [{ head: 'Cost', width: { points: 100 }, align: 'end' }],
      rows: ['9', '1,234', '99.5'].map((text) => ({ cells: [{ text }] })),
    },
    100,
    700,
  );
  const texts = pieces.flatMap((piece) => markTexts(piece.marks));
  expect(new Set(texts.map(({ x, anchor }) => `${anchor} ${x}`)).size).toBe(1);
  expect(texts[0]?.anchor).toBe('end');
});

test('a level is told by letter, word and colour', () => {
  const marks = rowOf({ text: 'High', mark: { letter: 'H', colour: 'high' } });
  expect(markTexts(marks.filter((mark) => mark.kind === 'text')).map(({ text }) => text)).toEqual([
    'H',
    'High',
  ]);
  const square = marks.find((mark) => mark.kind === 'rect');
  expect(square).toMatchObject({ fill: 'high' });
  const word = marks.find((mark) => mark.kind === 'text' && mark.text === 'High');
  expect(word?.kind === 'text' && square?.kind === 'rect' ? word.x : 0).toBeGreaterThan(
    square?.kind === 'rect' ? square.x + square.width : Infinity,
  );
});

test('links, grounds, details and ids are kept', () => {
  const marks = rowOf({ text: 'Ω', detail: 'quiet', ground: { token: 'why', tint: 0.1 }, target: 'r9' });
  expect(marks.some((mark) => mark.kind === 'group' && mark.id === 'r1')).toBe(true);
  expect(marks.some((mark) => mark.kind === 'group' && mark.target === 'r9')).toBe(true);
  const ground = marks.findIndex(({ kind }) => kind === 'rect');
  expect(marks[ground]).toMatchObject({ width: 100, fill: { token: 'why', tint: 0.1 } });
  expect(ground).toBeLessThan(marks.findIndex(({ kind }) => kind === 'text'));
  expect(marks.find((mark) => mark.kind === 'text' && mark.text === 'quiet')).toMatchObject({
    fill: 'muted',
  });
});

test('no line of a cell is wider than its column', () => {
  const marks = rowOf({ text: 'Donaudampfschifffahrtsgesellschaftskapitän and more' });
  for (const { text, size, weight } of markTexts(marks.filter((mark) => mark.kind === 'text'))) {
    expect(textWidth(text, size, weight)).toBeLessThanOrEqual(90);
  }
});

test('a column of figures grows to its widest, so that no figure is broken', () => {
  const block: TableBlock = {
    kind: 'table',
    columns: [
      { head: 'For', width: { share: 1 } },
      { head: 'EUR', width: { points: 20 }, align: 'end' },
    ],
    rows: [{ cells: [{ text: 'All' }, { text: '1,234,567,890' }] }],
  };
  const texts = flowTable(block, 300, 700).flatMap(({ marks }) => markTexts(marks).map(({ text }) => text));
  expect(texts).toContain('1,234,567,890');
});
