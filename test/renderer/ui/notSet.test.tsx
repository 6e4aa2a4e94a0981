// @vitest-environment happy-dom
// An empty value has one word, whatever the control that holds it.
import { expect, it } from 'vitest';
import { DateField } from '../../../renderer/ui/fields/DateField.tsx';
import { MoneyField } from '../../../renderer/ui/fields/MoneyField.tsx';
import { NumberField } from '../../../renderer/ui/fields/NumberField.tsx';
import { PercentField } from '../../../renderer/ui/fields/PercentField.tsx';
import { PickField } from '../../../renderer/ui/fields/pick/PickField.tsx';
import { PickManyField } from '../../../renderer/ui/fields/pick/PickManyField.tsx';
import { SelectField } from '../../../renderer/ui/fields/SelectField.tsx';
import { TagsField } from '../../../renderer/ui/fields/TagsField.tsx';
import { ReadOnlyScope } from '../../../renderer/ui/readOnly.tsx';
import { notSet } from '../../../shared/words.ts';
import { page, show } from '../../helpers/browser/screen.tsx';
import { broken } from '../../helpers/workbooks/healthyWorkbook.ts';

const ignore = () => undefined;
const items = [{ id: 'a', code: 'G-1', title: 'Fewer late stops' }];
const options = [{ value: 'open', label: 'Open' }];

const fields = (
  <>
    <DateField label="Day" value={null} onCommit={ignore} />
    <NumberField label="Number" value={null} onCommit={ignore} />
    <PercentField label="Share" value={null} onCommit={ignore} />
    <MoneyField label="Money" currency="EUR" value={null} onCommit={ignore} />
    <SelectField label="State" value={null} options={options} onCommit={ignore} />
    <SelectField label="Needed" value={null} options={options} required onCommit={ignore} />
    <PickField label="Goal" value={null} items={items} onCommit={ignore} />
    <PickManyField label="Goals" value={[]} items={items} onCommit={ignore} />
    <TagsField label="Tags" value={[]} onCommit={ignore} />
    <TagsField label="Lines" value={[]} lines onCommit={ignore} />
  </>
);
const workbook = broken((wb) => wb);

it('is said in all fields that are empty', async () => {
  await show(fields, workbook);
  const said = [...document.querySelectorAll('input')].map(({ placeholder }) => placeholder).filter(Boolean);
  expect(said).toEqual(Array.from({ length: 10 }, () => notSet));
});

it('is said where nothing can be changed too', async () => {
  await show(<ReadOnlyScope when>{fields}</ReadOnlyScope>, workbook);
  const inBoxes = [...document.querySelectorAll('input')].filter(({ placeholder }) => placeholder === notSet);
  expect(inBoxes.length + page.getAllByText(notSet).length).toBe(10);
});

it('is the way back in lists that may be emptied, and no choice in those that may not', async () => {
  const { user } = await show(fields, workbook);
  const offered = () => page.queryAllByRole('option').map(({ textContent }) => textContent);
  await user.click(page.getByRole('combobox', { name: 'State' }));
  expect(offered()).toEqual([notSet, 'Open']);
  await user.keyboard('{Escape}');
  await user.click(page.getByRole('combobox', { name: 'Needed' }));
  expect(offered()).toEqual(['Open']);
});
