// The checklists of the Tempo stage as a person uses them: the list, the one that is open, its items.
import type { Locator, Page } from 'playwright-core';
import { WorkbookPage } from './WorkbookPage.ts';

export class ChecklistsPage extends WorkbookPage {
  /** A new workbook from a template, with its checklists open. */
  static async of(page: Page, template: string): Promise<ChecklistsPage> {
    const checklists = new ChecklistsPage(page);
    await checklists.create({ template });
    await checklists.goTo('Tempo', 'Checklists');
    return checklists;
  }

  /** A row of the list by its code or words. */
  row(words: string): Locator {
    return this.page.getByRole('list', { name: 'Checklists' }).getByRole('button').filter({ hasText: words });
  }

  /** The checklist that is open. */
  detail(name: string): Locator {
    return this.page.getByRole('region', { name });
  }

  /** Starts a checklist in the dialog that the button opens. */
  async add(template: string, about: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Add checklist' }).click();
    await this.pick('Template', template);
    await this.pick('About', about);
    await this.page.getByRole('dialog').getByRole('button', { name: 'Add checklist' }).click();
  }

  /** Answers an item of the open checklist. */
  async answer(item: string, answer: string): Promise<void> {
    await this.page.getByRole('listitem', { name: item }).getByRole('combobox', { name: 'Answer' }).click();
    await this.page.getByRole('option', { name: answer, exact: true }).click();
  }

  private async pick(label: string, option: string): Promise<void> {
    await this.page.getByRole('dialog').getByRole('combobox', { name: label }).click();
    await this.page.getByRole('option', { name: option }).click();
  }
}
