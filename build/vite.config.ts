// Builds the window, and the desktop's main and preload scripts where they exist, in one run.
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions } from 'vite';
import { developmentPolicy, noncePlaceholder } from '../shared/contentPolicy.ts';

const root = dirname(import.meta.dirname);
const emptyModule = join(import.meta.dirname, 'emptyModule.ts');
const fromNode = ['electron', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

const client: EnvironmentOptions = {
  build: {
    target: 'chrome120',
    outDir: join(root, 'dist/renderer'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000,
  },
};

/** One CommonJS file for Electron: a sandboxed preload script may not be an ES module. */
function desktop(name: 'main' | 'preload', target: string, external: string[]): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { noExternal: true },
    build: {
      target,
      outDir: join(root, 'dist', name),
      emptyOutDir: true,
      minify: false,
      copyPublicDir: false,
      rolldownOptions: {
        input: join(root, 'electron', `${name}.ts`),
        external,
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  };
}

const has = (name: string): boolean => existsSync(join(root, 'electron', `${name}.ts`));

export default defineConfig(({ command }) => {
  const nonce = command === 'serve' ? randomBytes(16).toString('base64') : noncePlaceholder;
  return {
    root: join(root, 'renderer'),
    base: './',
    cacheDir: join(root, 'node_modules/.cache/throughline/vite'),
    plugins: [react()],
    html: { cspNonce: nonce },
    builder: {},
    resolve: {
      alias: { html2canvas: emptyModule, canvg: emptyModule, dompurify: emptyModule },
    },
    worker: { format: 'es' },
    server: {
      host: '127.0.0.1',
      port: 47616,
      strictPort: true,
      headers: { 'Content-Security-Policy': developmentPolicy(nonce), 'X-Content-Type-Options': 'nosniff' },
    },
    environments: {
      client,
      ...(has('main') ? { main: desktop('main', 'node24', fromNode) } : {}),
      ...(has('preload') ? { preload: desktop('preload', 'chrome156', ['electron']) } : {}),
    },
  };
});
