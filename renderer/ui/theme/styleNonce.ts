// Lets libraries that add style elements at run time pass the content policy, by handing them the page's nonce.
import { setNonce } from 'get-nonce';

/**
 * The nonce the host put on the page: on a script element, or on `<meta property="csp-nonce">`, which the build writes.
 * Empty when the page has none (then the policy has to allow styles another way).
 */
function readStyleNonce(page: ParentNode): string {
  // Browsers hide the attribute's text once parsed; only the property still holds it.
  const script = page.querySelector<HTMLScriptElement>('script[nonce]');
  const meta = page.querySelector<HTMLMetaElement>('meta[property="csp-nonce"], meta[name="csp-nonce"]');
  return script?.nonce || meta?.nonce || meta?.content || '';
}

/** Gives the page's nonce to the parts of the kit that lock scrolling behind a dialog. Call once, before the first render. */
export function shareStyleNonce(): string {
  const nonce = readStyleNonce(document);
  if (nonce !== '') setNonce(nonce);
  return nonce;
}
