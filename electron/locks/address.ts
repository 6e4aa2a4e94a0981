// The one address of the app's own pages, and what belongs to it.

export const scheme = 'app';
const host = 'throughline';
export const origin = `${scheme}://${host}`;
const page = '/index.html';

/** The address of a window: the library, or one workbook. `hash` is the page's own, such as `#/ID/risks`. */
export const pageUrl = (hash = '#/'): string => `${origin}${page}${hash}`;

function parse(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null;
}

/** True for addresses below our own origin. Node gives no origin to schemes it does not know, so parts are compared. */
export function isOwnUrl(url: string): boolean {
  const parsed = parse(url);
  return (
    parsed !== null && parsed.protocol === `${scheme}:` && parsed.host === host && parsed.username === ''
  );
}

/** True for the app's one page, wherever in it: all a window may ever show. */
export const isOwnPage = (url: string): boolean => isOwnUrl(url) && parse(url)?.pathname === page;

/** What may be loaded: our own files, and what a page of ours made itself. Everything else is network. */
export function mayLoad(url: string): boolean {
  if (url.startsWith('blob:')) return isOwnUrl(url.slice('blob:'.length));
  return url.startsWith('data:') || isOwnUrl(url);
}

/** The page's own part of an address that opens a workbook, at a place in it; null opens the library. */
export function hashOfWorkbook(id: string | null, place: string | null): string {
  if (id === null) return '#/';
  return `#/${[id, ...(place?.split('/') ?? [])].map(encodeURIComponent).join('/')}`;
}

/** Where in the page a window is. */
export const hashOfPage = (url: string): string => parse(url)?.hash || '#/';
