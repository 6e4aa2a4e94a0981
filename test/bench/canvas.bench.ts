// The canvas in the hand: 2,000 items panned by the wheel and one of them dragged in the real window, beside the library it
// is drawn with by itself, with as many boxes and lines; how soon it opens, and what its layout costs.
import type { Page } from 'playwright-core';
import { layoutCanvas } from '../../shared/layout/canvas/canvas.ts';
import type { Workbook } from '../../shared/schema/workbook.ts';
import { bigWorkbook } from '../helpers/workbooks/bigWorkbook.ts';
import { medianMs, report } from './benchRows.ts';
import { dragWork, wheelWork } from './window/canvasFigures.ts';
import { serveFlow } from './window/flowPage.ts';
import { inWindow, openApp } from './window/openedApp.ts';

const cards = 2_000;
const records = 3_400;
const workbook = bigWorkbook(records);
const { items } = layoutCanvas(workbook);
if (items.length < cards) throw new Error(`Only ${items.length} items stand on the canvas.`);

interface Figures {
  readonly open: number;
  readonly wheel: number;
  readonly drag: number;
  readonly wheelWhole: number;
}

const settled = (page: Page): Promise<void> => page.waitForTimeout(1_500);

/** From the press on the stage until cards are drawn. */
async function openCanvas(page: Page): Promise<number> {
  const startedAt = performance.now();
  await page.getByRole('link', { name: 'Canvas' }).click();
  await page.locator('.react-flow__node').first().waitFor();
  return performance.now() - startedAt;
}

async function ours(page: Page, url: string): Promise<Figures> {
  await openApp(page, url, workbook);
  const open = await openCanvas(page);
  await settled(page);
  const wheel = await wheelWork(page);
  const drag = await dragWork(page);
  // Out as far as it goes: plain boxes, as many of them as the window shows.
  await page.getByRole('application', { name: 'Canvas' }).focus();
  for (let i = 0; i < 14; i += 1) await page.keyboard.press('-');
  await settled(page);
  return { open, wheel, drag, wheelWhole: await wheelWork(page) };
}

async function bare(page: Page): Promise<Figures> {
  const server = await serveFlow();
  const show = async (isWhole: boolean): Promise<number> => {
    await page.goto(server.url);
    await page.waitForFunction(() => 'showFlow' in globalThis);
    const startedAt = performance.now();
    await page.evaluate(
      ([count, whole]) =>
        (globalThis as unknown as { showFlow: (count: number, isWhole: boolean) => void }).showFlow(
          count,
          whole,
        ),
      [items.length, isWhole] as const,
    );
    await page.locator('.react-flow__node').first().waitFor();
    const open = performance.now() - startedAt;
    await settled(page);
    return open;
  };
  const open = await show(false);
  const wheel = await wheelWork(page);
  const drag = await dragWork(page);
  await show(true);
  const wheelWhole = await wheelWork(page);
  await server.close();
  return { open, wheel, drag, wheelWhole };
}

const [app, floor] = await inWindow(ours, bare);
const what = `${items.length} items`;
/** The same workbook with its risks in a map of their own, as each edit makes it. */
const again = (): Workbook => ({ ...workbook, risk: new Map(workbook.risk) });
const layout = medianMs(again, (edited) => layoutCanvas(edited), { rounds: 9 });

report([
  {
    what: `a step of the wheel, ${what}`,
    value: app.wheel,
    unit: 'ms',
    floor: { what: 'bare library, culled', value: floor.wheel },
    goal: 1.5,
  },
  {
    what: `a step of a drag, ${what}`,
    value: app.drag,
    unit: 'ms',
    floor: { what: 'bare library, culled', value: floor.drag },
    goal: 1.5,
  },
  {
    what: `a step of the wheel far away, ${what}`,
    value: app.wheelWhole,
    unit: 'ms',
    floor: { what: 'bare library, all in view', value: floor.wheelWhole },
    goal: 0.6,
  },
  { what: `open the canvas, ${what}`, value: app.open, unit: 'ms', most: 1_500 },
  { what: `layout after a change, ${what}`, value: layout, unit: 'ms', most: 150 },
]);
