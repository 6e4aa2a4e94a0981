// Serves a built renderer to this computer only: the browser preview, the tests and the benchmarks all use it.
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { AddressInfo } from 'node:net';
import { mimeTypeOf, noncePlaceholder, safeHeaders } from '../shared/contentPolicy.ts';

/** How a start recognises a server of its own on the port it wants. */
export const serverName = 'throughline-preview';

const host = '127.0.0.1';

export interface PreviewServer {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Reads every regular file below `folder` into memory, by its web path.
 * Only these paths are ever answered, so no request can name a file outside; a later build does not
 * pull the files from under an open window.
 */
function readFolder(folder: string): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(`/${relative(folder, path).split(sep).join('/')}`, readFileSync(path));
  }
  return files;
}

function pathOf(request: IncomingMessage): string | null {
  try {
    const path = decodeURIComponent(new URL(request.url ?? '/', `http://${host}`).pathname);
    return path === '/' ? '/index.html' : path;
  } catch {
    return null;
  }
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${sentence}\n`);
}

function answer(
  files: ReadonlyMap<string, Buffer>,
  ownHost: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const nonce = randomBytes(16).toString('base64');
  response.setHeader('Server', serverName);
  for (const [name, value] of Object.entries(safeHeaders(nonce))) response.setHeader(name, value);
  // Another name for this address is another site to the browser: its pages must not read ours.
  if (request.headers.host !== ownHost) return refuse(response, 421, `Open http://${ownHost} instead.`);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return refuse(response, 405, 'Only GET and HEAD are answered.');
  }
  const path = pathOf(request);
  if (path === null) return refuse(response, 400, 'This address cannot be read.');
  const file = files.get(path);
  if (file === undefined) return refuse(response, 404, 'There is no such file.');
  const isPage = path.endsWith('.html');
  const body = isPage ? Buffer.from(file.toString('utf8').replaceAll(noncePlaceholder, nonce)) : file;
  response.writeHead(200, {
    'Content-Type': mimeTypeOf(path),
    'Content-Length': body.length,
    'Cache-Control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-store',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

/**
 * Serves `folder` on the loopback address; `port` 0 picks a free one.
 * Rejects with the code `EADDRINUSE` when the port is taken.
 */
export async function startPreviewServer(folder: string, port: number): Promise<PreviewServer> {
  const files = readFolder(folder);
  let ownHost = '';
  const server = createServer((request, response) => answer(files, ownHost, request, response));
  ownHost = `${host}:${await listen(server, port)}`;
  return {
    url: `http://${ownHost}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

/** True when the port answers as one of our own preview servers. */
export async function isPreviewRunning(port: number): Promise<boolean> {
  try {
    const reply = await fetch(`http://${host}:${port}/`, {
      method: 'HEAD',
      signal: AbortSignal.timeout(2000),
    });
    return reply.headers.get('server') === serverName;
  } catch {
    return false;
  }
}
