// What a hand does with a table of many lines, and how long each gesture takes until it is seen.
import type { Locator, Page } from 'playwright-core';
import { framesOf, type Shown, untilShown } from './timed.ts';

/** Milliseconds of each round, by gesture. */
export type TableFigures = Readonly<
  Record<'open' | 'scroll' | 'sort' | 'filter' | 'arrow' | 'type' | 'commit' | 'paste', readonly number[]>
>;

interface PasteInto {
  /** The first of the eight columns, from 1. */
  readonly at: number;
  /** Makes the table show them, in an order that what is pasted does not change. */
  readonly prepare?: () => Promise<void>;
}

const rounds = 6;
const wheelSteps = 120;
const wheelPx = 130;
const frameMs = 1_000 / 60;
const linePx = 30;
const pastedLines = 1_000;

const lineAt = (line: number): string => `[role=row][aria-rowindex="${line + 1}"]`;
const cellAt = (line: number, column: number): string => `${lineAt(line)} [aria-colindex="${column}"]`;
const firstLine: Shown = { selector: lineAt(1) };
const cursor: Shown = { selector: '[role=grid]', attribute: 'aria-activedescendant' };
const lineCount: Shown = { selector: '[role=grid]', attribute: 'aria-rowcount' };

const rest = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** One after another, with a rest in which the window does what it puts off. */
async function each<T>(items: readonly T[], run: (item: T) => Promise<number>): Promise<number[]> {
  const all: number[] = [];
  for (const item of items) {
    all.push(await run(item));
    await rest(200);
  }
  return all;
}
const times = Array.from({ length: rounds }, (_, i) => i);

const link = (page: Page, name: string): Locator => page.getByRole('link', { name, exact: true });

/** The first time loads the screen itself and does not count. */
async function open(page: Page): Promise<number[]> {
  const all = await each([...times, rounds], async () => {
    await link(page, 'Tempo').click();
    await page.getByRole('grid').waitFor({ state: 'detached' });
    return untilShown(page, 'click', firstLine, () => link(page, 'Risks').click());
  });
  return all.slice(1);
}

/** A wheel turned by as much each frame, down and up again. */
async function scroll(page: Page): Promise<readonly number[]> {
  await page.locator(lineAt(5)).hover();
  return framesOf(page, async () => {
    const startedAt = performance.now();
    for (let step = 0; step < wheelSteps; step += 1) {
      await page.mouse.wheel(0, step < wheelSteps / 2 ? wheelPx : -wheelPx);
      await rest(Math.max(0, startedAt + step * frameMs - performance.now()));
    }
  });
}

const head = (page: Page): Locator => page.locator('[role=columnheader][aria-colindex="2"]');

/** Up, down and not at all, in turn. */
const sort = (page: Page): Promise<number[]> =>
  each(times, () => untilShown(page, 'click', firstLine, () => head(page).click()));

/** Each key cuts the lines further, and then less. */
async function filter(page: Page): Promise<number[]> {
  await head(page).click({ button: 'right' });
  await page.getByLabel('Contains').focus();
  const keys = ['1', '0', '6', 'Backspace', 'Backspace', 'Backspace'];
  const all = await each(keys, (key) =>
    untilShown(page, 'keydown', lineCount, () => page.keyboard.press(key)),
  );
  await page.keyboard.press('Escape');
  return all;
}

/** The cursor goes to the second cell of the first line. */
async function goToFirst(page: Page): Promise<void> {
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
}

async function arrow(page: Page): Promise<number[]> {
  await goToFirst(page);
  const presses = Array.from({ length: 20 }, () => 'ArrowDown');
  return each(presses, (key) => untilShown(page, 'keydown', cursor, () => page.keyboard.press(key)));
}

/** A title is typed a key at a time, and kept. */
async function edit(page: Page): Promise<Pick<TableFigures, 'type' | 'commit'>> {
  const type: number[] = [];
  const commit = await each(times, async (round) => {
    await goToFirst(page);
    await page.keyboard.press('F2');
    const open: Shown = { selector: '[role=gridcell] input' };
    await page.locator(open.selector).waitFor();
    type.push(
      ...(await each([...`new ${round}`], (key) =>
        untilShown(page, 'keydown', open, () => page.keyboard.press(key)),
      )),
    );
    const title: Shown = { selector: cellAt(1, 2) };
    return untilShown(page, 'keydown', title, () => page.keyboard.press('Enter'));
  });
  return { type, commit };
}

/** A choice, five marks, a choice and a text, all other than the round before. */
const textsOf = (round: number, line: number): readonly string[] => [
  ['Data', 'Team'][round % 2] ?? '',
  ...[0, 1, 2, 3, 4].map((column) => String(1 + ((round + line + column) % 5))),
  ['Threat', 'Opportunity'][(round + line) % 2] ?? '',
  `Cause ${line} of round ${round}`,
];
const block = (round: number): string =>
  Array.from({ length: pastedLines }, (_, line) => textsOf(round, line).join('\t')).join('\n');

/** The cells are chosen by their corners first, as a paste that goes beyond them is asked about. */
async function paste(page: Page, at: number): Promise<number[]> {
  const grid = page.getByRole('grid');
  const last = at + textsOf(0, 0).length - 1;
  const press = async (key: string, from: number, to: number) => {
    for (let column = from; column < to; column += 1) await page.keyboard.press(key);
  };
  return each(times, async (round) => {
    await page.evaluate((text) => navigator.clipboard.writeText(text), block(round));
    await goToFirst(page);
    await press('ArrowRight', 2, at);
    await grid.evaluate((element, top) => element.scrollTo({ top }), (pastedLines - 5) * linePx);
    await page.locator(cellAt(pastedLines, at)).click({ modifiers: ['Shift'] });
    await press('Shift+ArrowRight', at, last);
    await page.keyboard.down('Control');
    const corner: Shown = { selector: cellAt(pastedLines, last) };
    const ms = await untilShown(page, 'keydown', corner, () => page.keyboard.press('v'));
    await page.keyboard.up('Control');
    return ms;
  });
}

/** Every gesture in turn, in one page whose table has the links, names and marks of the app's. */
export async function tableFigures(page: Page, { at, prepare }: PasteInto): Promise<TableFigures> {
  const before = {
    open: await open(page),
    scroll: await scroll(page),
    sort: await sort(page),
    filter: await filter(page),
    arrow: await arrow(page),
    ...(await edit(page)),
  };
  await prepare?.();
  return { ...before, paste: await paste(page, at) };
}
