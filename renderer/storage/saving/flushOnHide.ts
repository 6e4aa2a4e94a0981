// Writes the last edits when a field is left and when the window is hidden, closed or put aside, as nobody tells us when it will end.

export interface FlushParts {
  /** Begins to write what is not written yet. */
  readonly flush: () => Promise<boolean>;
  /** Begins to write what waits for more typing. */
  readonly hurry: () => void;
  /** Keeps aside, before it returns, what is not written yet. */
  readonly leave: () => void;
  /**
   * A write has failed: then, and only then, closing the window is held up by the browser's own question, because
   * what is in memory is the only copy.
   */
  readonly isAtRisk: () => boolean;
}

/** Call once. */
export function flushOnHide({ flush, hurry, leave, isAtRisk }: FlushParts): void {
  document.addEventListener('focusout', hurry);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void flush();
  });
  globalThis.addEventListener('beforeunload', (event) => {
    void flush();
    if (isAtRisk()) event.preventDefault();
  });
  globalThis.addEventListener('pagehide', () => {
    leave();
    void flush();
  });
}
