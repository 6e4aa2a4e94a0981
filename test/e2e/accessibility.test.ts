// Every screen, light and dark, empty and full, has nothing axe can find fault with.
import { describe, expect, test } from 'vitest';
import { accessibilityFaults } from '../helpers/browser/accessibility.ts';
import { openApp } from '../helpers/browser/browserPage.ts';
import { openRisks } from './pages/RisksPage.ts';
import { WorkbookPage } from './pages/WorkbookPage.ts';

const screens: readonly (readonly [stage: string, tabs: readonly string[]])[] = [
  ['Frame', ['Facts', 'Roles', 'Resources', 'Calendar', 'Settings']],
  ['Canvas', ['Canvas', 'Outline', 'Thread', 'Matrices', 'Tables']],
  ['Risks', ['Register', 'Heat map', 'Kill criteria']],
  ['Plan', ['Timeline', 'Time boxes', 'Slices', 'Phases', 'Capacity']],
  ['Pillars', ['Pillars', 'Alignment']],
  ['Tempo', ['Factors', 'Checklists']],
  ['Review', ['Findings', 'Gates', 'Decisions', 'Notes', 'Log']],
  ['Roadmap', []],
];

/** The other tables of a screen, by its tab: each is chosen beside the first. */
const tables: Readonly<Record<string, readonly string[]>> = {
  Tables: [
    'Use cases',
    'Data products',
    'Metrics',
    'Pain points',
    'Assumptions',
    'Capabilities',
    'Technology items',
  ],
  Register: ['Treatments', 'Other paths'],
  'Kill criteria': ['Table'],
};

const codes = [
  'G-1',
  'U-1',
  'P-1',
  'M-1',
  'R-1',
  'K-1',
  'A-1',
  'T-1',
  'S-1',
  'X-1',
  'C-1',
  'L-1',
  'H-1',
  'V-1',
];

/** A form, a list, a table and a comparison, looked at with the largest text. */
const largest = [
  ['Frame', 'Facts'],
  ['Canvas', 'Outline'],
  ['Plan', 'Time boxes'],
  ['Review', 'Gates'],
] as const;

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test('the library and its dialogs', async () => {
    const { page } = await openApp({ context: { colorScheme } });
    await page.getByRole('heading', { name: 'Workbooks' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'New workbook' }).click();
    await page.getByRole('dialog', { name: 'New workbook' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test.each(['Blank', 'Worked example'])('every stage of a workbook: %s', async (template) => {
    const { page } = await openApp({ context: { colorScheme } });
    const app = new WorkbookPage(page);
    await app.create({ template });
    const faults: Record<string, string[]> = {};
    for (const [stage, tabs] of screens) {
      for (const tab of tabs.length === 0 ? [undefined] : tabs) {
        await app.goTo(stage, tab);
        faults[[stage, tab].filter(Boolean).join(' ')] = await accessibilityFaults(page);
        for (const table of tables[tab ?? ''] ?? []) {
          await page.getByRole('radiogroup').getByText(table, { exact: true }).click();
          faults[`${tab} ${table}`] = await accessibilityFaults(page);
        }
      }
    }
    expect(Object.entries(faults).filter(([, found]) => found.length > 0)).toEqual([]);
  });

  test('the inspector of each kind, which is at most two screens high while its sections are folded', async () => {
    const { page } = await openApp({ context: { colorScheme, viewport: { width: 1280, height: 720 } } });
    const app = new WorkbookPage(page);
    await app.create({ template: 'Worked example' });
    const faults: Record<string, string[]> = {};
    const screensHigh: Record<string, number> = {};
    const stripHeights = new Set<number>();
    for (const code of codes) {
      await app.fromPalette(`${code} `, code);
      await app.inspector.getByRole('heading', { level: 2 }).filter({ hasText: code }).waitFor();
      faults[code] = await accessibilityFaults(page);
      const { clientHeight, scrollHeight } = await app.inspector
        .locator('[data-side-body]')
        .evaluate(({ clientHeight, scrollHeight }) => ({ clientHeight, scrollHeight }));
      screensHigh[code] = scrollHeight / clientHeight;
      const strip = await app.inspector.getByRole('group', { name: 'Findings' }).boundingBox();
      stripHeights.add(strip?.height ?? 0);
    }
    expect(Object.entries(faults).filter(([, found]) => found.length > 0)).toEqual([]);
    expect(Object.entries(screensHigh).filter(([, screens]) => screens > 2)).toEqual([]);
    // With many findings and with none: what stands below does not move.
    expect(stripHeights.size).toBe(1);
  });

  test('a decision that waits for its signatures, in its panel', async () => {
    const { page } = await openApp({ context: { colorScheme } });
    const app = new WorkbookPage(page);
    await app.create({ template: 'Worked example' });
    await app.fromPalette('D-1 ', 'D-1');
    const panel = page.getByRole('dialog', { name: /^D-1 / });
    await panel.getByRole('region', { name: 'Signatures' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('raising a note and waiving a finding', async () => {
    const { page } = await openApp({ context: { colorScheme } });
    const app = new WorkbookPage(page);
    await app.create({ template: 'Worked example' });
    await page.keyboard.press('Alt+q');
    await page.getByRole('dialog', { name: 'Raise a note upward' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await app.goTo('Review', 'Findings');
    await page
      .getByRole('button', { name: /^Waive…/ })
      .first()
      .click();
    await page.getByRole('dialog', { name: /^Waive/ }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('what a tripped criterion opens: who works, the alarm, the decision, the log and its record', async () => {
    const { page } = await openApp({ context: { colorScheme } });
    const risks = await openRisks(page, 'Worked example', 'Kill criteria');
    await risks.read('K-4', 'Value in %', '93.2', '2026-02-13');
    await page.getByRole('dialog', { name: 'Who is working?' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await risks.workAs('Head of supply');
    await risks.setAsOf('2026-02-16');
    const alarm = page.getByRole('alert').filter({ hasText: 'K-4' });
    await alarm.waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    await alarm.getByRole('button', { name: 'Decide K-4' }).click();
    const panel = page.getByRole('dialog', { name: /^D-/ });
    await panel.getByRole('radio', { name: /Return to why/ }).click();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });

    await risks.goTo('Review', 'Gates');
    expect(await accessibilityFaults(page)).toEqual([]);
    await risks.goTo('Review', 'Log');
    await page.getByRole('button', { name: 'Export CSV' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('radiogroup', { name: 'Which log' }).getByText('Binding record').click();
    await page.getByText(/^The record is whole/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('the palette, the help and the wall', async () => {
    const { page } = await openApp({ context: { colorScheme } });
    const app = new WorkbookPage(page);
    await app.create({ template: 'Worked example' });
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder('Type a command, a code or a title').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+/');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Present' }).click();
    await page.getByRole('navigation', { name: 'Slides' }).waitFor();
    for (let slide = 0; slide < 6; slide += 1) {
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.keyboard.press('ArrowRight');
    }
  });

  test('with text at its largest nothing is wider than the window', async () => {
    const { page } = await openApp({ context: { colorScheme, viewport: { width: 1280, height: 720 } } });
    const app = new WorkbookPage(page);
    await app.create({ template: 'Worked example' });
    for (let step = 0; step < 6; step += 1) await page.keyboard.press('Control+=');
    const size = () => page.evaluate(() => document.documentElement.style.fontSize);
    expect(await size()).toBe('200%');
    const tooWide: string[] = [];
    for (const [stage, tab] of largest) {
      await app.goTo(stage, tab);
      expect([tab, await accessibilityFaults(page)]).toEqual([tab, []]);
      const isWider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      if (isWider) tooWide.push(tab);
    }
    expect(tooWide).toEqual([]);
  });
});
