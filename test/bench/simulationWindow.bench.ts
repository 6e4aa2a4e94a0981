// The window while a simulation runs: how long its frames take meanwhile, and how soon a run that is cancelled is gone.
import type { Page } from 'playwright-core';
import type { Workbook } from '../../shared/schema/workbook.ts';
import { median, quantile, report } from './benchRows.ts';
import { bigPlan } from './window/bigPlan.ts';
import { inWindow, openApp } from './window/openedApp.ts';
import { framesOf } from './window/timed.ts';

const boxes = 500;
const rounds = 6;
const iterations = 10_000;

const base = bigPlan(boxes);
const [settings] = base.settings.values();
if (!settings) throw new Error('There are no settings.');
const workbook: Workbook = { ...base, settings: new Map([[settings.id, { ...settings, iterations }]]) };

const start = (page: Page) => page.getByRole('button', { name: /^Run (?:simulation|again)$/ }).first();
const cancel = (page: Page) => page.getByRole('button', { name: 'Cancel' });

const rest = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** Milliseconds from the press of Cancel, by its own time, until nothing of the run is drawn any more. */
async function cancelled(page: Page): Promise<number> {
  await start(page).click();
  await cancel(page).waitFor();
  await rest(150);
  await page.evaluate(() => {
    const gone = new Promise<number>((resolve) => {
      const look = (at: number) => {
        if (document.querySelector('[role=progressbar]')) requestAnimationFrame(() => look(at));
        else setTimeout(() => resolve(performance.now() - at));
      };
      addEventListener('click', ({ timeStamp }) => requestAnimationFrame(() => look(timeStamp)), {
        capture: true,
        once: true,
      });
    });
    Object.assign(globalThis, { gone });
  });
  await cancel(page).click();
  return page.evaluate(() => (globalThis as unknown as { gone: Promise<number> }).gone);
}

/** The frames of a whole run, and the times of some that are cancelled. */
async function ours(page: Page, url: string) {
  await openApp(page, url, workbook);
  await page.getByRole('link', { name: 'Review', exact: true }).click();
  await page.getByRole('tab', { name: 'Simulation' }).click();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await cancelled(page));
  await start(page).click();
  await cancel(page).waitFor();
  const frames = await framesOf(page, async () => {
    await cancel(page).waitFor({ state: 'detached' });
  });
  return { frames, times };
}

const [{ frames, times }, floor] = await inWindow(ours, async (page, url) => {
  await page.route(`${url}/bare`, (route) => route.fulfill({ contentType: 'text/html', body: '<body>' }));
  await page.goto(`${url}/bare`);
  return framesOf(page, () => rest(1_000));
});
const what = `${boxes} boxes, ${iterations} iterations`;
report([
  {
    what: `a frame while a simulation runs, ${what}, 95 of 100`,
    value: quantile(frames, 0.95),
    unit: 'ms',
    floor: { what: 'an empty page', value: quantile(floor, 0.95) },
    most: 17,
  },
  { what: `a run that is cancelled, median, ${what}`, value: median(times), unit: 'ms', most: 50 },
]);
