// Asks main as the page's own code would, over window.throughline.
import type { Page } from 'playwright-core';
import type { Answer, ArgsOf, CallName, ShellEvent, ValueOf } from '../../shared/bridge.ts';

type Asked = (...args: readonly unknown[]) => Promise<unknown>;

/** One call of the bridge, as typed in the table. */
export async function ask<Name extends CallName>(
  page: Page,
  name: Name,
  ...args: ArgsOf<Name>
): Promise<Answer<ValueOf<Name>>> {
  return (await askAnything(page, name, args)) as Answer<ValueOf<Name>>;
}

/** The same with whatever arguments, as a page gone wrong would. */
export function askAnything(page: Page, name: string, args: readonly unknown[]): Promise<unknown> {
  return page.evaluate(
    ([key, given]) => {
      const bridge = (globalThis as unknown as { throughline: Readonly<Record<string, Asked>> }).throughline;
      return bridge[key]?.(...given);
    },
    [name, args] as const,
  );
}

interface TestPage {
  readonly heard: readonly ShellEvent[];
  readonly begin: (how: BeginOptions) => Promise<Answer<null>>;
}

export interface BeginOptions {
  readonly workbookId?: string | null;
  readonly title?: string;
  /** What the page answers when it is about to be closed; null: nothing at all. */
  readonly closeAnswer?: boolean | null;
}

/** Lets the test page listen and describe itself. */
export async function begin(page: Page, how: BeginOptions = {}): Promise<void> {
  await page.waitForFunction(() => 'tested' in globalThis);
  await page.evaluate(
    (options) => (globalThis as unknown as { tested: TestPage }).tested.begin(options),
    how,
  );
}

/** What main has told the test page so far. */
export const heard = (page: Page): Promise<readonly ShellEvent[]> =>
  page.evaluate(() => [...(globalThis as unknown as { tested: TestPage }).tested.heard]);
