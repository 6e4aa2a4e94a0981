// How large a workbook may be: measured before anything is done, and everything that can be done can be undone and read.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editLine, replay, wholeState } from '../../../renderer/storage/journal/journalText.ts';
import { firstStored, nextWrite } from '../../../renderer/storage/saving/storedEdit.ts';
import { addRecords, EditRefused } from '../../../shared/edits/edit.ts';
import { newWorkbook } from '../../../shared/edits/whole/newWorkbook.ts';
import { performEdit } from '../../../shared/edits/perform.ts';
import { noUnknownParts } from '../../../shared/file/document.ts';
import { newCopy } from '../../../shared/file/lineage/lineage.ts';
import { parse } from '../../../shared/file/parse.ts';
import { serialize } from '../../../shared/file/serialize.ts';
import { mostJournalChars, mostWorkbookBytes } from '../../../shared/sizeLimit.ts';
import { workbookBytes } from '../../../shared/file/workbookSize.ts';
import { differenceOf } from '../../../shared/changes/changes.ts';
import { emptyHistory, type History, record } from '../../../shared/changes/history.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { workbookTable } from '../../../shared/tables/workbookTables.ts';
import { arbitraryWorkbook } from '../../helpers/workbooks/arbitraryWorkbook.ts';
import { documentOf } from '../../helpers/programs/savedText.ts';
import { testMoment } from '../../helpers/workbooks/workbooks.ts';

const at = '2026-01-12T08:00:00Z';
const counts = () => ({ stageReached: 1, openFindings: 0, criteriaDue: 0 });
const words = 'The supplier may not deliver in time for the opening, as happened twice in this region. ';

/** What the import of a register does: so many risks in one edit, each with a page of words. */
const importOf = (rows: number, text = words.repeat(7)) => ({
  label: `Import ${rows} risks`,
  apply: (before: Workbook, moment: ReturnType<typeof testMoment>) =>
    addRecords(
      before,
      'risk',
      Array.from({ length: rows }, (_, i) => ({
        id: moment.newId() as never,
        fields: { title: `Risk ${i}`, cause: text },
      })),
      moment,
    ),
});
const blank = (): Workbook => newWorkbook({ title: 'Register', asOf: '2026-01-12' }, testMoment());

test('what is measured is what a file takes, or a little more', () => {
  fc.assert(
    fc.property(arbitraryWorkbook(), (workbook) => {
      const bytes = Buffer.byteLength(serialize(documentOf(workbook)));
      const measured = workbookBytes(workbook);
      expect(measured).toBeGreaterThanOrEqual(bytes);
      expect(measured).toBeLessThan(bytes * 1.1 + 20_000);
    }),
    { numRuns: 60 },
  );
});

describe('an import of tens of thousands of rows', () => {
  test('50,000 rows that could not be opened again is refused before anything changes, with what can be done', () => {
    const before = blank();
    const refused = () => performEdit(importOf(50_000), before, testMoment());
    expect(refused).toThrow(EditRefused);
    expect(refused).toThrow(
      /^The workbook would take \d+ MB as a file, and at most 64 MB can be kept .* nothing was changed\./,
    );
    expect(before.risk.size).toBe(0);
  });

  test('45,000 rows that fit go through history, journal, file and tables, and back', () => {
    const before = blank();
    const after = performEdit(importOf(45_000, ''), before, testMoment());
    const stored = firstStored(
      'a',
      before,
      { workbookId: 'w', lastCopy: null, unknown: noUnknownParts },
      counts(),
      at,
    );
    const history = record(emptyHistory, differenceOf(before, after), {
      label: 'Import',
      at,
      atMs: 0,
      byRole: null,
    });
    const write = nextWrite(stored, { workbook: after, history, log: [], origin: stored.origin }, at);
    if (!write) throw new Error('There is nothing to write.');
    const line = editLine('a', write.edit);
    expect(line.text.length).toBeLessThan(mostJournalChars);
    const snapshot = { ...wholeState('a', stored), atMs: 0 };
    const loaded = replay({ snapshot, edits: [line] });
    if (loaded.status !== 'ok') throw new Error(loaded.status);
    expect(loaded.stored.workbook.risk.size).toBe(45_000);
    const text = serialize(documentOf(after));
    expect(Buffer.byteLength(text)).toBeLessThan(mostWorkbookBytes);
    const parsed = parse(text);
    if (parsed.status !== 'ok') throw new Error(parsed.message);
    expect(parsed.document.workbook.risk.size).toBe(45_000);
    expect(workbookTable(after, 'risks', 'w1').rows).toHaveLength(45_000);
  });
});

describe('at the limit', () => {
  const page = 'x'.repeat(10_000);
  const heavy = (count: number) => ({
    label: 'Fill',
    apply: (before: Workbook, moment: ReturnType<typeof testMoment>) =>
      addRecords(
        before,
        'goal',
        Array.from({ length: count }, (_, i) => ({
          id: moment.newId() as never,
          fields: { title: `Goal ${i}`, notes: page },
        })),
        moment,
      ),
  });

  test('an edit that makes it larger is refused, one that makes it smaller is not', () => {
    const full = performEdit(heavy(6_000), blank(), testMoment());
    expect(() =>
      performEdit(heavy(1_000), full, { ...testMoment(), newId: () => crypto.randomUUID() }),
    ).toThrow(EditRefused);
    const over = { ...full, card: new Map(full.goal) as never };
    const fewer = { ...over, goal: new Map([...full.goal].slice(1)) };
    expect(performEdit({ label: 'Delete', apply: () => fewer }, over, testMoment()).goal.size).toBe(5_999);
  });

  test('steps of undo that take more than can be kept are let go, oldest first; the last one never is', () => {
    const half = performEdit(heavy(3_500), blank(), testMoment());
    const [empty, gesture] = [blank(), { label: 'Step', at, atMs: 0, byRole: null }];
    let history: History = emptyHistory;
    for (const [from, to] of [
      [empty, half],
      [half, empty],
      [empty, half],
    ] as const)
      history = record(history, differenceOf(from, to), gesture);
    expect(history.past.map(({ seq }) => seq)).toEqual([3]);
    expect(JSON.stringify(history.past).length).toBeLessThan(mostWorkbookBytes);
  });

  test('what the oldest copies held is let go when it takes too much; their names stay', () => {
    const half = performEdit(heavy(3_500), blank(), testMoment());
    const stamp = (id: string) => ({ id, at });
    const empty = blank();
    const first = newCopy(null, null, empty, stamp('a'));
    const second = newCopy(first, empty, half, stamp('b'));
    const third = newCopy(second, half, empty, stamp('c'));
    const fourth = newCopy(third, empty, half, stamp('d'));
    expect(fourth.ancestors.map(({ id, changes }) => [id, changes !== null])).toEqual([
      ['a', false],
      ['b', false],
      ['c', true],
    ]);
  });
});
