// The window's storage over main's real journal and a real disk: the suite of every storage, restarts and damage.
import { appendFileSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { journalStorage } from '../../../renderer/storage/journal/journalStorage.ts';
import { memoryRows } from '../../helpers/journal/memoryStorage.ts';
import type { Loaded, Storage } from '../../../renderer/storage/storage.ts';
import { changeRecord } from '../../../shared/edits/edit.ts';
import { type JournalFolder, journalFolder } from '../../helpers/journal/journalFolder.ts';
import { small } from '../../helpers/browser/openedWindow.ts';
import { testMoment } from '../../helpers/workbooks/workbooks.ts';
import { first, step, storageCases } from '../../storage/suite.ts';

const folders: JournalFolder[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await folder.remove();
});

function newFolder(): JournalFolder {
  const folder = journalFolder();
  folders.push(folder);
  return folder;
}

const opened = async (folder: JournalFolder, rows = memoryRows()) =>
  journalStorage({ bridge: await folder.start(), rows, say: () => undefined });

describe('storage over the real journal', () => {
  it.each(storageCases)('$name', ({ run }) => run((): Promise<Storage> => opened(newFolder())));
});

const titled = (title: string) => changeRecord(small(), 'risk', 'R-1', { title }, testMoment());
const titleOf = (loaded: Loaded): string | undefined =>
  loaded.status === 'ok' ? [...loaded.stored.workbook.risk.values()][0]?.title : loaded.status;

/** A workbook with nine edits, the last one titled "Nine", as a run of the app leaves it that was killed. */
async function killedAfterNine(rows = memoryRows()) {
  const folder = newFolder();
  const storage = await opened(folder, rows);
  let stored = first('a', small());
  await storage.snapshot('a', stored);
  for (const title of ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'])
    stored = await step(storage, stored, titled(title));
  await storage.settled();
  return { folder, rows, storage };
}

const named = (folder: JournalFolder, start: string): string => {
  const path = folder.files().find((file) => basename(file).startsWith(start));
  if (path === undefined) throw new Error(`There is no file ${start}…`);
  return path;
};
const generation = (folder: JournalFolder): string => {
  const path = folder.files().find((file) => file.endsWith('.generation'));
  if (path === undefined) throw new Error('There is no whole state.');
  return path;
};

function flip(path: string, share: number): void {
  const bytes = readFileSync(path);
  const at = Math.floor(bytes.length * share);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 4, at);
  writeFileSync(path, bytes);
}

describe('a run that was killed', () => {
  it('has kept every edit that was told as saved, without the second copy', async () => {
    const { folder } = await killedAfterNine();
    expect(titleOf(await (await opened(folder)).load('a'))).toBe('Nine');
  });

  it('goes on where it was, and has kept the steps of undo', async () => {
    const { folder } = await killedAfterNine();
    const storage = await opened(folder);
    const loaded = await storage.load('a');
    if (loaded.status !== 'ok') throw new Error(loaded.status);
    expect(loaded.stored.history.done).toBe(9);
    await step(storage, loaded.stored, titled('Ten'));
    expect(titleOf(await (await opened(folder)).load('a'))).toBe('Ten');
  });

  it('has kept every step as an earlier state, the whole ones after closing too', async () => {
    const { folder, storage } = await killedAfterNine();
    await storage.compact('a');
    const { earlier } = await opened(folder);
    const seqs = (await earlier.list('a')).map(({ seq }) => seq);
    expect(seqs).toEqual([10, 1]);
    for (const seq of seqs) expect((await earlier.read('a', seq)).seq).toBe(seq);
  });
});

/** Each harms the files of the workbook; the number of edits that the second copy then has to give back. */
const damages: readonly (readonly [string, (folder: JournalFolder) => void])[] = [
  ['half a line at the end', (folder) => appendFileSync(named(folder, 'journal-'), '0badc0de 99 10 1')],
  ['the end cut in the midst of a line', (folder) => cut(named(folder, 'journal-'), 0.95)],
  ['the journal cut at the end of a line', (folder) => cutAfterLine(named(folder, 'journal-'), 3)],
  ['half of the journal cut off', (folder) => cut(named(folder, 'journal-'), 0.5)],
  ['a bit flipped at the beginning of the journal', (folder) => flip(named(folder, 'journal-'), 0.02)],
  ['a bit flipped in the midst of it', (folder) => flip(named(folder, 'journal-'), 0.5)],
  ['an empty journal', (folder) => cut(named(folder, 'journal-'), 0)],
  ['no journal', (folder) => rmSync(named(folder, 'journal-'))],
  ['a bit flipped in the whole state', (folder) => flip(generation(folder), 0.5)],
  ['the whole state cut', (folder) => cut(generation(folder), 0.5)],
  ['no whole state', (folder) => rmSync(generation(folder))],
  ['a spoilt manifest', (folder) => flip(named(folder, 'manifest'), 0.5)],
  ['no manifest', (folder) => rmSync(named(folder, 'manifest'))],
  ['no folder', (folder) => rmSync(dirname(named(folder, 'manifest')), { recursive: true })],
  ['no workbooks at all', (folder) => rmSync(`${folder.path}/workbooks`, { recursive: true })],
];

function cut(path: string, share: number): void {
  truncateSync(path, Math.floor(statSync(path).size * share));
}

/** Leaves so many lines whole. */
function cutAfterLine(path: string, lines: number): void {
  const bytes = readFileSync(path);
  let at = 0;
  for (let line = 0; line < lines; line++) at = bytes.indexOf(0x0a, at) + 1;
  truncateSync(path, at);
}

describe('with the second copy, the work is whole after', () => {
  it.each(damages)('%s', async (_name, harm) => {
    const { folder, rows } = await killedAfterNine();
    harm(folder);
    const storage = await opened(folder, rows);
    expect((await storage.list()).map(({ id }) => id)).toEqual(['a']);
    const loaded = await storage.load('a');
    expect(titleOf(loaded)).toBe('Nine');
    if (loaded.status === 'ok') await step(storage, loaded.stored, titled('Ten'));
    expect(titleOf(await (await opened(folder)).load('a'))).toBe('Ten');
  });
});
