// Every screen, light and dark, empty and full, has nothing axe can find fault with (WCAG 2.2 A and AA).
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openApp } from '../helpers/browserPage.ts';
import { WorkbookPage } from './pages/WorkbookPage.ts';
import { atRest } from '../helpers/atRest.ts';
import { paced } from '../helpers/until.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Faults with the elements concerned, so that a failure says where to look. */
async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

const screens: readonly (readonly [stage: string, tabs: readonly string[]])[] = [
  ['Frame', ['Facts', 'Roles', 'Resources', 'Calendar', 'Settings']],
  ['Canvas', ['Canvas', 'Outline', 'Thread']],
  ['Risks', ['Register', 'Heat map', 'Kill criteria']],
  ['Plan', ['Timeline', 'Time boxes', 'Slices', 'Phases', 'Capacity']],
  ['Pillars', ['Pillars', 'Alignment']],
  ['Tempo', []],
  ['Review', ['Findings', 'Gates', 'Decisions']],
  ['Roadmap', []],
];

/** Looks at each screen in turn and gathers what is wrong, by screen. */
async function faultsOfScreens(app: WorkbookPage): Promise<Record<string, string[]>> {
  const faults: Record<string, string[]> = {};
  for (const [stage, tabs] of screens) {
    for (const tab of tabs.length === 0 ? [undefined] : tabs) {
      await app.goTo(stage, tab);
      await atRest(app.page);
      const found = await faultsOf(app.page);
      if (found.length > 0) faults[[stage, tab].filter(Boolean).join(' ')] = found;
    }
  }
  return faults;
}

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test('the library and its dialogs', async () => {
    const { page } = await openApp({ context: { colorScheme } });
    await page.getByRole('heading', { name: 'Workbooks' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'New workbook' }).click();
    await page.getByRole('dialog', { name: 'New workbook' }).waitFor();
    await atRest(page);
    expect(await faultsOf(page)).toEqual([]);
  });

  test.each(['Blank', 'Worked example'])(
    'every stage of a workbook: %s',
    async (template) => {
      const { page } = await openApp({ context: { colorScheme } });
      const app = new WorkbookPage(page);
      await app.create({ template });
      expect(await faultsOfScreens(app)).toEqual({});
    },
    paced(180_000),
  );

  test(
    'the inspector of each kind, the palette, the help and the wall',
    async () => {
      const { page } = await openApp({ context: { colorScheme } });
      const app = new WorkbookPage(page);
      await app.create({ template: 'Worked example' });
      const faults: Record<string, string[]> = {};
      for (const code of [
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
        'D-1',
      ]) {
        await page.keyboard.press('Control+k');
        await page.getByPlaceholder('Type a command, a code or a title').fill(`${code} `);
        await page.getByRole('option', { selected: true }).filter({ hasText: code }).waitFor();
        await page.keyboard.press('Enter');
        await app.inspector.getByRole('heading', { level: 2 }).filter({ hasText: code }).waitFor();
        const found = await faultsOf(page);
        if (found.length > 0) faults[code] = found;
      }
      expect(faults).toEqual({});
      await page.keyboard.press('Control+k');
      await atRest(page);
      expect(await faultsOf(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+/');
      await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
      await atRest(page);
      expect(await faultsOf(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Present' }).click();
      await page.getByRole('navigation', { name: 'Slides' }).waitFor();
      for (let slide = 0; slide < 6; slide += 1) {
        expect(await faultsOf(page)).toEqual([]);
        await page.keyboard.press('ArrowRight');
      }
    },
    paced(180_000),
  );
});
