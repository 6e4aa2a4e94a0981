// Opens pages in a real Chromium for a test, and fails the test on anything a page should never do.
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { expect, inject, onTestFinished, TestRunner } from 'vitest';
import { pageWaitMs } from '../until.ts';

export const chromiumSwitches = ['--disable-gpu', '--no-first-run', '--disable-background-networking'];

let browser: Promise<Browser> | null = null;

/** The one Chromium of this worker and all its test files; it ends with the process, whose pipe it hangs on. */
export function openBrowser(): Promise<Browser> {
  browser ??= chromium.launch({ executablePath: inject('chromiumPath'), args: chromiumSwitches });
  return browser;
}

/** What the pages of one context did wrong so far; empty when all is well. */
export type Faults = readonly string[];

function isOwn(url: string, origin: string): boolean {
  return url.startsWith(`${origin}/`) || url.startsWith(`blob:${origin}/`) || url.startsWith('data:');
}

function watchPage(page: Page, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()} (${message.location().url})`);
  });
}

/**
 * Collects every fault of the context's pages: requests outside `origin` (which are also stopped), console
 * errors, breaches of the content policy, uncaught errors and pages that crash.
 */
export async function watchFaults(context: BrowserContext, origin: string): Promise<Faults> {
  const faults: string[] = [];
  await context.exposeFunction('reportPolicyBreach', (breach: string) => faults.push(breach));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (globalThis as unknown as { reportPolicyBreach: (breach: string) => void })
        .reportPolicyBreach;
      report(`content policy: ${event.violatedDirective} blocked ${event.blockedURI} (${event.sourceFile})`);
    });
  });
  await context.route(
    (url) => !isOwn(url.href, origin),
    async (route) => {
      faults.push(`request outside the app: ${route.request().url()}`);
      await route.abort();
    },
  );
  context.on('page', (page) => watchPage(page, faults));
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') faults.push(`request failed: ${request.url()} ${reason}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) faults.push(`request refused: ${response.status()} ${response.url()}`);
  });
  for (const page of context.pages()) watchPage(page, faults);
  return faults;
}

export interface AppOptions {
  /** Where to go, with its leading slash. Default `/`. */
  readonly path?: string;
  /** Default: the app's own server. */
  readonly baseUrl?: string;
  /** Passed on to the browser: viewport, colorScheme, locale, timezoneId, reducedMotion and so on. */
  readonly context?: BrowserContextOptions;
}

export interface OpenApp {
  readonly page: Page;
  /** One fresh profile: a second `context.newPage()` shares its storage, as a second tab does. */
  readonly context: BrowserContext;
  readonly baseUrl: string;
  /** Empties the list of faults, for a test that provokes one and has looked at it. */
  readonly takeFaults: () => Faults;
  /** Ends the context and fails when its pages were at fault. Called by itself at the end of the test. */
  readonly close: () => Promise<void>;
}

/**
 * Opens the built app in a fresh profile: empty storage, 1280×800, light, English, UTC.
 * Inside a test the profile is closed and checked by itself; opened in `beforeAll`, call `close` in `afterAll`.
 */
export async function openApp(options: AppOptions = {}): Promise<OpenApp> {
  const baseUrl = options.baseUrl ?? inject('baseUrl');
  const context = await (
    await openBrowser()
  ).newContext({
    viewport: { width: 1280, height: 800 },
    colorScheme: 'light',
    locale: 'en-GB',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
    ...options.context,
  });
  context.setDefaultTimeout(pageWaitMs);
  const faults = (await watchFaults(context, baseUrl)) as string[];
  let isClosed = false;
  const close = async (): Promise<void> => {
    if (isClosed) return;
    isClosed = true;
    await context.close();
    expect(faults, 'faults of the page').toEqual([]);
  };
  if (TestRunner.getCurrentTest() !== undefined) onTestFinished(close);
  const page = await context.newPage();
  await page.goto(`${baseUrl}${options.path ?? '/'}`);
  return { page, context, baseUrl, takeFaults: () => faults.splice(0), close };
}
