// A person with mouse and keyboard whose every action is counted: what a task costs is what the hands did, not the clock.
import type { Locator, Page } from 'playwright-core';
import { until } from '../../helpers/until.ts';
import { focused } from './Keyboard.ts';

/** An action takes so long, and so many letters are typed in a minute: 40 words of five letters. */
const secondsAnAction = 3;
const lettersAMinute = 200;

export class CountingHand {
  readonly page: Page;
  /** Clicks, and presses of keys that write nothing. */
  actions = 0;
  /** Everything that is written. */
  letters = 0;
  /** Of the letters those that choose on a scale or answer a question: one key each. */
  choices = 0;
  readonly #log: string[] = [];

  constructor(page: Page) {
    this.page = page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      this.actions += 1;
      this.#log.push(key);
    }
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    this.letters += text.length;
    this.#log.push(`“${text}”`);
  }

  /** One key each: a digit rates, Y, N and ? answer. */
  async choose(marks: string): Promise<void> {
    for (const mark of marks) await this.page.keyboard.press(mark);
    this.letters += marks.length;
    this.choices += marks.length;
    this.#log.push(`[${marks}]`);
  }

  async click(target: Locator): Promise<void> {
    await target.click();
    this.actions += 1;
    this.#log.push(`click ${String(target).replace(/^.*?getBy/, 'getBy')}`);
  }

  /** Waits until the keyboard stands in a control of this name: people look before they type. */
  async isAt(name: string | RegExp): Promise<void> {
    await until(async () => {
      const { name: here } = await focused(this.page);
      if (typeof name === 'string' ? here !== name : !name.test(here))
        throw new Error(`The keyboard is not at ${String(name)} but at “${here}”. ${this.report()}`);
    });
  }

  get minutes(): number {
    return (this.actions * secondsAnAction) / 60 + this.letters / lettersAMinute;
  }

  /** What was done, in one line, and what it comes to. */
  report(): string {
    const sum = `${this.actions} actions, ${this.letters} letters (${this.choices} of them choices), ${this.minutes.toFixed(1)} minutes`;
    return `${sum}\n${this.#log.join(' ')}`;
  }
}
