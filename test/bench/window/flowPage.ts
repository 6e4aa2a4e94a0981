// The page of the bare library, built and served by itself.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { type PreviewServer, startPreviewServer } from '../../../build/previewServer.ts';
import { noncePlaceholder } from '../../../shared/contentPolicy.ts';

/** Serves a page whose `showFlow(count, isWhole)` draws the bare library. */
export async function serveFlow(): Promise<PreviewServer> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bare-flow-'));
  const draft = join(folder, 'source');
  mkdirSync(draft);
  writeFileSync(
    join(draft, 'index.html'),
    '<!doctype html><html lang="en"><head><title>Bare</title></head><body><script type="module" src="./entry.ts"></script></body></html>',
  );
  const from = JSON.stringify(join(import.meta.dirname, 'bareFlow.tsx'));
  writeFileSync(
    join(draft, 'entry.ts'),
    `import { showFlow } from ${from};\nObject.assign(globalThis, { showFlow });\n`,
  );
  await build({
    configFile: false,
    root: draft,
    base: './',
    logLevel: 'warn',
    plugins: [react()],
    html: { cspNonce: noncePlaceholder },
    build: { outDir: join(folder, 'site'), emptyOutDir: true, target: 'chrome120' },
  });
  return startPreviewServer(join(folder, 'site'), 0);
}
