// Answers app:// requests with the built window's own files, and with nothing else.
import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { mimeTypeOf, noncePlaceholder, safeHeaders } from '../../shared/contentPolicy.ts';
import { isOwnUrl } from './address.ts';

/**
 * Every regular file below `folder`, by its web path. Links are left out, and no other path is ever read, so that
 * no request can name a file outside.
 */
function filesBelow(folder: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(`/${relative(folder, path).split(sep).join('/')}`, path);
  }
  return files;
}

function decodedPath(url: string): string | null {
  try {
    return decodeURIComponent(new URL(url).pathname);
  } catch {
    return null;
  }
}

/** Returns what answers one request; `folder` is the built window's. */
export function appFiles(folder: string): (request: Request) => Promise<Response> {
  const files = filesBelow(folder);
  return async ({ url, method }) => {
    const nonce = randomBytes(16).toString('base64');
    const refuse = (status: number): Response =>
      new Response(null, { status, headers: { ...safeHeaders(nonce), 'Content-Type': 'text/plain' } });
    if (!isOwnUrl(url)) return refuse(403);
    if (method !== 'GET') return refuse(405);
    const path = decodedPath(url);
    if (path === null) return refuse(400);
    const file = files.get(path);
    if (file === undefined) return refuse(404);
    const bytes = await readFile(file);
    const body = path.endsWith('.html') ? bytes.toString('utf8').replaceAll(noncePlaceholder, nonce) : bytes;
    return new Response(body, { headers: { ...safeHeaders(nonce), 'Content-Type': mimeTypeOf(path) } });
  };
}
