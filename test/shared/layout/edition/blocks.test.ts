// What every section of the edition says, how loudly, and where it stands on the page, kept as golden files.
import { test } from 'vitest';
import { coverSection } from '../../../../shared/layout/edition/cover.ts';
import { executiveEdition, executiveSections } from '../../../../shared/layout/edition/executive.ts';
import type { Section } from '../../../../shared/layout/edition/section.ts';
import type { Block } from '../../../../shared/layout/page/blocks.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { expectGolden } from '../../../helpers/pictures/golden.ts';
import { broken } from '../../../helpers/workbooks/healthyWorkbook.ts';
import { placedMarks } from '../../../helpers/pictures/placedMarks.ts';
import { euros } from '../../../helpers/workbooks/riskWorkbooks.ts';
import { workedExample } from '../../../helpers/workbooks/templates.ts';
import { range, testMoment } from '../../../helpers/workbooks/workbooks.ts';

const room = { width: 499, height: 716 };

/** A workbook with one of everything that a section says in another way. */
const varied = broken((wb) => {
  wb.add('facts', 'facts', {
    asOf: '2026-03-02',
    title: 'Corner shops',
    clientLabel: 'Quillmere',
    confidentiality: 'strict',
  });
  wb.add('goal', 'G-2', { title: 'Draft goal', statement: 'Fewer returns', horizonDate: '2026-12-31' });
  wb.add('goal', 'G-3', { title: 'Old goal', state: 'retired' });
  wb.add('goal', 'G-4', { title: 'Put away', archived: true });
  wb.add('metric', 'M-3', { title: 'Orders', unit: 'orders', target: { value: 1_200, date: '2026-12-31' } });
  wb.add('goal', 'G-5', { title: 'More orders', state: 'agreed', metric: 'M-3' });
  wb.add('killCriterion', 'K-2', { title: 'Unfinished' });
  wb.add('killCriterion', 'K-3', {
    title: 'Spent too much',
    scope: 'slice',
    slice: 'S-1',
    form: 'stopsIf',
    systemMetric: 'forecastCost',
    comparator: '>',
    value: 1,
    unit: 'EUR',
    checkpoint: 'on',
    checkpointDate: '2026-04-01',
    ownerRole: 'head',
    status: 'armed',
    action: 'stop',
  });
  wb.add('risk', 'R-2', { title: 'No numbers', state: 'open', probabilityBand: 4, impacts: { cost: 5 } });
  wb.add('risk', 'R-3', { title: 'Unjudged', state: 'draft' });
  wb.add('risk', 'R-4', { title: 'Gone', state: 'closed' });
  wb.add('risk', 'R-5', {
    title: 'Sells itself',
    kind: 'opportunity',
    state: 'open',
    probabilityBand: 2,
    cost: euros(1_000, 2_000, 3_000),
  });
  for (let number = 6; number < 20; number++)
    wb.add('risk', `R-${number}`, {
      title: `Small ${number}`,
      state: 'open',
      probabilityBand: 1 + (number % 3),
      impacts: { time: 1 + (number % 4) },
      cost: euros(number, number * 2, number * 3),
    });
  wb.add('timeBox', 'T-5', { title: 'No length', slice: 'S-2' });
  wb.add('timeBox', 'T-6', { title: 'Given up', state: 'cancelled', duration: range(1, 2, 3) });
  for (const number of [1, 2, 3, 4, 5, 6, 7])
    wb.add('decision', `D-${number}`, {
      title: `Question ${number}`,
      outcome: number === 2 ? null : 'goWithConditions',
      rationale: number === 1 ? 'As agreed in the workshop' : '',
      options: number === 3 ? ['Now', 'Later'] : [],
    });
  wb.add('decision', 'D-8', {
    title: 'Taken',
    outcome: 'go',
    state: 'signed',
    decidedOn: '2026-02-02',
    conditions: [
      { text: 'Late', due: '2026-03-01', ownerRole: 'head', done: false },
      { text: 'Today', due: '2026-03-02', ownerRole: null, done: false },
      { text: 'Done', due: '2026-02-10', ownerRole: 'head', done: true },
    ],
  });
  wb.add('decision', 'D-9', {
    title: 'Replaced',
    outcome: 'hold',
    state: 'superseded',
    decidedOn: '2026-02-02',
  });
  wb.add('decision', 'D-10', { title: 'Taken back', outcome: 'stop', state: 'revoked' });
  const hash = '0'.repeat(64);
  wb.add('signOff', 's-1', {
    decision: 'D-8',
    role: 'chief',
    level: 'executive',
    at: '2026-02-02T08:00:00Z',
    contentHash: hash,
  });
  wb.add('signOff', 's-2', {
    decision: 'D-1',
    role: 'head',
    level: 'manager',
    at: '2026-02-02T08:00:00Z',
    contentHash: hash,
  });
  wb.add('waiver', 'w-1', {
    rule: 'TRC-04',
    subject: { kind: 'goal', id: 'G-2' },
    byRole: 'head',
    until: '2026-03-02',
  });
  wb.add('waiver', 'w-2', {
    rule: 'TRC-01',
    subject: { kind: 'goal', id: 'x' },
    reason: 'Known',
    until: '2026-03-01',
  });
});

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
  ['the worked example', 'edition.example.txt', () => workedExample('Y-3', testMoment())],
  ['a workbook with one of everything', 'edition.varied.txt', () => varied],
])('%s says what its golden file shows', (_name, file, workbook) => {
  expectGolden(file, uncounted(said(workbook())));
});

test('every word, line and box of its pages stands where the golden file shows', () => {
  const isCounted = (text: string) => /^(Content [0-9a-f]{8}|Open findings)/.test(text);
  const lines = executiveEdition(varied, { paper: 'a4' }).pages.flatMap(({ marks }, index) => [
    `page ${index + 1}`,
    ...placedMarks(marks).flatMap(({ mark, box: { x, y, width, height } }) => {
      const text = mark.kind === 'text' ? mark.text : mark.kind;
      return isCounted(text) ? [] : [[...[x, y, width, height].map(rounded), text].join(' ')];
    }),
  ]);
  expectGolden('edition.places.txt', `${lines.join('\n')}\n`);
});
