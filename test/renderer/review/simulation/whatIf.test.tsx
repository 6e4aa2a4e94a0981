// @vitest-environment happy-dom
// What if: levers drawn and typed, the preview and the whole run, and what can be done with the answer.
import { fireEvent, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SimulationQuestion } from '../../../../renderer/features/review/simulation/run/simulationMessages.ts';
import { SimulationTask } from '../../../../renderer/features/review/simulation/run/simulationTask.ts';
import { SimulationTab } from '../../../../renderer/features/review/simulation/SimulationTab.tsx';
import { changeFields } from '../../../../shared/edits/records.ts';
import { restoring } from '../../../../shared/edits/edit.ts';
import { freshResult, keptResults } from '../../../../shared/rules/simulated/keptResults.ts';
import { fixedIds } from '../../../../shared/schema/workbook.ts';
import { page, show } from '../../../helpers/browser/screen.tsx';
import { coded, workshop } from '../../../helpers/workbooks/examples.ts';
import { simulated } from '../../../helpers/workbooks/simulated.ts';
import { testMoment } from '../../../helpers/workbooks/workbooks.ts';

/** A worker in this process: plain values only pass, and it answers later. */
class LocalWorker extends EventTarget {
  readonly #task = new SimulationTask();
  #isEnded = false;

  postMessage(question: SimulationQuestion): void {
    const answer = this.#task.answer(structuredClone(question));
    if (answer === null) return;
    setTimeout(() => {
      if (!this.#isEnded) this.dispatchEvent(new MessageEvent('message', { data: answer }));
    }, 0);
  }

  terminate(): void {
    this.#isEnded = true;
  }
}

beforeEach(() => vi.stubGlobal('Worker', LocalWorker));
afterEach(() => void vi.unstubAllGlobals());

const few = changeFields('settings', fixedIds.settings, { iterations: 600 }).apply(
  workshop,
  restoring(testMoment()),
);
const book = simulated(few);

async function add(user: Awaited<ReturnType<typeof show>>['user'], lever: RegExp): Promise<void> {
  await user.click(page.getByRole('combobox', { name: 'Try another number' }));
  await user.click(await page.findByRole('option', { name: lever }));
}

const outcome = async (figure: string): Promise<string> => {
  const table = await page.findByRole('table', { name: 'What it would do' });
  const row = within(table)
    .getAllByRole('row')
    .find(({ textContent }) => textContent.startsWith(figure));
  return row?.textContent ?? '';
};

describe('what if', () => {
  it('answers as a likelihood is drawn, and again as a whole; nothing is written', async () => {
    const { user, steps } = await show(<SimulationTab />, book);
    await add(user, /^R-2 .*likelihood/);
    expect(await outcome('P80 cost')).toMatch(/–$/);
    const slider = page.getByRole('slider', { name: /^R-2 .*: likelihood$/ });
    fireEvent.change(slider, { target: { value: '0.95' } });
    expect(slider.getAttribute('aria-valuetext')).toBe('95%');
    await vi.waitFor(async () => expect(await outcome('P80 cost')).toMatch(/\+EUR [\d,]+$/));
    expect(await page.findByText('From 600 futures.')).toBeDefined();
    expect(steps()).toEqual([]);
  });

  it('keeps a scenario: no result of the plan, to be tried again and compared', async () => {
    const { user, workbook } = await show(<SimulationTab />, book);
    await add(user, /^T-2 .*length/);
    await user.click(page.getByRole('textbox', { name: 'Length: likely' }));
    await user.clear(page.getByRole('textbox', { name: 'Length: high' }));
    await user.type(page.getByRole('textbox', { name: 'Length: high' }), '60');
    await user.tab();
    await page.findByText('From 600 futures.');
    await user.type(page.getByRole('textbox', { name: 'Name of the scenario' }), 'A slow start');
    await user.click(page.getByRole('button', { name: 'Keep as scenario' }));
    const [kept] = keptResults(workbook());
    expect(kept).toMatchObject({ scenario: 'A slow start', supposed: { lengths: { 'T-2': { high: 60 } } } });
    expect(freshResult(workbook())?.scenario).toBe('');
    await user.click(page.getByRole('button', { name: 'Take all back' }));
    expect(page.queryByRole('table', { name: 'What it would do' }) === null).toBe(true);
    await user.click(page.getByRole('button', { name: 'Try again: A slow start' }));
    expect(page.getByRole<HTMLInputElement>('textbox', { name: 'Length: high' }).value).toBe('60');
    await user.click(page.getByRole('button', { name: 'Delete result: A slow start' }));
    expect(keptResults(workbook()).map(({ scenario }) => scenario)).toEqual(['']);
  });

  it('writes into the plan in one step; what is agreed keeps its form', async () => {
    const { user, workbook, steps, undo } = await show(<SimulationTab />, book);
    await add(user, /^R-3 .*likelihood/);
    await add(user, /^K-1 .*switched off/);
    expect(await page.findByRole('button', { name: 'Change terms of K-1' })).toBeDefined();
    fireEvent.change(page.getByRole('slider', { name: /^R-3/ }), { target: { value: '0.5' } });
    await user.click(await page.findByRole('button', { name: 'Write into the plan' }));
    expect(coded(workbook(), 'risk', 'R-3').probability).toBe(0.5);
    expect(coded(workbook(), 'killCriterion', 'K-1').archived).toBe(false);
    expect(steps()).toEqual(['Change plan to what if']);
    expect(await page.findByText('This result is out of date')).toBeDefined();
    undo();
    expect(workbook()).toEqual(book);
  });

  it('takes one number back', async () => {
    const { user } = await show(<SimulationTab />, book);
    await add(user, /^R-2 .*likelihood/);
    await user.click(page.getByRole('button', { name: /^Take back R-2/ }));
    expect(page.queryByRole('slider', { name: /^R-2/ }) === null).toBe(true);
  });
});

describe('threshold against worth', () => {
  it('says where a criterion would be worth most, and leads to its terms where it is agreed', async () => {
    const { user, window } = await show(<SimulationTab />, book);
    await user.click(page.getByRole('combobox', { name: 'Kill criterion' }));
    await user.click(await page.findByRole('option', { name: /^K-4/ }));
    expect(await page.findByRole('heading', { name: /^(Worth most at|It stands where)/ })).toBeDefined();
    const slider = page.getByRole('slider', { name: 'Threshold' });
    fireEvent.change(slider, { target: { value: '0' } });
    expect(slider.getAttribute('aria-valuetext')).toMatch(/%$/);
    await user.click(page.getByRole('button', { name: 'Try it' }));
    expect(page.getByRole('slider', { name: /^K-4 .*threshold$/ })).toBeDefined();
    const [terms] = page.getAllByRole('button', { name: 'Change terms of K-4' });
    if (!terms) throw new Error('There is no way to the terms.');
    await user.click(terms);
    expect(window.session.getState().selection?.ids).toEqual([coded(book, 'killCriterion', 'K-4').id]);
  });

  it('gives a draft the threshold at once', async () => {
    const id = coded(book, 'killCriterion', 'K-4').id;
    const draft = {
      ...few,
      killCriterion: new Map(
        [...few.killCriterion].map(([key, one]) => [
          key,
          key === id ? { ...one, status: 'draft' as const, armedOn: null } : one,
        ]),
      ),
    };
    const { user, workbook } = await show(<SimulationTab />, simulated(draft));
    await user.click(page.getByRole('combobox', { name: 'Kill criterion' }));
    await user.click(await page.findByRole('option', { name: /^K-4/ }));
    fireEvent.change(await page.findByRole('slider', { name: 'Threshold' }), { target: { value: '0' } });
    await user.click(page.getByRole('button', { name: /^Use .* as threshold$/ }));
    expect(workbook().killCriterion.get(id)?.value).toBeLessThan(95);
  });
});
