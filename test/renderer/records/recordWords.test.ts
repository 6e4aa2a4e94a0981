// Chips of records that have no title of their own say what they join.
import { dayText } from '../../../shared/text/format.ts';
import { expect, test } from 'vitest';
import { recordWords } from '../../../renderer/records/recordWords.ts';
import type { Kind } from '../../../shared/schema/kinds.ts';
import { review } from '../../helpers/workbooks/examples.ts';

const first = (kind: Kind): string => {
  const [record] = review[kind].values();
  return record === undefined ? 'none' : recordWords(review, kind, record);
};

test('a record is called by its title, else by what it joins', () => {
  expect(first('goal')).toBe('More customers come back within 90 days');
  expect([first('signOff'), first('capabilityNeed'), first('reading')]).toEqual([
    `Head of e-commerce · ${dayText('2026-01-09')}`,
    'Experiment platform · level 3',
    `21.7 % · ${dayText('2025-11-30')}`,
  ]);
});
