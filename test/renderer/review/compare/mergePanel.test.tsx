// @vitest-environment happy-dom
// A copy from elsewhere on screen: clashes side by side, nothing chosen silently, one step of undo.
import { describe, expect, it } from 'vitest';
import { MergePanel } from '../../../../renderer/features/review/compare/MergePanel.tsx';
import { changeFields } from '../../../../shared/edits/records.ts';
import { newCopy } from '../../../../shared/file/lineage/lineage.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { page, show } from '../../../helpers/browser/screen.tsx';
import { build, testMoment } from '../../../helpers/workbooks/workbooks.ts';

const base = build((wb) => {
  wb.add('risk', 'R-1', { title: 'Late' });
  wb.add('risk', 'R-2', { title: 'Lost' });
});
const titled = (workbook: Workbook, id: string, title: string): Workbook =>
  changeFields('risk', id, { title }).apply(workbook, testMoment());
const at = '2026-01-12T08:00:00Z';
const first = newCopy(null, null, base, { id: 'first', at });
const theirs = titled(titled(base, 'R-1', 'Theirs'), 'R-2', 'Also theirs');
const lineage = newCopy(first, base, theirs, { id: 'theirs', at });

async function shown(lastCopy: { readonly lineage: typeof first; readonly state: Workbook } | null) {
  const screen = await show(<p />, titled(base, 'R-1', 'Mine'));
  const { document } = screen.window;
  const origin = document.getState().origin!;
  document.setState({ origin: { ...origin, lastCopy } });
  const copy = { workbookId: origin.workbookId, workbook: theirs, lineage, unknown: origin.unknown };
  screen.again(<MergePanel theirs={copy} onDone={() => undefined} />);
  return screen;
}
const titles = (workbook: Workbook) => [...workbook.risk.values()].map(({ title }) => title);

describe('a copy of the open workbook', () => {
  it('is merged with what was chosen at each clash, and undone in one step', async () => {
    const { user, workbook, undo } = await shown({ lineage: first, state: base });
    expect(page.getByText(/^1 change of theirs can be taken over/)).toBeDefined();
    expect(page.getByRole('table', { name: 'Clashes' }).textContent).toContain('both copies changed it');
    await user.click(page.getByRole('radio', { name: 'Theirs' }));
    await user.click(page.getByRole('button', { name: 'Merge' }));
    expect(titles(workbook())).toEqual(['Theirs', 'Also theirs']);
    undo();
    expect(titles(workbook())).toEqual(['Mine', 'Lost']);
  });
  it('keeps ours where nothing was chosen', async () => {
    const { user, workbook } = await shown({ lineage: first, state: base });
    await user.click(page.getByRole('button', { name: 'Merge' }));
    expect(titles(workbook())).toEqual(['Mine', 'Also theirs']);
  });
  it('says why it cannot be merged where nobody knows what both were', async () => {
    await shown(null);
    expect(page.getByText(/cannot be merged here/)).toBeDefined();
    expect(page.queryByRole('button', { name: 'Merge' })).toBeNull();
  });
});
