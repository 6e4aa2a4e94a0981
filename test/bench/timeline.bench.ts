// The timeline in the hand: a bar of 500 is dragged across the picture in the real window, beside a bare picture with as
// many rectangles, one of which follows the pointer; and what a preview costs by itself.
import type { Page } from 'playwright-core';
import { fromDayNumber } from '../../shared/dates/dayNumber.ts';
import { moveBox } from '../../shared/edits/plan/boxMoves.ts';
import { previewOf } from '../../shared/edits/plan/preview.ts';
import { scheduleOf } from '../../shared/rules/plan/schedule.ts';
import { planStateOf } from '../../shared/rules/preview/planState.ts';
import type { Id } from '../../shared/schema/field.ts';
import { medianMs, quantile, report } from './benchRows.ts';
import { bigPlan } from './window/bigPlan.ts';
import { inWindow, openApp } from './window/openedApp.ts';
import { framesOf } from './window/timed.ts';

const boxes = 500;
const steps = 90;
const stepPx = 5;
const frameMs = 1_000 / 60;

const rest = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** Takes hold of what is named and moves it to the right and back, a step a frame; then it is let go of by Esc. */
async function dragFrames(page: Page, selector: string): Promise<readonly number[]> {
  const held = page.locator(selector).first();
  await held.scrollIntoViewIfNeeded();
  const place = await held.boundingBox();
  if (!place) throw new Error('There is nothing to take hold of.');
  const [x, y] = [place.x + 4, place.y + place.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 2 * stepPx, y);
  await rest(500);
  const frames = await framesOf(page, async () => {
    const startedAt = performance.now();
    for (let step = 0; step < steps; step += 1) {
      const away = step < steps / 2 ? step : steps - step;
      await page.mouse.move(x + (away + 2) * stepPx, y);
      await rest(Math.max(0, startedAt + step * frameMs - performance.now()));
    }
  });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  return frames;
}

/** As many rectangles, one of which goes with the pointer. */
function bareBars(count: number): void {
  const bars = Array.from(
    { length: count },
    (_, i) =>
      `<rect class="bar" x="${20 + (i % 40) * 20}" y="${i * 20}" width="90" height="14" fill="#9cc"/>`,
  );
  document.body.innerHTML = `<div style="height:600px;overflow:auto"><svg width="1200" height="${count * 20}">${bars.join('')}</svg></div>`;
  const first = document.querySelector('rect');
  addEventListener('pointermove', ({ clientX }) => first?.setAttribute('x', String(clientX)));
}

const workbook = bigPlan(boxes);
const state = planStateOf(workbook);
const moved = 'T-40' as Id<'timeBox'>;
const start = scheduleOf(workbook).boxes.get(moved)?.startDay ?? 0;
/** Later than it starts now, so that it moves and so does what waits for it. */
const days = Array.from({ length: 28 }, (_, i) => fromDayNumber(start + 2 + i));
let turn = 0;
const preview = medianMs(
  () => days[(turn += 1) % days.length] ?? '',
  (day) => previewOf(workbook, state, moveBox(moved, day)),
  { rounds: 61, warmUp: 20 },
);
const copied = medianMs(
  () => [...workbook.timeBox.values()],
  (all) => JSON.stringify(all),
  { rounds: 61, warmUp: 20 },
);

const [ours, floor] = await inWindow(
  async (page, url) => {
    await openApp(page, url, workbook);
    await page.getByRole('link', { name: 'Plan', exact: true }).click();
    await page.locator('[data-subject="T-3"]').first().waitFor();
    return dragFrames(page, '[data-subject="T-3"] rect');
  },
  async (page, url) => {
    await page.route(`${url}/bare`, (route) => route.fulfill({ contentType: 'text/html', body: '<body>' }));
    await page.goto(`${url}/bare`);
    await page.evaluate(bareBars, boxes);
    return dragFrames(page, '.bar');
  },
);
const p95 = (values: readonly number[]): number => quantile(values, 0.95);
report([
  {
    what: `a frame while a bar of ${boxes} is dragged, 95 of 100`,
    value: p95(ours),
    unit: 'ms',
    floor: { what: 'a bare picture', value: p95(floor) },
    most: 17,
  },
  {
    what: `what a move would change, ${boxes} boxes`,
    value: preview,
    unit: 'ms',
    floor: { what: 'writing the boxes as JSON', value: copied },
    most: 16,
  },
]);
