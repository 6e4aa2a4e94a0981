// What no page may ever do: reach the network, leave its address, open windows, ask for devices, download.
import type { App, Session, WebContents } from 'electron';
import { isOwnPage, isOwnUrl, mayLoad } from './address.ts';

/** What a page of ours may ask for: present mode fills the screen, and text can be copied. */
const granted: readonly string[] = ['fullscreen', 'clipboard-sanitized-write'];

/** Shuts the session. `allowDevTools`: their own pages are let through, in development only. */
export function lockSession(session: Session, allowDevTools: boolean): void {
  const isDevTools = (url: string): boolean => allowDevTools && url.startsWith('devtools://');
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !mayLoad(url) && !isDevTools(url) });
  });
  session.setPermissionRequestHandler((contents, permission, answer, details) => {
    answer(details.isMainFrame && isOwnUrl(contents.getURL()) && granted.includes(permission));
  });
  session.setPermissionCheckHandler(
    (contents, permission, _origin, details) =>
      contents !== null && details.isMainFrame && isOwnUrl(contents.getURL()) && granted.includes(permission),
  );
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  // Its dictionaries would be fetched.
  session.setSpellCheckerEnabled(false);
}

/** `onLink` is told the address that a page wanted to open in a window of its own. */
function lockContents(contents: WebContents, onLink: (url: string, contents: WebContents) => void): void {
  const stay = (event: {
    preventDefault(): void;
    readonly url: string;
    readonly isMainFrame: boolean;
  }): void => {
    // Reloading is a navigation to where the page already is.
    if (!event.isMainFrame || !isOwnPage(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // Calls between browsers pass by the filter of requests: this leaves them no way out by UDP.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(({ url }) => {
    onLink(url, contents);
    return { action: 'deny' };
  });
}

/** Locks every page that will ever be made. Call before the first. */
export function lockAllContents(app: App, onLink: (url: string, contents: WebContents) => void): void {
  app.on('web-contents-created', (_event, contents) => lockContents(contents, onLink));
}
