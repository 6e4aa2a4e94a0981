// The one content policy of the window: everything comes from our own files, nothing is generated or fetched.

/** Stands in the built `index.html` where each response puts its own nonce. */
export const noncePlaceholder = '__CSP_NONCE__';

const common: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'worker-src': "'self'",
  'font-src': "'self'",
  'img-src': "'self' data: blob:",
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
