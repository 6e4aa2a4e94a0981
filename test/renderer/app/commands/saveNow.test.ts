// Saving when asked: everything is written first, then one sentence says where it is safe, or that it is not.
import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { saveNow } from '../../../../renderer/app/commands/saveNow.ts';
import { browserHost } from '../../../../renderer/host/browserHost.ts';
import { StorageFailure } from '../../../../renderer/storage/storage.ts';
import type { LinkData, LinkKeeper } from '../../../../renderer/store/linkKeeper.ts';
import type { LinkedFileInfo } from '../../../../shared/bridge.ts';
import { gated, opened, retitle } from '../../../helpers/browser/openedWindow.ts';
import { testComputer, type TestWindow } from '../../../helpers/browser/windows.ts';

const storesOf = (window: TestWindow, links: LinkKeeper | null = null) => ({
  ...window,
  host: browserHost,
  links,
  earlier: null,
  newId: () => 'new' as never,
  today: () => '2026-01-12',
});

/** A linked file that comes to be so once it was written along. */
function linkedTo(after: LinkedFileInfo['status']): LinkKeeper & { readonly written: () => number } {
  const file: LinkedFileInfo = { handle: 'h', name: 'acme.throughline', status: 'waiting', sentence: null };
  const store = createStore<LinkData>(() => ({ file, other: null }));
  let written = 0;
  const nothing = () => Promise.resolve();
  return {
    store,
    hear: () => undefined,
    workbookOf: () => Promise.resolve(null),
    link: () => Promise.resolve(true),
    unlink: nothing,
    check: nothing,
    tryAgain: nothing,
    replace: nothing,
    finish: () => {
      written += 1;
      store.setState({ file: { ...file, status: after } });
      return Promise.resolve();
    },
    written: () => written,
  };
}

const saved = /^Saved on this computer · \d\d:\d\d$/;

test('what waits is written before it is said to be', async () => {
  const { storage, completed } = gated();
  const window = await opened(testComputer(storage));
  window.document.getState().apply(retitle('Kept'));
  await saveNow(storesOf(window));
  expect(completed).toHaveLength(1);
  expect(window.said()).toEqual([expect.stringMatching(saved)]);
});

test('asked for again, the sentence stands once', async () => {
  const window = await opened(testComputer());
  await saveNow(storesOf(window));
  await saveNow(storesOf(window));
  expect(window.said()).toHaveLength(1);
});

test.each([
  ['written', / · also in acme\.throughline$/],
  ['failed', / · not yet in acme\.throughline$/],
  ['changedOutside', / · not yet in acme\.throughline$/],
] as const)('the linked file is written along, and %s is told', async (status, sentence) => {
  const window = await opened(testComputer());
  const links = linkedTo(status);
  await saveNow(storesOf(window, links));
  expect(links.written()).toBe(1);
  expect(window.said()).toEqual([expect.stringMatching(sentence)]);
});

test('a window that may only read says so', async () => {
  const computer = testComputer();
  await opened(computer);
  const reading = computer.window();
  await reading.document.getState().open('a');
  await saveNow(storesOf(reading));
  expect(reading.said().at(-1)).toBe('Read-only');
});

test('what could not be written is told as a problem, and is not called saved', async () => {
  const { storage, gate } = gated();
  const window = await opened(testComputer(storage));
  gate.failure = new StorageFailure('full', 'No room.');
  window.document.getState().apply(retitle('Not kept'));
  await saveNow(storesOf(window));
  const { notices } = window.session.getState();
  expect(notices.at(-1)).toMatchObject({
    tone: 'problem',
    sentence: 'Not saved yet: kept in this window, trying again',
  });
  expect(window.said().filter((sentence) => saved.test(sentence))).toEqual([]);
});
