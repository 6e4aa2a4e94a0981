// @vitest-environment happy-dom
// A field more on a risk, tried on a copy of the sources: two files and three lines, and it is everywhere.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type * as Forms from '../../../renderer/features/risks/forms.ts';
import type * as Register from '../../../renderer/features/risks/register/RegisterTab.tsx';
import type * as Form from '../../../renderer/records/form/RecordForm.tsx';
import type * as Format from '../../../shared/file/jsonSchema.ts';
import type * as Tables from '../../../shared/tables/workbookTables.ts';
import type * as Csv from '../../../shared/tables/writeCsv.ts';
import type * as Registers from '../../helpers/workbooks/importedRegister.ts';
import type * as Screens from '../../helpers/browser/screen.tsx';
import type * as Books from '../../helpers/workbooks/workbooks.ts';

const root = join(import.meta.dirname, '../../..');
// Inside the project, as the tests only load what lies there.
mkdirSync(join(root, '.cache'), { recursive: true });
const copy = mkdtempSync(join(root, '.cache/newField-'));
for (const path of ['shared', 'renderer', 'test/helpers', 'test/storage', 'build/tsconfig.base.json'])
  cpSync(join(root, path), join(copy, path), { recursive: true });
afterAll(() => rmSync(copy, { recursive: true }));

/** What a developer writes: each line after the one that holds `after`. */
const written = [
  {
    file: 'shared/schema/risk.ts',
    after: "reviewBy: optionalDay('Review by'),",
    line: "  trend: optionalChoice('Which way it goes', ['rising', 'steady', 'falling'], { short: 'Trend' }),",
  },
  { file: 'renderer/features/risks/forms.ts', after: "      'response',", line: "      'trend'," },
  { file: 'renderer/features/risks/forms.ts', after: "  'category',", line: "  'trend'," },
];
for (const { file, after, line } of written) {
  const lines = readFileSync(join(copy, file), 'utf8').split('\n');
  const at = lines.findIndex((one) => one.includes(after));
  if (at === -1) throw new Error(`${file} has no line ${after}`);
  writeFileSync(join(copy, file), lines.toSpliced(at + 1, 0, line).join('\n'));
}

/** A module of the copy, as the sources have it. */
const copied = <T,>(file: string) => import(/* @vite-ignore */ join(copy, file)) as Promise<T>;
const screens = () => copied<typeof Screens>('test/helpers/browser/screen.tsx');

/** Two states of a workbook with one risk, whose new field holds something. */
async function rising() {
  const { build } = await copied<typeof Books>('test/helpers/workbooks/workbooks.ts');
  const withTrend = (trend: string | null) =>
    build((wb) => wb.add('risk', 'R-1', { title: 'Thin data', trend } as never));
  return { before: withTrend(null), after: withTrend('rising') };
}

describe('a field more on a risk', () => {
  it('takes two files and at most six lines', () => {
    expect(new Set(written.map(({ file }) => file)).size).toBe(2);
    expect(written.length).toBeLessThanOrEqual(6);
  });

  it('stands in the register, where it is chosen and undone', async () => {
    const { show, page } = await screens();
    const { RegisterTab } = await copied<typeof Register>('renderer/features/risks/register/RegisterTab.tsx');
    const { after } = await rising();
    const { user, workbook, undo } = await show(<RegisterTab />, after);
    expect(page.getByRole('columnheader', { name: /^Trend/ })).toBeTruthy();
    await user.click(page.getByRole('gridcell', { name: 'Rising' }));
    await user.paste('falling');
    const trend = () => [...workbook().risk.values()].map((risk) => risk['trend' as never] as string);
    expect(trend()).toEqual(['falling']);
    undo();
    expect(trend()).toEqual(['rising']);
  });

  it('stands in the inspector under its label', async () => {
    const { show, page } = await screens();
    const { RecordForm } = await copied<typeof Form>('renderer/records/form/RecordForm.tsx');
    const { riskForm } = await copied<typeof Forms>('renderer/features/risks/forms.ts');
    const { after } = await rising();
    const [risk] = after.risk.values();
    if (!risk) throw new Error('There is no risk.');
    await show(<RecordForm kind="risk" record={risk} spec={riskForm} />, after);
    expect(page.getAllByLabelText('Which way it goes')).toContain(page.getByDisplayValue('Rising'));
  });

  it('is given out as a column, read back, and its change is told in words', async () => {
    const { workbookTable } = await copied<typeof Tables>('shared/tables/workbookTables.ts');
    const { writeCsv } = await copied<typeof Csv>('shared/tables/writeCsv.ts');
    const { imported } = await copied<typeof Registers>('test/helpers/workbooks/importedRegister.ts');
    const { before, after } = await rising();
    const table = workbookTable(after, 'risks', 'here');
    expect(table.rows[0]?.[table.header.indexOf('Trend')]).toBe('rising');
    const bytes = new TextEncoder().encode(writeCsv(table));
    const result = imported(bytes, before, { workbookId: 'here', matching: { by: 'export' } });
    expect(result.plan.rows[0]?.changes).toEqual([{ field: 'Trend', before: '', after: 'rising' }]);
    expect([...result.workbook.risk.values()]).toMatchObject([{ trend: 'rising' }]);
  });

  it('is told of in the page of the file format and in its schema', async () => {
    const { fileJsonSchema } = await copied<typeof Format>('shared/file/jsonSchema.ts');
    expect(fileJsonSchema()).toMatchObject({
      $defs: { risk: { properties: { trend: { title: 'Which way it goes' } } } },
    });
  });
});
