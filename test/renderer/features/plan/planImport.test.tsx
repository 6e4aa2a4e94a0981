// @vitest-environment happy-dom
// A plan of another tool on its way in: what the dry run lists, what is refused, one step of undo, and a second import.
import { within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ImportPlanButton } from '../../../../renderer/features/plan/import/ImportPlanButton.tsx';
import { ImportPlanDialog } from '../../../../renderer/features/plan/import/ImportPlanDialog.tsx';
import type { PlanAnswer, PlanQuestion } from '../../../../renderer/features/plan/import/planMessages.ts';
import { answerPlan } from '../../../../renderer/features/plan/import/planTask.ts';
import { writeSheets } from '../../../../shared/sheets/writeXlsx.ts';
import { page, show } from '../../../helpers/browser/screen.tsx';
import { build } from '../../../helpers/workbooks/workbooks.ts';

/** A worker in this process: plain values only pass. */
class LocalWorker extends EventTarget {
  static ended = 0;
  private isEnded = false;
  postMessage(question: PlanQuestion): void {
    void answerPlan(structuredClone(question)).then((answer) => {
      const data: PlanAnswer = structuredClone(answer);
      if (!this.isEnded) this.dispatchEvent(new MessageEvent('message', { data }));
    });
  }
  terminate(): void {
    LocalWorker.ended += 1;
    this.isEnded = true;
  }
}

beforeEach(() => {
  LocalWorker.ended = 0;
  vi.stubGlobal('Worker', LocalWorker);
  return () => void vi.unstubAllGlobals();
});

const harbour = [
  'WBS,Task Name,Duration,Start,Finish,Predecessors,Resource Names',
  '1,Build the quay,,2026-01-05,2026-01-16,,',
  '1.1,Dig,1w,2026-01-05,2026-01-09,,"Ada[50%];Ben"',
  '1.2,Lay,24 h,2026-01-14,2026-01-16,1.1FS+2d,Ben',
  '2,Hand over,0,2026-01-16,2026-01-16,1.2,',
  '3,Watch,2 days,2026-01-19,2026-01-20,"1.2;9.9",',
  '4,Round,2 days,2026-01-22,2026-01-23,5,',
  '5,And round,2 days,2026-01-26,2026-01-27,4,',
].join('\n');

const empty = build(() => undefined);

async function opened(workbook = empty, onClose = vi.fn()) {
  const shown = await show(<ImportPlanDialog onClose={onClose} />, workbook);
  const give = (name: string, content: string | Uint8Array<ArrayBuffer>) =>
    shown.user.upload(
      page.getByLabelText(/^A plan: Microsoft Project/, { selector: 'input' }),
      new File([content], name),
    );
  return { ...shown, give, onClose };
}

const rowTexts = () =>
  within(page.getByRole('grid', { name: 'Dry run' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent);

describe('Import plan', () => {
  it('lists first what is left out: links link by link, with both ends by name', async () => {
    const { give } = await opened();
    await give('harbour.csv', harbour);
    await page.findByText(/^7 of 7 tasks and 4 of 6 links would be imported, with 2 resources\.$/);
    expect(rowTexts()).toEqual([
      expect.stringMatching(/From “9\.9” to “Watch”Link left outIt waits for 9\.9, which is not imported\./),
      expect.stringMatching(/“(?:And round|Round)”Link left outThe link closes a circle and is left out: /),
    ]);
    expect(LocalWorker.ended).toBe(1);
  });

  it('lists every task with what it becomes, and every date that differs with its reason', async () => {
    const { give, user } = await opened();
    await give('harbour.csv', harbour);
    await user.click(await page.findByRole('radio', { name: 'All (9)' }));
    const rows = rowTexts();
    expect(rows.map((text) => /Time box|Slice|Gate|Link left out/.exec(text ?? '')?.[0])).toEqual([
      'Slice',
      'Time box',
      'Time box',
      'Gate',
      'Time box',
      'Time box',
      'Time box',
      'Link left out',
      'Link left out',
    ]);
    await user.click(page.getByRole('radio', { name: /^Other dates/ }));
    await user.click(page.getByText('Round'));
    expect(page.getAllByText(/^Start .+ instead of 22 Jan 2026: .+\.$/).length).toBeGreaterThan(0);
  });

  it('writes what it promised as one step of undo, and shows the timeline', async () => {
    const { give, user, workbook, steps, undo, window, onClose } = await opened();
    await give('harbour.csv', harbour);
    await user.click(await page.findByRole('button', { name: 'Import 7 tasks' }));
    await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect([...workbook().timeBox.values()].map(({ title }) => title)).toEqual([
      'Dig',
      'Lay',
      'Watch',
      'Round',
      'And round',
    ]);
    expect(steps()).toEqual(['Import a plan of 5 time boxes']);
    const { stage, tabs } = window.session.getState();
    expect([stage, tabs.plan]).toEqual(['plan', 'timeline']);
    undo();
    expect(workbook().timeBox.size).toBe(0);
  });

  it('knows again what it imported before, by name of the file and number', async () => {
    const first = await opened();
    await first.give('harbour.csv', harbour);
    await first.user.click(await page.findByRole('button', { name: 'Import 7 tasks' }));
    await vi.waitFor(() => expect(first.onClose).toHaveBeenCalledOnce());
    first.again(<ImportPlanDialog key="again" onClose={first.onClose} />);
    await first.give('harbour.csv', harbour.replace('Dig', 'Dig deeper'));
    await page.findByText('7 tasks were imported before and would be brought up to date.');
    await first.user.click(page.getByRole('radio', { name: 'All (9)' }));
    expect(rowTexts()[1]).toMatch(/Dig deeper.*Changes T-1/);
    await first.user.click(page.getByRole('button', { name: 'Import 7 tasks' }));
    await vi.waitFor(() => expect(first.onClose).toHaveBeenCalledTimes(2));
    expect([...first.workbook().timeBox.values()].map(({ title }) => title)).toContain('Dig deeper');
    expect(first.workbook().timeBox.size).toBe(5);
  });

  it('reads the sheet that is most like a plan, or another one that is chosen', async () => {
    const { give, user } = await opened();
    const header = ['Task name', 'Duration'];
    const bytes = writeSheets([
      { name: 'Risks', header: ['Risk', 'Likelihood'], rows: [['Storm', 'high'], ['Rust', 'low']] }, // prettier-ignore
      { name: 'Quay', header: [...header, 'Start'], rows: [['Dig', '1w', '2026-01-05']] },
      { name: 'Crane', header, rows: [['Lift', '2d'], ['Turn', '1d']] }, // prettier-ignore
    ]);
    await give('harbour.xlsx', new Uint8Array(bytes));
    await page.findByRole('button', { name: 'Import 1 task' });
    await user.click(page.getByRole('button', { name: 'Columns' }));
    await user.click(page.getByRole('combobox', { name: 'Sheet' }));
    await user.click(await page.findByRole('option', { name: /Crane/ }));
    await page.findByRole('button', { name: 'Import 2 tasks' });
  });

  const choose = async (user: Awaited<ReturnType<typeof opened>>['user'], name: string, option: string) => {
    await user.click(page.getByRole('combobox', { name }));
    await user.click(await page.findByRole('option', { name: option }));
  };

  it('asks what the columns mean where none names the tasks, and takes what is said', async () => {
    const { give, user, workbook, onClose } = await opened();
    await give('list.csv', 'What,How long,From\nDig,2,01/02/2026\nLay,1,08/02/2026\n');
    await page.findByText(/No column says what the tasks are called/);
    const check = page.getByRole('button', { name: 'Check 2 rows' });
    expect((check as HTMLButtonElement).disabled).toBe(true);
    await choose(user, '“What” means', 'Task name');
    await choose(user, '“How long” means', 'Length');
    await choose(user, '“How long” counts in', 'weeks (5 days)');
    await choose(user, '“From” means', 'Start');
    await choose(user, 'Dates of “From”', 'month first (12/31)');
    await user.click(page.getByRole('button', { name: 'Check 2 rows' }));
    await user.click(await page.findByRole('button', { name: 'Import 2 tasks' }));
    await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect([...workbook().timeBox.values()].map(({ title, duration }) => [title, duration?.likely])).toEqual([
      ['Dig', 10],
      ['Lay', 5],
    ]);
    expect([...workbook().timeBox.values()].map(({ notBefore }) => notBefore)).toEqual([null, '2026-08-03']);
  });

  it('one column has a meaning: the one that had it is left out', async () => {
    const { give, user } = await opened();
    await give('harbour.csv', harbour);
    await user.click(await page.findByRole('button', { name: 'Columns' }));
    const shown = (name: string) => (page.getByRole('combobox', { name }) as HTMLInputElement).value;
    expect(shown('“Task Name” means')).toBe('Task name');
    await choose(user, '“Resource Names” means', 'Task name');
    expect([shown('“Task Name” means'), shown('“Resource Names” means')]).toEqual(['Left out', 'Task name']);
    await user.click(page.getByRole('button', { name: 'Check 7 rows' }));
    await page.findByText(/^2 of 2 tasks and 1 of 1 link/);
  });

  it.each([
    ['harbour.xml', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', /declares a document type or entities/],
    ['harbour.xml', '<html><body/></html>', /neither a Microsoft Project plan/],
    ['harbour.csv', '%PDF-1.7 no table', /This is a PDF document and no table/],
  ])('says why %s is no plan, and lets another be chosen', async (name, text, sentence) => {
    const { give, workbook } = await opened();
    await give(name, text);
    await page.findByText(sentence);
    expect(page.getByText('Nothing was imported.')).toBeDefined();
    expect(workbook().timeBox.size).toBe(0);
    await give('harbour.csv', harbour);
    await page.findByRole('button', { name: 'Import 7 tasks' });
  });
});

it('without a workbook the plan is tried in a new one, called as its file', async () => {
  const question = { name: 'harbour.csv', sheet: null, mapping: null, workbook: null, today: '2026-03-01' };
  const answer = await answerPlan({ ...question, bytes: new TextEncoder().encode(harbour) });
  expect(answer).toMatchObject({
    kind: 'tried',
    tried: { title: 'harbour', account: { tasks: 7, imported: 7 } },
  });
});

it('the button on Plan opens the dialog, and is not there where nothing can be changed', async () => {
  const { user, window } = await show(<ImportPlanButton />, empty);
  await user.click(page.getByRole('button', { name: 'Import plan' }));
  expect(window.session.getState().dialog).toBe('importPlan');
});
