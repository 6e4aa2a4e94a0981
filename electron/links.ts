// Opens addresses outside the app: only of three kinds, and only after a person has seen where they lead.
import { type BrowserWindow, dialog, shell } from 'electron';

const mostLength = 2000;

/** The address when it may be offered, else null: https, http or mailto, with a place to go and no hidden login. */
export function safeLink(url: string): URL | null {
  if (url.length > mostLength || /[\p{Cc}\s]/u.test(url) || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (parsed.username !== '' || parsed.password !== '') return null;
  if (parsed.protocol === 'mailto:') return parsed.pathname === '' ? null : parsed;
  return /^https?:$/.test(parsed.protocol) && parsed.hostname !== '' ? parsed : null;
}

/** Where the address leads, in the form a person can check. */
export const placeOf = (url: URL): string =>
  url.protocol === 'mailto:' ? decodeURIComponent(url.pathname) : url.hostname;

const asked = new WeakSet<BrowserWindow>();

/** Asks, then opens; false when it may not be opened, was declined, or the same window is being asked already. */
export async function openLink(url: string, window: BrowserWindow): Promise<boolean> {
  const link = safeLink(url);
  if (link === null || asked.has(window)) return false;
  asked.add(window);
  try {
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      message:
        link.protocol === 'mailto:' ? `Write to ${placeOf(link)}?` : `Open ${placeOf(link)} in your browser?`,
      detail: link.href,
      buttons: ['Open', 'Cancel'],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    });
    if (response !== 0) return false;
    await shell.openExternal(link.href);
    return true;
  } finally {
    asked.delete(window);
  }
}
