// Text can be read on every ground it stands on, as computed from the tokens themselves, in both schemes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Rgb } from '../../../../shared/scene/palette.ts';
import { contrast } from '../../../helpers/pictures/contrast.ts';
import { root } from '../../../helpers/sources/sourceFiles.ts';

type Scheme = 'light' | 'dark';

const sheet = readFileSync(join(root, 'renderer/ui/theme/tokens.css'), 'utf8')
  .replaceAll(/\/\*[\s\S]*?\*\//g, '')
  // What people with other needs ask for is stronger still.
  .replace(/@media[\s\S]*$/, '');

/** The tokens of a scheme as written: later rules over earlier ones, as the browser takes them. */
function tokensOf(scheme: Scheme): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, selectors = '', body = ''] of sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const isForAll = /^\s*:root\s*(,|$)/.test(selectors);
    if (!isForAll && !(scheme === 'dark' && selectors.includes("='dark']"))) continue;
    for (const [, name = '', value = ''] of body.matchAll(/(--tl-[\w-]+):\s*([^;]+);/g))
      found.set(name, value.trim());
  }
  return found;
}

/** A colour token as painted over `ground`: hex values, other tokens, and mixtures of two in sRGB. */
function colourOf(value: string, tokens: ReadonlyMap<string, string>, ground: Rgb): Rgb {
  const text = value.replaceAll(/var\((--tl-[\w-]+)\)/g, (_, name: string) => tokens.get(name) ?? name);
  if (text !== value) return colourOf(text, tokens, ground);
  const hex = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/.exec(value);
  if (hex) return [1, 2, 3].map((i) => Number.parseInt(hex[i] ?? '', 16)) as unknown as Rgb;
  if (value === 'transparent') return ground;
  const mix = /^color-mix\(in srgb, (.+) (\d+)%, (.+)\)$/.exec(value);
  if (!mix) throw new Error(`No colour that can be computed: ${value}`);
  const [, first = '', share = '', second = ''] = mix;
  const [a, b] = [colourOf(first, tokens, ground), colourOf(second, tokens, ground)];
  const part = Number(share) / 100;
  return a.map((channel, i) => channel * part + (b[i] ?? 0) * (1 - part)) as unknown as Rgb;
}

function ratio(scheme: Scheme, text: string, ...grounds: readonly string[]): number {
  const tokens = tokensOf(scheme);
  const ground = grounds.reduce<Rgb>(
    (under, name) => colourOf(`var(--tl-${name})`, tokens, under),
    [0, 0, 0],
  );
  return contrast(colourOf(`var(--tl-${text})`, tokens, ground), ground);
}

const tones = 'why what risk when how low moderate high extreme error warning info done'.split(' ');
const plainGrounds = [['paper'], ['surface'], ['raised'], ['selected'], ['control-hover']];
const overlaid = ['paper', 'surface', 'raised'].flatMap((under) => [
  [under, 'hover'],
  [under, 'pressed'],
]);
const pairs: readonly (readonly [text: string, ...grounds: string[]])[] = [
  ...[...plainGrounds, ...overlaid].map((grounds) => ['ink', ...grounds] as const),
  ...[...plainGrounds, ['surface', 'hover'], ['paper', 'hover']].map((on) => ['muted', ...on] as const),
  ...tones.flatMap((tone) => [
    ['ink', `${tone}-tint`] as const,
    ['muted', `${tone}-tint`] as const,
    [tone, 'paper'] as const,
    [tone, 'surface'] as const,
    // The letter of a level stands in the ground's colour on the level's own.
    ['surface', tone] as const,
  ]),
  ['accent', 'paper'],
  ['accent', 'surface'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['on-accent', 'error'],
  ['on-accent', 'error-strong'],
  ['error', 'error-tint'],
  // A tip is turned round: the ground's colour on ink.
  ['surface', 'ink'],
  ['on-sheet', 'sheet'],
];

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  test('text reaches 4.5:1 wherever it stands', () => {
    const low = pairs
      .map(([text, ...grounds]) => ({
        pair: `${text} on ${grounds.join(' under ')}`,
        is: ratio(scheme, text, ...grounds),
      }))
      .filter(({ is }) => is < 4.5);
    expect(low).toEqual([]);
  });

  test('the line that alone tells a control, and the ring of the focus, reach 3:1', () => {
    for (const line of ['line-strong', 'accent'])
      for (const ground of ['paper', 'surface'])
        expect(ratio(scheme, line, ground)).toBeGreaterThanOrEqual(3);
  });
});

test('a mixture is computed as the browser does', () => {
  expect(ratio('light', 'ink', 'surface')).toBeCloseTo(16.5, 0);
  const tokens = new Map([
    ['--tl-a', 'color-mix(in srgb, #000000 var(--tl-p), #ffffff)'],
    ['--tl-p', '10%'],
  ]);
  expect(colourOf('var(--tl-a)', tokens, [0, 0, 0])).toEqual([229.5, 229.5, 229.5]);
  expect(colourOf('color-mix(in srgb, #000000 50%, transparent)', tokens, [100, 100, 100])).toEqual([
    50, 50, 50,
  ]);
});
