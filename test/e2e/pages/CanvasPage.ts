// The canvas as a person uses it: what is on it, and the gestures of mouse and keyboard.
import type { Locator, Page } from 'playwright-core';
import { atRest } from '../../helpers/browser/atRest.ts';

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type StageWord = 'why' | 'what' | 'risk' | 'when' | 'how';

export class CanvasPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** A new workbook from a template, with its canvas open. */
  static async ofNewWorkbook(page: Page, template: 'Blank' | 'Worked example'): Promise<CanvasPage> {
    await page.getByRole('button', { name: 'New workbook' }).first().click();
    await page.getByRole('radio', { name: template }).click();
    await page.getByRole('button', { name: 'Create workbook' }).click();
    await page.getByRole('link', { name: 'Canvas' }).click();
    await page.getByRole('toolbar', { name: 'Canvas tools' }).waitFor();
    return new CanvasPage(page);
  }

  get canvas(): Locator {
    return this.page.getByRole('application', { name: 'Canvas' });
  }

  get tree(): Locator {
    return this.page.getByRole('tree', { name: 'Outline' });
  }

  get inspector(): Locator {
    return this.page.getByRole('complementary', { name: 'Inspector' });
  }

  /** A card by its code or words. */
  card(words: string): Locator {
    return this.page.locator('.react-flow__node').filter({ hasText: words });
  }

  /** The name a card has for assistive technology. */
  async spoken(words: string): Promise<string> {
    return (await this.card(words).getAttribute('aria-label')) ?? '';
  }

  tool(name: string): Locator {
    return this.page
      .getByRole('toolbar', { name: 'Canvas tools' })
      .getByRole('button', { name, exact: true });
  }

  tab(name: 'Canvas' | 'Outline' | 'Thread'): Promise<void> {
    return this.page.getByRole('tab', { name, exact: true }).click();
  }

  /** Adds by a tool and writes the title into the inspector, where the cursor must be. */
  async add(stage: StageWord, title: string): Promise<void> {
    await this.tool(`Add ${stage}`).click();
    await this.write(title);
  }

  /** Says that an item shall go although others link to it: Enter presses what has the focus. */
  async agreeToDelete(code: string): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: new RegExp(`^Delete ${code} `) });
    await dialog.getByRole('button', { name: 'Delete' }).and(this.page.locator(':focus')).waitFor();
    await this.page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Types a title where the cursor stands and leaves the field, so that it is kept. */
  async write(title: string): Promise<void> {
    await this.inspector.locator('[data-field="title"] :focus').waitFor();
    await this.page.keyboard.type(title);
    await this.page.keyboard.press('Escape');
    await this.inspector.waitFor({ state: 'hidden' });
  }

  /** Writes the title of what is new in its card, and adds no next one. */
  async name(title: string): Promise<void> {
    await this.page.locator('.react-flow [aria-label="Title"]:focus').waitFor();
    await this.page.keyboard.type(title);
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.press('Escape');
  }

  /** The point at the edge of a card by which a link is drawn. */
  private async knob(words: string): Promise<{ x: number; y: number }> {
    await this.card(words).hover();
    const box = await this.page.locator('[data-knob]').boundingBox();
    if (!box) throw new Error(`${words} shows no point to link it by.`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** Where a card is once it has stopped moving: linking and adding put others in a new order. */
  async stillStanding(words: string): Promise<Place> {
    const before = await this.place(words);
    await atRest(this.page);
    const now = await this.place(words);
    const hasMoved = JSON.stringify(now) !== JSON.stringify(before);
    return hasMoved ? this.stillStanding(words) : now;
  }

  /** Draws a link from one card onto the middle of another. */
  async connect(from: string, to: string): Promise<void> {
    await this.stillStanding(from);
    await this.stillStanding(to);
    await this.carry(await this.knob(from), to);
  }

  /** Takes a card by its middle and drops it on another; what the drop was said to mean before it was made. */
  async drag(words: string, onto: string): Promise<string> {
    const { x, y, width, height } = await this.stillStanding(words);
    return this.carry({ x: x + width / 2, y: y + height / 2 }, onto);
  }

  private async carry(from: { readonly x: number; readonly y: number }, onto: string): Promise<string> {
    const { x, y, width, height } = await this.place(onto);
    const to = { x: x + width / 2, y: y + height / 2 };
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(from.x + Math.sign(to.x - from.x) * 20, from.y + 4, { steps: 2 });
    await this.page.mouse.move(to.x, to.y, { steps: 8 });
    const meant = (await this.page.locator('[data-hand="said"]').textContent()) ?? '';
    await this.page.mouse.up();
    return meant;
  }

  async place(words: string): Promise<Place> {
    const box = await this.card(words).boundingBox();
    if (!box) throw new Error(`${words} is not in view.`);
    return box;
  }

  /** How many links a card says it has. */
  async links(words: string): Promise<number> {
    return Number(/, (\d+) links?/.exec(await this.spoken(words))?.[1] ?? 0);
  }

  /** Opens the links of the item in focus and picks another one by typing a part of its code or title. */
  async linkTo(words: string): Promise<void> {
    await this.page.keyboard.press('l');
    const field = this.page.getByRole('dialog', { name: /^Links of/ }).locator('input:focus');
    await field.waitFor();
    await this.page.keyboard.type(words);
    await this.page.getByRole('option', { name: words }).waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** Takes away the link between two items, in the dialog of the first one's links. */
  async unlink(words: string, other: string): Promise<void> {
    await this.canvas.focus();
    await this.card(words).click();
    await this.canvas.focus();
    await this.page.keyboard.press('l');
    const dialog = this.page.getByRole('dialog', { name: /^Links of/ });
    await dialog.getByRole('button', { name: `Remove link to ${other}` }).click();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** The links of the marked item as sentences, read from its dialog, which is closed again. */
  async linksOf(words: string): Promise<readonly string[]> {
    await this.canvas.focus();
    await this.card(words).click();
    await this.canvas.focus();
    await this.page.keyboard.press('l');
    const dialog = this.page.getByRole('dialog', { name: /^Links of/ });
    await dialog.waitFor();
    const sentences = await dialog.getByRole('listitem').allInnerTexts();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await dialog.waitFor({ state: 'hidden' });
    return sentences.map((sentence) => sentence.trim()).toSorted();
  }

  undo(): Promise<void> {
    return this.page.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
  }

  /** The last sentence spoken to screen readers. */
  async said(): Promise<string> {
    const lines = await this.page.locator('[aria-live="polite"] p').allInnerTexts();
    return lines.join('').trim();
  }
}
