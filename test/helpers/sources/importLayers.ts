// Who may import whom, as a table of paths and packages, and the check of one file against it.
import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { importsOf, onlyReexports } from './importsOf.ts';
import { mayEnter, roomOf } from './sharedRooms.ts';

/** What a file may import. */
interface Layer {
  /** Which of our own files. */
  readonly own: { test(path: string): boolean };
  readonly packages: { test(name: string): boolean };
}

interface Row extends Layer {
  /** Which files the row is about: the first row that fits a path counts. */
  readonly files: RegExp;
}

const none = /^(?!)/;
const screen =
  /^(react|react-dom|@mantine\/\w+|@tabler\/icons-react|@tanstack\/[\w-]+|zustand|get-nonce|zod)(\/|$)/;
const anything = /^/;

const views = /^(shared\/|renderer\/(ui|painters|records|store|storage|host|fonts)\/|renderer\/bridge\.ts$)/;

/** A row for one folder that may import itself and `own`. */
function folder(path: string, own: RegExp, packages: RegExp): Row {
  return { files: new RegExp(`^${path}/`), own: new RegExp(`^${path}/|${own.source}`), packages };
}

/** A row for one room of the app: it may show what features bring, and import the other rooms in `own`. */
const appRoom = (name: string, own: RegExp): Row =>
  folder(`renderer/app/${name}`, new RegExp(`${views.source}|^renderer/features/|${own.source}`), screen);

/** A room of the desktop shell, which may enter those named (`a|b`) and what main and the window agree upon. */
function shellRoom(name: string, enters: string): Row {
  const common = String.raw`^shared/(commands/[\w.]+|bridge\w*|contentPolicy|sizeLimit|messages/shell)\.ts$`;
  const own = enters === '' ? common : `${common}|^electron/(${enters})/`;
  return folder(`electron/${name}`, new RegExp(own), name === 'journal' ? /^node:/ : /^(electron|node:.*)$/);
}

const layers: readonly Row[] = [
  folder('renderer/fonts', none, screen),
  folder(
    'renderer/ui',
    /^((shared\/(text|scene|messages|dates)|renderer\/fonts)\/|shared\/(schema\/stages|commands\/keys|words|looks)\.ts$)/,
    screen,
  ),
  folder('renderer/painters', /^(shared\/(text|scene|picture)|renderer\/fonts)\//, screen),
  {
    files: /^renderer\/storage\/rows\/dexieStorage\.ts$/,
    own: /^(shared\/|renderer\/storage\/(rows\/|storage\.ts$))/,
    packages: /^dexie$/,
  },
  { files: /^renderer\/storage\/[^/]+$/, own: /^(shared\/|renderer\/storage\/storage\.ts$)/, packages: none },
  folder('renderer/storage/rows', /^(shared\/|renderer\/storage\/[^/]+$)/, none),
  folder('renderer/storage/journal', /^(shared\/|renderer\/storage\/(rows\/|[^/]+$))/, none),
  folder('renderer/storage/saving', /^(shared\/|renderer\/storage\/[^/]+$)/, none),
  folder('renderer/store', /^(shared|renderer\/(storage|host))\//, screen),
  folder('renderer/host', /^(shared\/|renderer\/bridge\.ts$)/, none),
  folder('renderer/records', /^(shared\/|renderer\/(ui|painters|store)\/)/, screen),
  { files: /^renderer\/bridge\.ts$/, own: /^shared\/bridge\.ts$/, packages: none },
  // The rooms of the app from the ground up: each enters only those above it, the app itself all of them.
  appRoom('state', /^renderer\/bridge\.ts$/),
  appRoom('stages', views),
  appRoom('commands', /^renderer\/app\/(state|stages)\//),
  appRoom('inspector', views),
  appRoom('help', /^renderer\/app\/commands\//),
  appRoom('frame', /^renderer\/app\/(state|stages|commands|inspector)\//),
  folder('renderer/app', /^(shared|renderer\/(?!main\.tsx))/, screen),
  { files: /^renderer\/[^/]+$/, own: /^(shared|renderer)\//, packages: screen },

  {
    files: /^electron\/cli/,
    own: /^(shared\/|electron\/(cli|disk\/atomicFile\.ts$))/,
    packages: /^node:/,
  },
  shellRoom('disk', ''),
  shellRoom('locks', ''),
  shellRoom('journal', 'disk'),
  shellRoom('windows', 'disk|locks'),
  shellRoom('files', 'disk|windows'),
  shellRoom('app', 'disk|locks|journal|windows|files'),
  {
    files: /^electron\/[^/]+$/,
    own: /^(electron\/(locks|files|app)\/|shared\/(bridge|commands\/[\w.]+)\.ts$)/,
    packages: /^(electron|node:.*)$/,
  },
  { files: /^(build|test)\//, own: anything, packages: anything },
];

/** A feature may import what lies below all features, and itself; never another feature. */
function featureLayer(path: string): Layer | undefined {
  const feature = /^renderer\/features\/([^/]+)\//.exec(path)?.[1];
  if (feature === undefined) return undefined;
  // Large libraries that one place asks for.
  const more = { canvas: '@xyflow/react', frame: 'date-holidays' }[feature];
  const packages = more === undefined ? screen : new RegExp(`${screen.source}|^${more}(/|$)`);
  return folder(`renderer/features/${feature}`, views, packages);
}

/** In `shared/` every room says by itself whom it enters. */
function sharedLayer(path: string): Layer | undefined {
  const room = roomOf(path);
  if (room === undefined) return undefined;
  const isPackage = (name: string) => room.packages.some((one) => name === one || name.startsWith(`${one}/`));
  return { own: { test: (own) => mayEnter(room, own) }, packages: { test: isPackage } };
}

const isBuiltin = (name: string): boolean =>
  builtinModules.includes(name.replace(/^node:/, '').split('/')[0] ?? '');

/** `renderer/app/App.tsx` + `../ui/Grid.tsx?url` → `renderer/ui/grid/Grid.tsx`; null for a package. */
function ownPath(from: string, specifier: string): string | null {
  if (!/^\.{0,2}\//.test(specifier)) return null;
  return posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''));
}

/** The files of our own that a file imports, for values or for types. */
export const ownImports = (path: string, text: string): readonly string[] =>
  importsOf(path, text).flatMap((specifier) => ownPath(path, specifier) ?? []);

/**
 * Every sentence that is wrong with one file's imports; none when all is well.
 * `path` is counted from the project's folder; `exists` tells whether such a file is there.
 */
export function layerBreaks(path: string, text: string, exists: (path: string) => boolean): string[] {
  const layer = sharedLayer(path) ?? featureLayer(path) ?? layers.find((row) => row.files.test(path));
  if (layer === undefined) return [`${path} belongs to no layer`];
  const breaks = onlyReexports(path, text) ? [`${path} only re-exports`] : [];
  for (const specifier of importsOf(path, text)) {
    const own = ownPath(path, specifier);
    if (own === null) {
      const name = isBuiltin(specifier) ? `node:${specifier.replace(/^node:/, '')}` : specifier;
      if (!layer.packages.test(name)) breaks.push(`${path} may not import the package ${specifier}`);
    } else if (!layer.own.test(own)) breaks.push(`${path} may not import ${own}`);
    else if (!exists(own))
      breaks.push(`${path} imports ${own}, which is not a file (is its extension written?)`);
  }
  return breaks;
}
