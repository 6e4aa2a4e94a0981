// The canvas in the real app: built by mouse, built by keyboard alone, shown alike by canvas and outline.
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFaults } from '../helpers/browser/accessibility.ts';
import { atRest } from '../helpers/browser/atRest.ts';
import { openApp } from '../helpers/browser/browserPage.ts';
import { CanvasPage } from './pages/CanvasPage.ts';
import { WorkbookPage } from './pages/WorkbookPage.ts';
import { soon } from '../helpers/until.ts';

test('a small canvas is built by mouse, and undo brings a deleted item back with its links', async () => {
  const { page } = await openApp();
  const app = new WorkbookPage(page);
  const canvas = await CanvasPage.ofNewWorkbook(page, 'Blank');
  await page.getByRole('button', { name: 'Write down the first goal' }).click();
  await canvas.write('More customers come back');
  await canvas.add('what', 'Bought-together list');
  await canvas.add('risk', 'Nobody looks at the list');
  await canvas.add('when', 'Try it on paper');
  await canvas.add('how', 'Web shop');

  // Each was linked to the one it was added beside, or to the only one it can be about.
  await expect.poll(() => canvas.links('U-1'), soon).toBe(3);
  await canvas.connect('R-1', 'T-1');
  await expect.poll(() => canvas.said(), soon).toBe('R-1 bears on T-1.');
  await expect.poll(() => canvas.links('R-1'), soon).toBe(2);

  await canvas.connect('R-1', 'X-1');
  await expect.poll(() => app.message('A risk cannot be linked to a technology item').count(), soon).toBe(1);
  expect(await canvas.links('R-1')).toBe(2);

  await canvas.unlink('U-1', 'G-1');
  await expect.poll(() => canvas.said(), soon).toBe('U-1 and G-1 are no longer linked.');
  await canvas.undo();
  await expect.poll(() => canvas.links('U-1'), soon).toBe(3);

  expect(await canvas.drag('R-1', 'G-1')).toBe('R-1 bears on G-1.');
  await expect.poll(() => canvas.said(), soon).toBe('R-1 bears on G-1.');
  await expect.poll(() => canvas.links('R-1'), soon).toBe(3);
  await canvas.undo();
  await expect.poll(() => canvas.links('R-1'), soon).toBe(2);

  await canvas.card('U-1').click();
  await canvas.canvas.focus();
  await page.keyboard.press('Delete');
  await canvas.agreeToDelete('U-1');
  await expect.poll(() => canvas.card('U-1').count(), soon).toBe(0);
  await canvas.undo();
  expect(await canvas.linksOf('U-1')).toEqual(['R-1 bears on U-1', 'U-1 serves G-1', 'X-1 serves U-1']);
});

test('the same canvas is built with the keyboard alone, each act said in one sentence', async () => {
  const { page } = await openApp();
  const canvas = await CanvasPage.ofNewWorkbook(page, 'Blank');
  const press = (...keys: readonly string[]) =>
    keys.reduce<Promise<void>>(
      (before, key) => before.then(() => page.keyboard.press(key)),
      Promise.resolve(),
    );
  await canvas.canvas.focus();
  await press('n');
  await expect.poll(() => canvas.said(), soon).toBe('Goal G-1 added in Why.');
  await canvas.name('More customers come back');
  await expect
    .poll(() => canvas.canvas.evaluate((element) => element === document.activeElement), soon)
    .toBe(true);

  await press('Shift+N');
  await page.locator('[role="menuitem"]:focus').waitFor();
  await press('ArrowDown', 'Enter');
  await expect.poll(() => canvas.said(), soon).toBe('Metric M-1 added in Why. G-1 is measured by M-1.');
  await canvas.name('Share of second orders');

  // The goal under the cursor has been given its metric; another goal is linked to it by hand.
  await press('Home', 'n');
  await canvas.name('Fewer returns');
  await canvas.linkTo('second');
  await expect.poll(() => canvas.said(), soon).toBe('G-2 is measured by M-1.');
  await expect
    .poll(() => canvas.spoken('G-1'), soon)
    .toMatch(/^Goal G-1, More customers come back, draft, Why, 1 link/);

  await canvas.canvas.focus();
  await press('Home', 'Control+d');
  await expect.poll(() => canvas.said(), soon).toBe('G-1 duplicated: G-3.');
  await press('Control+z');
  await expect.poll(() => canvas.card('G-3').count(), soon).toBe(0);

  await canvas.canvas.focus();
  await press('Home', 'ArrowDown', 'Delete');
  await canvas.agreeToDelete('M-1');
  await expect.poll(() => canvas.said(), soon).toBe('Deleted M-1 Share of second orders');
  await press('Control+z');
  await expect.poll(() => canvas.links('M-1'), soon).toBe(2);
});

test('canvas and outline show the same items, and the outline does everything by keyboard', async () => {
  const { page } = await openApp({ context: { viewport: { width: 1600, height: 1000 } } });
  const canvas = await CanvasPage.ofNewWorkbook(page, 'Worked example');
  // All of it in sight at once: every thread unfolded, and far enough away.
  await canvas.tool('Unfold all threads').click();
  for (let i = 0; i < 13; i++) await canvas.tool('Zoom out').click();
  await expect.poll(() => page.locator('.react-flow__node').count(), soon).toBeGreaterThan(40);
  await atRest(page);
  const onCanvas = await page
    .locator('.react-flow__node')
    .evaluateAll((nodes) => nodes.map((node) => (node as HTMLElement).dataset['id'] ?? ''));
  await canvas.tab('Outline');
  const rows = () =>
    canvas.tree
      .locator('[aria-level="2"]')
      .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['row'] ?? ''));
  await expect.poll(async () => (await rows()).toSorted(), soon).toEqual(onCanvas.toSorted());

  const goal = canvas.tree.getByRole('treeitem', { name: /^Goal G-1,/ });
  await goal.focus();
  await page.keyboard.press('n');
  await page.keyboard.type('Fewer returns');
  // Enter adds the next, and Escape takes back what was given no title.
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  const added = canvas.tree.getByRole('treeitem', { name: /^Goal G-4, Fewer returns/ });
  await expect.poll(() => added.evaluate((element) => element === document.activeElement), soon).toBe(true);
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => canvas.said(), soon).toBe('G-4 moved up.');
  await expect.poll(async () => (await rows()).indexOf(await key(added)), soon).toBe(0);

  await canvas.linkTo('U-6');
  await expect.poll(() => canvas.said(), soon).toBe('U-6 serves G-4.');

  await added.focus();
  await page.keyboard.press('F2');
  await page.keyboard.type('Fewer parcels sent back');
  await page.keyboard.press('Enter');
  await canvas.tree
    .getByRole('treeitem', { name: /Fewer parcels sent back, draft, Why, 1 link: U-6/ })
    .waitFor();

  await page.keyboard.press('Delete');
  await canvas.agreeToDelete('G-4');
  await expect.poll(rows, soon).toEqual(expect.not.arrayContaining([expect.stringContaining('G-4')]));
  expect(await rows()).toHaveLength(onCanvas.length);
  await page.keyboard.press('Control+z');
  await canvas.tree
    .getByRole('treeitem', { name: /Fewer parcels sent back, draft, Why, 1 link: U-6/ })
    .waitFor();
});

const key = (row: Locator): Promise<string> =>
  row.evaluate((element) => (element as HTMLElement).dataset['row'] ?? '');

test('a stage is answered and signed, and the thread says why an item exists', async () => {
  const { page } = await openApp();
  const canvas = await CanvasPage.ofNewWorkbook(page, 'Worked example');
  const head = page.getByRole('button', { name: /^Why: / });
  await expect
    .poll(() => head.getAttribute('aria-label'), soon)
    .toMatch(/4 of 4 required prompts answered, agreed$/);
  await head.click();
  const prompts = page.getByRole('region', { name: 'Prompts of Why' });
  await prompts.getByLabel(/^1 ★/).fill('Four in a hundred more customers come back by December.');
  await expect.poll(() => head.getAttribute('aria-label'), soon).toMatch(/changed since agreed$/);
  await prompts.getByRole('combobox', { name: 'Sign as', exact: true }).click();
  await page.getByRole('option', { name: 'Chief operating officer' }).click();
  await prompts.getByRole('textbox', { name: 'Typed name' }).fill('C. Chief');
  await prompts.getByRole('button', { name: 'Sign again as Chief operating officer' }).click();
  await new WorkbookPage(page).workAs('Chief operating officer');
  await expect.poll(() => head.getAttribute('aria-label'), soon).toMatch(/, agreed$/);
  await page.keyboard.press('Escape');

  await canvas.tab('Thread');
  await page.getByRole('combobox', { name: 'Follow the thread of' }).fill('T-3');
  await page.getByRole('option', { name: /^T-3/ }).click();
  const why = page.getByRole('region', { name: 'Why does T-3 exist?' });
  await expect
    .poll(() => why.getByRole('button').allInnerTexts(), soon)
    .toEqual([
      expect.stringContaining('G-1'),
      expect.stringContaining('S-3'),
      expect.stringContaining('T-3'),
    ]);
  await page.getByRole('button', { name: /^Thread coverage: 96.4%/ }).waitFor();
});

test.each(['light', 'dark'] as const)(
  'canvas, prompts, outline and thread have no accessibility faults, %s',
  async (colorScheme) => {
    const { page } = await openApp({ context: { colorScheme } });
    const blank = await CanvasPage.ofNewWorkbook(page, 'Blank');
    expect(await accessibilityFaults(page), 'empty canvas').toEqual([]);
    await blank.tab('Thread');
    expect(await accessibilityFaults(page), 'empty thread').toEqual([]);

    await page.keyboard.press('Alt+0');
    const canvas = await CanvasPage.ofNewWorkbook(page, 'Worked example');
    // On its own line: its product and that one's metrics are drawn inside it.
    await canvas
      .card('U-1')
      .first()
      .click({ position: { x: 60, y: 14 } });
    await canvas.inspector.waitFor();
    expect(await accessibilityFaults(page), 'canvas with a use case open').toEqual([]);
    await page.getByRole('button', { name: /^Risks: / }).click();
    expect(await accessibilityFaults(page), 'prompts').toEqual([]);
    await page.keyboard.press('Escape');
    await canvas.tab('Outline');
    await canvas.tree.getByRole('treeitem', { name: /^Metric M-1,/ }).click();
    await canvas.inspector.waitFor();
    expect(await accessibilityFaults(page), 'outline with a metric open').toEqual([]);
    await canvas.tree.getByRole('treeitem', { name: /^Metric M-1,/ }).focus();
    await page.keyboard.press('l');
    await page.getByRole('dialog').waitFor();
    // A list that hangs from its field lies outside the landmarks by nature.
    expect(await accessibilityFaults(page, 'region'), 'links').toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await canvas.tab('Thread');
    expect(await accessibilityFaults(page), 'thread').toEqual([]);
  },
);
