// A server on this computer that plays the place Electron's program is fetched from, and a project to fetch it for.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { root } from '../../../build/app/buildOnce.ts';
import { builtApp } from '../../../build/app/builtApp.ts';

export const electronVersion = (
  JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')) as { version: string }
).version;

/** Writes down how it was started, and ends well. */
const standInProgram = `#!/bin/sh
{ pwd; for word in "$@"; do echo "$word"; done; } > "$THROUGHLINE_STAND_IN_NOTES"
`;

/** The archive of a stand-in for Electron, in the form of the real one; a shell script plays the program. */
export const standInZip = (): Uint8Array =>
  zipSync({
    electron: [strToU8(standInProgram), { os: 3, attrs: 0o100755 << 16 }],
    version: strToU8(electronVersion),
    'resources/README': strToU8('An unpacked Electron has a folder of this name.\n'),
    // Without much inside, nothing could break off in the middle.
    filling: [new Uint8Array(400_000).map((_, i) => (i * 7919) % 251), { level: 0 }],
  });

type Serve = (response: ServerResponse, zip: Uint8Array) => void;

/** What the server does when it is asked for the archive. */
export const servings = {
  whole: (response, zip) => void response.end(zip),
  notThere: (response) => void response.writeHead(404).end(),
  brokenOff: (response, zip) => {
    response.writeHead(200, { 'content-length': zip.length });
    response.write(zip.subarray(0, zip.length / 2), () => response.socket?.resetAndDestroy());
  },
  silent: () => undefined,
  dripping: (response, zip) => {
    response.writeHead(200, { 'content-length': zip.length });
    const timer = setInterval(() => response.write(zip.subarray(0, 1)), 50);
    response.once('close', () => clearInterval(timer));
  },
} satisfies Record<string, Serve>;

export interface Mirror {
  /** What to set for the installer: the mirror, its own checksums, an empty cache. */
  readonly env: NodeJS.ProcessEnv;
  /** The paths that were asked for. */
  readonly asked: readonly string[];
  /** Settles when the archive has been asked for. */
  readonly begun: Promise<void>;
  readonly close: () => Promise<void>;
}

function checksums(zip: Uint8Array, isRight: boolean): string {
  const sum = isRight ? createHash('sha256').update(zip).digest('hex') : '0'.repeat(64);
  return `${sum} *electron-v${electronVersion}-${process.platform}-${process.arch}.zip\n`;
}

/** Starts a mirror that gives `zip` as `serve` says; `isRight` false makes it publish the checksum of something else. */
export async function startMirror(
  serve: Serve,
  { zip = standInZip(), isRight = true }: { zip?: Uint8Array; isRight?: boolean } = {},
): Promise<Mirror> {
  const asked: string[] = [];
  let begin: () => void;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const server: Server = createServer(({ url = '' }, response) => {
    asked.push(url);
    if (url.endsWith('SHASUMS256.txt')) return void response.end(checksums(zip, isRight));
    serve(response, zip);
    begin();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cache = mkdtempSync(join(tmpdir(), 'throughline-mirror-cache-'));
  const env = {
    ...process.env,
    ELECTRON_MIRROR: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    electron_use_remote_checksums: '1',
    electron_config_cache: cache,
  };
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    rmSync(cache, { recursive: true, force: true });
  };
  return { env, asked, begun, close };
}

/** Everything of the project's own that `npm start` needs, by name; `build/` is copied, as its scripts ask where they are. */
const linked = ['electron', 'renderer', 'shared', 'package.json', 'package-lock.json', 'LICENSE'];

/**
 * A project in a folder of its own, as `npm ci` leaves it: its packages are ours, but Electron's has no program yet.
 * Where `isBuilt`, its sources have been built before, so that a start need not.
 */
export async function freshProject({ isBuilt = false } = {}): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-fresh-'));
  for (const name of linked) symlinkSync(join(root, name), join(folder, name));
  cpSync(join(root, 'build'), join(folder, 'build'), { recursive: true });
  const packages = join(folder, 'node_modules');
  mkdirSync(packages);
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name !== 'electron' && name !== '.cache')
      symlinkSync(join(root, 'node_modules', name), join(packages, name));
  }
  if (isBuilt)
    cpSync(await builtApp(), join(packages, '.cache/throughline/app', basename(await builtApp())), {
      recursive: true,
    });
  const ours = join(root, 'node_modules/electron');
  cpSync(ours, join(packages, 'electron'), {
    recursive: true,
    filter: (path) =>
      ![join(ours, 'dist'), join(ours, 'path.txt'), join(ours, 'electron.d.ts')].includes(path),
  });
  return folder;
}
