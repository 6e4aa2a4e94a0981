// The journal of a workbook cut short by whatever: what was told as saved and is gone is missed, and nothing of it is
// called unshown.
import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Journals } from '../../../electron/journal/journals.ts';
import { encodeLine } from '../../../electron/journal/files/line.ts';
import { done } from '../../../electron/disk/outcome.ts';
import { editAt, mustOpen, wholeAt } from '../../helpers/journal/journalTrial.ts';
import { scratchFolder } from '../../helpers/disk/scratchFolder.ts';

const id = 'w1';
const folderOf = (data: string): string => join(data, 'workbooks/w-w1');
const segmentOf = (data: string): string => join(folderOf(data), 'journal-000000000001');
const acknowledgedOf = (data: string): string => join(folderOf(data), 'acknowledged');
const shown = /before it was shown as saved/;

async function opened(data: string): Promise<Journals> {
  const journals = await mustOpen(data);
  onTestFinished(async () => void (await journals.close()));
  return journals;
}

/** Edits up to `to`, each told as saved; the process has not ended in order. */
async function unclean(to: number): Promise<string> {
  const data = scratchFolder();
  const journals = await opened(data);
  expect(await journals.snapshot(id, wholeAt(1))).toEqual(done);
  for (let seq = 2; seq <= to; seq++)
    expect(await journals.append(id, editAt(seq))).toMatchObject({ ok: true });
  return data;
}

/** The byte after the line of the edit `seq`. */
function endOf(data: string, seq: number): number {
  const bytes = readFileSync(segmentOf(data));
  let at = 0;
  for (let edit = 2; edit <= seq; edit++) at = bytes.indexOf(0x0a, at) + 1;
  return at;
}

async function found(journals: Journals): Promise<{ last: number; kinds: string[]; said: string }> {
  const loaded = await journals.load(id);
  if (!loaded.ok) throw new Error(loaded.sentence);
  const { edits, snapshot, problems } = loaded.value;
  return {
    last: edits.at(-1)?.seq ?? snapshot?.seq ?? 0,
    kinds: problems.map(({ kind }) => kind),
    said: problems.map(({ sentence }) => sentence).join(' '),
  };
}

/** Work can go on after `last`, and nothing is told twice. */
async function goesOn(data: string, last: number): Promise<void> {
  const journals = await opened(data);
  expect((await found(journals)).kinds).toEqual([]);
  expect(await journals.append(id, editAt(last + 1))).toMatchObject({ ok: true });
  expect(await found(await opened(data))).toEqual({ last: last + 1, kinds: [], said: '' });
}

test('cut at the end of a line, the edits that were told as saved are missed, and said once', async () => {
  const data = await unclean(30);
  truncateSync(segmentOf(data), endOf(data, 10));
  expect(await found(await opened(data))).toEqual({
    last: 10,
    kinds: ['editsMissing'],
    said: '20 edits at the end could not be read.',
  });
  await goesOn(data, 10);
});

test('cut inside a line that was told as saved, it is not called unshown', async () => {
  const data = await unclean(30);
  truncateSync(segmentOf(data), endOf(data, 10) + 40);
  const { last, kinds, said } = await found(await opened(data));
  expect([last, kinds]).toEqual([10, ['damagedJournal', 'editsMissing']]);
  expect(said).not.toMatch(shown);
  expect(said).toContain('20 edits at the end could not be read.');
  await goesOn(data, 10);
});

test('the whole segment gone, and the states after the first: all of it is missed', async () => {
  const data = await unclean(12);
  rmSync(segmentOf(data));
  expect(await found(await opened(data))).toMatchObject({ last: 1, kinds: ['editsMissing'] });
  await goesOn(data, 1);
});

test('all gone but the note of what was told as saved: it is listed, and the loss is said', async () => {
  const data = await unclean(12);
  for (const name of readdirSync(folderOf(data)))
    if (name !== 'acknowledged') rmSync(join(folderOf(data), name), { recursive: true });
  const journals = await opened(data);
  expect(await journals.list()).toMatchObject({ value: [{ id }] });
  expect(await found(journals)).toMatchObject({ last: 0, kinds: ['nothingReadable'] });
});

test('a write cut short by the end of the process was not shown as saved, and that is said', async () => {
  const data = await unclean(30);
  const next = [31, 32, 33].map((seq) => encodeLine({ ...editAt(seq), atMs: 5 }));
  for (const whole of [0, 2]) {
    truncateSync(segmentOf(data), endOf(data, 30));
    const cut = Buffer.concat([...next.slice(0, whole), next[whole]!.subarray(0, 100)]);
    writeFileSync(segmentOf(data), cut, { flag: 'a' });
    const { last, kinds, said } = await found(await mustOpen(data));
    expect([last, kinds]).toEqual([30 + whole, ['tornEnd']]);
    expect(said).toMatch(shown);
  }
});

test.each([
  ['what was told as saved is not known', (path: string) => rmSync(path)],
  [
    'what was told as saved cannot be read',
    (path: string) => writeFileSync(path, '000000000000030 00000000\n'),
  ],
  ['what was told as saved is older', (path: string) => writeFileSync(path, '000000000000012 9f653658\n')],
])('where %s, a torn end is left out without a word on whether it was shown', async (_what, spoil) => {
  const data = await unclean(30);
  spoil(acknowledgedOf(data));
  writeFileSync(segmentOf(data), '0badc0de 99 31 ', { flag: 'a' });
  const { last, kinds, said } = await found(await opened(data));
  expect([last, kinds]).toEqual([30, ['tornEnd']]);
  expect(said).not.toMatch(shown);
  await goesOn(data, 30);
});

test('a disk that takes no note of what was told as saved takes the edits all the same', async () => {
  const data = await unclean(2);
  rmSync(acknowledgedOf(data));
  mkdirSync(acknowledgedOf(data));
  const journals = await opened(data);
  for (let seq = 3; seq <= 5; seq++)
    expect(await journals.append(id, editAt(seq))).toMatchObject({ ok: true });
  expect(await found(await opened(data))).toEqual({ last: 5, kinds: [], said: '' });
});
