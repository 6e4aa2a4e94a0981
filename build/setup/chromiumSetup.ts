// Before the suites that drive Chromium: the browser is there, or one sentence says why not.
import type { TestProject } from 'vitest/node';
import { requireChromium } from '../machine/findChromium.ts';

/** Hands the browser's path to the tests. */
export function setup(project: TestProject): void {
  project.provide('chromiumPath', requireChromium());
}
