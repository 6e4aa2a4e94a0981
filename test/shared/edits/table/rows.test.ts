// Whole rows: inserted in their place, copied without what was said of the other one, moved as a block.
import { describe, expect, it } from 'vitest';
import {
  duplicateRecords,
  fieldsToCopy,
  insertRecord,
  moveRecordsAfter,
} from '../../../../shared/edits/table/rows.ts';
import type { Kind } from '../../../../shared/schema/kinds.ts';
import { byOrder, recordsOf, type Workbook } from '../../../../shared/schema/workbook.ts';
import { build, testMoment } from '../../../helpers/workbooks/workbooks.ts';

const roles = () =>
  build((wb) => {
    for (const title of ['a', 'b', 'c', 'd']) wb.add('role', title, { title });
  });
const order = (workbook: Workbook, kind: Kind = 'role') =>
  [...recordsOf(workbook, kind).values()]
    .toSorted(byOrder)
    .map(({ title }) => title)
    .join('');
const added = (beside: string | null, where: 'above' | 'below') =>
  order(insertRecord('role', 'x', { title: 'x' }, { beside, where }).apply(roles(), testMoment()));

describe('a row is inserted', () => {
  it.each([
    ['a', 'above', 'xabcd'],
    ['c', 'above', 'abxcd'],
    ['b', 'below', 'abxcd'],
    ['d', 'below', 'abcdx'],
    [null, 'below', 'abcdx'],
  ] as const)('beside %s, %s', (beside, where, shown) => expect(added(beside, where)).toBe(shown));
});

describe('rows are moved', () => {
  it.each([
    [['b'], null, 'bacd'],
    [['a', 'b'], 'c', 'cabd'],
    [['c', 'd'], 'a', 'acdb'],
    [['d'], 'd', 'abcd'],
  ])('%j behind %s', (ids, after, shown) =>
    expect(order(moveRecordsAfter('role', ids, after).apply(roles(), testMoment()))).toBe(shown),
  );
});

describe('a copy', () => {
  const signed = () =>
    build((wb) => {
      wb.add('risk', 'R-1', { title: 'Thin data', notes: 'seen', tags: ['data'] });
      wb.add('treatment', 'treatment-1', { title: 'Ask', risk: 'R-1' });
      wb.add('risk', 'R-2', { title: 'Late' });
    });

  it('stands below its original with a code of its own and all that was written', () => {
    const after = duplicateRecords('risk', [{ of: 'R-1', id: 'copy' }]).apply(signed(), testMoment());
    expect(after.risk.get('copy' as never)).toMatchObject({
      title: 'Thin data',
      notes: 'seen',
      tags: ['data'],
      code: 'R-3',
    });
    expect(order(after, 'risk')).toBe('Thin dataThin dataLate');
  });

  it('belongs to what its original belongs to', () => {
    const workbook = signed();
    const [treatment] = workbook.treatment.values();
    if (!treatment) throw new Error('There is no treatment.');
    const after = duplicateRecords('treatment', [{ of: treatment.id, id: 'copy' }]).apply(
      workbook,
      testMoment(),
    );
    expect(after.treatment.get('copy' as never)?.risk).toBe('R-1');
  });

  it('takes nothing along that a command has set, and of what is gone there is none', () => {
    const workbook = signed();
    const [risk] = workbook.risk.values();
    if (!risk) throw new Error('There is no risk.');
    const copied = Object.keys(fieldsToCopy('risk', risk));
    expect(copied).not.toContain('code');
    expect(copied).not.toContain('id');
    expect(copied).not.toContain('acceptance');
    const after = duplicateRecords('risk', [{ of: 'gone', id: 'copy' }]).apply(workbook, testMoment());
    expect(after.risk.size).toBe(2);
  });
});
