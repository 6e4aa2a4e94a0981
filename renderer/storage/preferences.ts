// What a person has chosen for this computer, whatever workbook is open: kept beside the workbooks, and in none of them.

/** The sizes text can have, in percent of the usual one. */
export const textSizes = [90, 100, 110, 125, 150, 175, 200] as const;
export type TextSize = (typeof textSizes)[number];

export interface Preferences {
  readonly textSize: TextSize;
  /** What to do next is not shown. */
  readonly isGuideHidden: boolean;
}

export const usualPreferences: Preferences = { textSize: 100, isGuideHidden: false };

/** The next size up (1) or down (−1); the last one stays. */
export const nextTextSize = (size: TextSize, step: 1 | -1): TextSize =>
  textSizes[textSizes.indexOf(size) + step] ?? size;

const key = 'throughline.preferences';

interface Kept {
  readonly textSize?: unknown;
  readonly isGuideHidden?: unknown;
}

/** What was kept; anything that cannot be read counts as never chosen. */
function parsed(text: string | null): Preferences {
  try {
    const kept = (text === null ? {} : JSON.parse(text)) as Kept | null;
    return {
      textSize: textSizes.find((size) => size === kept?.textSize) ?? usualPreferences.textSize,
      isGuideHidden: kept?.isGuideHidden === true,
    };
  } catch {
    return usualPreferences;
  }
}

/** Kept in `localStorage`; where that is full, the choice lasts as long as the window. */
export const preferencesIn = (local: Pick<globalThis.Storage, 'getItem' | 'setItem'>) => ({
  read: (): Preferences => parsed(local.getItem(key)),
  write: ({ textSize, isGuideHidden }: Preferences): void => {
    try {
      local.setItem(key, JSON.stringify({ textSize, isGuideHidden }));
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
    }
  },
});
