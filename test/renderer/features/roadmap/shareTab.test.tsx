// @vitest-environment happy-dom
// Roadmap › Share copy: what leaves can be read and searched before it does, and the file holds that and no more.
import { within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ShareTab } from '../../../../renderer/features/roadmap/share/ShareTab.tsx';
import type { Host } from '../../../../renderer/host/host.ts';
import { stateHash } from '../../../../shared/file/lineage/hashes.ts';
import { parse } from '../../../../shared/file/parse.ts';
import { factsOf } from '../../../../shared/schema/workbook.ts';
import { sharedWorkbook } from '../../../../shared/sharing/shareCopy.ts';
import { page, show } from '../../../helpers/browser/screen.tsx';
import { build } from '../../../helpers/workbooks/workbooks.ts';

const shop = () =>
  build((wb) => {
    wb.add('facts', 'facts', { clientLabel: 'Marbury' });
    wb.add('role', 'head', { title: 'Head of sales', displayName: 'Ottoline Hatch' });
    wb.add('risk', 'R-1', {
      title: 'Late supplier',
      notes: 'Ask quietly',
      cost: { low: 1, likely: 2, high: 3, shape: 'pert' },
    });
    wb.add('goal', 'G-1', { title: 'Marbury returns' });
  });

function keeper() {
  const files: { name: string; text: string }[] = [];
  const keepFile: Host['keepFile'] = (name, bytes) => {
    files.push({ name, text: new TextDecoder().decode(bytes) });
    return Promise.resolve({ name, place: null });
  };
  return { files, keepFile };
}

const values = () => page.getByRole('table', { name: 'What leaves' }).textContent ?? '';
const stays = () =>
  within(page.getByRole('region', { name: 'What stays at home' })).getByRole('list').textContent;

describe('Roadmap › Share copy', () => {
  it('shows every word that leaves, and counts what stays', async () => {
    await show(<ShareTab />, shop());
    expect(values()).toContain('Late supplier');
    expect(values()).not.toContain('Ask quietly');
    expect(values()).not.toContain('Ottoline');
    expect(stays()).toContain('The notes of 1 item');
    expect(stays()).toContain('1 name of a person');
  });

  it('is searched; nothing found offers the way back', async () => {
    const { user } = await show(<ShareTab />, shop());
    const search = page.getByRole('textbox', { name: 'Search what leaves' });
    await user.type(search, 'supplier');
    expect(await page.findByText('1 of 1 shown.')).toBeDefined();
    await user.type(search, ' ottoline');
    await user.click(await page.findByRole('button', { name: 'Clear filter' }));
    expect(values()).toContain('Marbury returns');
  });

  it('replaces the client, leaves out a stage and amounts as chosen', async () => {
    const { user } = await show(<ShareTab />, shop());
    await user.type(page.getByRole('textbox', { name: 'Code name for the client' }), 'Elm');
    await user.click(page.getByRole('radio', { name: 'Left out' }));
    await user.click(page.getByRole('checkbox', { name: 'Notes' }));
    expect(values()).toContain('Elm returns');
    expect(values()).not.toContain('Marbury');
    expect(values()).toContain('Ask quietly');
    expect(stays()).toContain('amount');
    await user.click(page.getByRole('checkbox', { name: 'Risk' }));
    expect(values()).not.toContain('Late supplier');
    expect(stays()).toContain('1 item of kinds that are left out');
  });

  it('writes exactly that, and remembers the whole it was made of', async () => {
    const { files, keepFile } = keeper();
    const { user, window } = await show(<ShareTab />, shop(), { keepFile });
    await user.type(page.getByRole('textbox', { name: 'Code name for the client' }), 'Elm');
    await user.click(page.getByRole('button', { name: 'Save share copy…' }));
    expect(await page.findByText(/This workbook is as it was/, { selector: '[role=note] p' })).toBeDefined();
    const [file] = files;
    expect(file?.name).toMatch(/share copy\.throughline$/);
    expect(file?.text.toLowerCase()).not.toMatch(/marbury|ottoline|quietly/);
    const parsed = parse(file?.text ?? '');
    if (parsed.status !== 'ok') throw new Error('The copy does not open.');
    const { lineage, workbook } = parsed.document;
    const { lastCopy } = window.document.getState().origin ?? {};
    expect(lineage.ancestors.map(({ id, hash }) => [id, hash])).toEqual([
      [lastCopy?.lineage.copy, lastCopy?.lineage.hash],
    ]);
    const again = sharedWorkbook(lastCopy!.state, factsOf(workbook).sharedAs!);
    expect(stateHash(again)).toBe(lineage.hash);
  });

  it('says of an open share copy what it is', async () => {
    const choice = {
      codeName: 'Elm',
      notes: false,
      names: false,
      goalposts: false,
      logo: false,
      money: 'ratios',
      leftKinds: [],
      useCases: null,
    } as const;
    await show(<ShareTab />, sharedWorkbook(shop(), choice));
    expect(page.getByText(/part of the workbook stayed at home/)).toBeDefined();
    expect(page.getByText(/shares of the largest one, not sums/)).toBeDefined();
  });
});
