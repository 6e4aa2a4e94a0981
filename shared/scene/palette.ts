// The colours behind the tokens: one table for light and dark; paper is always light.

import type { Colour, Token } from './marks.ts';

export type Theme = 'light' | 'dark';

/** Values as #rrggbb. All pairs of text and ground used in pictures reach a contrast of 4.5:1; the tests check it. */
export const palette: Readonly<Record<Theme, Readonly<Record<Token, string>>>> = {
  light: {
    ink: '#1b1f24',
    muted: '#5b626b',
    paper: '#faf9f6',
    surface: '#ffffff',
    line: '#e3e0d8',
    accent: '#1f5fbf',
    why: '#8a5300',
    what: '#1f5fbf',
    risk: '#b3261e',
    when: '#00695f',
    how: '#6b3fa0',
    low: '#2e7d32',
    moderate: '#8a6d00',
    high: '#b4500b',
    extreme: '#9b1c1c',
  },
  dark: {
    ink: '#eceef1',
    muted: '#a4acb6',
    paper: '#15181c',
    surface: '#1e2227',
    line: '#343a42',
    accent: '#8ab8ff',
    why: '#f0b453',
    what: '#8ab8ff',
    risk: '#ff9a90',
    when: '#5ccfc0',
    how: '#c7a6f5',
    low: '#7fcf86',
    moderate: '#e3c34b',
    high: '#f5a35c',
    extreme: '#ff8d85',
  },
};

/** Red, green and blue from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

const parseHex = (hex: string): Rgb => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};

/** The colour as it is painted in a theme; a tint is mixed with the surface. */
export const rgbOf = (colour: Colour, theme: Theme): Rgb => {
  if (typeof colour === 'string') return parseHex(palette[theme][colour]);
  const [red, green, blue] = parseHex(palette[theme][colour.token]);
  const ground = parseHex(palette[theme].surface);
  const mix = (over: number, under: number): number => Math.round(under + (over - under) * colour.tint);
  return [mix(red, ground[0]), mix(green, ground[1]), mix(blue, ground[2])];
};

/** The colour as #rrggbb in a theme. */
export const hexOf = (colour: Colour, theme: Theme): string =>
  `#${rgbOf(colour, theme)
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')}`;
