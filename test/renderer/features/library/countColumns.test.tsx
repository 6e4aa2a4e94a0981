// The library says of which state its figures are, and shows none where there are none.
import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { countColumns } from '../../../../renderer/features/library/countColumns.tsx';
import { libraryCounts } from '../../../../renderer/app/state/libraryCounts.ts';
import { summaryIn, summaryWithout } from '../../../../renderer/storage/rows/soundRows.ts';
import { DataTable } from '../../../../renderer/ui/page/DataTable.tsx';
import type { WorkbookSummary } from '../../../../renderer/storage/storage.ts';
import { workshop } from '../../../helpers/workbooks/examples.ts';
import { unlikeStored } from '../../../helpers/workbooks/unlikeStored.ts';

const words = (told: Partial<WorkbookSummary>): readonly string[] => {
  const workbook = { ...summaryWithout('a'), stageReached: 3, openFindings: 12, criteriaDue: 2, ...told };
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
  expect(words({ counted })).toEqual(shown);
});

test('what is tripped, overdue or held stands in the row, and goes once all is well', () => {
  const { alarm } = libraryCounts(unlikeStored());
  expect(words({ counted: undefined, alarm })).toEqual(['Risks', 'K-1 tripped and 2 more', '12', '2']);
  expect(libraryCounts(workshop).alarm).toBeNull();
  expect(words({ counted: undefined, alarm: null })).toEqual(['Risks', '12', '2']);
});

test('a row that tells of no alarm, as older ones do, can be read; one with a spoilt one cannot', () => {
  const summary = { ...summaryWithout('a'), counted: undefined };
  const alarm = { look: 'tripped', brief: 'K-1 tripped', more: 2 };
  expect(summaryIn({ summary })).toEqual(summary);
  expect(summaryIn({ summary: { ...summary, alarm } })).toMatchObject({ alarm });
  expect(summaryIn({ summary: { ...summary, alarm: { ...alarm, look: 'calm' } } })).toBeNull();
});
