// The executive edition read back from its PDF: every section, every row, the same bytes, any script the font has.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countRows } from '../../../../shared/layout/page/paginate.ts';
import { executiveEdition, executiveSections } from '../../../../shared/layout/edition/executive.ts';
import type { ExecutiveOptions } from '../../../../shared/layout/edition/executive.ts';
import { registerSection, risksSection } from '../../../../shared/layout/edition/risks.ts';
import { paintPdf } from '../../../../shared/pdf/paintPdf.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { workedExample } from '../../../helpers/workbooks/templates.ts';
import { arbitraryWorkbook } from '../../../helpers/workbooks/arbitraryWorkbook.ts';
import { bigWorkbook } from '../../../helpers/workbooks/bigWorkbook.ts';
import { bundledFonts } from '../../../helpers/pictures/bundledFonts.ts';
import { markTexts } from '../../../helpers/pictures/markTexts.ts';
import { readPdf } from '../../../helpers/pictures/readPdf.ts';
import type { ReadPdf } from '../../../helpers/pictures/readPdf.ts';
import { build, range, testMoment } from '../../../helpers/workbooks/workbooks.ts';

const a4: ExecutiveOptions = { paper: 'a4' };

const bytesOf = (workbook: Workbook, options: ExecutiveOptions = a4): Uint8Array => {
  const { pages, meta } = executiveEdition(workbook, options);
  return paintPdf(pages, meta, bundledFonts);
};
const read = (workbook: Workbook, options: ExecutiveOptions = a4): Promise<ReadPdf> =>
  readPdf(bytesOf(workbook, options));
const textsOf = (pdf: ReadPdf): readonly string[] =>
  pdf.pages.flatMap(({ texts }) => texts.map(({ text }) => text));
const textOf = (pdf: ReadPdf): string => textsOf(pdf).join(' ');
/** What stands on the pages, without writing a file. */
const wordsOf = (workbook: Workbook, options: ExecutiveOptions = a4): string =>
  executiveEdition(workbook, options)
    .pages.flatMap(({ marks }) => markTexts(marks).map(({ text }) => text))
    .join(' ');

const example = (at: 'Y-0' | 'Y-2' | 'Y-3'): Workbook => workedExample(at, testMoment());

test('the end of the workshop fits four pages that an executive can follow from why to decisions', async () => {
  const pdf = await read(example('Y-2'));
  expect(pdf.pages).toHaveLength(4);
  const sections = pdf.bookmarks.filter(({ depth }) => depth < 2);
  expect(sections.map(({ title }) => title)).toEqual([
    'Quillmere Stores: from why to how',
    'Why we do this',
    'What it is worth',
    'Roadmap by phase and slice',
    'When we stop, turn or ask again',
    'What could cost us most',
    'What carries the plan',
    'Decisions asked',
    'Decisions taken',
  ]);
  expect(sections.slice(1).every(({ depth }) => depth === 1)).toBe(true);
  const named = pdf.bookmarks.filter(({ depth }) => depth === 2).map(({ title }) => title);
  for (const code of ['G-1 ', 'U-1 ', 'K-1 ', 'R-1 ', 'D-1 '])
    expect(named.filter((title) => title.startsWith(code))).toHaveLength(1);
  expect(pdf.info).toMatchObject({ Title: 'Quillmere Stores: from why to how · Executive roadmap' });
});

test('its headline figures are those of the golden results', async () => {
  const text = textOf(await read(example('Y-2')));
  for (const figure of ['10 Apr 2026', 'EUR 94,988', 'EUR 56,159', '96.4%', 'without R-7 (unknown)'])
    expect(text).toContain(figure);
  for (const ratio of ['2.69', '2.18', '32.68']) expect(text).toContain(ratio);
  expect(text).toContain('24 working days before it is needed');
  expect(text).toContain('3 decisions asked of you');
});

test('a finding tells its days as they are read, and what somebody typed as it was typed', () => {
  const planned = example('Y-2');
  const needs = new Map([...planned.useCase].map(([id, one]) => [id, { ...one, title: 'Go by 2026-03-02' }]));
  const text = wordsOf({ ...planned, useCase: needs });
  expect(text).toMatch(/Go by 2026-03-02 needs level 3 .* on 2 Mar 2026/);
  expect(text).not.toContain('Go by 2 Mar 2026');
});

test('every page says whose it is, as of when, which content, which page', async () => {
  const pdf = await read(example('Y-3'));
  const hash = /Content ([0-9a-f]{8})/.exec(textOf(pdf))?.[1];
  for (const [index, { texts }] of pdf.pages.entries()) {
    const words = texts.map(({ text }) => text).join(' ');
    expect(words).toContain(`Page ${index + 1} of ${pdf.pages.length}`);
    expect(words).toContain('Status 16 Feb 2026');
    expect(words).toContain('Confidential');
    expect(words).toContain(`Content ${hash}`);
  }
});

test('a tripped criterion stands on the first page, with what was read and what is advised', async () => {
  const pdf = await read(example('Y-3'));
  const first = pdf.pages[0]?.texts.map(({ text }) => text).join(' ') ?? '';
  expect(first).toContain('1 kill criterion has tripped and is undecided');
  expect(first).toContain('Return to why');
  expect(textOf(pdf)).toContain('read 93.2%, 13 Feb');
  expect(textOf(pdf)).toContain('0.82');
});

test('a broken record is told on the first page, a whole one is not', async () => {
  const whole = example('Y-3');
  const told = 'The record of what was armed, signed and decided is broken in 1 place';
  expect(textOf(await read(whole))).not.toContain('is broken');
  const [reading] = [...whole.reading.values()].filter(({ value }) => value === 93.2);
  const forged = { ...whole, reading: new Map(whole.reading).set(reading!.id, { ...reading!, value: 96 }) };
  expect((await read(forged)).pages[0]?.texts.map(({ text }) => text).join(' ')).toContain(told);
});

test('how before why is quoted, and nothing is made up where goals are missing', async () => {
  const text = textOf(await read(example('Y-0')));
  expect(text).toContain('How before why');
  expect(text).toContain('No goals yet');
});

test('decisions taken name who signed, and say when the content has changed since', async () => {
  const signed = textOf(await read(example('Y-3')));
  expect(signed).toContain('Chief operating officer');
  expect(signed).not.toContain('changed since signed');
  const workbook = example('Y-3');
  const decision = [...workbook.decision.values()].find(({ code }) => code === 'D-1');
  const changed = build((wb) => wb.add('decision', 'D-1', { rationale: 'Because' }), workbook);
  expect(decision?.state).toBe('signed');
  expect(wordsOf(changed)).toContain('changed since signed');
});

test('boundary: a waived finding lapses on the day after its last', () => {
  const waived = (until: string) =>
    wordsOf(
      build((wb) => wb.add('waiver', 'w', { rule: 'TRC-01', subject: { kind: 'goal', id: 'g' }, until })),
    );
  expect(waived('2026-01-12')).toContain('Waived findings');
  expect(waived('2026-01-12')).not.toContain('lapsed');
  expect(waived('2026-01-11')).toContain('lapsed');
});

test('display names never leave', async () => {
  const workbook = build((wb) => {
    wb.add('role', 'owner', { title: 'Head of sales', displayName: 'Erika Mustermann' });
    wb.add('goal', 'G-1', { title: 'More', statement: 'Sell more', ownerRole: 'owner', state: 'agreed' });
  });
  const text = textOf(await read(workbook));
  expect(text).toContain('Head of sales');
  expect(text).not.toContain('Mustermann');
});

test('an empty workbook gives one honest page', async () => {
  const pdf = await read(build(() => undefined));
  expect(pdf.pages).toHaveLength(1);
  const text = textOf(pdf);
  for (const words of [
    'No goals yet',
    'No time boxes yet',
    'No risks yet',
    'No kill criteria yet',
    'unknown',
  ])
    expect(text).toContain(words);
  expect(text).not.toContain('EUR 0');
});

test('the same content gives the same bytes, other content others', () => {
  const one = bytesOf(example('Y-2'));
  expect(Buffer.from(bytesOf(example('Y-2'))).equals(Buffer.from(one))).toBe(true);
  expect(Buffer.from(bytesOf(example('Y-3'))).equals(Buffer.from(one))).toBe(false);
});

test('on Letter the pages have its size and nothing leaves them', async () => {
  const pdf = await read(example('Y-2'), { paper: 'letter' });
  expect(pdf.pages.map(({ width, height }) => [width, height])).toEqual(pdf.pages.map(() => [612, 792]));
  const outside = pdf.pages
    .flatMap(({ texts }) => texts)
    .filter(({ x, y, width }) => x < 40 || x + width > 612 - 40 || y > 792 - 20);
  expect(outside).toEqual([]);
});

test('sections left out are named, those kept are all there', () => {
  const words = wordsOf(example('Y-2'), { paper: 'a4', sections: ['goals', 'decisions'] });
  expect(words).toContain('Why we do this');
  expect(words).toContain('Decisions asked');
  expect(words).not.toContain('What it is worth');
  expect(words).toContain(
    'Left out of this copy: Value against cost, Roadmap, How sure we are, Kill criteria, Risks, Pillars, Register of other risks.',
  );
  expect(executiveSections).toHaveLength(9);
});

test('Greek, Cyrillic and Polish come back as they were written', async () => {
  const titles = ['Αύξηση επαναλαμβανόμενων αγορών', 'Снизить потери продаж', 'Zażółć gęślą jaźń'];
  const workbook = build((wb) => {
    for (const [index, title] of titles.entries()) {
      wb.add('goal', `G-${index + 1}`, { title, state: 'agreed' });
      wb.add('risk', `R-${index + 1}`, { title, state: 'open' });
      wb.add('timeBox', `T-${index + 1}`, { title, duration: range(5, 10, 15) });
    }
  });
  const { warnings } = executiveEdition(workbook, a4);
  expect(warnings).toEqual([]);
  const text = textOf(await read(workbook)).replaceAll(/\s+/g, ' ');
  for (const title of titles) expect(text).toContain(title);
});

test('characters the font lacks are named before the file is written', () => {
  const workbook = build((wb) => wb.add('goal', 'G-1', { title: '目標 🎯', state: 'agreed' }));
  expect(executiveEdition(workbook, a4).warnings).toEqual([
    'The font cannot print 3 characters (Chinese or Japanese and emoji): 目 標 🎯 A mark stands in their place, first in “目標 🎯”.',
  ]);
});

test('three hundred risks: the gravest beside the heat map, the rest in the register, none lost', async () => {
  const count = 300;
  const workbook = build((wb) => {
    for (let number = 1; number <= count; number++)
      wb.add('risk', `R-${number}`, {
        title: `Something may go wrong in place ${number}`,
        state: 'open',
        probabilityBand: (number % 5) + 1,
        impacts: { cost: (number % 4) + 1 },
        cost: range(number, number * 2, number * 3),
      });
  });
  const pdf = await read(workbook);
  const texts = textsOf(pdf);
  for (let number = 1; number <= count; number++) expect(texts).toContain(`R-${number}`);
  expect(textOf(pdf)).toContain('292 more in the register at the end.');
  // The head of the register stands again on each of its pages.
  const heads = texts.filter((text) => text === 'What may happen');
  expect(heads.length).toBeGreaterThan(3);
  const link = pdf.pages.flatMap(({ links }) => links).find(({ place }) => place !== null);
  expect(link?.place?.pageIndex).toBe(
    pdf.bookmarks.find(({ title }) => title.startsWith('Register'))?.pageIndex,
  );
});

test('the tables beside the map and of the register hold each risk once', () => {
  const workbook = bigWorkbook(2_000);
  const room = { width: 499, height: 716 };
  const risks = [...workbook.risk.values()].filter(({ archived }) => !archived).length;
  const beside = countRows(risksSection(workbook, room));
  const inRegister = registerSection(workbook, room)
    .flatMap((block) => (block.kind === 'table' ? block.rows : []))
    .filter((row) => 'cells' in row).length;
  expect(beside + inRegister).toBe(risks);
});

test('whatever the workbook, every table row is placed and every goal, risk and criterion is printed', () => {
  fc.assert(
    fc.property(arbitraryWorkbook(), fc.constantFrom('a4' as const, 'letter' as const), (workbook, paper) => {
      const words = wordsOf(workbook, { paper });
      const codes = (['goal', 'risk', 'killCriterion', 'decision'] as const).flatMap((kind) =>
        [...workbook[kind].values()].flatMap(({ code, archived }) => (archived ? [] : (code ?? []))),
      );
      expect(codes.filter((code) => !words.includes(code))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
