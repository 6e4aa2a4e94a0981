// How wide the panel beside the work is: as a person has drawn it, kept on this computer.
import { useState } from 'react';

/** Limits of the width, in pixels at the usual size of text; the style sheet leaves the work what it needs. */
export const panelLimits = { least: 320, most: 720, first: 340 } as const;

/** How many of those pixels are one rem: the panel is drawn as much wider as its text is larger. */
export const usualRemPx = 16;

const key = 'throughline.inspector-width';

const within = (widthPx: number): number =>
  Math.round(Math.min(Math.max(widthPx, panelLimits.least), panelLimits.most));

/** What was kept; the first width where nothing was, or nothing can be kept. */
function kept(): number {
  try {
    const width = Number(localStorage.getItem(key));
    return width > 0 ? within(width) : panelLimits.first;
  } catch {
    return panelLimits.first;
  }
}

/** The width, and a way to change it that is remembered. */
export function usePanelWidth(): readonly [widthPx: number, setWidth: (widthPx: number) => void] {
  const [width, setOwn] = useState(kept);
  const setWidth = (wanted: number) => {
    setOwn(within(wanted));
    try {
      localStorage.setItem(key, String(within(wanted)));
    } catch {
      // Where nothing can be kept it holds as long as the window.
    }
  };
  return [width, setWidth];
}
