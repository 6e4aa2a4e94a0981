// Which fields of a record say something: empty words, lists and parts say nothing.
import { expect, it } from 'vitest';
import { stillToFill } from '../../../shared/schema/filled.ts';
import { build, type PlainFields } from '../../helpers/workbooks/workbooks.ts';

function left(fields: PlainFields<'risk'>): readonly string[] {
  const risk = build((wb) => wb.add('risk', 'R-1', fields)).risk.get('R-1' as never);
  if (!risk) throw new Error('It is not there.');
  return stillToFill('risk', risk, ['title', 'cause', 'impacts', 'goals', 'ownerRole']);
}

it('of a new record everything is still to fill, in the order it is asked for', () => {
  expect(left({ title: 'New risk' })).toEqual(['title', 'cause', 'impacts', 'goals', 'ownerRole']);
});

it('what is said is filled; blanks are not, and of a part one word is enough', () => {
  const filled = { title: 'Late supplier', cause: '  ', impacts: { cost: 3 }, ownerRole: 'head' };
  expect(left(filled as never)).toEqual(['cause', 'goals']);
});
