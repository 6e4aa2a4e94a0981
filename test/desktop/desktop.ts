// One way to drive the desktop app for tests, whether Electron itself runs it or the contract host.
import type { Page } from 'playwright-core';

/** The answer to the next dialog; `path` null: cancelled. */
export type DialogAnswer =
  | { readonly kind: 'open' | 'save'; readonly path: string | null }
  | { readonly kind: 'message'; readonly button: string };

export interface Desktop {
  /** A folder of the test's own, for files that dialogs are answered with. */
  readonly documents: string;
  /** The page of the n-th window, once it has loaded. */
  readonly page: (index?: number) => Promise<Page>;
  readonly windowCount: () => Promise<number>;
  readonly clickMenu: (id: string) => Promise<void>;
  readonly answerDialog: (answer: DialogAnswer) => Promise<void>;
  /** As a person's click on the closing button of the first window. */
  readonly closeWindow: () => Promise<void>;
  /** Quits as a person would; resolves when the process has ended. */
  readonly quit: () => Promise<void>;
  /** Resolves when the process has ended. */
  readonly ended: () => Promise<unknown>;
  /** The system opens a file while the app is running. */
  readonly openFromOutside: (path: string) => Promise<void>;
  /** Drops files on a page, as a person does. */
  readonly drop: (page: Page, paths: readonly string[]) => Promise<void>;
  /** Starts the app again on the same data. */
  readonly startAgain: () => Promise<Desktop>;
  /** Addresses that were opened outside the app. */
  readonly openedOutside: () => Promise<readonly string[]>;
}
