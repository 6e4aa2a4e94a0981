// Writes the last edits when the window is hidden, closed or put aside, as nobody tells us when it will end.

/**
 * `isAtRisk` says that a write has failed: then, and only then, closing the window is held up by the browser's own
 * question, because what is in memory is the only copy.
 */
export function flushOnHide(flush: () => Promise<boolean>, isAtRisk: () => boolean): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void flush();
  });
  globalThis.addEventListener('pagehide', () => void flush());
  globalThis.addEventListener('beforeunload', (event) => {
    void flush();
    if (isAtRisk()) event.preventDefault();
  });
}
