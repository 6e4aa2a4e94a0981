// The window as a person uses it: library, stages, inspector, by the names assistive technology hears.
import type { Download, Locator, Page } from 'playwright-core';

interface NewWorkbook {
  readonly title?: string;
  readonly client?: string;
  readonly template: string;
}

export class WorkbookPage {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  get inspector(): Locator {
    return this.page.getByRole('complementary', { name: 'Inspector' });
  }

  /** The status of the header once everything is on disk. */
  async saved(): Promise<void> {
    await this.page.getByRole('status').filter({ hasText: 'Saved on this computer' }).waitFor();
  }

  /** What the window says in a message; the same words are spoken, and so stand in the page twice. */
  message(words: string | RegExp): Locator {
    return this.page.getByRole('region', { name: 'Messages' }).getByText(words);
  }

  /** Starts a workbook from the library. */
  async create(start: NewWorkbook): Promise<void> {
    await this.startNew(start);
    await this.page.getByRole('navigation', { name: 'Workshop stages' }).waitFor();
    await this.saved();
  }

  /** The same up to the last button, wherever the workbook then opens. */
  async startNew({ title, client, template }: NewWorkbook): Promise<void> {
    await this.page.getByRole('button', { name: 'New workbook' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'New workbook' });
    await dialog.getByRole('radio', { name: template }).check();
    if (title !== undefined) await dialog.getByRole('textbox', { name: 'Title' }).fill(title);
    if (client !== undefined) await dialog.getByRole('textbox', { name: 'Client' }).fill(client);
    await dialog.getByRole('button', { name: 'Create workbook' }).click();
  }

  async goTo(stage: string, tab?: string): Promise<void> {
    await this.page.getByRole('link', { name: stage, exact: true }).click();
    if (tab !== undefined) await this.page.getByRole('tab', { name: tab }).click();
  }

  /** Opens a section of the inspector, unless it is open. */
  async openSection(title: string): Promise<void> {
    const fold = this.inspector.getByRole('button', { name: title, exact: true });
    if ((await fold.getAttribute('aria-expanded')) === 'false') await fold.click();
  }

  /** Writes into a field of the inspector and leaves it. */
  async write(label: string, text: string): Promise<void> {
    const field = this.inspector.getByRole('textbox', { name: label, exact: true });
    await field.fill(text);
    await field.blur();
  }

  /** Types where the cursor must be: in a field that was just opened. */
  async typeInField(text: string): Promise<void> {
    await this.inspector.locator('input:focus, textarea:focus').waitFor();
    await this.page.keyboard.type(text);
  }

  /** Chooses the first thing that the palette finds by these words, which its name holds. */
  async fromPalette(words: string, name: string | RegExp = words): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await this.page.getByPlaceholder('Type a command, a code or a title').fill(words);
    await this.page.locator('[data-selected]').filter({ hasText: name }).waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** Answers who is working, which is asked before the first thing of a sitting that somebody stands by. */
  async workAs(role: string): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: 'Who is working?' });
    await dialog.getByRole('button', { name: role }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** Picks an option of a select in the inspector. */
  async choose(label: string, option: string | RegExp): Promise<void> {
    await this.inspector.getByRole('combobox', { name: label, exact: true }).click();
    await this.page.getByRole('option', { name: option }).click();
  }

  /** Presses a button and waits for the file it hands over. */
  async download(button: Locator): Promise<Download> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), button.click()]);
    return download;
  }
}
