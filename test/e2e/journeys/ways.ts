// The ways through the app that differ with the hand: how something is begun, and how the next field is reached.
import type { Locator } from 'playwright-core';
import type { CountingHand } from '../pages/CountingHand.ts';
import { focused } from '../pages/Keyboard.ts';

export interface Ways {
  readonly hand: CountingHand;
  /** The keyboard stands in this field then. */
  readonly to: (field: string) => Promise<void>;
  /** The keyboard stands in the row of marks under this name. */
  readonly toScale: (legend: string) => Promise<void>;
  /** A section of the inspector stands open. */
  readonly open: (section: string) => Promise<void>;
  readonly newWorkbook: () => Promise<void>;
  readonly addGoal: () => Promise<void>;
  readonly measureIt: () => Promise<void>;
  readonly addUseCase: () => Promise<void>;
  /** The first of seven questions has the keyboard. */
  readonly askNeed: () => Promise<void>;
  readonly openProduct: (title: string) => Promise<void>;
  readonly addCriterion: () => Promise<void>;
  /** Signatures are given by their button alone. */
  readonly arm: () => Promise<void>;
  readonly addRisk: () => Promise<void>;
  readonly addTreatment: () => Promise<void>;
  /** To the risk that got the treatment. */
  readonly addOtherPath: () => Promise<void>;
  readonly addSlice: () => Promise<void>;
  readonly addTimeBox: () => Promise<void>;
  /** The first statement has the keyboard. */
  readonly rate: () => Promise<void>;
  readonly answerPrompts: () => Promise<void>;
  readonly takeAll: () => Promise<void>;
  readonly addGate: () => Promise<void>;
  readonly decideGo: () => Promise<void>;
  readonly sign: () => Promise<void>;
  /** From the decision, which is closed first. */
  readonly exportPdf: () => Promise<void>;
}

/** As many steps of Tab to a field as anybody has patience for. */
const patience = 12;

export function byKeys(hand: CountingHand): Ways {
  const { page } = hand;
  const tabTo = async (what: string, isThere: (name: string) => boolean) => {
    for (let step = 0; step < patience; step += 1) {
      if (isThere((await focused(page)).name)) return;
      await hand.press('Tab');
    }
    throw new Error(`Tab does not reach “${what}”. ${hand.report()}`);
  };
  const command = async (words: string) => {
    await hand.press('Control+k');
    await hand.isAt('Search commands and items');
    await hand.type(words);
    await hand.press('Enter');
  };
  const begin = (keys: string) => async () => {
    await hand.press(keys);
    await hand.isAt('Title');
  };
  const beginBy = (words: string) => async () => {
    await command(words);
    await hand.isAt('Title');
  };
  return {
    hand,
    to: (field) => tabTo(field, (name) => name === field),
    toScale: (legend) => tabTo(legend, (name) => name.startsWith(`${legend}: `)),
    open: async (section) => {
      const fold = page.getByRole('button', { name: section, exact: true });
      if ((await fold.getAttribute('aria-expanded')) === 'true') return;
      await tabTo(section, (name) => name.startsWith(section));
      await hand.press('Enter');
    },
    newWorkbook: begin('Alt+n'),
    addGoal: begin('Alt+g'),
    measureIt: () => hand.press('Tab', 'Enter'),
    addUseCase: begin('Alt+u'),
    askNeed: () => hand.press('Tab', 'Enter', 'Tab'),
    openProduct: (title) => beginBy(title.toLowerCase())(),
    addCriterion: () => hand.press('Alt+k'),
    arm: () => hand.press('Tab', 'Enter'),
    addRisk: begin('Alt+r'),
    addTreatment: beginBy('add treat'),
    addOtherPath: async () => {
      await hand.press('Alt+ArrowLeft');
      await beginBy('other path')();
    },
    addSlice: begin('Alt+s'),
    addTimeBox: begin('Alt+t'),
    rate: () => hand.press('Alt+5'),
    answerPrompts: () => hand.press('Alt+a'),
    takeAll: () => hand.press('Enter'),
    addGate: beginBy('add gate'),
    decideGo: async () => {
      await command('decide');
      await hand.isAt(/^Go/);
      await hand.press('Space');
    },
    sign: () => hand.press('Tab', 'Enter'),
    exportPdf: async () => {
      await hand.press('Escape', 'Control+e');
      await page.getByRole('dialog', { name: 'Export PDF' }).waitFor();
      // The pages are drawn before they can be kept.
      await page
        .getByRole('dialog')
        .getByText(/^\d+ pages?$/)
        .waitFor();
      await hand.press('Enter');
    },
  };
}

export function byMouse(hand: CountingHand): Ways {
  const { page } = hand;
  const button = (name: string | RegExp): Locator =>
    page.getByRole('button', { name, exact: typeof name === 'string' });
  const rail = (stage: string): Locator =>
    page
      .getByRole('navigation', { name: 'Workshop stages' })
      .getByRole('link', { name: new RegExp(`^${stage}`) });
  const clicks =
    (...targets: readonly (() => Locator)[]) =>
    async () => {
      for (const target of targets) await hand.click(target());
    };
  const onCanvas = (name: string) =>
    page.getByRole('toolbar', { name: 'Canvas tools' }).getByRole('button', { name });
  const dialog = page.getByRole('dialog');
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  return {
    hand,
    to: async (field) => {
      const place = (await dialog.count()) > 0 ? dialog : inspector;
      // The card of a treatment stands below the fields of its risk.
      await hand.click(place.getByLabel(field, { exact: true }).last());
    },
    toScale: (legend) =>
      hand.click(inspector.getByRole('group', { name: legend, exact: true }).getByRole('radio').first()),
    open: async (section) => {
      const fold = inspector.getByRole('button', { name: section, exact: true });
      if ((await fold.getAttribute('aria-expanded')) === 'false') await hand.click(fold);
    },
    newWorkbook: clicks(() => button('New workbook').first()),
    addGoal: clicks(
      () => rail('Canvas'),
      () => onCanvas('Add why'),
    ),
    measureIt: clicks(() => button('Make it the metric')),
    addUseCase: clicks(() => onCanvas('Add what')),
    askNeed: clicks(
      () => inspector.getByRole('button', { name: /^Is learning needed/ }),
      () => inspector.getByRole('radio', { name: 'Unknown' }).first(),
    ),
    openProduct: clicks(() => button('Open P-1')),
    addCriterion: clicks(
      () => button('Back to what was open before'),
      () => button('Add kill criterion'),
    ),
    arm: clicks(() => button('Arm criterion')),
    addRisk: clicks(
      () => rail('Canvas'),
      () => onCanvas('Add risk'),
    ),
    addTreatment: async () => {
      await hand.click(button('Add treatment'));
      await hand.isAt('Treatment');
    },
    addOtherPath: clicks(() => button('Add other path')),
    addSlice: clicks(
      () => button('Add to When'),
      () => page.getByRole('menuitem', { name: /slice/i }),
    ),
    addTimeBox: clicks(() => onCanvas('Add when')),
    rate: clicks(
      () => rail('Pillars'),
      () => page.getByRole('radio').first(),
    ),
    answerPrompts: clicks(
      () => rail('Canvas'),
      () => button(/^Why: Why are we building this/),
    ),
    takeAll: clicks(() => button(/^Use all/)),
    addGate: clicks(
      () => rail('Review'),
      () => page.getByRole('tab', { name: 'Gates' }),
      () => button('Add gate'),
    ),
    decideGo: clicks(
      () => page.locator('main').getByRole('button', { name: /^Decide/ }),
      () => dialog.getByRole('radio', { name: /^Go/ }).first(),
    ),
    sign: clicks(() => dialog.getByRole('button', { name: /^Sign as/ })),
    exportPdf: clicks(
      () => dialog.getByRole('button', { name: 'Close' }),
      () => rail('Roadmap'),
      () => page.locator('main').getByRole('button', { name: /^Export PDF/ }),
    ),
  };
}
