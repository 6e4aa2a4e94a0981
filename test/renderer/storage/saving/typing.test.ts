// Typing costs few writes, and a crash little of it: when letters are written, and what is said until they are.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { gatherMs, longestTypingMs, typingPauseMs } from '../../../../renderer/storage/saving/pace.ts';
import { createRecord } from '../../../../shared/edits/records.ts';
import { gated, pass, retitle, saveOf, small, titleIn } from '../../../helpers/browser/openedWindow.ts';
import { testComputer } from '../../../helpers/browser/windows.ts';
import { first } from '../../../storage/suite.ts';

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-01-12T09:00:00Z') }));
afterEach(() => void vi.useRealTimers());

/** A field of the title of R-1: what is typed there becomes an edit when the window asks for it. */
async function typist() {
  const { storage, inner, edits, gate, letThrough } = gated();
  const computer = testComputer(storage);
  await storage.snapshot('a', first('a', small()));
  let typed = '';
  const settle = (): void => {
    if (typed !== '' && typed !== titleIn(window)) window.document.getState().apply(retitle(typed));
  };
  const window = computer.window(storage, settle);
  await window.document.getState().open('a');
  const key = (): void => {
    typed += 'x';
    window.document.getState().typing();
  };
  const writtenTitle = async (): Promise<string> => {
    const loaded = await inner.load('a');
    return loaded.status === 'ok' ? ([...loaded.stored.workbook.risk.values()][0]?.title ?? '') : '';
  };
  return { window, edits, gate, letThrough, key, settle, typed: () => typed, writtenTitle };
}

it.each([
  [150, 'at ordinary speed'],
  [200, 'at leisure'],
])('100 letters %d ms apart (%s) are at most ten writes and one step of undo', async (gapMs) => {
  const { window, edits, key, settle, typed, writtenTitle } = await typist();
  for (let letter = 0; letter < 100; letter++) {
    key();
    await pass(gapMs);
  }
  settle();
  window.document.getState().hurry();
  await pass(0);
  expect(edits.length).toBeLessThanOrEqual(10);
  expect(await writtenTitle()).toBe(typed());
  expect(window.document.getState().history.past).toHaveLength(1);
});

it('no letter is unwritten for two seconds, however long the typing goes on', async () => {
  const { window, key, typed, writtenTitle } = await typist();
  const typedAt: number[] = [];
  for (let letter = 0; letter < 110; letter++) {
    key();
    typedAt.push(Date.now());
    await pass(130);
    const oldestUnwritten = typedAt[(await writtenTitle()).replace('Start', '').length] ?? Date.now();
    expect(Date.now() - oldestUnwritten).toBeLessThan(2_000);
    const isWritten = (await writtenTitle()) === typed();
    expect(saveOf(window).status).toBe(isWritten ? 'saved' : 'saving');
  }
});

it('a letter is not called saved before it is written, nor while it is no edit yet', async () => {
  const { window, key, writtenTitle } = await typist();
  key();
  expect(saveOf(window).status).toBe('saving');
  await pass(typingPauseMs - 1);
  expect(saveOf(window).status).toBe('saving');
  expect(await writtenTitle()).toBe('Start');
  await pass(1);
  expect(saveOf(window).status).toBe('saved');
  expect(await writtenTitle()).toBe('x');
});

it('a letter typed while a write is under way is not called saved with it', async () => {
  const { window, gate, letThrough, key, writtenTitle } = await typist();
  key();
  gate.open = false;
  await pass(typingPauseMs);
  key();
  gate.open = true;
  letThrough();
  await pass(0);
  expect([await writtenTitle(), saveOf(window).status]).toEqual(['x', 'saving']);
  await pass(typingPauseMs);
  expect([await writtenTitle(), saveOf(window).status]).toEqual(['xx', 'saved']);
});

it('text that never becomes an edit is called saved again, as everything that is one is saved', async () => {
  const { window, edits } = await typist();
  window.document.getState().typing();
  expect(saveOf(window).status).toBe('saving');
  await pass(typingPauseMs);
  expect([edits.length, saveOf(window).status]).toEqual([0, 'saved']);
});

it('leaving the field writes at once', async () => {
  const { window, edits, key, settle } = await typist();
  key();
  settle();
  window.document.getState().hurry();
  await pass(0);
  expect([edits.length, saveOf(window).status]).toEqual([1, 'saved']);
  window.document.getState().hurry();
  await pass(longestTypingMs);
  expect(edits).toHaveLength(1);
});

it('the first change of a step is written at once; more of the same step wait for a pause, a new step does not', async () => {
  const { window, edits } = await typist();
  const { apply, undo } = window.document.getState();
  apply(retitle('One'));
  await pass(gatherMs);
  expect(edits).toHaveLength(1);
  apply(retitle('Two'));
  await pass(gatherMs);
  apply(retitle('Three'));
  await pass(typingPauseMs - gatherMs - 1);
  expect(edits).toHaveLength(1);
  await pass(1);
  expect(edits).toHaveLength(2);
  apply(retitle('Four'));
  apply(createRecord('goal', 'g', { title: 'Another step' }));
  await pass(gatherMs);
  expect(edits).toHaveLength(3);
  undo();
  await pass(gatherMs);
  expect(edits).toHaveLength(4);
});
