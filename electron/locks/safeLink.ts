// Which addresses may be opened outside the app, and how they are shown to a person first.

const mostLength = 2000;

/** What an address has no honest use for: it would be shown as something else than what is opened. */
const hidden = /[\p{Cc}\p{Cf}\p{Surrogate}\s\\]/u;

/** The address when it may be offered, else null: https, http or mailto, with a place to go and no hidden login. */
export function safeLink(url: string): URL | null {
  if (url.length > mostLength || hidden.test(url) || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (parsed.username !== '' || parsed.password !== '') return null;
  if (parsed.protocol === 'mailto:') return parsed.pathname === '' ? null : parsed;
  return /^https?:$/.test(parsed.protocol) && parsed.hostname !== '' ? parsed : null;
}

/** Where the address leads, in the form a person can check. */
export const placeOf = (url: URL): string => (url.protocol === 'mailto:' ? url.pathname : url.hostname);
