// Pipes under the names of workbooks, and folders on places that never answer: the desktop app goes on saving.
import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, promises, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { WorkbookPage } from '../e2e/pages/WorkbookPage.ts';
import { type Host, startHost } from './host/host.ts';

/** More than the threads that the system gives a process for its files. */
const count = 5;

/** A pipe that nobody writes to; in the end whoever waits for it is let go. */
function makePipe(path: string): string {
  execFileSync('mkfifo', [path]);
  onTestFinished(() => closeSync(openSync(path, 'r+')));
  return path;
}

/** Everything in the journals of all workbooks. */
const journalsOf = ({ userData }: Host): string =>
  readdirSync(userData, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.startsWith('journal-'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');

async function addRisk(page: Page, name: string): Promise<void> {
  const app = new WorkbookPage(page);
  await app.goTo('Risks', 'Register');
  await page.getByRole('button', { name: 'Add risk' }).first().click();
  await app.write('Title', name);
  await app.saved();
}

async function withWorkbook(): Promise<{ host: Host; page: Page }> {
  const host = await startHost({ renderer: 'app' });
  await new WorkbookPage(await host.page()).startNew({ title: 'Harbour', template: 'Blank' });
  const page = await host.page(1);
  await page.getByRole('navigation', { name: 'Workshop stages' }).waitFor();
  await addRisk(page, 'Before');
  return { host, page };
}

/** As the system hands over files to a running app. */
const handOver = (host: Host, files: readonly string[]): void =>
  void host.app.events.emit('second-instance', {}, [], host.documents, { files });

test('pipes named as workbooks are refused with a word; with places that never answer, what is typed is saved', async () => {
  const { host, page } = await withWorkbook();
  const pipes = Array.from({ length: count }, (_, n) =>
    makePipe(join(host.documents, `plan${n}.throughline`)),
  );
  handOver(host, pipes);
  await page.getByText('it is not a file').first().waitFor();
  await addRisk(page, 'After the pipes');
  expect(journalsOf(host)).toContain('After the pipes');

  const places = Array.from({ length: count }, (_, n) => join(host.folder, `mount${n}`));
  const waits = places.map((place) => {
    mkdirSync(place);
    return makePipe(join(place, 'waits'));
  });
  // As the system does with a network place that is gone: the call takes a thread and does not come back.
  const { readdir, stat, open } = promises;
  const begun: string[] = [];
  const hanging = async (path: unknown): Promise<void> => {
    const at = places.findIndex((place) => String(path).startsWith(place));
    if (at === -1) return;
    begun.push(String(path));
    await (await open(waits[at] ?? '', 'r')).close();
  };
  Object.assign(promises, {
    readdir: async (...args: Parameters<typeof readdir>) => {
      await hanging(args[0]);
      return readdir(...args);
    },
    stat: async (...args: Parameters<typeof stat>) => {
      await hanging(args[0]);
      return stat(...args);
    },
  });
  onTestFinished(() => void Object.assign(promises, { readdir, stat }));
  handOver(
    host,
    places.map((place) => join(place, 'Plan.throughline')),
  );
  await expect.poll(() => begun.length).toBe(2);
  await addRisk(page, 'After the places');
  expect(journalsOf(host)).toContain('After the places');
  expect(begun).toHaveLength(2);
});
