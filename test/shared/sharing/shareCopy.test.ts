// A share copy: what stays at home is nowhere in it, and what leaves is whole without it.
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { chainOf } from '../../../shared/binding/chain.ts';
import { stateHash } from '../../../shared/file/lineage/hashes.ts';
import { newCopy } from '../../../shared/file/lineage/lineage.ts';
import { parse } from '../../../shared/file/parse.ts';
import { serialize } from '../../../shared/file/serialize.ts';
import { executiveEdition } from '../../../shared/layout/edition/executive.ts';
import { paintPdf } from '../../../shared/pdf/paintPdf.ts';
import { isChangedSince } from '../../../shared/rules/signature/signatures.ts';
import { type Kind, kinds } from '../../../shared/schema/kinds.ts';
import { linksFrom, recordKey } from '../../../shared/schema/links.ts';
import type { ShareChoice } from '../../../shared/schema/shareChoice.ts';
import {
  compareText,
  factsOf,
  findRecord,
  fixedIds,
  recordsOf,
  type Workbook,
} from '../../../shared/schema/workbook.ts';
import { homeCounts } from '../../../shared/sharing/homeCounts.ts';
import { leavingRows } from '../../../shared/sharing/leaving.ts';
import { cautiousChoice, shareCopyOf, sharedWorkbook } from '../../../shared/sharing/shareCopy.ts';
import { stayingOf } from '../../../shared/sharing/staying.ts';
import { writeSheets } from '../../../shared/sheets/writeXlsx.ts';
import { filledTables } from '../../../shared/tables/workbookTables.ts';
import { bundledFonts } from '../../helpers/pictures/bundledFonts.ts';
import { readPdf } from '../../helpers/pictures/readPdf.ts';
import { coded, review, workshop } from '../../helpers/workbooks/examples.ts';
import { plantedWorkbook } from '../../helpers/workbooks/plantedWorkbook.ts';

const stamp = { id: 'share-1', at: '2026-02-16T10:00:00Z' };
const chosen = (choice: Partial<ShareChoice>): ShareChoice => ({ ...cautiousChoice, ...choice });

function copyOf(workbook: Workbook, choice: ShareChoice) {
  const lineage = newCopy(null, null, workbook, { id: 'whole-1', at: '2026-02-16T09:00:00Z' });
  const unknown = { fields: { later: 'Marbury' }, records: { later: [{ id: 'x', title: 'Marbury' }] } };
  return shareCopyOf({ workbookId: 'book-1', workbook, lineage, unknown }, choice, stamp);
}

const bytesOf = (text: string): string => text.toLowerCase();
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1').toLowerCase();

/** A workbook that says the client's name in every text of every kind. */
function named(client: string): Workbook {
  const { workbook } = plantedWorkbook(client);
  const facts = { ...factsOf(workbook), clientLabel: client };
  return { ...workbook, facts: new Map([[fixedIds.facts, facts]]) };
}

describe('the name of the client', () => {
  const whole = named('Marbury');
  const copy = copyOf(whole, chosen({ codeName: 'Project Elm', notes: true, names: true, goalposts: true }));

  test('stands in every kind of record before', () => {
    const text = JSON.stringify(kinds.map((kind) => [...recordsOf(whole, kind).values()]));
    expect(text.split('Marbury').length).toBeGreaterThan(100);
  });

  test('is nowhere in the bytes of the file', () => {
    const text = serialize(copy);
    expect(bytesOf(text)).not.toContain('marbury');
    expect(text).toContain('Project Elm');
  });

  test('is nowhere in its PDF, be it in words or about them', async () => {
    const { pages, meta } = executiveEdition(copy.workbook, { paper: 'a4' });
    const bytes = paintPdf(pages, meta, bundledFonts);
    const read = await readPdf(bytes);
    expect(JSON.stringify(read).toLowerCase()).not.toContain('marbury');
    expect(JSON.stringify(read)).toContain('Project Elm');
    expect(latin(bytes)).not.toContain('marbury');
  });

  test('is nowhere in its spreadsheet, in no part of the archive', () => {
    const parts = unzipSync(writeSheets(filledTables(copy.workbook, copy.workbookId)));
    expect(Object.keys(parts).length).toBeGreaterThan(5);
    for (const [name, bytes] of Object.entries(parts))
      expect(`${name} ${latin(bytes)}`).not.toContain('marbury');
  });

  test.each(['Marbury & Sons', 'MARBURY  &\nSONS', 'the marbury & sons-like'])('is found as “%s”', (text) => {
    const risk = { ...coded(workshop, 'risk', 'R-1'), effect: text };
    const facts = { ...factsOf(workshop), clientLabel: 'Marbury & Sons' };
    const before = {
      ...workshop,
      facts: new Map([[fixedIds.facts, facts]]),
      risk: new Map(workshop.risk).set(risk.id, risk),
    };
    const shared = sharedWorkbook(before, chosen({ codeName: 'Elm' }));
    expect(shared.risk.get(risk.id)?.effect.toLowerCase()).not.toContain('marbury');
  });

  test('goes with its short forms, which do not leave either', () => {
    const facts = { ...factsOf(workshop), clientLabel: 'Quillmere Stores', clientAliases: ['Quillmere'] };
    const before = { ...workshop, facts: new Map([[fixedIds.facts, facts]]) };
    expect(serialize(copyOf(before, chosen({ codeName: 'Elm' }))).toLowerCase()).not.toContain('quillmere');
  });

  test('stays where no code name is given', () => {
    expect(factsOf(sharedWorkbook(whole, cautiousChoice)).clientLabel).toBe('Marbury');
  });
});

describe('the names of persons', () => {
  const role = [...review.role.values()][0]!;
  const known = { ...role, displayName: 'Ottoline Hatch' };
  const risk = { ...coded(review, 'risk', 'R-1'), effect: 'Ask OTTOLINE  Hatch first' };
  const whole = {
    ...review,
    role: new Map(review.role).set(role.id, known),
    risk: new Map(review.risk).set(risk.id, risk),
  };

  test('give way to their role, in every text', () => {
    const copy = copyOf(whole, cautiousChoice);
    expect(serialize(copy).toLowerCase()).not.toMatch(/ottoline|hatch/);
    expect(copy.workbook.risk.get(risk.id)?.effect).toBe(`Ask ${role.title} first`);
    expect([...copy.workbook.signOff.values()].map(({ mark }) => mark.value).join('')).toBe('');
  });

  test('go along where that is chosen', () => {
    expect(serialize(copyOf(whole, chosen({ names: true })))).toContain('Ottoline Hatch');
  });
});

describe('what stays whole', () => {
  const { workbook } = plantedWorkbook('Hidden');
  const everything = chosen({ notes: true, names: true, goalposts: true, logo: true });

  test('snapshots, simulations, the record of what binds, hidden cards, what only newer versions know', () => {
    const copy = copyOf(workbook, everything);
    expect([copy.workbook.snapshot.size, copy.workbook.simulation.size, copy.workbook.card.size]).toEqual([
      0, 0, 0,
    ]);
    expect(serialize(copy)).not.toContain('HiddenbindingEntry');
    expect(serialize(copy)).not.toContain('Marbury');
    expect(workbook.snapshot.size + workbook.simulation.size + workbook.card.size).toBe(3);
  });

  test('what is archived', () => {
    const risk = { ...coded(workshop, 'risk', 'R-1'), archived: true };
    const whole = { ...workshop, risk: new Map(workshop.risk).set(risk.id, risk) };
    expect(sharedWorkbook(whole, everything).risk.has(risk.id)).toBe(false);
    expect(sharedWorkbook(workshop, everything).risk.has(risk.id)).toBe(true);
  });

  test('older copies: only the one it was made of is named', () => {
    const { lineage, workbook: shared } = copyOf(workshop, cautiousChoice);
    expect(lineage.ancestors).toEqual([
      { id: 'whole-1', at: '2026-02-16T09:00:00Z', hash: stateHash(workshop), changes: null },
    ]);
    expect(lineage.hash).toBe(stateHash(shared));
  });

  test('when and by whom anything was changed', () => {
    const shared = sharedWorkbook(workshop, everything);
    const records = kinds
      .filter((kind) => kind !== 'bindingEntry')
      .flatMap((kind) => [...recordsOf(shared, kind).values()]);
    expect(
      records.filter(({ updatedAt, createdAt, updatedByRole }) => updatedAt ?? createdAt ?? updatedByRole),
    ).toEqual([]);
  });

  test('notes and moved goalposts, unless they are chosen', () => {
    expect(serialize(copyOf(workbook, cautiousChoice))).not.toContain('Marbury');
    const notes = (shared: Workbook) => [...shared.risk.values()].map((risk) => risk.notes).join('');
    expect(notes(sharedWorkbook(workbook, cautiousChoice))).toBe('');
    expect(notes(sharedWorkbook(workbook, everything))).toContain('Hiddenrisk');
    const moves = (choice: ShareChoice) =>
      [...sharedWorkbook(workbook, choice).killCriterion.values()][0]?.goalpostLog.length;
    expect([moves(cautiousChoice), moves(everything)]).toEqual([0, 1]);
  });
});

/** Links that lead nowhere. */
const dangling = (workbook: Workbook) =>
  kinds.flatMap((kind) =>
    [...recordsOf(workbook, kind).values()].flatMap((record) =>
      linksFrom(kind, record).filter((link) => !findRecord(workbook, link.kind, link.id)),
    ),
  );

const manyChoices: readonly (readonly [string, Partial<ShareChoice>])[] = [
  ['nothing left out', {}],
  ['no risks', { leftKinds: ['risk', 'treatment'] }],
  ['no roles', { leftKinds: ['role'] }],
  ['no goals', { leftKinds: ['goal'] }],
  ['no plan', { leftKinds: ['timeBox', 'slice', 'resource'] }],
  ['one use case', { useCases: [coded(review, 'useCase', 'U-2').id] }],
  ['no use case', { useCases: [] }],
  ['no amounts', { money: 'removed' }],
  ['shares', { money: 'ratios' }],
];

describe.each(manyChoices)('a copy with %s', (_, choice) => {
  const copy = copyOf(review, chosen(choice));
  const parsed = parse(serialize(copy));

  test('has no link to nothing', () => {
    expect(dangling(copy.workbook)).toEqual([]);
  });

  test('is a file that opens without a word of warning, and is whole', () => {
    expect(parsed).toMatchObject({ status: 'ok', warnings: [], changedOutside: null });
    const opened = parsed.status === 'ok' ? parsed.document.workbook : workshop;
    expect(stateHash(opened)).toBe(copy.lineage.hash);
  });

  test('is made again from the whole and the choice it keeps', () => {
    const kept = parsed.status === 'ok' ? factsOf(parsed.document.workbook).sharedAs : null;
    expect(kept).not.toBeNull();
    expect(stateHash(sharedWorkbook(review, kept!))).toBe(copy.lineage.hash);
  });

  test('has a record of what binds that is whole', () => {
    expect(chainOf(copy.workbook).breaks).toEqual([]);
  });
});

test('a link to what stays becomes a plain label, by code and without title', () => {
  const shared = sharedWorkbook(review, chosen({ leftKinds: ['useCase', 'role'] }));
  const notes = coded(shared, 'risk', 'R-3').notes;
  expect(notes).toBe('Not in this copy: Owner: a role; Use cases: U-1.');
  expect(serialize(copyOf(review, chosen({ leftKinds: ['useCase'] })))).not.toContain(
    coded(review, 'useCase', 'U-5').title,
  );
});

test('a scope takes what belongs to it, and what belongs to no other', () => {
  const shared = sharedWorkbook(workshop, chosen({ useCases: [coded(workshop, 'useCase', 'U-2').id] }));
  const codes = (kind: Kind) =>
    [...recordsOf(shared, kind).values()].map(({ code }) => code ?? '').toSorted(compareText);
  expect(codes('useCase')).toEqual(['U-2']);
  expect(codes('goal')).toEqual(['G-2']);
  expect(codes('timeBox')).toEqual(['T-10', 'T-6', 'T-7', 'T-8']);
  expect(codes('killCriterion')).toEqual(['K-4', 'K-5']);
  expect(codes('risk')).toEqual(['R-2', 'R-6']);
});

describe('money', () => {
  const ofUseCases = (workbook: Workbook) =>
    ['U-1', 'U-2', 'U-4'].map((code) => coded(workbook, 'useCase', code).valuePerYear?.likely ?? null);

  test('as shares keeps every ratio and no amount', () => {
    const [a, b, c] = ofUseCases(sharedWorkbook(workshop, chosen({ money: 'ratios' })));
    const [x, y, z] = ofUseCases(workshop);
    expect(a! / b!).toBeCloseTo(x! / y!, 4);
    expect(b! / c!).toBeCloseTo(y! / z!, 4);
    expect(a).not.toBe(x);
    expect(factsOf(sharedWorkbook(workshop, chosen({ money: 'ratios' }))).currency).toBe('XXX');
  });

  test('removed leaves no amount, in no figure and no text', () => {
    const text =
      'Costs EUR 12,500 a year, €9k at once, 30 000 euros later, -5.5 million USD at worst: 4 risks, 12%';
    const risk = { ...coded(workshop, 'risk', 'R-1'), effect: text };
    const whole = { ...workshop, risk: new Map(workshop.risk).set(risk.id, risk) };
    const shared = sharedWorkbook(whole, chosen({ money: 'removed' }));
    expect(shared.risk.get(risk.id)?.effect).toBe(
      'Costs an amount a year, an amount at once, an amount later, an amount at worst: 4 risks, 12%',
    );
    expect(ofUseCases(shared)).toEqual([null, null, null]);
    expect(coded(shared, 'killCriterion', 'K-3').value).toBeNull();
    expect(coded(shared, 'killCriterion', 'K-1').value).toBe(coded(workshop, 'killCriterion', 'K-1').value);
  });
});

test('signatures hold in the copy where they hold at home, and nowhere else', () => {
  const shared = sharedWorkbook(review, chosen({ money: 'removed', leftKinds: ['role'] }));
  const [there, here] = [shared, review].map((workbook) =>
    [...workbook.signOff.values()].map((signed) => [signed.id, isChangedSince(workbook, signed)]),
  );
  expect(there?.length).toBeGreaterThan(3);
  expect(there).toEqual(here);
});

describe('what is told before', () => {
  const choice = chosen({ codeName: 'Elm', leftKinds: ['treatment'], money: 'removed' });
  const staying = stayingOf(review, choice);
  const shared = sharedWorkbook(review, choice, staying);

  test('every text that leaves stands in a row', () => {
    const rows = leavingRows(shared, (_, __, { title }) => title);
    const told = rows.map(({ value }) => value).join('\n');
    for (const risk of shared.risk.values()) expect(told).toContain(risk.event);
    for (const [at, slice] of [...shared.slice.values()].entries())
      expect(told, `slice ${at}`).toContain(slice.benefit);
    expect(rows.find(({ of }) => of === 'Risk R-1')?.label).toBe('Title');
  });

  test('what stays is counted', () => {
    const counts = homeCounts(review, choice, staying);
    expect(counts.records.kind).toBe(review.treatment.size);
    expect(counts.records.never).toBe(
      review.snapshot.size + review.simulation.size + review.bindingEntry.size,
    );
    expect(counts.amounts).toBeGreaterThan(20);
    expect(counts.replaced).toBeGreaterThan(0);
    expect(staying.get(recordKey('treatment', [...review.treatment.keys()][0]!))).toBe('kind');
  });
});
