// From what a hand does to the frame that shows what it did, told by the page itself.
import type { BrowserContext, Page } from 'playwright-core';

/** What is looked at: the text of an element, the value of a field, or an attribute. */
export interface Shown {
  readonly selector: string;
  readonly attribute?: string;
}

interface Timing {
  timed: Promise<number>;
  frames: number[] | null;
}

/** Names of functions are kept by a helper of the compiler's, which pages do not have. */
export const toPages = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript('globalThis.__name = (it) => it;');

/**
 * Milliseconds from the next event of a kind, by its own time, until the frame that shows something else than before is
 * drawn. A page draws some 60 frames a second, so that the least there is lies between 0 and 17.
 */
export async function untilShown(
  page: Page,
  type: 'click' | 'keydown',
  { selector, attribute }: Shown,
  act: () => Promise<unknown>,
): Promise<number> {
  await page.evaluate(
    ({ type, selector, attribute }) => {
      const shown = () => {
        const element = document.querySelector(selector);
        if (attribute !== null) return element?.getAttribute(attribute);
        return element instanceof HTMLInputElement ? element.value : element?.textContent;
      };
      const before = shown();
      const timed = new Promise<number>((resolve, reject) => {
        const late = `Nothing else was shown in ${selector} after a ${type}.`;
        setTimeout(() => reject(new Error(late)), 20_000);
        const look = (startedAt: number) => {
          if (shown() === before) requestAnimationFrame(() => look(startedAt));
          // What waits at the end of a frame runs once it is drawn.
          else setTimeout(() => resolve(performance.now() - startedAt));
        };
        const options = { capture: true, once: true };
        addEventListener(type, ({ timeStamp }) => requestAnimationFrame(() => look(timeStamp)), options);
      });
      Object.assign(globalThis, { timed });
    },
    { type, selector, attribute: attribute ?? null },
  );
  await act();
  return page.evaluate(() => (globalThis as unknown as Timing).timed);
}

/** Milliseconds between the frames that are drawn meanwhile. */
export async function framesOf(page: Page, act: () => Promise<unknown>): Promise<readonly number[]> {
  await page.evaluate(() => {
    const frames: number[] = [];
    Object.assign(globalThis, { frames });
    let last: number | null = null;
    const note = (at: number) => {
      if (last !== null) frames.push(at - last);
      last = at;
      if ((globalThis as unknown as Timing).frames === frames) requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  await act();
  return page.evaluate(() => {
    const { frames } = globalThis as unknown as Timing;
    Object.assign(globalThis, { frames: null });
    return frames ?? [];
  });
}
