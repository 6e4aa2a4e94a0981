// What a canvas costs the main thread for each step of the wheel and of a drag, by the browser's own counters.
import type { Page } from 'playwright-core';

const steps = 90;
const frameMs = 1_000 / 60;

const rest = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** Milliseconds of work on the main thread for each of the steps, one a frame. */
async function workOf(page: Page, step: (i: number) => Promise<unknown>): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const busy = async (): Promise<number> => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  };
  await rest(500);
  const before = await busy();
  const startedAt = performance.now();
  for (let i = 1; i <= steps; i += 1) {
    await step(i);
    await rest(Math.max(0, startedAt + i * frameMs - performance.now()));
  }
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  const work = ((await busy()) - before) * 1_000;
  await cdp.detach();
  return work / steps;
}

/** Pans by the wheel, to and fro, with the pointer in the middle of the canvas. */
export async function wheelWork(page: Page): Promise<number> {
  await page.mouse.move(700, 560);
  return workOf(page, (i) => page.mouse.wheel(i % 40 < 20 ? 9 : -9, i % 20 < 10 ? 14 : -14));
}

/** Drags one card of those in sight about, and puts it back by Escape where that is known. */
export async function dragWork(page: Page): Promise<number> {
  const held = await page.evaluate(() => {
    const inSight = [...document.querySelectorAll('.react-flow__node')]
      .map((node) => node.getBoundingClientRect())
      .find(({ left, top, width }) => left > 420 && left + width < 1_100 && top > 380 && top < 600);
    return inSight ? { x: inSight.left + inSight.width / 2, y: inSight.top + 12 } : null;
  });
  if (!held) throw new Error('No card is in sight.');
  await page.mouse.move(held.x, held.y);
  await page.mouse.down();
  await page.mouse.move(held.x + 12, held.y + 12, { steps: 3 });
  const work = await workOf(page, (i) =>
    page.mouse.move(held.x + 90 * Math.sin(i / 15), held.y + 60 * Math.sin(i / 11)),
  );
  await page.keyboard.press('Escape');
  await page.mouse.up();
  return work;
}
