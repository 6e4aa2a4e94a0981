// What every answer that carries a file of ours says: its type, and a policy under which nothing is generated or
// fetched. Desktop, preview and tests all answer so.

/** Stands in the built `index.html` where each response puts its own nonce. */
export const noncePlaceholder = '__CSP_NONCE__';

/**
 * Pictures are our own files, or lie whole in the address: the logo of a workbook, which is data already. Not `blob:`,
 * which would show whatever bytes a script has at hand, and nothing from elsewhere, which would tell that a file is open.
 */
const pictures = "'self' data:";

const common: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'worker-src': "'self'",
  'font-src': "'self'",
  'img-src': pictures,
  'connect-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

function join(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/**
 * The `Content-Security-Policy` header for one response.
 * Only style elements that carry `nonce` may be inline: the UI kit writes its theme colours into one.
 */
export function contentPolicy(nonce: string): string {
  return join({ ...common, 'style-src': `'self' 'nonce-${nonce}'` });
}

/** The same policy as far as hot reload allows: its start script is inline and it talks over a web socket. */
export function developmentPolicy(nonce: string): string {
  return join({
    ...common,
    'script-src': `'self' 'nonce-${nonce}'`,
    'style-src': `'self' 'nonce-${nonce}'`,
    'connect-src': "'self' ws:",
  });
}

/** Headers that stand on every answer, refusals too. */
export const safeHeaders = (nonce: string): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': contentPolicy(nonce),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
});

const typeOf: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  map: 'application/json; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  webp: 'image/webp',
  woff2: 'font/woff2',
  yaml: 'application/yaml; charset=utf-8',
};

/** The type of a file by its ending. */
export function mimeTypeOf(path: string): string {
  const ending = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return (Object.hasOwn(typeOf, ending) ? typeOf[ending] : undefined) ?? 'application/octet-stream';
}
