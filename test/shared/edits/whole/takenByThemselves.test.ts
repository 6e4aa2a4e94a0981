// SNP-01: a snapshot is taken by itself before a decision acts, an import and a state that comes back.
import { expect, test } from 'vitest';
import { stateOfSnapshot } from '../../../../shared/changes/keptState.ts';
import { performEdit } from '../../../../shared/edits/perform.ts';
import { changeFields } from '../../../../shared/edits/records.ts';
import { broken } from '../../../helpers/workbooks/healthyWorkbook.ts';
import { nextMoment, named, opened, openIn, signedBy } from '../deciding/stories.ts';
import { imported, lines, empty } from '../../../helpers/workbooks/importedRegister.ts';
import { importRisks } from '../../../../shared/import/risks/importRisks.ts';
import { testMoment } from '../../../helpers/workbooks/workbooks.ts';

const atGate = broken((wb) => {
  wb.add('gate', 'H-1', { title: 'First gate', scope: 'useCase', useCase: 'U-1' });
});
const on = { gate: named(atGate, 'gate', 'H-1').id } as const;

test('with the last signature of a decision: what those who signed had before them, named by the decision', () => {
  const proposed = opened(atGate, on, { outcome: 'stop', rationale: 'The group sees it otherwise.' });
  const decision = openIn(proposed, on);
  const half = signedBy(proposed, decision, 'Head of sales');
  expect(half.snapshot.size).toBe(0);
  const whole = signedBy(half, decision, 'Chief officer');
  const [snapshot] = whole.snapshot.values();
  expect(whole.decision.get(decision.id)?.snapshot).toBe(snapshot?.id);
  expect([snapshot?.title, snapshot?.reason]).toEqual([`Before D-1 ${decision.title}`, 'Taken by itself']);
  expect(named(stateOfSnapshot(whole, snapshot!)!, 'useCase', 'U-1').state).not.toBe('stopped');
  expect(named(whole, 'useCase', 'U-1').state).toBe('stopped');
});

test('before an import, where there is something to lose and the import changes something', () => {
  const { plan } = imported(lines('ID,Title', '1,Late'));
  expect(performEdit(importRisks(plan), empty, testMoment()).snapshot.size).toBe(0);
  const after = performEdit(importRisks(plan), atGate, testMoment());
  expect([...after.snapshot.values()].map(({ title }) => title)).toEqual(['Before the import of risks']);
});

test('no hand changes what was kept, its name and notes apart', () => {
  const { plan } = imported(lines('ID,Title', '1,Late'));
  const after = performEdit(importRisks(plan), atGate, testMoment());
  const [snapshot] = after.snapshot.values();
  for (const fields of [{ asOf: '2026-02-01' }, { state: {} }, { contentHash: 'a'.repeat(64) }])
    expect(() => performEdit(changeFields('snapshot', snapshot!.id, fields), after, nextMoment())).toThrow(
      'A snapshot is what was, and stays so.',
    );
  const named2 = performEdit(changeFields('snapshot', snapshot!.id, { title: 'Kept' }), after, nextMoment());
  expect([...named2.snapshot.values()][0]?.title).toBe('Kept');
});
