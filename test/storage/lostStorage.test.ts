// The browser closes its storage under the open app, as it does when the disk is full: that is said, and nothing is lost.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { builtRenderer } from '../../build/app/builtApp.ts';
import { type PreviewServer, startPreviewServer } from '../../build/previewServer.ts';
import { openApp } from '../helpers/browser/browserPage.ts';
import { field, makeWorkbook, saved, saveStatus, write } from './workbookPage.ts';

let server: PreviewServer;
beforeAll(async () => {
  server = await startPreviewServer(await builtRenderer(), 0);
});
afterAll(() => server.close());

const says = (page: Page, words: RegExp) => saveStatus(page).filter({ hasText: words }).waitFor();

/** Gives the page two hands: to end every connection and refuse new ones, and to let them be made again. */
const withHands = (): void => {
  const connections = new Set<IDBDatabase>();
  // oxlint-disable-next-line typescript/unbound-method -- it is called with the object it belongs to
  const { open } = IDBFactory.prototype;
  let isGone = false;
  IDBFactory.prototype.open = function (this: IDBFactory, ...given) {
    if (isGone) throw new DOMException('Internal error opening backing store.', 'UnknownError');
    const request = open.apply(this, given);
    request.addEventListener('success', () => connections.add(request.result));
    return request;
  };
  Object.assign(globalThis, {
    giveBack: () => (isGone = false),
    lose: () => {
      isGone = true;
      for (const connection of connections) {
        connection.close();
        connection.dispatchEvent(new Event('close'));
      }
      connections.clear();
    },
  });
};
type Hands = Record<'lose' | 'giveBack', () => void>;
const hand = (page: Page, name: keyof Hands): Promise<void> =>
  page.evaluate((called) => (globalThis as unknown as Hands)[called](), name);

it('it is said to be unsaved and why, closing asks first, and it is saved as soon as that is possible', async () => {
  const { page, context } = await openApp({ baseUrl: server.url });
  await context.addInitScript(withHands);
  await page.reload();
  await makeWorkbook(page);
  await write(page, 'Client', 'Before');
  await says(page, saved);

  await hand(page, 'lose');
  await write(page, 'Client', 'Acme');
  await says(page, /^Not saved yet/);
  await page.getByText('The browser has closed its storage').first().waitFor();
  await write(page, 'Notes', 'Typed meanwhile');
  await page.getByRole('button', { name: 'Try again' }).click();
  await says(page, /^Not saved yet/);
  expect(await field(page, 'Client').isEditable()).toBe(true);
  expect(await page.getByText('newer version').count()).toBe(0);
  // A browser asks only on behalf of a page that somebody has used.
  await field(page, 'Notes').click();
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();

  await hand(page, 'giveBack');
  await says(page, saved);
  await page.reload();
  await says(page, saved);
  expect(await field(page, 'Client').inputValue()).toBe('Acme');
  expect(await field(page, 'Notes').inputValue()).toBe('Typed meanwhile');
});
