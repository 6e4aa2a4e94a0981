// The browser and our table agree how wide text is; so the lines of a picture are the lines of its PDF.
import { expect, test } from 'vitest';
import type { TextMark } from '../../shared/scene/marks.ts';
import type { Weight } from '../../shared/text/glyphs.ts';
import { hasGlyph } from '../../shared/text/glyphs.ts';
import { textWidth } from '../../shared/text/measureText.ts';
import { openModule } from '../helpers/browser/browserModule.ts';
import type * as ScenePage from '../helpers/browser/scenePage.tsx';

const sample = (text: string, weight: Weight): TextMark => ({
  kind: 'text',
  x: 0,
  y: 50,
  text,
  size: 100,
  weight,
  anchor: 'start',
  fill: 'ink',
});

// A mark without its letter stands on a circle of the browser's own; marks have no width of their own in the font.
const characters = Array.from({ length: 0x10000 }, (_, code) => code)
  .filter((code) => hasGlyph(code))
  .map((code) => String.fromCodePoint(code))
  .filter((character) => !/\p{M}|\u25cc/u.test(character));

const words = [
  'AVAToTeffi 1,234.50',
  'office affluent fjord',
  'Ωμέγα ΤΑΥ',
  'Гаубица ЛЮД',
  'Příliš Tiếng',
  'two  spaces',
];

test('every character and every word is as wide on screen as measured, in both weights', async () => {
  const { page } = await openModule('test/helpers/browser/scenePage.tsx');
  for (const weight of ['regular', 'bold'] as const) {
    const marks = [...characters, ...words].map((text) => sample(text, weight));
    const widths = await page.evaluate(
      (given) => (globalThis as unknown as { tested: typeof ScenePage }).tested.measureTexts(given),
      marks,
    );
    expect(widths.length).toBe(marks.length);
    const differing = marks.flatMap(({ text, size }, index) => {
      const measured = textWidth(text, size, weight);
      const shown = widths[index] ?? Number.NaN;
      return Math.abs(measured - shown) < 0.5 ? [] : [`${JSON.stringify(text)} ${measured} ${shown}`];
    });
    expect(differing).toEqual([]);
  }
});
