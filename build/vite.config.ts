// Builds the window and the scripts of the desktop app, in one run.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, dirname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';
import { developmentPolicy, noncePlaceholder } from '../shared/contentPolicy.ts';

const root = dirname(import.meta.dirname);
const emptyModule = join(import.meta.dirname, 'app/emptyModule.ts');
const fromNode = ['electron', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

/** Of comments only the licences stay: what the others tell a bundler is known by then. */
const comments = { legal: true, annotation: false, jsdoc: false };

const client: EnvironmentOptions = {
  build: {
    target: 'chrome120',
    rolldownOptions: {
      output: {
        comments,
        // A part made of a style's class names is called like the style, without the middle of its file's name.
        chunkFileNames: ({ name }) => `assets/${name.replace(/\.module$/, '')}-[hash].js`,
      },
    },
    outDir: join(root, 'dist/renderer'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000,
  },
};

interface Script {
  /** The name of its folder in `dist/`, and of its file there. */
  readonly name: 'main' | 'preload' | 'cli';
  readonly input: string;
  readonly target: string;
  readonly external: string[];
  /** Short names too; names of functions can stay, so that a line of the faults log still says where it was. */
  readonly mangle: boolean | { readonly keepNames: { readonly function: true; readonly class: true } };
}

const withNames = { keepNames: { function: true, class: true } } as const;

/** One CommonJS file for Electron: a sandboxed preload script may not be an ES module. */
function desktop({ name, input, target, external, mangle }: Script): EnvironmentOptions {
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
        input: { [name]: join(root, 'electron', input) },
        external,
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          codeSplitting: false,
          comments,
          minify: { compress: true, mangle, codegen: { removeWhitespace: true } },
        },
      },
    },
  };
}

/**
 * A worker is an entry of the window's own build, so that what both need (schema, rules, words) is packed once; Vite's
 * own way builds each worker apart, with a copy of everything. The dev server serves workers as they are.
 */
const workersShareParts: Plugin = {
  name: 'throughline:workers-share-parts',
  apply: 'build',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'client',
  transform: {
    filter: { code: /new Worker\(/ },
    handler(code, module) {
      return code.replaceAll(/new URL\('(\.\/\w+\.ts)', import\.meta\.url\)/g, (_whole, file: string) => {
        const id = join(dirname(module), file);
        return `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'chunk', id, name: basename(id, '.ts') })}`;
      });
    },
  },
};

/** Windows on Linux show this picture; the other systems take it from the program. */
const windowIcon: Plugin = {
  name: 'throughline:window-icon',
  applyToEnvironment: ({ name }) => name === 'main',
  generateBundle() {
    const source = readFileSync(join(import.meta.dirname, 'icons/256x256.png'));
    this.emitFile({ type: 'asset', fileName: 'icon.png', source });
  },
};

export default defineConfig(({ command }) => {
  const nonce = command === 'serve' ? randomBytes(16).toString('base64') : noncePlaceholder;
  return {
    root: join(root, 'renderer'),
    base: './',
    cacheDir: join(root, 'node_modules/.cache/throughline/vite'),
    plugins: [react(), workersShareParts, windowIcon],
    html: { cspNonce: nonce },
    builder: {},
    resolve: {
      alias: {
        html2canvas: emptyModule,
        canvg: emptyModule,
        dompurify: emptyModule,
        'fast-png': emptyModule,
        // The command line too takes their modules for browsers: they are smaller, and there is one of each.
        jspdf: 'jspdf/dist/jspdf.es.min.js',
        fflate: 'fflate/browser',
        // Holidays ask it for time zones: of ten years they take 0.05 MB, of all that there were 0.7 MB.
        'moment-timezone': 'moment-timezone/builds/moment-timezone-with-data-10-year-range.min.js',
        yaml: join(root, 'node_modules/yaml/browser/index.js'),
      },
    },
    worker: { format: 'es', rolldownOptions: { output: { comments } } },
    server: {
      host: '127.0.0.1',
      port: 47616,
      strictPort: true,
      headers: { 'Content-Security-Policy': developmentPolicy(nonce), 'X-Content-Type-Options': 'nosniff' },
    },
    environments: {
      client,
      main: desktop({
        name: 'main',
        input: 'main.ts',
        target: 'node24',
        external: fromNode,
        mangle: withNames,
      }),
      preload: desktop({
        name: 'preload',
        input: 'preload.ts',
        target: 'chrome156',
        external: ['electron'],
        mangle: withNames,
      }),
      cli: desktop({
        name: 'cli',
        input: 'cliPackaged.ts',
        target: 'node24',
        external: fromNode,
        mangle: true,
      }),
    },
  };
});
