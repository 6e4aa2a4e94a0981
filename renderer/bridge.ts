// The only reader of window.throughline: there in the desktop app, absent in a browser.
import type { Bridge } from '../shared/bridge.ts';

declare global {
  interface Window {
    readonly throughline?: Bridge;
  }
}

/** The desktop shell, or null in a browser. */
export const desktopBridge = (): Bridge | null => globalThis.window?.throughline ?? null;
