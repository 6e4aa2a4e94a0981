// A person at the keyboard, who sees where the focus is and presses keys; nothing here touches the mouse.
import type { Page } from 'playwright-core';
import { until } from '../../helpers/until.ts';

/** Where the keyboard is: the name of the focused control, and whether it is one at all. */
export const focused = (page: Page): Promise<{ name: string; role: string; isLost: boolean }> =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLInputElement | null;
    const group = at?.closest('fieldset')?.querySelector('legend')?.textContent ?? '';
    const own = at?.getAttribute('aria-label') ?? at?.labels?.[0]?.textContent ?? at?.textContent ?? '';
    return {
      name: at?.type === 'radio' ? `${group}: ${own}` : own.trim(),
      role: at?.getAttribute('role') ?? at?.tagName.toLowerCase() ?? '',
      isLost: at === null || at === document.body,
    };
  });

/** A person at the keyboard; nothing here touches the mouse or finds an element to press. */
export class Keyboard {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  press(keys: string): Promise<void> {
    return this.page.keyboard.press(keys);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  /** Tabs until a control of this name has the focus; so many steps at most, as nobody has more patience. */
  async tabTo(name: string | RegExp, atMost = 45): Promise<void> {
    const seen: string[] = [];
    for (let step = 0; step < atMost; step += 1) {
      await this.press('Tab');
      const { name: here } = await focused(this.page);
      if (typeof name === 'string' ? here === name : name.test(here)) return;
      seen.push(here);
    }
    throw new Error(`Tab does not reach ${String(name)}. It went through: ${seen.join(' · ')}`);
  }

  /** Waits until the cursor stands in a field of this name, as it does after something was added. */
  async isIn(name: string): Promise<void> {
    await until(async () => {
      const { name: here } = await focused(this.page);
      if (here !== name) throw new Error(`The cursor is not in ${name} but in ${here}.`);
    });
  }

  /** Opens a section of the inspector; what it holds comes next. */
  async openSection(title: string): Promise<void> {
    await this.tabTo(new RegExp(`^${title}`));
    await this.press('Enter');
  }

  async fill(name: string | RegExp, text: string): Promise<void> {
    await this.tabTo(name);
    await this.type(text);
  }

  /** In a short list as much of a word as no other begins with, and Tab or Enter, chooses. */
  async choose(name: string, word: string): Promise<void> {
    await this.fill(name, word);
    await this.press('Enter');
  }

  /** Picks an option by typing a part of it, or adds it where there is none. */
  async pick(name: string | RegExp, text: string): Promise<void> {
    await this.fill(name, text);
    await this.page.getByRole('option').filter({ hasText: text }).first().waitFor();
    await this.press('Enter');
  }

  /** Adds by a shortcut; the cursor is then in the title, ready to be typed over. */
  async add(keys: string, title: string): Promise<void> {
    await this.press(keys);
    await this.isIn('Title');
    await this.page.waitForFunction(() => getSelection()?.toString().startsWith('New '));
    await this.type(title);
  }

  /** Leaves the inspector; the keyboard must then still be somewhere. */
  async leave(): Promise<string> {
    await this.press('Escape');
    await this.page.getByRole('complementary', { name: 'Inspector' }).waitFor({ state: 'hidden' });
    return until(async () => {
      const { role, isLost } = await focused(this.page);
      if (isLost) throw new Error('After Escape the keyboard is nowhere.');
      return role;
    });
  }
}
