// Decides which addresses a document may lead to, and finds the places inside it.

import { boundsOf } from '../scene/bounds.ts';
import { drawnAt, type Mark, type Page } from '../scene/marks.ts';

/** A place inside the document: pages count from 0, y in points from the top of the page. */
export type Place = { readonly pageIndex: number; readonly y: number };

const allowed = /^(?:https?:\/\/[^/?#@\s]+(?:[/?#]|$)|mailto:[^\s])[^\s<>"\\]*$/iu;

/** The address in plain ASCII when it is http, https or mailto, well formed and without a login; else null. */
export const safeHref = (href: string): string | null => {
  const address = href.trim();
  if (!allowed.test(address) || /[\p{Cc}\p{Cf}\p{Surrogate}]/u.test(address)) return null;
  return address.replace(/[^!-~]/gu, encodeURIComponent);
};

const collectPlaces = (
  marks: readonly Mark[],
  pageIndex: number,
  offsetY: number,
  places: Map<string, Place>,
): void => {
  for (const mark of marks) {
    if (mark.kind !== 'group') continue;
    const y = offsetY + (mark.y ?? 0);
    const names = [mark.id, mark.subject === undefined ? undefined : drawnAt(mark.subject)];
    for (const name of names) {
      if (name === undefined || places.has(name)) continue;
      places.set(name, { pageIndex, y: y + (boundsOf(mark.marks)?.y ?? 0) });
    }
    collectPlaces(mark.marks, pageIndex, y, places);
  }
};

/** Where each group with an `id` or a `subject` stands; the first one counts when a row is spread over pages. */
export const placesOf = (pages: readonly Page[]): ReadonlyMap<string, Place> => {
  const places = new Map<string, Place>();
  for (const [pageIndex, page] of pages.entries()) collectPlaces(page.marks, pageIndex, 0, places);
  return places;
};
