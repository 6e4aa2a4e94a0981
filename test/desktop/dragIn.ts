// Drops things on a page as a person does: real events of the browser, with files that have a path on this computer.
import type { Page } from 'playwright-core';

/** Files by their path, or text by its type (`text/uri-list`). */
export type Dropped =
  | { readonly files: readonly string[] }
  | { readonly text: Readonly<Record<string, string>> };

/** Drops in the middle of the page; what comes of it comes later. */
export async function dragIn(page: Page, dropped: Dropped): Promise<void> {
  const { x, y } = await page.evaluate(() => ({ x: innerWidth / 2, y: innerHeight / 2 }));
  const items =
    'text' in dropped ? Object.entries(dropped.text).map(([mimeType, data]) => ({ mimeType, data })) : [];
  const files = 'files' in dropped ? { files: [...dropped.files] } : {};
  const cdp = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await cdp.send('Input.dispatchDragEvent', {
      type,
      x,
      y,
      data: { items, dragOperationsMask: 1, ...files },
    });
}
