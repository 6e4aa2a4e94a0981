// Before the package suite: the whole app is built, and packed once around the stand-in for Electron.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { builtApp } from '../app/builtApp.ts';
import { packApp } from '../app/packApp.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Holds `dist/` and what is packed with it. */
    readonly appFolder: string;
    /** Holds the packed app: the program and `resources/app.asar`. */
    readonly packedFolder: string;
  }
}

/** Returns what removes the packed app again. */
export async function setup(project: TestProject): Promise<() => void> {
  const work = mkdtempSync(join(tmpdir(), 'throughline-packed-'));
  const appFolder = await builtApp();
  project.provide('appFolder', appFolder);
  project.provide('packedFolder', packApp(appFolder, work, 'linux'));
  return () => rmSync(work, { recursive: true, force: true });
}
