// A Chromium page behind each window: app:// addresses are mapped to one secure origin, requests go through main.
import { readFileSync } from 'node:fs';
import type {
  Browser,
  BrowserContext,
  CDPSession,
  Page,
  Request as PageRequest,
  Route,
} from 'playwright-core';
import type { FakeSession } from './fakeSession.ts';
import type { PageDriver, PageEvents } from './fakeWindow.ts';
import type { Complaints } from './modelled.ts';
import { pageScript, preloadScript } from './worlds.ts';
import { pageWaitMs } from '../../helpers/until.ts';

/** Chromium refuses to route schemes it does not know; this name leads nowhere, and counts as secure. */
const mapped = 'https://throughline.app.localhost';
const own = 'app://throughline';

export const toPage = (url: string): string =>
  url.startsWith(own) ? `${mapped}${url.slice(own.length)}` : url;
const fromPage = (url: string): string =>
  url.startsWith(mapped) ? `${own}${url.slice(mapped.length)}` : url;

const binding = 'reachMain';
const worldName = 'preload';

export interface ChromiumPage extends PageDriver {
  /** Resolves when the page is there. */
  readonly page: Promise<Page>;
}

export interface Pages {
  readonly openPage: (events: PageEvents, preloadPath: string) => ChromiumPage;
  readonly context: BrowserContext;
  readonly close: () => Promise<void>;
}

interface ChromiumEvents extends PageEvents {
  /** The page is the same, at another place in it. */
  readonly moved: (url: string) => void;
}

interface Opened {
  readonly page: Page;
  readonly cdp: CDPSession;
}

async function respond(route: Route, session: FakeSession): Promise<void> {
  const request = route.request();
  const answer = await session.answer(new Request(fromPage(request.url()), { method: request.method() }));
  await route.fulfill({
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: Buffer.from(await answer.arrayBuffer()),
  });
}

/** A page may be gone by the time it is told something: it was closed or left. Then null. */
async function unlessGone<T>(told: Promise<T>): Promise<T | null> {
  try {
    return await told;
  } catch (error) {
    if (/closed|destroyed|Cannot find context/.test(String(error))) return null;
    throw error;
  }
}

/** One context, so that all windows share their storage as they do in one session of Electron. */
export async function chromiumPages(
  browser: Browser,
  session: FakeSession,
  complaints: Complaints,
): Promise<Pages> {
  const context = await browser.newContext({
    acceptDownloads: false,
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  const windows = new Map<Page, PageEvents>();
  /** Where main itself has sent a page: only other navigations are asked about. */
  const sent = new Map<Page, string>();

  function pageOf(request: PageRequest): Page | null {
    try {
      return request.frame().page();
    } catch {
      // A popup's first request has no frame yet.
      return null;
    }
  }

  function mayLoad(request: PageRequest, page: Page): boolean {
    const url = fromPage(request.url());
    if (request.isNavigationRequest() && sent.get(page) !== url) {
      const isMainFrame = request.frame() === page.mainFrame();
      if (windows.get(page)?.mayNavigate(url, isMainFrame) === false) return false;
    }
    sent.delete(page);
    return session.isLetThrough(url);
  }

  context.setDefaultTimeout(pageWaitMs);
  await context.route('**/*', async (route) => {
    const page = pageOf(route.request());
    if (page === null || !windows.has(page) || !mayLoad(route.request(), page)) {
      await route.abort('aborted');
    } else if (fromPage(route.request().url()).startsWith(`${own}/`)) {
      await respond(route, session);
    } else {
      complaints.push(`a request reached the network: ${route.request().url()}`);
      await route.abort();
    }
  });
  /** Settles when each page that was asked for is known by its window and set up. */
  let opening: Promise<unknown> = Promise.resolve();
  // Main has been asked by then; whatever else opened has no window to live in.
  async function closeStray(page: Page): Promise<void> {
    await opening;
    if (!windows.has(page)) await page.close();
  }
  context.on('page', (page) => {
    void closeStray(page);
    page.on('pageerror', (error) => complaints.push(`uncaught: ${error.stack ?? error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
    });
    page.on('download', (download) => {
      if (!session.refusesDownload()) complaints.push(`a download was let through: ${download.url()}`);
    });
  });

  async function open(
    events: ChromiumEvents,
    preloadPath: string,
    found: (world: number) => void,
  ): Promise<Opened> {
    const page = await context.newPage();
    windows.set(page, events);
    const cdp = await context.newCDPSession(page);
    cdp.on('Runtime.executionContextCreated', ({ context: { id, name } }) => {
      if (name === worldName) found(id);
    });
    cdp.on('Runtime.bindingCalled', ({ payload, executionContextId }) => {
      void answer(cdp, events, payload, executionContextId);
    });
    cdp.on('Page.windowOpen', ({ url }) => events.windowOpened(fromPage(url)));
    // A middle click, or a drop: Chromium asks for another page, where Electron asks main, or does nothing.
    cdp.on('Page.frameRequestedNavigation', ({ url, reason, disposition }) => {
      if (disposition === 'currentTab') return;
      if (reason === 'anchorClick') events.windowOpened(fromPage(url));
      else events.dropUntaken(fromPage(url));
    });
    cdp.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId === undefined) events.committed(fromPage(`${frame.url}${frame.urlFragment ?? ''}`));
    });
    cdp.on('Page.navigatedWithinDocument', ({ url }) => events.moved(fromPage(url)));
    page.on('domcontentloaded', () => events.domReady());
    await cdp.send('Page.enable');
    await cdp.send('Runtime.enable');
    await cdp.send('Runtime.addBinding', { name: binding, executionContextName: worldName });
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: pageScript() });
    const source = preloadScript(readFileSync(preloadPath, 'utf8'), binding);
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName });
    return { page, cdp };
  }

  function openPage(events: PageEvents, preloadPath: string): ChromiumPage {
    let world: number | null = null;
    let url = '';
    let isClosed = false;
    const opened = open(
      {
        ...events,
        committed: (now) => {
          url = now;
          events.committed(now);
        },
        moved: (now) => {
          url = now;
        },
        domReady: () => {
          if (!isClosed) events.domReady();
        },
      },
      preloadPath,
      (id) => {
        world = id;
      },
    );
    opening = Promise.allSettled([opening, opened]);
    let sender: CDPSession | null = null;
    return {
      page: opened.then(({ page }) => page),
      load: async (target) => {
        const { page, cdp } = await opened;
        sender = cdp;
        sent.set(page, target);
        await page.goto(toPage(target), { waitUntil: 'commit' });
      },
      reload: () => {
        void unlessGone(
          opened.then(({ page }) => {
            sent.set(page, url);
            return page.reload({ waitUntil: 'commit' });
          }),
        );
      },
      url: () => url,
      edit: (command) => {
        void unlessGone(
          opened.then(({ page }) => page.evaluate((name) => document.execCommand(name), command)),
        );
      },
      send: (channel, value) => {
        if (sender === null || world === null) return false;
        void evaluate(sender, world, `fromMain.send(${JSON.stringify(channel)}, ${JSON.stringify(value)})`);
        return true;
      },
      close: () => {
        isClosed = true;
        void opened.then(({ page }) => page.close());
      },
    };
  }

  async function evaluate(cdp: CDPSession, contextId: number, expression: string): Promise<void> {
    const answer = await unlessGone(cdp.send('Runtime.evaluate', { contextId, expression }));
    if (answer?.exceptionDetails) complaints.push(`preload: ${JSON.stringify(answer.exceptionDetails)}`);
  }

  async function answer(cdp: CDPSession, events: PageEvents, payload: string, world: number): Promise<void> {
    const { id, channel, args } = JSON.parse(payload) as { id: number; channel: string; args: string };
    const [value, error] = await events.invoke(channel, args).then(
      (packed) => [packed, null],
      (reason: unknown) => [null, String(reason)],
    );
    await evaluate(cdp, world, `fromMain.settle(${id}, ${JSON.stringify(value)}, ${JSON.stringify(error)})`);
  }

  /** A page that is still being set up is waited for: nobody could tell its end from a fault. */
  async function close(): Promise<void> {
    await opening;
    await context.close();
  }

  return { openPage, context, close };
}
