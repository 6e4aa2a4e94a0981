// @vitest-environment happy-dom
// The log on screen: in Review with its filters and its export, in the inspector of one record, long ones in pages.
import { within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { LogTab } from '../../../renderer/features/review/log/LogTab.tsx';
import type { Host } from '../../../renderer/host/host.ts';
import { RecordLog } from '../../../renderer/records/log/RecordLog.tsx';
import { chainOf } from '../../../shared/binding/chain.ts';
import { changeFields } from '../../../shared/edits/records.ts';
import { workedExample } from '../../helpers/workbooks/templates.ts';
import { page, show } from '../../helpers/browser/screen.tsx';
import { build, testMoment } from '../../helpers/workbooks/workbooks.ts';

const shop = () =>
  build((wb) => {
    wb.add('role', 'head', { title: 'Head of sales' });
    wb.add('risk', 'R-1', { title: 'Late supplier' });
    wb.add('goal', 'G-1', { title: 'Fewer returns' });
  });

async function worked(screen = <LogTab />, options: Parameters<typeof show>[2] = {}) {
  const shown = await show(screen, shop(), options);
  const { document, session } = shown.window;
  session.getState().workAs('head' as never);
  document.getState().apply(changeFields('risk', 'R-1', { cause: 'Strike' }));
  session.getState().workAs(null);
  document.getState().apply(changeFields('goal', 'G-1', { horizonDate: '2026-02-27' }));
  document.getState().undo();
  return shown;
}
const steps = () => within(page.getByRole('list', { name: 'Log' }));
const heads = () =>
  [...page.getByRole('list', { name: 'Log' }).children].map((step) => step.textContent ?? '');

describe('Review › Log', () => {
  it('teaches what it will hold while it holds nothing', async () => {
    await show(<LogTab />, shop());
    expect(page.getByRole('heading', { name: /Who changed what/ })).toBeDefined();
    expect(page.getByText(/no file you save or share carries it/)).toBeDefined();
  });

  it('tells who did what, with before and after, the newest first; an undone step stays', async () => {
    await worked();
    await page.findByRole('list', { name: 'Log' });
    expect(heads()).toHaveLength(3);
    expect(heads()[0]).toMatch(/^Undone: Change goal.*No role.*G-1 Fewer returns.*27 Feb 2026.*nothing/);
    expect(heads()[1]).toMatch(/^Change goal.*nothing.*27 Feb 2026/);
    expect(heads()[2]).toMatch(/^Change risk.*Head of sales.*cause.*R-1 Late supplier.*nothing.*Strike/);
    expect(page.getByText('3 of 3 steps shown, the newest first.')).toBeDefined();
  });

  it('is cut down to a role, and to words; nothing left offers the way back', async () => {
    const { user } = await worked();
    await user.click(await page.findByRole('combobox', { name: 'Role' }));
    await user.click(page.getByRole('option', { name: 'Head of sales', hidden: true }));
    expect(await page.findByText('1 of 1 step shown, the newest first.')).toBeDefined();
    expect(heads()[0]).toMatch(/^Change risk/);
    await user.type(page.getByRole('textbox', { name: 'Search the log' }), 'earthquake');
    await user.click(await page.findByRole('button', { name: 'Clear filter' }));
    expect(await page.findByText('3 of 3 steps shown, the newest first.')).toBeDefined();
  });

  it('shows a long text cut, and whole on demand', async () => {
    const { user, window } = await show(<LogTab />, shop());
    const cause = `${'word '.repeat(100)}end`;
    window.document.getState().apply(changeFields('risk', 'R-1', { cause }));
    const more = await page.findByRole('button', { name: 'Show all of the text' });
    expect(heads()[0]).not.toContain('end');
    await user.click(more);
    expect(heads()[0]).toContain('end');
  });

  it('draws a page of ten thousand steps, and the next on demand', async () => {
    const { user, window } = await worked();
    const [entry] = window.document.getState().log;
    if (!entry) throw new Error('There is no step.');
    const log = Array.from({ length: 10_000 }, (_, i) => ({
      ...entry,
      number: i + 7,
      label: `Step ${i + 7}`,
    }));
    window.document.setState({ log });
    expect(await page.findByText('50 of 10000 steps shown, the newest first.')).toBeDefined();
    expect(heads()).toHaveLength(50);
    expect(heads()[0]).toMatch(/^Step 10006/);
    expect(page.getByText(/keeps the newest 10,000 steps/)).toBeDefined();
    await user.click(page.getByRole('button', { name: 'Show older steps' }));
    expect(heads()).toHaveLength(100);
  });

  it('says what could not be read any more', async () => {
    const { window } = await worked();
    window.document.setState(({ log }) => ({ log: log.filter(({ number }) => number !== 2) }));
    expect(await page.findByText(/1 step could not be read any more/)).toBeDefined();
  });

  it('is exported as it is looked at', async () => {
    const files: string[] = [];
    const keepFile: Host['keepFile'] = (name, bytes) => {
      files.push(name, new TextDecoder().decode(bytes));
      return Promise.resolve({ name, place: null });
    };
    const { user, window } = await worked(<LogTab />, { keepFile });
    await user.type(await page.findByRole('textbox', { name: 'Search the log' }), 'strike');
    await page.findByText('1 of 1 step shown, the newest first.');
    await user.click(page.getByRole('button', { name: 'Export CSV' }));
    await page.findByRole('list', { name: 'Log' });
    const [name, text = ''] = files;
    expect(name).toBe('Test log.csv');
    const [head, row, ...more] = text.trim().split('\r\n');
    expect(head).toBe('"Number","When","Role","Step","Kind","Code","Title","Field","Before","After"');
    expect(row).toMatch(
      /^1,".*Z","Head of sales","Change risk","Risk","R-1","Late supplier",".*",,"Strike"$/,
    );
    expect(more).toEqual([]);
    expect(window.said()).toEqual(['Test log.csv is written.']);
  });
});

it('the inspector of a record folds away its own log', async () => {
  const { user } = await worked(<RecordLog kind="risk" id="R-1" />);
  expect(page.queryByText('Change risk')).toBeNull();
  await user.click(page.getByRole('button', { name: 'Log' }));
  expect(steps().getAllByText(/Change|Undone/)).toHaveLength(1);
  expect(heads()[0]).toMatch(/^Change risk.*Head of sales.*cause/);
});

describe('the binding record', () => {
  const switchOver = async (workbook: Parameters<typeof show>[1]) => {
    const shown = await show(<LogTab />, workbook);
    await shown.user.click(page.getByRole('radio', { name: 'Binding record' }));
    return shown;
  };

  it('says that nothing binds yet', async () => {
    await switchOver(build(() => undefined));
    expect(page.getByText(/Nothing binds yet/)).toBeDefined();
  });

  it('lists its entries, the newest first, and that its chain is whole', async () => {
    const workbook = workedExample('Y-2', testMoment());
    await switchOver(workbook);
    const entries = chainOf(workbook).entries;
    expect(page.getByText(/The record is whole/)).toBeDefined();
    const items = [...page.getByRole('list', { name: 'Binding record' }).children];
    expect(items).toHaveLength(Math.min(entries.length, 50));
    expect(items[0]?.textContent).toContain(`${entries.at(-1)?.number} ·`);
    expect(items[0]?.textContent).toContain(entries.at(-1)?.says ?? 'nothing');
  });

  it('says where its chain breaks', async () => {
    const workbook = workedExample('Y-2', testMoment());
    const entry = chainOf(workbook).entries.at(-1);
    if (!entry) throw new Error('The example binds nothing.');
    const bindingEntry = new Map(workbook.bindingEntry).set(entry.id, { ...entry, says: 'Nothing of note' });
    await switchOver({ ...workbook, bindingEntry });
    expect(page.getByText(/The record is not whole/)).toBeDefined();
    expect(page.getByRole('alert').textContent).toContain(`${entry.number}`);
  });
});
