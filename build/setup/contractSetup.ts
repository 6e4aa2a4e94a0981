// Before the contract suite: the browser is there, and the window and the shell are built.
import type { TestProject } from 'vitest/node';
import { builtRenderer, builtShell } from '../app/builtApp.ts';
import { requireChromium } from '../machine/findChromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Holds `main/main.cjs` and `preload/preload.cjs`. */
    readonly shellFolder: string;
    /** Holds the built window. */
    readonly rendererFolder: string;
  }
}

export async function setup(project: TestProject): Promise<void> {
  project.provide('chromiumPath', requireChromium());
  project.provide('shellFolder', await builtShell());
  project.provide('rendererFolder', await builtRenderer());
}
