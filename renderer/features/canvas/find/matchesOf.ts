// What of the canvas holds the words that are looked for.
import type { CanvasItem, CanvasLayout } from '../../../../shared/layout/canvas/canvas.ts';

/** The items whose code, title or lines hold all the words, in the order of the canvas. */
export function matchesOf({ items }: CanvasLayout, typed: string): readonly CanvasItem[] {
  const words = typed.toLowerCase().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [];
  return items.filter(({ code, title, detail, rows }) => {
    const text = [code ?? '', title, detail, ...rows].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
