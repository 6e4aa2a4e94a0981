// What axe finds wrong on a page (WCAG 2.2 A and AA, and its own best practices).
import { source } from 'axe-core';
import type { Page } from 'playwright-core';
import { atRest } from './atRest.ts';

const ofColours = ['color-contrast', 'link-in-text-block'];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

interface Axe {
  readonly run: (options: unknown) => Promise<{ readonly violations: readonly Violation[] }>;
}

async function violationsIn(page: Page, options: object): Promise<readonly Violation[]> {
  if (await page.evaluate(() => !('axe' in globalThis))) await page.evaluate(source);
  return page.evaluate(async (given) => {
    const { axe } = globalThis as unknown as { readonly axe: Axe };
    const { violations } = await axe.run({ ...given, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) }));
  }, options);
}

/**
 * Every fault of the page as it stands, with its element, but for the rules `without`. In light colours every rule is
 * looked at, in dark ones those of colours: the rest of the page is the same.
 */
export async function accessibilityFaults(page: Page, ...without: readonly string[]): Promise<string[]> {
  await atRest(page);
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const rules = Object.fromEntries(without.map((id) => [id, { enabled: false }]));
  const found = await violationsIn(
    page,
    isDark ? { runOnly: { type: 'rule', values: ofColours } } : { rules },
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
