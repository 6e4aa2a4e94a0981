// The library says of which state its figures are, and shows none where there are none.
import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { countColumns } from '../../../../renderer/features/library/countColumns.tsx';
import { summaryWithout } from '../../../../renderer/storage/rows/soundRows.ts';
import { DataTable } from '../../../../renderer/ui/page/DataTable.tsx';
import type { WorkbookSummary } from '../../../../renderer/storage/storage.ts';

const words = (counted: WorkbookSummary['counted']): readonly string[] => {
  const workbook = { ...summaryWithout('a'), stageReached: 3, openFindings: 12, criteriaDue: 2, counted };
  const markup = renderToStaticMarkup(
    <MantineProvider>
      <DataTable label="Workbooks" columns={countColumns} rows={[workbook]} keyOf={({ id }) => id} />
    </MantineProvider>,
  );
  return (/<td.*<\/td>/.exec(markup)?.[0] ?? '').split(/<[^>]*>/).filter((text) => text !== '');
};

test.each([
  [undefined, ['Risks', '12', '2']],
  ['earlier', ['Risks', 'Stage and figures from before the last edits', '12', '2']],
  ['never', ['–', 'Not known: it could not be read', '–', '–']],
] as const)('figures counted %s', (counted, shown) => {
  expect(words(counted)).toEqual(shown);
});
