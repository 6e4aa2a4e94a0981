// @vitest-environment happy-dom
// What assistive technology is told by the parts that every page is built of.
import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen as page } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Card } from '../../../../renderer/ui/page/Card.tsx';
import { DataTable, type TableColumn } from '../../../../renderer/ui/page/DataTable.tsx';
import { Figure, Figures } from '../../../../renderer/ui/page/Figures.tsx';
import { FilterBar, FilteredOut, SearchField } from '../../../../renderer/ui/page/Filter.tsx';
import { Measured } from '../../../../renderer/ui/marks/Meter.tsx';
import { Section } from '../../../../renderer/ui/page/Section.tsx';

const show = (part: ReactNode) => render(<MantineProvider env="test">{part}</MantineProvider>);
afterEach(cleanup);

describe('a section', () => {
  test('is a region named as its heading, with its count and its button', () => {
    show(
      <Section title="Gates" order={2} count={3} action={<button type="button">Add gate</button>}>
        none yet
      </Section>,
    );
    expect(page.getByRole('region', { name: 'Gates' }).textContent).toContain('none yet');
    expect(page.getByRole('heading', { level: 2 }).textContent).toBe('Gates 3');
    expect(page.getByRole('button', { name: 'Add gate' })).toBeTruthy();
  });

  test('has another name where its heading alone would not tell', () => {
    show(
      <Section title="Waived, and listed in every export" label="Waived" field="waivers">
        one
      </Section>,
    );
    expect(page.getByRole('region', { name: 'Waived' }).dataset['field']).toBe('waivers');
  });
});

describe('a card', () => {
  test('opens what it is about by its name, and says which one is open', async () => {
    const open = vi.fn<() => void>();
    show(<Card label="L-1 Vision" code="L-1" title="Vision" aside="75" order={2} onOpen={open} selected />);
    const card = page.getByRole('article', { name: 'L-1 Vision' });
    expect(card.dataset['selected']).toBe('true');
    expect(page.getByRole('heading', { level: 2, name: 'L-1 Vision' })).toBeTruthy();
    await userEvent.click(page.getByRole('button', { name: 'L-1 Vision' }));
    expect(open).toHaveBeenCalledOnce();
  });

  test('has no button where nothing opens', () => {
    show(<Card title="Phase 1 practices" aside={null} />);
    expect(page.queryByRole('button')).toBeNull();
    expect(page.getByRole('heading', { level: 3 }).textContent).toBe('Phase 1 practices');
  });
});

interface Row {
  readonly id: string;
  readonly cost: number;
}

const columns: readonly TableColumn<Row>[] = [
  { head: 'Item', cell: ({ id }) => id },
  { head: 'Cost', end: true, cell: ({ cost }) => cost },
  { head: 'Actions', spoken: true, cell: ({ id }) => <button type="button">Remove {id}</button> },
];
const rows = [
  { id: 'T-1', cost: 12 },
  { id: 'T-2', cost: 7 },
];

describe('a table', () => {
  test('names every column, those too whose head is not seen, and stands figures under theirs', () => {
    show(<DataTable label="Costs" columns={columns} rows={rows} keyOf={({ id }) => id} />);
    expect(page.getByRole('table', { name: 'Costs' })).toBeTruthy();
    expect(page.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'Item',
      'Cost',
      'Actions',
    ]);
    const ends = [...document.querySelectorAll('[data-end]')].map(({ textContent }) => textContent);
    expect(ends).toEqual(['Cost', '12', '7']);
  });

  test('opens a row by a double click where it can be opened', async () => {
    const open = vi.fn<(row: Row) => void>();
    show(<DataTable label="Costs" columns={columns} rows={rows} keyOf={({ id }) => id} onOpen={open} />);
    await userEvent.dblClick(page.getByRole('cell', { name: '7' }));
    expect(open.mock.calls).toEqual([[rows[1]]]);
  });
});

test('a figure is a term with its value, and its note when there is one', () => {
  show(
    <Figures label="Worked out by the plan">
      <Figure label="Ends" value="10 Apr" note="critical" bad />
      <Figure label="Conflicts" value="0" />
    </Figures>,
  );
  expect(page.getAllByRole('term').map(({ textContent }) => textContent)).toEqual(['Ends', 'Conflicts']);
  const values = page.getAllByRole('definition').map(({ textContent }) => textContent);
  expect(values).toEqual(['10 Apr', 'critical', '0']);
});

test('a bar is only seen: the figure beside it says the same', () => {
  show(<Measured value={80}>80</Measured>);
  const bar = document.querySelector('[aria-hidden]');
  expect(bar?.firstElementChild?.getAttribute('style')).toContain('80%');
  expect(document.body.textContent).toContain('80');
});

test('a filter is a landmark of its own, and leads back when nothing is left', async () => {
  const search = vi.fn<(value: string) => void>();
  const clear = vi.fn<() => void>();
  show(
    <>
      <FilterBar label="Filter risks">
        <SearchField label="Search risks" value="" onChange={search} />
      </FilterBar>
      <FilteredOut onClear={clear}>No risk fits. 8 hidden.</FilteredOut>
    </>,
  );
  expect(page.getByRole('search', { name: 'Filter risks' })).toBeTruthy();
  await userEvent.type(page.getByRole('textbox', { name: 'Search risks' }), 'x');
  await userEvent.click(page.getByRole('button', { name: 'Clear filter' }));
  expect(search).toHaveBeenCalledWith('x');
  expect(clear).toHaveBeenCalledOnce();
});
