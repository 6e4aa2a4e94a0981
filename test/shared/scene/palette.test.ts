// Every pair of text and ground that pictures use can be read, in both themes and without colour.
import { describe, expect, test } from 'vitest';
import type { Colour, Token } from '../../../shared/scene/marks.ts';
import { hexOf, palette, rgbOf } from '../../../shared/scene/palette.ts';
import { contrast } from '../../helpers/pictures/contrast.ts';
import type { Theme } from '../../../shared/scene/palette.ts';

const stages: readonly Token[] = ['accent', 'why', 'what', 'risk', 'when', 'how'];
const levels: readonly Token[] = ['low', 'moderate', 'high', 'extreme'];
const coloured = [...stages, ...levels];

const pairs: readonly (readonly [text: Colour, ground: Colour])[] = [
  ...(['ink', 'muted', ...coloured] as const).flatMap((text) =>
    (['paper', 'surface'] as const).map((ground) => [text, ground] as const),
  ),
  // Ink and muted text on thinned grounds; a stage's own colour on its own tint; levels keep to ink there.
  ...coloured.flatMap((token) => [
    ['ink', { token, tint: 0.12 }] as const,
    ['muted', { token, tint: 0.12 }] as const,
    ['ink', { token, tint: 0.2 }] as const,
  ]),
  ...stages.map((token) => [token, { token, tint: 0.12 }] as const),
  ...coloured.map((token) => ['surface', token] as const),
  ['ink', { token: 'ink', tint: 0.07 }],
];

const name = (colour: Colour): string =>
  typeof colour === 'string' ? colour : `${colour.token} at ${colour.tint}`;

describe.each(['light', 'dark'] as const)('in the %s theme', (theme: Theme) => {
  test.each(pairs.map(([text, ground]) => [name(text), name(ground), text, ground] as const))(
    '%s on %s reaches 4.5:1',
    (_text, _ground, text, ground) => {
      expect(contrast(rgbOf(text, theme), rgbOf(ground, theme))).toBeGreaterThanOrEqual(4.5);
    },
  );

  test('every token has a value of six figures', () => {
    for (const token of Object.keys(palette.light) as Token[])
      expect(palette[theme][token]).toMatch(/^#[0-9a-f]{6}$/);
  });
});

test('contrast is that of the standard', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
  expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2);
});

test('a tint lies between the surface and the token', () => {
  expect(hexOf({ token: 'why', tint: 0 }, 'light')).toBe(palette.light.surface);
  expect(hexOf({ token: 'why', tint: 1 }, 'light')).toBe(palette.light.why);
  expect(hexOf({ token: 'extreme', tint: 0.5 }, 'light')).toBe('#cd8e8e');
});
