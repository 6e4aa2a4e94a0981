// What every section of the edition says, how loudly, and where it stands on the page, kept as golden files.
import { test } from 'vitest';
import { coverSection } from '../../../../shared/layout/edition/cover.ts';
import { executiveEdition, executiveSections } from '../../../../shared/layout/edition/executive.ts';
import type { Section } from '../../../../shared/layout/edition/section.ts';
import type { Block } from '../../../../shared/layout/page/blocks.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { expectGolden } from '../../../helpers/pictures/golden.ts';
import { placedMarks } from '../../../helpers/pictures/placedMarks.ts';
import { workedExample } from '../../../helpers/workbooks/templates.ts';
import { variedWorkbook } from '../../../helpers/workbooks/variedWorkbook.ts';
import { testMoment } from '../../../helpers/workbooks/workbooks.ts';

const room = { width: 499, height: 716 };

/** A block as lines: one for each row of a table; of a picture its name. */
const linesOf = (block: Block): readonly string[] => {
  if (block.kind === 'columns')
    return [...block.left, ...block.right].flatMap((one) => linesOf(one).map((line) => `  ${line}`));
  if (block.kind === 'picture') return [JSON.stringify({ ...block, scene: block.scene.label })];
  if (block.kind !== 'table') return [JSON.stringify(block)];
  const { rows, ...table } = block;
  return [JSON.stringify(table), ...rows.map((row) => `  ${JSON.stringify(row)}`)];
};

const said = (workbook: Workbook): string => {
  const parts: readonly Section[] = [
    coverSection,
    ...executiveSections.flatMap((section) => [...section.parts]),
  ];
  return `${parts.flatMap((part) => part(workbook, room).flatMap(linesOf)).join('\n')}\n`;
};

/** How many findings are open is the affair of the rules. */
const uncounted = (text: string): string => text.replace(/\d+ (error|warning)/g, 'N $1');

const rounded = (value: number): number => Math.round(value * 10) / 10;

test.each([
  ['the worked example', 'edition/example.txt', () => workedExample('Y-3', testMoment())],
  ['a workbook with one of everything', 'edition/varied.txt', () => variedWorkbook],
])('%s says what its golden file shows', (_name, file, workbook) => {
  expectGolden(file, uncounted(said(workbook())));
});

test('every word, line and box of its pages stands where the golden file shows', () => {
  const isCounted = (text: string) => /^(Content [0-9a-f]{8}|Open findings)/.test(text);
  const lines = executiveEdition(variedWorkbook, { paper: 'a4' }).pages.flatMap(({ marks }, index) => [
    `page ${index + 1}`,
    ...placedMarks(marks).flatMap(({ mark, box: { x, y, width, height } }) => {
      const text = mark.kind === 'text' ? mark.text : mark.kind;
      return isCounted(text) ? [] : [[...[x, y, width, height].map(rounded), text].join(' ')];
    }),
  ]);
  expectGolden('edition/places.txt', `${lines.join('\n')}\n`);
});
