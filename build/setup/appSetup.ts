// Before the suites that open the app itself: the renderer is built and its server answers.
import type { ProvidedContext } from 'vitest';
import type { TestProject } from 'vitest/node';
import { builtRenderer } from '../app/builtApp.ts';
import { startPreviewServer } from '../previewServer.ts';

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
  const server = await startPreviewServer(await builtRenderer(), 0);
  const baseUrl: ProvidedContext['baseUrl'] = server.url;
  project.provide('baseUrl', baseUrl);
  return server.close;
}
