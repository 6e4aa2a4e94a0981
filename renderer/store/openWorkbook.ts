// Opening a workbook where its host shows it: in a window of its own on the desktop, in this one in a browser.
import type { Stores } from './stores.tsx';

/** True when it is open, or its window is shown. */
export async function openWorkbook({ host, session, document }: Stores, id: string): Promise<boolean> {
  if (host.windows) {
    await host.windows.showWorkbook(id);
    return true;
  }
  session.getState().reset();
  return document.getState().open(id);
}
