// Drops things on a page as a person does: real events of the browser, with files that have a path on this computer.
import type { CDPSession, Page } from 'playwright-core';

/** Files by their path, or text by its type (`text/uri-list`). */
export type Dropped =
  | { readonly files: readonly string[] }
  | { readonly text: Readonly<Record<string, string>> };

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** From now on the preload script's `webUtils.getPathForFile` is answered: it stops the page until it knows. */
async function answerPaths(page: Page): Promise<CDPSession> {
  const cdp = await page.context().newCDPSession(page);
  cdp.on('Debugger.paused', ({ callFrames: [frame] }) => void answerOne(cdp, frame?.callFrameId ?? ''));
  await cdp.send('Debugger.enable');
  return cdp;
}

async function answerOne(cdp: CDPSession, callFrameId: string): Promise<void> {
  const { result } = await cdp.send('Debugger.evaluateOnCallFrame', { callFrameId, expression: 'file' });
  const { path } = await cdp.send('DOM.getFileInfo', { objectId: result.objectId ?? '' });
  const expression = `path = ${JSON.stringify(path)}`;
  await cdp.send('Debugger.evaluateOnCallFrame', { callFrameId, expression });
  await cdp.send('Debugger.resume');
}

/** Drops in the middle of the page; what comes of it comes later. */
export async function drop(page: Page, dropped: Dropped): Promise<void> {
  const session = sessions.get(page) ?? answerPaths(page);
  sessions.set(page, session);
  const cdp = await session;
  const { x, y } = await page.evaluate(() => ({ x: innerWidth / 2, y: innerHeight / 2 }));
  const items =
    'text' in dropped ? Object.entries(dropped.text).map(([mimeType, data]) => ({ mimeType, data })) : [];
  const data = {
    items,
    dragOperationsMask: 1,
    ...('files' in dropped ? { files: [...dropped.files] } : {}),
  };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await cdp.send('Input.dispatchDragEvent', { type, x, y, data });
}
