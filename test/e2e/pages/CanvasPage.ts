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

  /** A card by its code or words. Other cards may name its code on a chip, so that its own name is asked. */
  card(words: string): Locator {
    const isCode = /^[A-Z]-\d+$/u.test(words);
    return this.page.locator(`.react-flow__node[aria-label*="${isCode ? ` ${words},` : words}"]`);
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

  /** The point at the edge of a card from which a line is drawn. */
  private async knob(words: string): Promise<{ x: number; y: number }> {
    await this.card(words).hover({ position: { x: 20, y: 10 } });
    const box = await this.page.locator('[data-knob]').boundingBox();
    if (!box) throw new Error(`${words} shows no point to draw a line from.`);
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

  /** Draws a line from the edge of one card onto the middle of another. */
  async connect(from: string, to: string): Promise<void> {
    await this.stillStanding(from);
    await this.stillStanding(to);
    const start = await this.knob(from);
    const target = await this.card(to).boundingBox();
    if (!target) throw new Error(`${to} is not in view.`);
    await this.page.mouse.move(start.x, start.y);
    await this.page.mouse.down();
    // Towards the other card from the start: near the edge of the canvas a line that is drawn moves the view.
    await this.page.mouse.move(start.x + Math.sign(target.x - start.x) * 20, start.y + 4, { steps: 2 });
    await this.page.mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 8 });
    await this.page.mouse.up();
  }

  /** Takes a card by its middle and drops it so much further, in pixels of the window. */
  async drag(words: string, dx: number, dy: number): Promise<void> {
    const box = await this.stillStanding(words);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x + dx / 2, y + dy / 2, { steps: 5 });
    await this.page.mouse.move(x + dx, y + dy, { steps: 5 });
    await this.page.mouse.up();
  }

  async place(words: string): Promise<Place> {
    const box = await this.card(words).boundingBox();
    if (!box) throw new Error(`${words} is not in view.`);
    return box;
  }

  /** Links between the cards that are in view, as the cards say them. */
  lines(): Promise<number> {
    return this.page
      .locator('.react-flow__node')
      .evaluateAll(
        (cards) =>
          cards.reduce(
            (sum, card) =>
              sum + Number(/(\d+) links?\b/u.exec(card.getAttribute('aria-label') ?? '')?.[1] ?? 0),
            0,
          ) / 2,
      );
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

  /** Marks a card, so that its lines are drawn, and chooses the one to another card by pressing on it. */
  async chooseLine(from: string, to: string): Promise<void> {
    await this.card(from).click({ position: { x: 20, y: 10 } });
    await this.stillStanding(from);
    const [a, b] = [
      await this.card(from).getAttribute('data-id'),
      await this.card(to).getAttribute('data-id'),
    ];
    const at = await this.page
      .locator(`[data-link^="${a} "][data-link$=" ${b}"] path`)
      .first()
      .evaluate((path) => {
        const line = path as SVGPathElement;
        const middle = line.getPointAtLength(line.getTotalLength() / 2);
        const onScreen = middle.matrixTransform(line.getScreenCTM() ?? undefined);
        return { x: onScreen.x, y: onScreen.y };
      });
    await this.page.mouse.click(at.x, at.y);
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
