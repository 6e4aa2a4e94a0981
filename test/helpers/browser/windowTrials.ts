// Two windows of a real browser on one workbook: who may write when, what becomes of edits in both, and what is said
// when a newer version of the app asks for the database under an open window.
import type { BrowserContext, Page } from 'playwright-core';
import { field, makeWorkbook, saved, saveStatus, write } from '../../storage/workbookPage.ts';

export interface WindowsTally {
  /** Edits that a window took, over both. */
  readonly edits: number;
  /** Tries to edit in the window that reads along; each was refused where the person could see it. */
  readonly refused: number;
  readonly handOvers: number;
  /** Edits that are not a step of undo, in order, with the words that were typed. */
  readonly lost: readonly string[];
  /** Tries that changed something, or were refused without a word. */
  readonly silent: readonly string[];
}

/** What one of the two windows does in its turn, and the one that reads along meanwhile. */
interface Pair {
  readonly writer: Page;
  readonly reader: Page;
  readonly name: 'A' | 'B';
}

const readOnlyWords = /^Read-only/;
const noticeWords = 'open in another window';
const says = (page: Page, words: RegExp): Promise<void> =>
  saveStatus(page).filter({ hasText: words }).waitFor();
const blankPath = '/blank-for-tests';

/** Tries to type where another window writes; says what was silent about it, or null. */
async function tryToType(reader: Page, word: string): Promise<string | null> {
  await field(reader, 'Client').focus();
  await reader.keyboard.type(word);
  const words = (await saveStatus(reader).textContent()) ?? '';
  const notice = await reader.getByText(noticeWords).count();
  const isIn = (await field(reader, 'Client').inputValue()).includes(word);
  return isIn || !readOnlyWords.test(words) || notice === 0 ? `${word}: "${words}"` : null;
}

/** A page of the app's own address without the app. */
async function blankPage(context: BrowserContext, baseUrl: string): Promise<Page> {
  await context.route(`${baseUrl}${blankPath}`, (route) =>
    route.fulfill({ body: '', contentType: 'text/html' }),
  );
  const page = await context.newPage();
  await page.goto(`${baseUrl}${blankPath}`);
  return page;
}

/** The words of all steps of undo that are on disk, in order. */
async function stepsOnDisk(context: BrowserContext, baseUrl: string): Promise<readonly string[]> {
  const page = await blankPage(context, baseUrl);
  const rows = await page.evaluate(
    () =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('throughline');
        opening.addEventListener('error', () => reject(new Error('not opened')));
        opening.addEventListener('success', () => {
          const all = opening.result.transaction('history').objectStore('history').getAll();
          all.addEventListener('success', () => {
            opening.result.close();
            resolve(all.result);
          });
        });
      }),
  );
  await page.close();
  const entries = rows as readonly { entry: { changes: readonly { field?: string; after?: unknown }[] } }[];
  const typedIn = ['clientLabel', 'notes'];
  return entries.map(({ entry }) =>
    String(entry.changes.find((change) => typedIn.includes(change.field ?? ''))?.after),
  );
}

/** Two fields in turn, as typing on in one is one step. */
const fieldOf = (edit: number) => (edit % 2 === 0 ? 'Client' : 'Notes');

/**
 * Each of two windows makes `editsEach` edits of one workbook, in `turns` turns; the other one tries to all the while.
 * Each turn ends with the writer's window being closed right after its last edit, saved or not.
 */
export async function tryTwoWindows(
  context: BrowserContext,
  baseUrl: string,
  editsEach: number,
  turns: number,
): Promise<WindowsTally> {
  const tally = { edits: 0, refused: 0, handOvers: 0, typed: [] as string[], silent: [] as string[] };
  const first = await context.newPage();
  await first.goto(baseUrl);
  const address = await makeWorkbook(first);
  const open = async (): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(address);
    return page;
  };

  async function take({ writer, reader, name }: Pair, edit: number): Promise<void> {
    const word = `${name} ${edit}`;
    const [, silent] = await Promise.all([
      write(writer, fieldOf(edit), word),
      tryToType(reader, `try ${edit} beside ${name}`),
    ]);
    tally.edits += 1;
    tally.typed.push(word);
    if (silent === null) tally.refused += 1;
    else tally.silent.push(silent);
  }

  let pair: Pair = { writer: first, reader: await open(), name: 'A' };
  for (let turn = 0; turn < 2 * turns; turn++) {
    await says(pair.reader, readOnlyWords);
    await pair.reader.getByText(noticeWords).first().waitFor();
    const begin = Math.floor(turn / 2) * Math.ceil(editsEach / turns);
    const end = Math.min(editsEach, begin + Math.ceil(editsEach / turns));
    for (let edit = begin; edit < end; edit++) await take(pair, edit);
    // As a person does it: closing asks nothing, and writes what is left.
    await pair.writer.close({ runBeforeUnload: true });
    await says(pair.reader, saved);
    tally.handOvers += 1;
    pair = { writer: pair.reader, reader: await open(), name: pair.name === 'A' ? 'B' : 'A' };
  }
  await says(pair.reader, readOnlyWords);
  const steps = await stepsOnDisk(context, baseUrl);
  for (const page of [pair.reader, pair.writer]) await page.close();
  const { typed, ...rest } = tally;
  const lost = typed.filter((word, i) => steps[i] !== word);
  if (steps.length > typed.length) tally.silent.push(`${steps.length - typed.length} steps nobody made`);
  return { ...rest, lost };
}

/** How long it took until the window said what was the matter, and what else was wrong. */
export interface UpgradeTally {
  readonly saysMs: number;
  readonly faults: readonly string[];
}

/** Opens the database by hand in a page that is not the app; resolves once it is open, or at once when `isHeld`. */
const openByHand = (page: Page, version: number, isHeld: boolean): Promise<void> =>
  page.evaluate(
    ([wanted, hold]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('throughline', wanted);
        opening.addEventListener('error', () => reject(new Error('not opened')));
        opening.addEventListener('success', () => {
          // A window that does not make way: it hears nothing of the newer version.
          if (hold) Object.assign(globalThis, { held: opening.result });
          else opening.result.close();
          resolve();
        });
      }),
    [version, isHeld] as const,
  );

/** An open window while a newer version of the app upgrades the database: it writes its last words and gives way. */
export async function tryUpgradeUnderWindow(context: BrowserContext, baseUrl: string): Promise<UpgradeTally> {
  const faults: string[] = [];
  const page = await context.newPage();
  await page.goto(baseUrl);
  await makeWorkbook(page);
  const newer = await blankPage(context, baseUrl);
  await field(page, 'Client').fill('Last words');
  const startedAt = performance.now();
  const opened = openByHand(newer, 990, false);
  await says(page, readOnlyWords);
  await page.getByText('A newer version of Throughline was opened').first().waitFor();
  const saysMs = performance.now() - startedAt;
  await opened;
  if (await field(page, 'Client').isEditable()) faults.push('the old window can still be typed in');
  const steps = await stepsOnDisk(context, baseUrl);
  if (steps.at(-1) !== 'Last words') faults.push(`the last words are lost: ${steps.join(', ')}`);
  return { saysMs, faults };
}

/** This version while an older window holds the database and does not make way; it opens once that one is closed. */
export async function tryBlocked(context: BrowserContext, baseUrl: string): Promise<UpgradeTally> {
  const faults: string[] = [];
  const older = await blankPage(context, baseUrl);
  await openByHand(older, 1, true);
  const page = await context.newPage();
  await page.addInitScript(() => {
    const open = indexedDB.open.bind(indexedDB);
    indexedDB.open = (...given) => {
      Object.assign(globalThis, { askedAtMs: performance.now() });
      return open(...given);
    };
  });
  await page.goto(baseUrl);
  await page.getByText('Another window has an older version of Throughline open').first().waitFor();
  const saysMs = await page.evaluate(
    () => performance.now() - (globalThis as unknown as { askedAtMs: number }).askedAtMs,
  );
  await older.close();
  await page.reload();
  await page.getByRole('button', { name: 'New workbook' }).first().waitFor();
  await makeWorkbook(page);
  if (!saved.test((await saveStatus(page).textContent()) ?? ''))
    faults.push('nothing can be saved afterwards');
  return { saysMs, faults };
}
