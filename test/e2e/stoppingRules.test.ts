// The gate review of the worked example, from a bad reading to the other path: nobody walks past what has tripped.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFaults } from '../helpers/browser/accessibility.ts';
import { openApp } from '../helpers/browser/browserPage.ts';
import { readPdf } from '../helpers/pictures/readPdf.ts';
import { DecisionPage } from './pages/DecisionPage.ts';
import { Keyboard } from './pages/Keyboard.ts';

const said = 'K-4 tripped on 13 Feb 2026';

/** What the executive reads on the first page that is written now. */
/** The first page of the roadmap as it is written, and all of them. */
async function written(book: DecisionPage) {
  await book.goTo('Roadmap');
  const download = await book.download(book.page.getByRole('button', { name: 'Export PDF' }));
  const pdf = await readPdf(new Uint8Array(await readFile(await download.path())));
  const [cover = '', ...rest] = pdf.pages.map(({ texts }) => texts.map(({ text }) => text).join(' '));
  return { cover, whole: [cover, ...rest].join(' ') };
}

async function readBadly(book: DecisionPage): Promise<void> {
  const { page } = book;
  await book.goTo('Risks', 'Kill criteria');
  await page.getByRole('button', { name: 'Add reading for K-4' }).click();
  const form = page.getByRole('dialog', { name: 'Add reading for K-4' });
  await form.getByRole('textbox', { name: 'Value in %' }).fill('93.2');
  await form.getByLabel('Read on').fill('2026-02-13');
  await form.getByRole('button', { name: 'Save reading' }).click();
  await book.alert.filter({ hasText: said }).waitFor();
}

async function reviewed(page: Page): Promise<DecisionPage> {
  const book = new DecisionPage(page);
  await book.create({ template: 'Worked example' });
  await book.judgeAsOf('2026-02-16');
  await book.workFor('Head of supply');
  return book;
}

test('a bad reading, by mouse: tripped, no go, returned to why, held, turned, and the plan is as it was shown', async () => {
  const { page } = await openApp();
  const book = await reviewed(page);
  await readBadly(book);
  expect((await written(book)).cover).toContain(said);

  await book.decide('Decide K-4');
  expect(await book.outcome('Go').getAttribute('aria-disabled')).toBe('true');
  // Closed as it is, it can still be pressed.
  await book.outcome('Go').click({ force: true });
  expect(await book.outcome('Go').getAttribute('aria-checked')).toBe('false');
  await book.press(book.outcome('Return to why'));
  const whatHolds = await book.lines('What this does');
  expect(await accessibilityFaults(page)).toEqual([]);
  await book.sign('Head of supply', 'Sam Supply');
  await book.panel.getByRole('status').filter({ hasText: 'Signed' }).waitFor();
  expect(await book.lines('What it did')).toEqual(whatHolds);
  // Decide, choose, write the name, sign.
  expect(book.actions).toBe(4);
  await book.close();

  await book.alert.filter({ hasText: 'Held' }).waitFor();
  await book.goTo('Plan', 'Time boxes');
  await book.box('T-7').getByText('Held').first().waitFor();

  book.actions = 0;
  await book.decide('Decide K-4 again');
  await book.press(book.outcome('Pivot'));
  await book.press(book.panel.getByRole('combobox', { name: 'Pivot to' }));
  await book.press(page.getByRole('option', { name: /A-4/ }));
  const whatTurns = await book.lines('What this does');
  expect(whatTurns.join(' ')).toContain('T-7, T-8 cancelled');
  await book.panel.getByText('Needed: we decide otherwise than the figures say.').waitFor();
  book.actions += 1;
  await book.panel.getByLabel('Why', { exact: true }).fill('The rule reaches two fifths of the value.');
  await book.sign('Head of supply', 'Sam Supply');
  await book.panel.getByText('1 of 2 signatures').waitFor();
  await book.sign('Chief operating officer', 'Cleo Chief', true);
  await book.panel.getByRole('status').filter({ hasText: 'Signed' }).waitFor();
  expect(await book.lines('What it did')).toEqual(whatTurns);
  // Decide, choose, two for the path, why, name and sign, two for the other role, name and sign.
  expect(book.actions).toBe(11);
  await book.close();

  expect(await book.alert.count()).toBe(0);
  await book.box('T-7').getByText('Cancelled').first().waitFor();
  await page.getByRole('grid', { name: 'Time boxes' }).getByText('Reorder rule for 50 products').waitFor();
  const { cover, whole } = await written(book);
  expect(cover).not.toContain(said);
  expect(whole).toMatch(/The figures said return to why: .*It did: .*T-7, T-8 cancelled/);
});

test('work that is held starts only for a reason somebody answers for', async () => {
  const { page } = await openApp();
  const book = await reviewed(page);
  await readBadly(book);
  await book.goTo('Plan', 'Time boxes');
  await book.box('T-7').getByRole('gridcell').first().click();
  await book.inspector.waitFor();
  expect(await book.inspector.getByRole('button', { name: 'Start work' }).count()).toBe(0);
  await book.inspector.getByRole('button', { name: 'Start anyway…' }).click();
  await book.write('Why it starts all the same', 'The records of these 50 are right.');
  await book.inspector.getByRole('button', { name: 'Start held work' }).click();
  await book.box('T-7').getByText('Running').first().waitFor();
  await book.goTo('Review', 'Findings');
  await page.getByText('The records of these 50 are right.').first().waitFor();
});

test('the same review by keyboard alone', async () => {
  const { page } = await openApp();
  const book = await reviewed(page);
  await readBadly(book);
  const keys = new Keyboard(page);
  const decide = async (): Promise<void> => {
    await keys.press('Control+k');
    await page.getByPlaceholder('Type a command, a code or a title').waitFor();
    await keys.type('decide K-4');
    await page.locator('[data-selected]').filter({ hasText: 'Decide… K-4' }).waitFor();
    await keys.press('Enter');
    await book.panel.waitFor();
  };
  const signAs = async (role: string, name: string): Promise<void> => {
    await keys.tabTo('Typed name');
    await keys.type(name);
    await keys.tabTo(`Sign as ${role}`);
    await keys.press('Enter');
  };
  await decide();
  await keys.isIn('Return to why');
  await keys.press('ArrowLeft');
  await keys.isIn('Holdclosed');
  await keys.press('Enter');
  expect(await book.panel.getByRole('radio', { checked: true }).count()).toBe(0);
  await keys.press('Home');
  await keys.press('Space');
  await signAs('Head of supply', 'Sam Supply');
  await book.panel.getByRole('status').filter({ hasText: 'Signed' }).waitFor();
  await keys.press('Escape');
  await book.panel.waitFor({ state: 'detached' });
  await book.alert.filter({ hasText: 'Held' }).waitFor();

  await decide();
  await keys.isIn('Go');
  await keys.press('End');
  await keys.isIn('Stop');
  await keys.press('Space');
  await book.lines('What this does');
  await keys.tabTo('Why');
  await keys.type('It will not pay.');
  await signAs('Head of supply', 'Sam Supply');
  await book.panel.getByText('1 of 2 signatures').waitFor();
  await keys.choose('Sign as', 'Chief');
  await signAs('Chief operating officer', 'Cleo Chief');
  await book.panel.getByRole('status').filter({ hasText: 'Signed' }).waitFor();
  await keys.press('Escape');
  await book.panel.waitFor({ state: 'detached' });
  expect(await book.alert.count()).toBe(0);
});
