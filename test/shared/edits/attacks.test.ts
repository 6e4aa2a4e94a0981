// Each way in which somebody could let a tripped criterion, a reading, a decision or a signature vanish: refused on every road.
import { describe, expect, test } from 'vitest';
import { chainOf } from '../../../shared/binding/chain.ts';
import { byCommand, changeRecord, type Edit, EditRefused, type Moment } from '../../../shared/edits/edit.ts';
import { performEdit } from '../../../shared/edits/perform.ts';
import { changeFields, createRecord, deleteRecords, together } from '../../../shared/edits/records.ts';
import { retireCriterion } from '../../../shared/edits/signing/criteria.ts';
import { signDecision } from '../../../shared/edits/signing/decisions.ts';
import { correctReading } from '../../../shared/edits/signing/readings.ts';
import { restoreState } from '../../../shared/edits/whole/restoreState.ts';
import { criteriaStates } from '../../../shared/rules/criterion/criterionState.ts';
import { readingsByMetric } from '../../../shared/rules/thread/traceGoals.ts';
import type { Kind } from '../../../shared/schema/kinds.ts';
import { factsOf, recordsOf, type Workbook } from '../../../shared/schema/workbook.ts';
import { review } from '../../helpers/workbooks/examples.ts';
import { broken } from '../../helpers/workbooks/healthyWorkbook.ts';
import { testMoment } from '../../helpers/workbooks/workbooks.ts';

const by = (code: string): Moment => {
  const role = [...review.role.values()].find(({ title }) => title === code);
  return { ...testMoment(), byRole: role?.id ?? null };
};
let made = 0;
const fresh = (): Moment => ({ ...testMoment(), newId: () => `made-${(made += 1)}` });
const make = (workbook: Workbook, edit: Edit, moment: Moment = fresh()): Workbook =>
  performEdit(edit, workbook, moment);
const refusal = (workbook: Workbook, edit: Edit, moment?: Moment): string => {
  try {
    make(workbook, edit, moment);
    return 'made';
  } catch (error) {
    if (!(error instanceof EditRefused)) throw error;
    return error.message;
  }
};
const coded = <K extends Kind>(workbook: Workbook, kind: K, code: string) => {
  const found = [...recordsOf(workbook, kind).values()].find((record) => record.code === code);
  if (!found) throw new Error(`There is no ${code}.`);
  return found;
};
const change = (kind: Kind, id: string, fields: object): Edit => changeFields(kind, id, fields as never);
const remove = (kind: Kind, id: string): Edit => deleteRecords([{ kind, id }]);

describe('a tripped criterion of the worked example', () => {
  const K4 = coded(review, 'killCriterion', 'K-4');
  const readings = readingsByMetric(review).get(K4.metric ?? '') ?? [];
  const failing = readings.at(-1);
  const reading = failing?.id ?? '';
  const stateIn = (workbook: Workbook) => criteriaStates(workbook).get(K4.id)?.state;

  test('the criterion of the example has tripped on a reading', () => {
    expect([stateIn(review), failing?.value]).toEqual(['tripped', 93.2]);
  });

  const renamed = change('facts', 'facts', { title: 'Renamed' });
  const metric = K4.metric ?? '';
  const box = K4.checkpointTimeBox ?? '';
  test.each<readonly [string, Edit]>([
    ['is deleted', remove('killCriterion', K4.id)],
    ['is archived', change('killCriterion', K4.id, { archived: true })],
    ['becomes a draft', change('killCriterion', K4.id, { status: 'draft' })],
    ['is retired', retireCriterion(K4.id, 'No longer wanted')],
    ['has its reading deleted', remove('reading', reading)],
    ['has its reading changed', change('reading', reading, { value: 96 })],
    ['has its reading archived', change('reading', reading, { archived: true })],
    ['has its reading put on another day', change('reading', reading, { date: '2026-03-01' })],
    ['has its reading struck by hand', change('reading', reading, { struckAt: '2026-02-16T08:00:00Z' })],
    ['has its reading given to another metric', change('reading', reading, { metric: null })],
    ['has its metric deleted', remove('metric', metric)],
    ['has its metric archived', change('metric', metric, { archived: true })],
    ['has its metric read in another unit', change('metric', metric, { unit: 'items' })],
    ['has its readings go stale', change('metric', metric, { freshnessWD: 0 })],
    ['has its box deleted', remove('timeBox', box)],
    ['has its box archived', change('timeBox', box, { archived: true })],
    ['loses its use case', remove('useCase', K4.useCase ?? '')],
    ['loses its owner', remove('role', K4.ownerRole ?? '')],
  ])('stays when it %s', (_, edit) => {
    expect(refusal(review, edit)).not.toBe('made');
    // Several edits as one step are no other road.
    expect(refusal(review, renamed)).toBe('made');
    expect(refusal(review, together('Several', [renamed, edit]))).not.toBe('made');
  });

  test('a later reading is noted, and the trip stands', () => {
    const later = { metric: K4.metric, value: 99, date: factsOf(review).asOf };
    const noted = make(review, createRecord('reading', 'later', later as never));
    expect(stateIn(noted)).toBe('tripped');
    expect(chainOf(noted).entries.at(-1)).toMatchObject({ what: 'reading', after: '99 %' });
  });

  test('a reading that would count in place of the failing one does not take the trip back', () => {
    const same = { metric: K4.metric, value: 99, date: failing?.date ?? '' };
    expect(refusal(review, createRecord('reading', 'zz', { ...same, order: 'zz' }))).toMatch(
      /K-4 .* is tripped, and this would take that back: decide on it first/,
    );
  });

  test('a correction takes a role and a reason; the reading stays, struck through, and counts nowhere', () => {
    const correct = correctReading(reading as never, 'right', { value: 95.4 }, 'Read off the wrong line');
    expect(refusal(review, correct)).toMatch(/for whom you work/);
    const head = by('Head of supply');
    expect(refusal(review, correctReading(reading as never, 'x', { value: 95 }, ' '), head)).toMatch(
      /Say why/,
    );
    const after = make(review, correct, head);
    expect(after.reading.get(reading as never)).toMatchObject({
      value: 93.2,
      struckAt: head.at,
      struckByRole: head.byRole,
      struckReason: 'Read off the wrong line',
    });
    expect(after.reading.get('right' as never)).toMatchObject({ value: 95.4, corrects: reading });
    expect(
      readingsByMetric(after)
        .get(metric)
        ?.map(({ value }) => value),
    ).not.toContain(93.2);
    expect(stateIn(after)).not.toBe('tripped');
    const { entries, breaks } = chainOf(after);
    expect(breaks).toEqual([]);
    expect(entries.at(-1)).toMatchObject({
      what: 'reading',
      roleTitle: 'Head of supply',
      before: '93.2 %',
      after: '95.4 %',
      reason: 'Read off the wrong line',
    });
    expect(refusal(after, correctReading(reading as never, 'y', { value: 1 }, 'Again'), head)).toMatch(
      /struck already/,
    );
    expect(refusal(after, change('reading', reading, { struckAt: null }))).not.toBe('made');
    expect(refusal(after, remove('reading', reading))).toMatch(/K-4 is judged by it/);
  });

  test('nothing of it comes back from an earlier state', () => {
    const noted = make(
      review,
      createRecord('reading', 'n', { metric: K4.metric, value: 1, date: '2026-02-16' }),
    );
    expect(refusal(noted, restoreState(review, 'yesterday'))).toMatch(/take back what is on record/);
    expect(
      refusal(review, restoreState(make(review, change('facts', 'facts', { title: 'x' })), 'yesterday')),
    ).toBe('made');
  });
});

describe('what an armed criterion is judged by', () => {
  const atGate = broken((wb) => {
    wb.add('gate', 'H-9', { date: '2026-02-02' });
    wb.add('killCriterion', 'K-1', { checkpoint: 'gate', checkpointGate: 'H-9', checkpointTimeBox: null });
    wb.add('alternative', 'A-1', { extraWD: 5 });
    wb.add('killCriterion', 'K-1', { action: 'pivot', alternative: 'A-1' });
  });
  test('a gate is held earlier, not later, nor on no day', () => {
    expect(refusal(atGate, change('gate', 'H-9', { date: '2026-02-20' }))).toMatch(/judged at H-9/);
    expect(refusal(atGate, change('gate', 'H-9', { date: null }))).toMatch(/judged at H-9/);
    const earlier = make(atGate, change('gate', 'H-9', { date: '2026-01-30' }));
    expect(chainOf(earlier).entries.at(-1)).toMatchObject({ what: 'terms', subjectCode: 'K-1' });
  });
  test('the other path is the one that was agreed', () => {
    for (const fields of [
      { extraWD: 50 },
      { extraCost: 1 },
      { valueFactor: 0.9 },
      { runCostPerYear: 9 },
      { path: 'x' },
    ])
      expect([fields, refusal(atGate, change('alternative', 'A-1', fields))]).toEqual([
        fields,
        expect.stringMatching(/K-1 would pivot to it/),
      ]);
    expect(refusal(atGate, change('alternative', 'A-1', { notes: 'Seen' }))).toBe('made');
  });
});

describe('a decision from its first signature on', () => {
  const mark = { kind: 'typed', value: 'Signed' } as const;
  const proposed = broken((wb) => {
    wb.add('gate', 'H-1', { scope: 'useCase', useCase: 'U-1', date: '2026-03-01' });
    wb.add('decision', 'D-1', { gate: 'H-1', outcome: 'stop', rationale: 'Not worth it' });
  });
  const half = make(proposed, signDecision('D-1' as never, { role: 'head' as never, mark }));
  const whole = make(half, signDecision('D-1' as never, { role: 'chief' as never, mark }));

  test('the first of two signatures leaves it proposed', () => {
    expect([half, whole].map((one) => one.decision.get('D-1' as never)?.state)).toEqual([
      'proposed',
      'signed',
    ]);
    expect(chainOf(half).entries.at(-1)?.what).toBe('signed');
    expect(
      chainOf(whole)
        .entries.slice(-2)
        .map(({ what }) => what),
    ).toEqual(['signed', 'decided']);
  });
  test.each([
    ['one signature', half],
    ['all', whole],
  ])('with %s it is not deleted, archived or said otherwise', (_, workbook) => {
    for (const edit of [
      remove('decision', 'D-1'),
      remove('gate', 'H-1'),
      change('decision', 'D-1', { archived: true }),
      change('decision', 'D-1', { outcome: 'go' }),
      change('decision', 'D-1', { state: 'revoked' }),
      change('decision', 'D-1', { state: 'superseded' }),
      ...[...workbook.signOff.keys()].flatMap((id) => [
        remove('signOff', id),
        change('signOff', id, { archived: true }),
      ]),
    ])
      expect(refusal(workbook, edit)).not.toBe('made');
  });
  test('it is revoked by a command with a reason, and never comes back', () => {
    const state = (workbook: Workbook, fields: object) =>
      changeRecord(workbook, 'decision', 'D-1', fields, byCommand(testMoment()));
    const edit = (fields: object): Edit => ({ label: 'x', apply: (workbook) => state(workbook, fields) });
    expect(refusal(whole, edit({ state: 'revoked' }))).toMatch(/Say why D-1/);
    const revoked = make(whole, edit({ state: 'revoked', endedReason: 'New facts' }));
    expect(chainOf(revoked).entries.at(-1)).toMatchObject({ what: 'ended', reason: 'New facts' });
    for (const back of ['signed', 'proposed', 'superseded'])
      expect(refusal(revoked, edit({ state: back }))).not.toBe('made');
    expect(refusal(revoked, remove('decision', 'D-1'))).toMatch(/bears a signature/);
  });
  test('a goal that bears a signature is neither deleted nor archived; what it says may change', () => {
    const signed = broken((wb) =>
      wb.add('signOff', 's', {
        goal: 'G-1',
        role: 'head',
        level: 'manager',
        at: '2026-01-12T08:00:00Z',
        contentHash: '0'.repeat(64),
      }),
    );
    expect(refusal(signed, remove('goal', 'G-1'))).toMatch(/G-1 .* is signed and is not deleted/);
    expect(refusal(signed, change('goal', 'G-1', { archived: true }))).toMatch(/It is signed/);
    expect(refusal(signed, change('goal', 'G-1', { title: 'Sharper' }))).toBe('made');
  });
});

test('nobody adds, changes or deletes an entry of the record', () => {
  const [entry] = review.bindingEntry.values();
  if (!entry) throw new Error('The example has a record.');
  const { id, createdAt: _c, updatedAt: _u, updatedByRole: _r, ...fields } = entry;
  for (const edit of [
    remove('bindingEntry', id),
    change('bindingEntry', id, { says: 'Nothing happened' }),
    change('bindingEntry', id, { archived: true }),
    createRecord('bindingEntry', 'mine', fields as never),
  ])
    expect(refusal(review, edit)).toMatch(/record writes itself/);
});
