// A first roadmap in ten minutes: the same small engagement by mouse and by keyboard, every action counted.
// An action is taken for three seconds and typing for 40 words a minute; the log of each run is printed.
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { openApp } from '../helpers/browser/browserPage.ts';
import { readPdf } from '../helpers/pictures/readPdf.ts';
import { playEngagement } from './journeys/engagement.ts';
import { byKeys, byMouse, type Ways } from './journeys/ways.ts';
import { CountingHand } from './pages/CountingHand.ts';

async function played(waysOf: (hand: CountingHand) => Ways): Promise<{ hand: CountingHand; text: string }> {
  const { page } = await openApp();
  await page.getByRole('heading', { name: 'Workbooks' }).waitFor();
  const hand = new CountingHand(page);
  try {
    const pdf = await readPdf(new Uint8Array(await readFile(await playEngagement(waysOf(hand)))));
    return { hand, text: pdf.pages.flatMap(({ texts }) => texts.map((one) => one.text)).join(' ') };
  } finally {
    console.log(hand.report());
  }
}

/** What an executive finds in the document, and that nothing asks how before why. */
function expectWhole(text: string): void {
  for (const written of ['Buses stay on the road', 'Late stops', 'One depot', 'Drivers ignore it'])
    expect(text).toContain(written);
  expect(text).not.toContain('How before why');
}

test('by keyboard alone', async () => {
  const { hand, text } = await played(byKeys);
  expectWhole(text);
  expect(hand.actions + hand.choices).toBeLessThanOrEqual(260);
  expect(hand.minutes).toBeLessThanOrEqual(15);
});

test('by mouse', async () => {
  const { hand, text } = await played(byMouse);
  expectWhole(text);
  expect(hand.actions + hand.choices).toBeLessThanOrEqual(150);
  expect(hand.minutes).toBeLessThanOrEqual(10);
});
