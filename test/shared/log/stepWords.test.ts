// A step in words: what was deleted, added or changed, by code; a command keeps its own name.
import { expect, test } from 'vitest';
import { differenceOf } from '../../../shared/changes/changes.ts';
import type { Edit } from '../../../shared/edits/edit.ts';
import { changeFields, createRecord, deleteRecords } from '../../../shared/edits/records.ts';
import { stepWords } from '../../../shared/log/stepWords.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { build } from '../../helpers/workbooks/workbooks.ts';

const workbook = build((wb) => {
  for (const code of ['R-1', 'R-2', 'R-3', 'R-4']) wb.add('risk', code, { title: `Risk ${code}` });
});
const moment = { at: '2026-01-12T09:00:00Z', byRole: null, newId: () => 'new' };
function wordsOf(edit: Edit, before: Workbook = workbook): string {
  const after = edit.apply(before, moment);
  const { changes } = differenceOf(before, after);
  return stepWords(before, { seq: 1, label: edit.label, at: moment.at, byRole: null, changes });
}
const risks = (...ids: string[]) => ids.map((id) => ({ kind: 'risk' as const, id }));

test.each([
  [deleteRecords(risks('R-3')), 'Deleting R-3'],
  [deleteRecords(risks('R-1', 'R-2')), 'Deleting R-1 and R-2'],
  [deleteRecords(risks('R-1', 'R-2', 'R-3', 'R-4')), 'Deleting 4 items'],
  [createRecord('risk', 'new', { title: 'Another' }), 'Adding R-5'],
  [changeFields('risk', 'R-3', { title: 'Late' }), 'Changing “Title” of R-3'],
  [changeFields('risk', 'R-3', { title: 'Late', notes: 'Again' }), 'Changing R-3'],
  [{ ...changeFields('risk', 'R-3', { title: 'Late' }), label: 'Reopen risk' }, '“Reopen risk” of R-3'],
])('%#', (edit, words) => expect(wordsOf(edit)).toBe(words));
