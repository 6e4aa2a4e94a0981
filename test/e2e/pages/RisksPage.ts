// The Risks stage as a person uses it: register, heat map, kill criteria and the import, by their spoken names.
import type { Locator, Page } from 'playwright-core';
import { WorkbookPage } from './WorkbookPage.ts';

export type RisksTab = 'Register' | 'Heat map' | 'Kill criteria';

export class RisksPage extends WorkbookPage {
  get register(): Locator {
    return this.page.getByRole('grid', { name: 'Risk register', exact: true });
  }

  get heatMap(): Locator {
    return this.page.getByRole('figure', { name: 'Risk heat map', exact: true });
  }

  get criteria(): Locator {
    return this.page.getByRole('list', { name: 'Kill criteria by due date' });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Import risks' });
  }

  async open(tab: RisksTab): Promise<void> {
    await this.goTo('Risks', tab);
  }

  /** The row of the register that holds a text. */
  row(text: string): Locator {
    return this.register.getByRole('row').filter({ hasText: text });
  }

  /** Texts of the cells of a row, in the order of the columns. */
  async cells(text: string): Promise<string[]> {
    await this.row(text).first().waitFor();
    return this.row(text).getByRole('gridcell').allTextContents();
  }

  /** Writes into the active cell of the register the way a person does: types, then Enter. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** The heads in view; a column that is not among them lies further right. */
  private async headsWith(column: string): Promise<string[]> {
    const head = this.register.getByRole('columnheader', { name: column });
    if ((await head.count()) === 0)
      await this.register.evaluate((grid) => grid.scrollTo({ left: grid.scrollWidth }));
    await head.first().waitFor();
    return this.register.getByRole('columnheader').allTextContents();
  }

  /** Puts the cursor on a cell by pointer. */
  async pick(row: string, column: string): Promise<void> {
    await this.row(row).waitFor();
    const heads = await this.headsWith(column);
    await this.row(row).getByRole('gridcell').nth(heads.indexOf(column)).click();
  }

  /** Pastes text into the register, as the clipboard of a spreadsheet would. */
  async paste(text: string): Promise<void> {
    await this.register.evaluate((grid, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      grid.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  }

  /** The list item of one criterion. */
  criterion(code: string): Locator {
    return this.criteria.getByRole('listitem').filter({ has: this.page.getByText(code, { exact: true }) });
  }

  /** Adds a reading in the form of a criterion. */
  async read(code: string, field: string, value: string, day: string): Promise<void> {
    await this.page.getByRole('button', { name: `Add reading for ${code}` }).click();
    const form = this.page.getByRole('dialog', { name: `Add reading for ${code}` });
    await form.getByRole('textbox', { name: field }).fill(value);
    await form.getByLabel('Read on').fill(day);
    await form.getByRole('button', { name: 'Save reading' }).click();
  }

  /** Moves the day as of which everything is told. */
  async setAsOf(day: string): Promise<void> {
    await this.goTo('Frame', 'Facts');
    await this.page.getByLabel('As of').fill(day);
    await this.page.getByLabel('As of').blur();
  }

  /** Gives the import dialog a file. */
  async giveFile(name: string, bytes: string | Buffer): Promise<void> {
    await this.dialog
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(bytes) });
    await this.dialog.getByRole('table', { name: 'Columns' }).waitFor();
  }
}

/** The Risks stage of a new workbook from a template. */
export async function openRisks(page: Page, template: string, tab: RisksTab): Promise<RisksPage> {
  const risks = new RisksPage(page);
  await risks.create({ template });
  await risks.open(tab);
  return risks;
}
