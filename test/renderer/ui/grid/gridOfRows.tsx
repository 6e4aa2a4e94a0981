// A table of a few rows in a document without a browser, as the tests of its views use it.
import { cleanup, render } from '@testing-library/react';
import { PointerEventsCheckLevel, userEvent } from '@testing-library/user-event';
import { onTestFinished, vi } from 'vitest';
import { Grid, type GridProps } from '../../../../renderer/ui/grid/Grid.tsx';
import type { GridViewShelf, KeptGridViews } from '../../../../renderer/ui/grid/model/gridView.ts';
import { UiProvider } from '../../../../renderer/ui/theme/UiProvider.tsx';
import { giveRoom, page } from '../../../helpers/browser/screen.tsx';
import { columns, type Row, rows } from './model/view/rows.ts';

/** A shelf that shows what it was given last. */
export function testShelf(kept?: unknown): GridViewShelf & { readonly last: () => KeptGridViews | null } {
  let last: KeptGridViews | null = null;
  return {
    read: () => kept,
    keep: (views) => {
      last = views;
    },
    last: () => last,
  };
}

/** Shows the table until the test is over. */
export function showGrid(props: Partial<GridProps<Row>> = {}) {
  giveRoom();
  // Without sizes no trap of focus finds its first field, and each says so at length.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  onTestFinished(() => void vi.restoreAllMocks());
  const shelf = testShelf();
  const grid = (
    <UiProvider>
      <Grid
        label="Rows"
        rows={rows}
        columns={columns}
        rowId={({ id }) => id}
        empty="No rows"
        views={shelf}
        {...props}
      />
    </UiProvider>
  );
  const { unmount } = render(grid);
  onTestFinished(cleanup);
  return {
    user: userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never }),
    shelf,
    unmount,
    grid: () => page.getByRole('grid', { name: 'Rows' }),
  };
}

export const headTexts = (): readonly string[] =>
  page.getAllByRole('columnheader').map(({ textContent }) => textContent);

/** The first cell of each line: a title, or the head of a group. */
export const lineTexts = (): readonly string[] =>
  page
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.querySelector('[role="gridcell"]')?.textContent ?? '');

/** What the cursor is on, as assistive technology is told. */
export const underCursor = (grid: HTMLElement): string =>
  document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')?.textContent ?? '';
