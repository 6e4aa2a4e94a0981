// What a step was about and where it is seen: what it deleted before what it added, before what it changed.
import { expect, test } from 'vitest';
import { apply as applyChanges, diff } from '../../../shared/changes/changes.ts';
import { aboutOf, placeOfEntry, rootsOf, screensOf } from '../../../shared/changes/placeOfEntry.ts';
import { findRecord } from '../../../shared/schema/workbook.ts';
import { build } from '../../helpers/workbooks/workbooks.ts';

const before = build((wb) => {
  wb.add('goal', 'G-1', { title: 'Fewer returns' });
  wb.add('risk', 'R-1', { title: 'Late data' });
  wb.add('treatment', 'TR-1', { risk: 'R-1', title: 'Ask earlier' });
});
const without = (kind: 'treatment' | 'goal', id: string) =>
  applyChanges(before, [{ type: 'removed', kind, id, record: findRecord(before, kind, id)! }]);

test('a deletion is about the record that went, not about what it owned', () => {
  const after = { ...without('treatment', 'TR-1'), risk: new Map() };
  expect(rootsOf(diff(before, after), 'removed').map(({ id }) => id)).toEqual(['R-1']);
  expect(aboutOf(diff(before, after))).toMatchObject({ type: 'removed', kind: 'risk', id: 'R-1' });
});

test('an addition is about the record that came, not about the codes remembered with it', () => {
  const facts = [...before.facts.values()][0]!;
  const counted = { ...before, facts: new Map([[facts.id, { ...facts, clientLabel: 'Acme' }]]) };
  expect(aboutOf(diff({ ...without('goal', 'G-1') }, counted))).toMatchObject({ type: 'added', id: 'G-1' });
  expect(aboutOf(diff(before, counted))).toMatchObject({ type: 'changed', kind: 'facts' });
});

test('what is gone has a place all the same', () => {
  const after = without('goal', 'G-1');
  const changes = diff(before, after);
  expect(placeOfEntry(after, changes)).toMatchObject({ kind: 'goal', id: 'G-1', isThere: false });
  expect(placeOfEntry(before, changes)?.isThere).toBe(true);
  expect(placeOfEntry(before, [])).toBeNull();
});

test('a record is at home where its card says, and items are on the canvas too', () => {
  expect(screensOf('risk')).toContainEqual({ stage: 'canvas', tab: 'outline' });
  expect(screensOf('risk')[0]).toEqual({ stage: 'risks', tab: 'register' });
  expect(screensOf('role')).not.toContainEqual({ stage: 'canvas', tab: 'canvas' });
});
