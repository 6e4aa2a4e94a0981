// What a page does that ends the page itself: it may be gone before the browser has answered for it.
import type { Page } from 'playwright-core';

/** Does something that closes its own page, and settles once that is closed; only an answer that never came is passed over. */
export async function closesItself(page: Page, act: () => Promise<unknown>): Promise<void> {
  const closed = page.waitForEvent('close');
  await act().catch((error: unknown) => {
    if (!/page, context or browser has been closed/.test(String(error))) throw error;
  });
  await closed;
}
