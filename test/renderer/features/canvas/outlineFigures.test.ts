// Each row of the outline says the figure that says most of its item, as the rules have it; what is unknown says nothing.
import { expect, it } from 'vitest';
import { rowFigures } from '../../../../renderer/features/canvas/outline/rowFigures.ts';
import { recordKey } from '../../../../shared/schema/links.ts';
import { type Kind, kinds } from '../../../../shared/schema/kinds.ts';
import { recordsOf } from '../../../../shared/schema/workbook.ts';
import { workshop } from '../../../helpers/workbooks/examples.ts';
import { build } from '../../../helpers/workbooks/workbooks.ts';

const all = rowFigures(workshop);
const keyOf = (code: string) =>
  kinds.flatMap((kind: Kind) =>
    [...recordsOf(workshop, kind).values()]
      .filter((record) => record.code === code)
      .map(({ id }) => recordKey(kind, id)),
  )[0];

it.each([
  ['G-1', 'last 22% on 31 Dec 2025'],
  ['M-2', 'last 8% on 31 Dec 2025'],
  ['U-1', 'ratio 2.69'],
  ['U-3', undefined],
  ['R-1', 'exposure EUR 2,390'],
  ['R-7', undefined],
  ['K-6', 'judged on 31 Mar 2026'],
  ['S-2', 'release 13 Feb 2026'],
  ['T-1', '12 Jan 2026 to 23 Jan 2026, critical'],
  ['T-6', '26 Jan 2026 to 13 Feb 2026'],
  ['C-1', 'level 1 today'],
])('%s says %s', (code, figure) => {
  expect(all.get(keyOf(code) ?? '')).toBe(figure);
});

it('leaves archived items out', () => {
  const figures = rowFigures(build((wb) => wb.add('capability', 'C-1', { archived: true }), workshop));
  expect(figures.has(keyOf('C-1') ?? '')).toBe(false);
});
