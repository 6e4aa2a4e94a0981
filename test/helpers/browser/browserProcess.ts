// A Chromium with a profile on disk that a test may kill without warning, and open again.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';
import { chromiumSwitches, type Faults, watchFaults } from './browserPage.ts';
import { pageWaitMs, paced } from '../until.ts';

const startMs = paced(60_000);
const pauseMs = 20;

export interface BrowserProcess {
  /** The profile's own context, with everything an earlier process stored in it. */
  readonly context: BrowserContext;
  /** What its pages did wrong so far. */
  readonly faults: Faults;
  /** Ends every process of this browser at once (SIGKILL), as a power cut would; resolves when they are gone. */
  readonly kill: () => Promise<void>;
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, pauseMs);
  });
}

async function debuggingPort(profile: string, child: ChildProcess): Promise<string> {
  const file = join(profile, 'DevToolsActivePort');
  const giveUpAt = Date.now() + startMs;
  while (Date.now() < giveUpAt) {
    const port = existsSync(file) ? readFileSync(file, 'utf8').split('\n')[0] : '';
    if (port) return port;
    if (child.exitCode !== null) throw new Error(`Chromium ended at once with exit code ${child.exitCode}`);
    await pause();
  }
  throw new Error(`Chromium did not answer within ${startMs} ms`);
}

function killGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null)
    return Promise.resolve();
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  process.kill(-child.pid, 'SIGKILL');
  return gone;
}

/**
 * Starts Chromium on `profile`, a folder that stays when the browser is killed.
 * The requests, errors and policy breaches of its pages are collected, with `origin` as their only allowed origin.
 */
export async function startBrowser(profile: string, origin: string): Promise<BrowserProcess> {
  rmSync(join(profile, 'DevToolsActivePort'), { force: true });
  const switches = ['--headless', '--no-sandbox', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
  const child = spawn(inject('chromiumPath'), [...switches, ...chromiumSwitches, 'about:blank'], {
    stdio: 'ignore',
    detached: true,
  });
  const kill = (): Promise<void> => killGroup(child);
  onTestFinished(kill);
  const port = await debuggingPort(profile, child);
  const browser: Browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const context = browser.contexts()[0];
  if (context === undefined) throw new Error('Chromium started without a profile');
  context.setDefaultTimeout(pageWaitMs);
  return { context, faults: await watchFaults(context, origin), kill };
}
