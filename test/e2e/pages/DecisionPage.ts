// The decision panel as a person uses it, and what leads to it and follows from it.
import type { Locator } from 'playwright-core';
import { WorkbookPage } from './WorkbookPage.ts';

export class DecisionPage extends WorkbookPage {
  /** How often somebody pressed or wrote something in the panel, or to get there. */
  actions = 0;

  get panel(): Locator {
    return this.page.getByRole('dialog', { name: /^D-\d+ / });
  }

  get alert(): Locator {
    return this.page.getByRole('alert');
  }

  /** A part of the panel by its heading. */
  part(name: string): Locator {
    return this.panel.getByRole('region', { name, exact: true });
  }

  outcome(name: string): Locator {
    return this.panel.getByRole('radio', { name: new RegExp(`^${name}( closed)?$`) });
  }

  async press(control: Locator): Promise<void> {
    this.actions += 1;
    await control.click();
  }

  /** The next step that the line above every stage offers. */
  async decide(name: string): Promise<void> {
    await this.press(this.alert.getByRole('button', { name, exact: true }));
    await this.panel.waitFor();
  }

  /** Signs in the panel; the role is chosen where it is not the one somebody works as. */
  async sign(role: string, name: string, isOther = false): Promise<void> {
    if (isOther) {
      await this.press(this.panel.getByRole('combobox', { name: 'Sign as' }));
      await this.press(this.page.getByRole('option', { name: role, exact: true }));
    }
    this.actions += 1;
    await this.panel.getByLabel('Typed name').fill(name);
    await this.press(this.panel.getByRole('button', { name: `Sign as ${role}`, exact: true }));
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.panel.waitFor({ state: 'detached' });
  }

  /** The lines that a part of the panel lists. */
  async lines(part: string): Promise<string[]> {
    const items = this.part(part).getByRole('listitem');
    await items.first().waitFor();
    return items.allTextContents();
  }

  /** The row of a time box in the plan's grid. */
  box(code: string): Locator {
    return this.page
      .getByRole('grid', { name: 'Time boxes' })
      .getByRole('row')
      .filter({ has: this.page.locator('[data-column="0"]', { hasText: new RegExp(`^${code}$`) }) });
  }

  /** Says in the header who is working. */
  async workFor(role: string): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Working as' }).click();
    await this.page.getByRole('option', { name: role, exact: true }).click();
  }

  /** The day by which everything is judged. */
  async judgeAsOf(day: string): Promise<void> {
    await this.goTo('Frame', 'Facts');
    await this.page.getByLabel('As of').fill(day);
    await this.page.getByLabel('As of').blur();
  }
}
