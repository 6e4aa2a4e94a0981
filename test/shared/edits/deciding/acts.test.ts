// What each outcome does to the plan with its last signature, what shows it before, and what takes it back.
import { describe, expect, test } from 'vitest';
import { EditRefused } from '../../../../shared/edits/edit.ts';
import { startAnyway, startWork } from '../../../../shared/edits/plan/timeBoxes.ts';
import { performEdit } from '../../../../shared/edits/perform.ts';
import { changeFields, createRecord, deleteRecords } from '../../../../shared/edits/records.ts';
import { revokeDecision, signDecision } from '../../../../shared/edits/signing/decisions.ts';
import { effectsOf } from '../../../../shared/edits/signing/effects.ts';
import { openDecision } from '../../../../shared/edits/signing/openDecision.ts';
import { figures } from '../../../../shared/rules/figures.ts';
import { choicesOf } from '../../../../shared/rules/gate/choices.ts';
import { reviewGate } from '../../../../shared/rules/gate/gates.ts';
import type { FieldsOf } from '../../../../shared/schema/kinds.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { broken, findingsOf } from '../../../helpers/workbooks/healthyWorkbook.ts';
import { doing, named, nextMoment, opened, openIn, signedBy } from './stories.ts';

const begun = broken((wb) => {
  wb.add('facts', 'facts', { asOf: '2026-01-14' });
  wb.add('gate', 'H-1', { title: 'First gate', scope: 'useCase', useCase: 'U-1' });
  wb.add('gate', 'H-2', { title: 'The whole', scope: 'workbook' });
  wb.add('timeBox', 'T-1', { state: 'running', actualStart: '2026-01-12' });
});
const atH1 = { gate: named(begun, 'gate', 'H-1').id } as const;
const atH2 = { gate: named(begun, 'gate', 'H-2').id } as const;
const reason = { rationale: 'The group sees it otherwise.' };

/** The workbook with a decision signed by those roles, after what was shown before the first signature. */
function decided(
  workbook: Workbook,
  on: typeof atH1,
  fields: FieldsOf<'decision'>,
  ...roles: readonly string[]
) {
  const proposed = opened(workbook, on, { ...reason, ...fields });
  const open = openIn(proposed, on);
  const after = signedBy(proposed, open, ...roles);
  return { after, shown: effectsOf(proposed, open), decision: after.decision.get(open.id)! };
}
const head = 'Head of sales';
const chief = 'Chief officer';
const states = (workbook: Workbook) =>
  [...workbook.timeBox.values()].map(({ code, state }) => `${code ?? ''} ${state}`);

describe('stop', () => {
  const stop = decided(begun, atH1, { outcome: 'stop' }, head, chief);

  test('ends the scope: what runs is done today, what has not begun is cancelled, the use case is stopped', () => {
    expect(states(stop.after).slice(0, 3)).toEqual(['T-1 done', 'T-2 cancelled', 'T-3 cancelled']);
    expect(named(stop.after, 'timeBox', 'T-1').actualEnd).toBe('2026-01-14');
    expect(named(stop.after, 'useCase', 'U-1').state).toBe('stopped');
  });

  test('keeps what had been spent, does what was shown, and asks for what was learned', () => {
    expect(stop.decision.spend).toBeGreaterThan(0);
    expect(stop.decision.did).toEqual(stop.shown.lines);
    expect(stop.decision.did).toEqual(
      expect.arrayContaining(['T-2, T-3 cancelled', 'T-1 ended today', 'U-1 stopped']),
    );
    expect(findingsOf('KIL-10', stop.after)).toHaveLength(1);
  });

  test('leaves nothing to decide: no choice, and no decision opens', () => {
    expect(choicesOf(stop.after, { ...atH1, criterion: null }).every(({ allowed }) => !allowed)).toBe(true);
    expect(() => doing(stop.after, openDecision(atH1, 'late'))).toThrow(
      'There is nothing to decide any more',
    );
  });

  test('what stopping leaves can be written afterwards without undoing the signatures', () => {
    const written = doing(stop.after, changeFields('decision', stop.decision.id, { learned: 'A lot.' }));
    expect(findingsOf('GAT-05', written)).toEqual([]);
  });

  test('of a whole workbook it stops every use case that was chosen', () => {
    const { after } = decided(begun, atH2, { outcome: 'stop' }, head, chief);
    expect(named(after, 'useCase', 'U-1').state).toBe('stopped');
  });
});

describe('hold, and go again', () => {
  const held = decided(begun, atH1, { outcome: 'hold' }, head).after;

  test('the boxes not begun are held, the one that runs goes on', () => {
    expect(figures(held).held).toEqual(['T-2', 'T-3']);
    expect(findingsOf('GAT-03', held)).toEqual([]);
  });

  test.each([
    ['running with a day', { state: 'running', actualStart: '2026-01-14' }],
    ['a day alone', { actualStart: '2026-01-10' }],
    ['done', { state: 'done', actualStart: '2026-01-01', actualEnd: '2026-01-02' }],
  ] as const)('a held box does not begin by hand: %s', (_, fields) => {
    const t2 = named(held, 'timeBox', 'T-2');
    expect(() => doing(held, changeFields('timeBox', t2.id, fields))).toThrow(
      /T-2 is held by D-1: decide there first/,
    );
  });

  test('nor by being moved away and back, nor as a new box', () => {
    const t2 = named(held, 'timeBox', 'T-2');
    expect(() => doing(held, changeFields('timeBox', t2.id, { slice: null }))).toThrow(
      /stays so wherever it is moved/,
    );
    const slice = t2.slice!;
    expect(() => doing(held, changeFields('slice', slice, { useCase: null }))).toThrow(
      /stays as it is: D-1 hangs on it/,
    );
    expect(() => doing(held, deleteRecords([{ kind: 'slice', id: slice }]))).toThrow(
      /stays so wherever it is moved/,
    );
    const added = { title: 'Quietly', slice, state: 'running', actualStart: '2026-01-14' } as const;
    expect(() => doing(held, createRecord('timeBox', 'quiet', added))).toThrow(/is held by D-1/);
  });

  test('nor while its use case is parked or archived', () => {
    const useCase = named(held, 'useCase', 'U-1').id;
    for (const fields of [{ state: 'parked' }, { archived: true }] as const) {
      const away = doing(held, changeFields('useCase', useCase, fields));
      expect(() => doing(away, startWork(named(held, 'timeBox', 'T-2').id, '2026-01-14'))).toThrow(/held/);
    }
  });

  test('somebody may answer for it: role and reason are kept, and a finding names them', () => {
    const t2 = named(held, 'timeBox', 'T-2').id;
    const edit = startAnyway(t2, '2026-01-12', 'The room is booked');
    expect(() => performEdit(edit, held, nextMoment())).toThrow(/say first who is working/);
    expect(() => performEdit(startAnyway(t2, '2026-01-12', ' '), held, nextMoment())).toThrow(
      /needs a reason/,
    );
    const role = named(held, 'role', head).id;
    const started = performEdit(edit, held, nextMoment(role));
    expect(started.timeBox.get(t2)?.overrides).toMatchObject([
      { byRole: role, reason: 'The room is booked', rule: 'GAT-03', heldBy: 'D-1' },
    ]);
    expect(findingsOf('GAT-03', started).map(({ message }) => message)).toEqual([
      'T-2 T-2 was started on 12 Jan 2026 although D-1 put its scope on hold on 14 Jan 2026. Head of sales began it all the same: “The room is booked”.',
    ]);
    expect(() =>
      performEdit(
        startAnyway(named(held, 'timeBox', 'T-1').id, '2026-01-12', 'Why not'),
        begun,
        nextMoment(role),
      ),
    ).toThrow(/is not held/);
  });

  test('a go releases them and says so before', () => {
    const go = decided(held, atH1, { outcome: 'go' }, head);
    expect(go.shown.lines).toEqual(['T-2, T-3 may start']);
    expect(figures(go.after).held).toEqual([]);
    expect(figures(go.after).decisions.map(({ state }) => state)).toEqual(['superseded', 'signed']);
  });

  test('revoking the go, with a reason and under an owner’s name, holds them again', () => {
    const go = decided(held, atH1, { outcome: 'go' }, head);
    const signature = (title: string) => ({
      role: named(held, 'role', title).id,
      mark: { kind: 'typed', value: title } as const,
    });
    expect(() => doing(go.after, revokeDecision(go.decision.id, '', signature(head)))).toThrow(
      /needs a reason/,
    );
    expect(() =>
      doing(go.after, revokeDecision(go.decision.id, 'Too soon', signature('Build lead'))),
    ).toThrow(/is revoked by who had to sign it: Head of sales/);
    const revoked = doing(go.after, revokeDecision(go.decision.id, 'Too soon', signature(head)));
    expect(revoked.decision.get(go.decision.id)).toMatchObject({ state: 'revoked', endedReason: 'Too soon' });
    expect(figures(revoked).held).toEqual(['T-2', 'T-3']);
  });
});

describe('return to why', () => {
  const back = decided(begun, atH1, { outcome: 'returnToWhy' }, head).after;

  test('stays what the figures say until something newer is signed', () => {
    const gate = named(back, 'gate', 'H-1');
    expect(reviewGate(back, gate)?.recommendation).toMatchObject({ outcome: 'returnToWhy', step: 'c' });
    const go = decided(back, atH1, { outcome: 'go' }, head).after;
    expect(reviewGate(go, gate)?.recommendation.outcome).toBe('go');
  });

  test('a decision of which nothing is signed changes nothing', () => {
    const proposed = opened(back, atH1, { outcome: 'go', ...reason });
    expect(reviewGate(proposed, named(back, 'gate', 'H-1'))?.recommendation.outcome).toBe('returnToWhy');
    expect(figures(proposed).held).toEqual(['T-2', 'T-3']);
  });
});

describe('what must be said before anyone signs', () => {
  const trying = (fields: FieldsOf<'decision'>, on = atH1) => {
    const proposed = opened(begun, on, fields);
    return () => signedBy(proposed, openIn(proposed, on), head);
  };
  const condition = { text: 'Ask the council', due: null, ownerRole: null, done: false };

  test.each([
    [{ outcome: null }, /choose an outcome/],
    [{ outcome: 'hold' }, /The figures say go; write why/],
    [{ outcome: 'pivot', ...reason }, /turns to no other path yet/],
    [{ outcome: 'goWithConditions', ...reason }, /names none/],
    [{ outcome: 'goWithConditions', ...reason, conditions: [condition] }, /needs an owner and a due date/],
  ] as const)('%o is refused', (fields, sentence) => {
    expect(trying(fields as FieldsOf<'decision'>)).toThrow(sentence);
  });

  test('a decision is not dated ahead of the day it is signed on', () => {
    const ahead = { title: 'Ahead', ...atH1, outcome: 'go', decidedOn: '2026-01-15' } as const;
    const proposed = doing(begun, createRecord('decision', 'ahead', ahead));
    expect(() => signedBy(proposed, openIn(proposed, atH1), head)).toThrow(
      /cannot be decided after 14 Jan 2026/,
    );
  });

  test('a gate has one open decision: a second is refused on every road', () => {
    const proposed = opened(begun, atH1);
    const second = createRecord('decision', 'second', { title: 'Another', ...atH1 });
    expect(() => doing(proposed, second)).toThrow(/is proposed here and not signed yet/);
    const elsewhere = doing(proposed, createRecord('decision', 'second', { title: 'Another', ...atH2 }));
    expect(() => doing(elsewhere, changeFields('decision', 'second', atH1))).toThrow(/decide in that one/);
  });

  test('a role signs once, and after the first name nothing in it changes', () => {
    const proposed = opened(begun, atH1, { outcome: 'stop', ...reason });
    const open = openIn(proposed, atH1);
    const half = signedBy(proposed, open, head);
    expect(() => signedBy(half, open, head)).toThrow(/Head of sales has signed D-1 .* already/);
    for (const fields of [{ outcome: 'go' }, { conditions: [condition] }, { gate: atH2.gate }] as const)
      expect(() => doing(half, changeFields('decision', open.id, fields))).toThrow(
        /Somebody has signed it|is signed:/,
      );
  });

  test('states are not typed in: neither signed nor revoked nor superseded', () => {
    const proposed = opened(begun, atH1, { outcome: 'hold' });
    const open = openIn(proposed, atH1);
    for (const state of ['signed', 'revoked', 'superseded'] as const)
      expect(() => doing(proposed, changeFields('decision', open.id, { state }))).toThrow(EditRefused);
    const signed = decided(begun, atH1, { outcome: 'hold' }, head);
    for (const state of ['proposed', 'revoked', 'superseded'] as const)
      expect(() => doing(signed.after, changeFields('decision', signed.decision.id, { state }))).toThrow(
        EditRefused,
      );
  });

  test('the figures of the first signature are those of the last', () => {
    const proposed = opened(begun, atH1, { outcome: 'stop', ...reason });
    const open = openIn(proposed, atH1);
    const half = signedBy(proposed, open, head);
    const dearer = doing(
      half,
      changeFields('useCase', named(half, 'useCase', 'U-1').id, { runCostPerYear: 1 }),
    );
    const whole = signedBy(dearer, open, chief);
    const kept = ({ recommended, because, figuresThen }: typeof open) => [recommended, because, figuresThen];
    expect(kept(whole.decision.get(open.id)!)).toEqual(kept(half.decision.get(open.id)!));
    expect(half.decision.get(open.id)?.figuresThen.map(({ name }) => name)).toContain('Ratio');
  });

  test('the last signature and what it does are one edit', () => {
    const proposed = opened(begun, atH1, { outcome: 'stop', ...reason });
    const open = openIn(proposed, atH1);
    const half = signedBy(proposed, open, head);
    const mark = { kind: 'typed', value: chief } as const;
    const last = signDecision(open.id, { role: named(half, 'role', chief).id, mark });
    const after = performEdit(last, half, nextMoment());
    expect([after.decision.get(open.id)?.state, states(after)[1]]).toEqual(['signed', 'T-2 cancelled']);
  });
});
