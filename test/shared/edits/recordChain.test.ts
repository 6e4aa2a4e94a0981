// The record of what binds: one entry a step, and a break wherever a file was changed by hand.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chainOf, sealOf } from '../../../shared/binding/chain.ts';
import { beginRecord } from '../../../shared/binding/entries.ts';
import { differenceOf } from '../../../shared/changes/changes.ts';
import { baseOf, emptyHistory, record, undo } from '../../../shared/changes/history.ts';
import { type Edit, EditRefused } from '../../../shared/edits/edit.ts';
import { performEdit } from '../../../shared/edits/perform.ts';
import { changeFields, createRecord } from '../../../shared/edits/records.ts';
import { armCriterion, changeCriterion } from '../../../shared/edits/signing/criteria.ts';
import { parse } from '../../../shared/file/parse.ts';
import { serialize } from '../../../shared/file/serialize.ts';
import { newCopy } from '../../../shared/file/lineage/lineage.ts';
import { findAll } from '../../../shared/rules/catalogue.ts';
import { breakText } from '../../../shared/rules/signature/recordRules.ts';
import type { BindingEntry } from '../../../shared/schema/kinds.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { arbitraryAttempt } from '../../helpers/workbooks/arbitraryWorkbook.ts';
import { review } from '../../helpers/workbooks/examples.ts';
import { broken, healthyWorkbook } from '../../helpers/workbooks/healthyWorkbook.ts';
import { testMoment } from '../../helpers/workbooks/workbooks.ts';

const make = (workbook: Workbook, ...edits: readonly Edit[]): Workbook =>
  edits.reduce((result, edit) => performEdit(edit, result, testMoment()), workbook);
const breaks = (workbook: Workbook): readonly string[] =>
  chainOf(workbook).breaks.map((at) => breakText(workbook, at));
const K1 = 'K-1' as never;

describe('a step', () => {
  test('that binds nothing leaves no entry', () => {
    const renamed = make(healthyWorkbook, changeFields('goal', 'G-1', { title: 'Other' }));
    expect(renamed.bindingEntry).toBe(healthyWorkbook.bindingEntry);
  });
  test('that arms leaves one that covers the criterion, its signature and the readings it is judged by', () => {
    const draft = broken((wb) => {
      wb.add('killCriterion', 'K-1', { status: 'draft', armedOn: null });
      wb.add('reading', 'r', { metric: 'M-2', date: '2026-01-12', value: 1 });
    });
    const before = chainOf(draft).entries.length;
    const armed = make(
      draft,
      armCriterion(K1, { role: 'head' as never, mark: { kind: 'typed', value: 'Signed' } }),
    );
    const { entries, breaks: none } = chainOf(armed);
    expect([entries.length - before, none]).toEqual([1, []]);
    expect(entries.at(-1)).toMatchObject({ what: 'armed', subjectCode: 'K-1' });
    expect(
      entries
        .at(-1)
        ?.covers.map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(['killCriterion', 'reading', 'signOff']);
  });
  test('that moves a goalpost tells it before and after, with its reason', () => {
    const moved = make(
      healthyWorkbook,
      changeCriterion(K1, { value: 6 }, { reason: 'More', decision: null }),
    );
    expect(chainOf(moved).entries.at(-1)).toMatchObject({ what: 'terms', reason: 'More' });
    expect(chainOf(moved).breaks).toEqual([]);
  });
  test('of typing leaves one entry for what it ends with, and undo takes it along', () => {
    const type = (value: number) => changeCriterion(K1, { value }, { reason: 'More', decision: null });
    const gesture = { label: 'x', group: 'g', at: testMoment().at, byRole: null };
    const first = make(healthyWorkbook, type(6));
    const history = record(emptyHistory, differenceOf(healthyWorkbook, first), { ...gesture, atMs: 0 });
    const next = { ...gesture, atMs: 100 };
    const base = baseOf(history, first, next);
    const second = performEdit(type(7), first, testMoment(), base);
    expect(second.bindingEntry.size).toBe(healthyWorkbook.bindingEntry.size + 1);
    expect(breaks(second)).toEqual([]);
    const whole = record(history, differenceOf(base, second), next);
    expect(undo(second, whole)?.workbook.bindingEntry).toEqual(healthyWorkbook.bindingEntry);
  });
});

describe('SIG-01: a file changed by hand', () => {
  const document = (workbook: Workbook) => ({
    workbookId: 'w',
    workbook,
    lineage: newCopy(null, null, workbook, { id: 'c', at: '2026-02-16T08:00:00Z' }),
    unknown: { fields: {}, records: {} },
  });
  const text = serialize(document(review));
  type Records = Record<string, Record<string, unknown>[]>;
  /** Opens the file with its records changed; it is opened, whatever the record says. */
  function opened(change: (records: Records) => void): Workbook {
    const file = JSON.parse(text) as { records: Records };
    change(file.records);
    const parsed = parse(JSON.stringify(file));
    if (parsed.status !== 'ok') throw new Error(JSON.stringify(parsed).slice(0, 300));
    expect(parsed.changedOutside).not.toBeNull();
    return parsed.document.workbook;
  }
  const edit =
    (kind: string, is: (record: Record<string, unknown>) => boolean, fields: object) =>
    (records: Records) => {
      const found = records[kind]?.find(is);
      if (!found) throw new Error(`There is no such ${kind}.`);
      Object.assign(found, fields);
    };
  const code = (wanted: string) => (one: Record<string, unknown>) => one['code'] === wanted;

  test('the example itself is whole', () => {
    expect(breaks(review)).toEqual([]);
    expect(findAll(review).open.filter(({ rule }) => rule === 'SIG-01')).toEqual([]);
  });
  test.each<readonly [string, (records: Records) => void, RegExp]>([
    [
      'a failing reading made to pass',
      edit('reading', (one) => one['value'] === 93.2, { value: 96 }),
      /a reading.* is not what that entry covers/,
    ],
    ['terms moved', edit('killCriterion', code('K-4'), { value: 90 }), /after entry 1: K-4 .* is not what/],
    [
      'a trip taken away',
      edit('killCriterion', code('K-4'), { status: 'draft' }),
      /K-4 .*, which that entry covers, is gone/,
    ],
    ['the unit of a metric', (records) => records['metric']?.forEach((one) => (one['unit'] = 'x')), /K-4 /],
    ['a signature taken away', (records) => void records['signOff']?.pop(), /a sign-off.* is gone/],
    [
      'a decision armed by nobody',
      (records) =>
        records['killCriterion']?.push({
          ...records['killCriterion'].find(code('K-4')),
          id: 'new',
          code: 'K-99',
        }),
      /does not speak of K-99/,
    ],
    [
      'an entry reworded',
      (records) => records['bindingEntry']?.forEach((one) => (one['says'] = 'Nothing')),
      /Entry 1 of the record is not as it was written/,
    ],
    ['the record taken away', (records) => void delete records['bindingEntry'], /does not speak of K-4/],
  ])('%s', (_, change, sentence) => {
    const workbook = opened(change);
    expect(breaks(workbook).join('\n')).toMatch(sentence);
    const found = findAll(workbook).open.filter(({ rule }) => rule === 'SIG-01');
    expect(found.length).toBe(breaks(workbook).length);
    expect(found[0]?.severity).toBe('error');
  });
  test('a break is not healed by going on: the next entry about it tells that something lies between', () => {
    const forged = opened(edit('killCriterion', code('K-1'), { value: 1 }));
    const K = [...forged.killCriterion.values()].find((one) => one.code === 'K-1');
    const later = make(
      forged,
      changeCriterion(K?.id ?? K1, { value: 2 }, { reason: 'More', decision: null }),
    );
    expect(breaks(later).join('\n')).toMatch(
      /breaks at entry \d+: before it K-1 .* was changed without an entry/,
    );
  });
  test('an entry taken out leaves the next without the one before it', () => {
    const noted = make(
      review,
      createRecord('reading', 'a', {
        metric: [...review.killCriterion.values()].find(({ metric }) => metric)?.metric ?? null,
        value: 1,
        date: '2026-03-16',
      }),
      createRecord('reading', 'b', {
        metric: [...review.killCriterion.values()].find(({ metric }) => metric)?.metric ?? null,
        value: 2,
        date: '2026-03-17',
      }),
    );
    const [, second] = chainOf(noted).entries;
    const cut = new Map(noted.bindingEntry);
    cut.delete(second?.id as never);
    expect(breaks({ ...noted, bindingEntry: cut }).join('\n')).toMatch(/breaks before entry 3/);
  });
});

test('two copies that went on apart make one record again when their entries are put together', () => {
  const metric = [...review.killCriterion.values()].find((one) => one.metric)?.metric ?? null;
  const note = (id: string) =>
    make(review, createRecord('reading', id, { metric, value: 50, date: '2026-03-16' }));
  const [mine, theirs] = [note('mine'), note('theirs')];
  const both: Workbook = {
    ...mine,
    reading: new Map([...mine.reading, ...theirs.reading]),
    bindingEntry: new Map<BindingEntry['id'], BindingEntry>([...mine.bindingEntry, ...theirs.bindingEntry]),
  };
  expect(breaks(both)).toEqual([]);
  const on = make(both, createRecord('reading', 'on', { metric, value: 51, date: '2026-03-17' }));
  expect(breaks(on)).toEqual([]);
  expect(chainOf(on).entries.at(-1)?.previous.length).toBe(2);
});

test('the record begins alike in every copy of one file', () => {
  const [entry] = beginRecord(review).bindingEntry.values();
  expect(entry && sealOf(entry)).toBe(entry?.hash);
  expect(beginRecord(review).bindingEntry).toEqual(beginRecord(review).bindingEntry);
});

test('no sequence of edits by hand removes a signed thing or breaks the record', () => {
  const signed = (workbook: Workbook) => [
    ...workbook.signOff.keys(),
    ...[...workbook.killCriterion.values()].filter(({ status }) => status !== 'draft').map(({ id }) => id),
    ...[...workbook.decision.values()].filter(({ state }) => state !== 'proposed').map(({ id }) => id),
  ];
  const stands = signed(review);
  expect(stands.length).toBeGreaterThan(5);
  fc.assert(
    fc.property(fc.array(arbitraryAttempt, { maxLength: 12 }), (attempts) => {
      let workbook = review;
      for (const attempt of attempts) {
        const doing = attempt(workbook, testMoment());
        if (!doing) continue;
        try {
          workbook = performEdit(doing, workbook, testMoment());
        } catch (error) {
          if (!(error instanceof EditRefused)) throw error;
        }
      }
      expect(signed(workbook)).toEqual(expect.arrayContaining([...stands]));
      expect(breaks(workbook)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
