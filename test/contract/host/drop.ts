// Drops on a page of the contract host, which answers for the browser when the preload script asks for a file's path.
import type { CDPSession, Page } from 'playwright-core';
import { dragIn, type Dropped } from '../../desktop/dragIn.ts';

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
  const expression = `found.path = ${JSON.stringify(path)}`;
  await cdp.send('Debugger.evaluateOnCallFrame', { callFrameId, expression });
  await cdp.send('Debugger.resume');
}

/** Drops in the middle of the page; what comes of it comes later. */
export async function drop(page: Page, dropped: Dropped): Promise<void> {
  const session = sessions.get(page) ?? answerPaths(page);
  sessions.set(page, session);
  await session;
  await dragIn(page, dropped);
}
