// Opens addresses outside the app, once a person has seen where they lead.
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
