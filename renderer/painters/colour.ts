// How a colour of a scene is said in CSS: by the theme's variables on screen, or by value for paper.

import type { Colour } from '../../shared/scene/marks.ts';
import { hexOf } from '../../shared/scene/palette.ts';
import type { Theme } from '../../shared/scene/palette.ts';

/** A CSS colour that follows the theme in force (renderer/ui/theme/tokens.css); with `theme` given, that theme's own value. */
export const cssColour = (colour: Colour, theme?: Theme): string => {
  if (theme !== undefined) return hexOf(colour, theme);
  if (typeof colour === 'string') return `var(--tl-${colour})`;
  const share = Math.round(colour.tint * 10_000) / 100;
  return `color-mix(in srgb, var(--tl-${colour.token}) ${share}%, var(--tl-surface))`;
};
