// Before the suites that drive Chromium: the browser is there, the renderer is built, the server answers.
import type { ProvidedContext } from 'vitest';
import type { TestProject } from 'vitest/node';
import { builtRenderer } from './builtRenderer.ts';
import { requireChromium } from './findChromium.ts';
import { startPreviewServer } from './previewServer.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built renderer is served: `http://127.0.0.1:PORT`. */
    readonly baseUrl: string;
    /** The browser's program file. */
    readonly chromiumPath: string;
  }
}

/** Returns what ends the server again. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const chromiumPath = requireChromium();
  const server = await startPreviewServer(await builtRenderer(), 0);
  const provided: ProvidedContext = { chromiumPath, baseUrl: server.url };
  project.provide('chromiumPath', provided.chromiumPath);
  project.provide('baseUrl', provided.baseUrl);
  return server.close;
}
