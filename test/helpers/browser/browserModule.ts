// Runs a module of ours in a real page, under the app's own content policy: for tests below the user interface.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { onTestFinished } from 'vitest';
import { buildOnce, fingerprint, root } from '../../../build/app/buildOnce.ts';
import { noncePlaceholder } from '../../../shared/contentPolicy.ts';
import { type PreviewServer, startPreviewServer } from '../../../build/previewServer.ts';
import { type AppOptions, openApp, type OpenApp } from './browserPage.ts';

const page = (entry: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Module under test</title><link rel="icon" href="data:,"></head>
<body><script type="module" src="./${entry}"></script></body></html>
`;

function bundle(modulePath: string, folder: string): Promise<unknown> {
  const draft = join(folder, 'source');
  mkdirSync(draft, { recursive: true });
  const from = JSON.stringify(join(root, modulePath));
  writeFileSync(join(draft, 'index.html'), page('entry.ts'));
  writeFileSync(
    join(draft, 'entry.ts'),
    `import * as tested from ${from};\nObject.assign(globalThis, { tested });\n`,
  );
  return build({
    configFile: false,
    root: draft,
    base: './',
    logLevel: 'warn',
    plugins: [react()],
    html: { cspNonce: noncePlaceholder },
    worker: { format: 'es' },
    build: { outDir: join(folder, 'site'), target: 'chrome120', assetsInlineLimit: 0, minify: false },
  });
}

/**
 * Builds one of our modules (path from the project's folder) and serves it on a port of its own.
 * Its exports are the page's `tested`: `page.evaluate(() => (globalThis as any).tested.open('x'))`.
 */
export async function serveModule(modulePath: string): Promise<PreviewServer> {
  const key = `${modulePath.replaceAll(/\W+/g, '-')}-${fingerprint([modulePath])}`;
  const folder = await buildOnce('modules', key, (draft) => bundle(modulePath, draft));
  return startPreviewServer(join(folder, 'site'), 0);
}

/** `serveModule` and a page on it, in a fresh profile; inside a test both end by themselves. */
export async function openModule(modulePath: string, options: AppOptions = {}): Promise<OpenApp> {
  const server = await serveModule(modulePath);
  onTestFinished(server.close);
  const app = await openApp({ ...options, baseUrl: server.url });
  await app.page.waitForFunction(() => 'tested' in globalThis);
  return app;
}
