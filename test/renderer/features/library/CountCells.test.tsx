// The library says of which state its figures are, and shows none where there are none.
import { MantineProvider, Table } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { CountCells } from '../../../../renderer/features/library/CountCells.tsx';
import { summaryWithout } from '../../../../renderer/storage/rows/soundRows.ts';
import type { WorkbookSummary } from '../../../../renderer/storage/storage.ts';

const words = (counted: WorkbookSummary['counted']): readonly string[] => {
  const workbook = { ...summaryWithout('a'), stageReached: 3, openFindings: 12, criteriaDue: 2, counted };
  const markup = renderToStaticMarkup(
    <MantineProvider>
      <Table>
        <Table.Tbody>
          <Table.Tr>
            <CountCells workbook={workbook} />
          </Table.Tr>
        </Table.Tbody>
      </Table>
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
