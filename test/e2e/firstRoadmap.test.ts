// A first roadmap: the same small engagement by mouse and by keyboard, every action counted.
import { test } from 'vitest';
import { openApp } from '../helpers/browser/browserPage.ts';
import { roadmapByKeys } from './journeys/roadmapByKeys.ts';
import { CountingHand } from './pages/CountingHand.ts';

test('by keyboard alone', async () => {
  const { page } = await openApp();
  const hand = new CountingHand(page);
  await page.getByRole('heading', { name: 'Workbooks' }).waitFor();
  try {
    await roadmapByKeys(hand);
  } finally {
    await page.screenshot({ path: '/tmp/j/end.png' });
    console.log(hand.report());
    console.log(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 300)));
  }
});
