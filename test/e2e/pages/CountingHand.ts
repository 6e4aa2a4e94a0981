// A person who is counted: each press of the mouse and of a key, and each letter that is typed into a field.
import type { Locator, Page } from 'playwright-core';
import { until } from '../../helpers/until.ts';
import { focused } from './Keyboard.ts';

const secondsAnAction = 3;
/** 40 words of five letters. */
const lettersAMinute = 200;

/** Real events only; nothing is filled in behind the screen's back. */
export class CountingHand {
  readonly page: Page;
  /** A line a step of the work, with what it took so far. */
  readonly log: string[] = [];
  actions = 0;
  letters = 0;

  constructor(page: Page) {
    this.page = page;
  }

  /** Minutes at 3 s an action and 40 words a minute. */
  get minutes(): number {
    return (this.actions * secondsAnAction) / 60 + this.letters / lettersAMinute;
  }

  step(what: string): void {
    this.log.push(
      `${String(this.actions).padStart(4)} actions ${String(this.letters).padStart(5)} letters  ${what}`,
    );
  }

  async click(target: Locator): Promise<void> {
    this.actions += 1;
    await target.click();
  }

  async press(keys: string, times = 1): Promise<void> {
    for (let time = 0; time < times; time += 1) {
      this.actions += 1;
      await this.page.keyboard.press(keys);
    }
  }

  /** Letters into the field that has the focus. */
  async type(text: string): Promise<void> {
    this.letters += text.length;
    await this.page.keyboard.type(text);
  }

  /** Keys that are each an answer: a digit rates, a letter says yes or no. */
  async answer(keys: string): Promise<void> {
    this.actions += keys.length;
    await this.page.keyboard.type(keys);
  }

  /** Waits until the cursor is in a field of this name: looking costs nothing. */
  async isIn(name: string | RegExp): Promise<void> {
    await until(async () => {
      const { name: here } = await focused(this.page);
      const isHere = typeof name === 'string' ? here === name : name.test(here);
      if (!isHere) throw new Error(`The cursor is not in ${String(name)} but in ${here}.`);
    });
  }

  /** Types into field after field, Tab from each to the next; an empty text passes one by. */
  async typeAlong(...texts: readonly string[]): Promise<void> {
    for (const [i, text] of texts.entries()) {
      if (i > 0) await this.press('Tab');
      if (text !== '') await this.type(text);
    }
  }

  /** Tabs to a field; each Tab counts. */
  async tabTo(name: string | RegExp, atMost = 25): Promise<void> {
    const seen: string[] = [];
    for (let step = 0; step < atMost; step += 1) {
      await this.press('Tab');
      const { name: here } = await focused(this.page);
      if (typeof name === 'string' ? here === name : name.test(here)) return;
      seen.push(here);
    }
    throw new Error(`Tab does not reach ${String(name)}. It went through: ${seen.join(' · ')}`);
  }
}
