// What leaves the program holds what the workbook holds, and nothing it no longer holds: no former value, nothing deleted.
// Only the record of what binds outlasts both, in a file and nowhere else: with it the title of who acted and the reason that
// was asked for, as without them nobody could tell later who answers for a step and why. All else it says is codes, numbers
// and days, which test/shared/edits/binding/recordWords.test.ts tries act by act.
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { fileCopyOf } from '../../../renderer/store/fileCopy.ts';
import { mergeCopyOf } from '../../../renderer/store/mergeCopy.ts';
import type { Edit } from '../../../shared/edits/edit.ts';
import { newWorkbook } from '../../../shared/edits/whole/newWorkbook.ts';
import { stateAt } from '../../../shared/file/lineage/lineage.ts';
import { parse } from '../../../shared/file/parse.ts';
import { serialize } from '../../../shared/file/serialize.ts';
import { executiveEdition } from '../../../shared/layout/edition/executive.ts';
import { paintPdf } from '../../../shared/pdf/paintPdf.ts';
import { kinds } from '../../../shared/schema/kinds.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { partsOf, unpacked } from '../../../shared/sheets/archive.ts';
import { writeSheets } from '../../../shared/sheets/writeXlsx.ts';
import { type TableName, tableNames, workbookTable } from '../../../shared/tables/workbookTables.ts';
import { writeCsv } from '../../../shared/tables/writeCsv.ts';
import { bundledFonts } from '../../helpers/pictures/bundledFonts.ts';
import { opened } from '../../helpers/browser/openedWindow.ts';
import { plantedWorkbook } from '../../helpers/workbooks/plantedWorkbook.ts';
import { readPdf } from '../../helpers/pictures/readPdf.ts';
import { testComputer } from '../../helpers/browser/windows.ts';
import { testMoment } from '../../helpers/workbooks/workbooks.ts';

const old = plantedWorkbook('old');
const fresh = plantedWorkbook('new');
const blank = newWorkbook({ title: 'Test', asOf: '2026-01-12' }, testMoment());

const stamp = (id: string) => ({ id, at: '2026-01-12T09:00:00Z' });
const put = (workbook: Workbook): Edit => ({
  label: 'Change all',
  apply: ({ bindingEntry }) => ({ ...workbook, bindingEntry }),
});
/** The old words in a text. */
const oldWords = (text: string): readonly string[] => text.match(/old[A-Za-z]+\d+q/g) ?? [];
/** What the record keeps of the old words: who acted, and why. */
const onRecord = old.words.get('bindingEntry') ?? [];
const bytesText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

test('there is a word in every text of every kind', () => {
  for (const kind of kinds.filter((one) => one !== 'logo')) {
    const words = old.words.get(kind) ?? [];
    expect([kind, words.length > 1]).toEqual([kind, true]);
  }
  const all = [...old.words.values()].flat();
  expect(all.length).toBeGreaterThan(150);
  const text = fileCopyOf(old.workbook, ofNobody, stamp('a')).text;
  expect(all.filter((word) => !text.includes(word))).toEqual([]);
});

const ofNobody = { workbookId: 'w', lastCopy: null, unknown: { fields: {}, records: {} } };

/** A window in which `old` was saved as a file, then made into `next`. */
async function afterSaving(next: Workbook) {
  const computer = testComputer();
  const window = await opened(computer, old.workbook);
  const { document } = window;
  const save = (id: string) => {
    const { workbook, origin, setOrigin } = document.getState();
    const copy = fileCopyOf(workbook!, origin!, stamp(id));
    setOrigin(copy.origin);
    return copy.text;
  };
  const first = save('copy-1');
  document.getState().apply(put(next));
  return { computer, window, document, save, first };
}

describe.each([
  ['changed', fresh.workbook],
  ['deleted', blank],
])('what is %s', (_what, next) => {
  test('is in no file that is saved afterwards, however often', async () => {
    const { save, first, document } = await afterSaving(next);
    expect(oldWords(first).length).toBeGreaterThan(150);
    expect(oldWords(save('copy-2'))).toEqual(onRecord);
    document.getState().apply(put({ ...next, risk: new Map() }));
    expect(oldWords(save('copy-3'))).toEqual(onRecord);
  });

  test('is in no file after it was undone and done again, nor after the workbook was closed and opened', async () => {
    const { save, document } = await afterSaving(next);
    save('copy-2');
    document.getState().undo();
    expect(oldWords(save('copy-3')).length).toBeGreaterThan(150);
    document.getState().redo();
    expect(oldWords(save('copy-4'))).toEqual(onRecord);
    await document.getState().close();
    await document.getState().open('a');
    document.getState().apply(put({ ...next, risk: new Map() }));
    expect(oldWords(save('copy-5'))).toEqual(onRecord);
  });

  test('is in no PDF, neither drawn nor told of it', async () => {
    const { document } = await afterSaving(next);
    const { pages, meta } = executiveEdition(document.getState().workbook!, { paper: 'a4' });
    const bytes = paintPdf(pages, meta, bundledFonts);
    const read = JSON.stringify(await readPdf(bytes));
    expect(read).toContain(next === blank ? 'Test' : 'newfacts');
    expect(oldWords(read)).toEqual([]);
    expect(oldWords(streamsOf(bytes))).toEqual([]);
  });

  test('is in no table', async () => {
    const { document } = await afterSaving(next);
    const workbook = document.getState().workbook!;
    const tables = (Object.keys(tableNames) as TableName[]).map((name) => workbookTable(workbook, name, 'a'));
    for (const table of tables) expect(oldWords(writeCsv(table))).toEqual([]);
    const sheet = partsOf(writeSheets(tables)).map((part) => bytesText(unpacked(part)));
    expect(sheet.length).toBeGreaterThan(5);
    expect(oldWords(sheet.join('\n'))).toEqual([]);
  });

  test('stays at home: the state a file names is found by name and hash', async () => {
    const { computer, document, save } = await afterSaving(next);
    const parsed = parse(save('copy-2'));
    await document.getState().close();
    if (parsed.status !== 'ok') throw new Error(parsed.message);
    const { lineage, workbook } = parsed.document;
    expect(stateAt(parsed.document, 'copy-1')).toBeNull();
    const origin = { workbookId: 'a', lastCopy: { lineage, state: workbook }, unknown: ofNobody.unknown };
    const copy = await mergeCopyOf(
      computer.storage,
      workbook,
      { ...origin, workbookId: parsed.document.workbookId },
      stamp('x'),
    );
    const { lineage: found } = copy.origin.lastCopy;
    expect(stateAt({ lineage: found, workbook }, 'copy-1')).toEqual(old.workbook);
  });

  test('goes along in a copy for a co-facilitator, which says how much', async () => {
    const { window, save } = await afterSaving(next);
    save('copy-2');
    const copy = await window.library.getState().copyForMerge(stamp('copy-3'));
    expect(oldWords(copy?.text ?? '').length).toBeGreaterThan(150);
    const { values, deleted, copies, since } = copy!.former;
    expect([copies, since]).toEqual([1, '2026-01-12T09:00:00Z']);
    expect(next === blank ? deleted.length : values).toBeGreaterThan(20);
    expect(
      next === fresh.workbook || deleted.includes(`risk "${[...old.workbook.risk.values()][0]?.title}"`),
    ).toBe(true);
    const parsed = parse(copy!.text);
    expect(parsed).toMatchObject({ status: 'ok', warnings: [], changedOutside: null });
    expect(parsed.status === 'ok' && stateAt(parsed.document, 'copy-1')).toEqual(old.workbook);
  });
});

/** The text of a file as version 1 wrote it: no hashes, and no record of what binds in it or in the way back. */
function asVersion1(text: string): unknown {
  interface Written {
    readonly records: Readonly<Record<string, unknown>>;
    readonly share: {
      readonly ancestors: readonly { readonly changes: readonly { readonly kind: string }[] }[];
    };
  }
  const {
    contentHash: _c,
    recordHashes: _r,
    ...file
  } = JSON.parse(text) as Written & Record<string, unknown>;
  const { bindingEntry: _b, ...records } = file.records;
  const ancestors = file.share.ancestors.map((one) => ({
    ...one,
    changes: one.changes.filter(({ kind }) => kind !== 'bindingEntry'),
  }));
  return { ...file, records, share: { ...file.share, ancestors }, schemaVersion: 1 };
}

test('a file of old that still carries former values: they come home, and the next save drops them', async () => {
  const { document: now } = await afterSaving(fresh.workbook);
  const { workbook, origin } = now.getState();
  const copy = fileCopyOf(workbook!, origin!, stamp('copy-2'));
  const parsed = parse(copy.text);
  if (parsed.status !== 'ok') throw new Error(parsed.message);
  // The file and the way back from it are of one window: entries of the record are named by what they say and when.
  const carrying = serialize({ ...parsed.document, lineage: copy.origin.lastCopy.lineage }, 'states');
  const bytes = new TextEncoder().encode(JSON.stringify(asVersion1(carrying)));
  expect(oldWords(bytesText(bytes)).length).toBeGreaterThan(150);
  const computer = testComputer();
  const { library, document } = computer.window();
  const id = await library.getState().openFile(bytes);
  expect(await document.getState().open(id!)).toBe(true);
  const at = document.getState();
  // Before there was a record nothing stood in it: it begins with what the file itself holds.
  expect(stateAt({ lineage: at.origin!.lastCopy!.lineage, workbook: at.workbook! }, 'copy-1')).toEqual({
    ...old.workbook,
    bindingEntry: new Map(),
  });
  expect([...at.workbook!.bindingEntry.values()].map(({ what }) => what)).toEqual(['begins']);
  expect(oldWords(fileCopyOf(at.workbook!, at.origin!, stamp('copy-9')).text)).toEqual([]);
});

/** Everything in a PDF as text, packed streams unpacked. */
function streamsOf(bytes: Uint8Array): string {
  const all = Buffer.from(bytes);
  const raw = all.toString('latin1');
  const starts = [...raw.matchAll(/stream\r?\n/g)].map(({ index, 0: head }) => index + head.length);
  const inside = starts.map((start) => {
    const packed = all.subarray(start, raw.indexOf('endstream', start));
    return packed[0] === 0x78 ? inflateSync(packed, { finishFlush: 2 }).toString('latin1') : '';
  });
  return [raw, ...inside].join('\n');
}
