// Where windows were: remembered, and corrected when their screen is gone. Lengths in screen pixels.
import type { Rectangle } from 'electron';

export interface Place extends Rectangle {
  readonly maximized: boolean;
}

const usual = { width: 1280, height: 800 } as const;
const least = { width: 800, height: 560 } as const;
/** So much of the upper edge must be on a screen for a person to get hold of the window. */
const grip = { width: 120, height: 24 } as const;

const clamp = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(value, Math.max(low, high)));

function sharedWidth(a: Rectangle, b: Rectangle): number {
  return Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
}

/** True when the window can be dragged by its upper edge on this screen. */
function isWithinReach(place: Rectangle, screen: Rectangle): boolean {
  const inHeight = place.y >= screen.y - 1 && place.y + grip.height <= screen.y + screen.height;
  return inHeight && sharedWidth(place, screen) >= grip.width;
}

function centred(screen: Rectangle, width: number, height: number): Rectangle {
  const size = { width: Math.min(width, screen.width), height: Math.min(height, screen.height) };
  return {
    x: Math.round(screen.x + (screen.width - size.width) / 2),
    y: Math.round(screen.y + (screen.height - size.height) / 2),
    ...size,
  };
}

/**
 * Where to open a window that was at `last` (null: never), given the work areas of the screens there are now, the
 * primary one first. Out of reach or never opened: in the middle of the primary screen.
 */
export function correctedPlace(last: Place | null, screens: readonly Rectangle[]): Place {
  const [primary] = screens;
  if (!primary) return { x: 0, y: 0, ...usual, maximized: false };
  if (!last) return { ...centred(primary, usual.width, usual.height), maximized: false };
  const width = Math.max(least.width, last.width);
  const height = Math.max(least.height, last.height);
  const screen = screens.find((one) => isWithinReach({ ...last, width, height }, one));
  if (!screen) return { ...centred(primary, width, height), maximized: last.maximized };
  return {
    x: last.x,
    y: clamp(last.y, screen.y, screen.y + screen.height - grip.height),
    width: Math.min(width, screen.width),
    height: Math.min(height, screen.height),
    maximized: last.maximized,
  };
}

/** A place near another window, so that both can be seen. */
export const cascaded = (place: Place, by: number): Place => ({
  ...place,
  x: place.x + by,
  y: place.y + by,
  maximized: false,
});

export const leastSize = least;
