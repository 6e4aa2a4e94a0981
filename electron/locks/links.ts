// Opens addresses outside the app, once a person has seen where they lead.
import { linkWords } from '../../shared/messages/shell.ts';
import { type BrowserWindow, dialog, shell } from 'electron';
import { placeOf, safeLink } from './safeLink.ts';

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
        link.protocol === 'mailto:'
          ? linkWords.writeTo({ place: placeOf(link) })
          : linkWords.openInBrowser({ place: placeOf(link) }),
      detail: link.href,
      buttons: [linkWords.openIt, linkWords.cancel],
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
