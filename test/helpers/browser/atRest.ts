// Waits until a page has nothing more to do: for tests that look at it, or touch something that may still move.
import type { Page } from 'playwright-core';

/** Settles when no animation runs, and the page has painted twice with nothing changed in between. */
export const atRest = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const painted = () =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    let hasChanged = true;
    const observer = new MutationObserver(() => (hasChanged = true));
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    while (hasChanged || document.getAnimations().some(({ playState }) => playState === 'running')) {
      hasChanged = false;
      await painted();
    }
    observer.disconnect();
  });
