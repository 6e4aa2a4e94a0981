// The few things storage tests do in the app, by the names people read.
import type { Locator, Page } from 'playwright-core';

export const saved = /^Saved on this computer/;

/** The words of the header on whether the work is safe. */
export const saveStatus = (page: Page): Locator => page.getByRole('banner').getByRole('status');

/** The text fields these tests type into. */
export type FieldName = 'Title' | 'Client' | 'Notes';

export const field = (page: Page, name: FieldName): Locator =>
  page.getByRole('main').getByRole('textbox', { name, exact: true });

/** Makes a blank workbook from the library and waits until it is stored and open; gives its address. */
export async function makeWorkbook(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'New workbook' }).click();
  await page.getByRole('button', { name: 'Create workbook' }).click();
  await field(page, 'Client').waitFor();
  await saveStatus(page).filter({ hasText: saved }).waitFor();
  return page.url();
}

/** Types into a field and leaves it, which makes it an edit at once. */
export async function write(page: Page, name: FieldName, text: string): Promise<void> {
  await field(page, name).fill(text);
  await field(page, name).blur();
}
