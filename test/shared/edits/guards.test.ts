// What the gate refuses, whatever edit tries it, and what it changes along with what it lets pass.
import { describe, expect, test } from 'vitest';
import { byCommand, changeRecord, type Edit, EditRefused } from '../../../shared/edits/edit.ts';
import { lockedFields } from '../../../shared/edits/guards/verdict.ts';
import { performEdit } from '../../../shared/edits/perform.ts';
import { setPredecessors } from '../../../shared/edits/plan/timeBoxes.ts';
import { changeFields, createRecord, deleteRecords } from '../../../shared/edits/records.ts';
import { acceptRisk } from '../../../shared/edits/risks/risks.ts';
import { armCriterion, changeCriterion, retireCriterion } from '../../../shared/edits/signing/criteria.ts';
import { signDecision } from '../../../shared/edits/signing/decisions.ts';
import { differenceOf } from '../../../shared/changes/changes.ts';
import { emptyHistory, record, redo, undo } from '../../../shared/changes/history.ts';
import type { Kind } from '../../../shared/schema/kinds.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { review } from '../../helpers/workbooks/examples.ts';
import { broken, healthyWorkbook } from '../../helpers/workbooks/healthyWorkbook.ts';
import { build, type PlainFields, testMoment } from '../../helpers/workbooks/workbooks.ts';

const make = (workbook: Workbook, ...edits: readonly Edit[]): Workbook =>
  edits.reduce((result, edit) => performEdit(edit, result, testMoment()), workbook);
const refusal = (workbook: Workbook, edit: Edit): string => {
  try {
    make(workbook, edit);
    return 'made';
  } catch (error) {
    if (!(error instanceof EditRefused)) throw error;
    return error.message;
  }
};
const change = <K extends Kind>(kind: K, id: string, fields: PlainFields<K>): Edit =>
  changeFields(kind, id, fields as never);
const create = <K extends Kind>(kind: K, id: string, fields: PlainFields<K>): Edit =>
  createRecord(kind, id, { title: 'New', ...(fields as object) } as never);
const K1 = 'K-1' as never;
const R1 = 'R-1' as never;
const D1 = 'D-1' as never;
const mark = { kind: 'typed', value: 'Signed' } as const;
const head = { role: 'head' as never, mark };

describe('circles', () => {
  const goals = build((wb) => {
    wb.add('goal', 'G-1');
    wb.add('goal', 'G-2', { parentGoal: 'G-1' });
    wb.add('goal', 'G-3', { parentGoal: 'G-2' });
  });
  test('a goal is not its own parent, nor its own grandparent', () => {
    expect(refusal(goals, change('goal', 'G-1', { parentGoal: 'G-1' }))).toContain('G-1 → G-1');
    expect(refusal(goals, change('goal', 'G-1', { parentGoal: 'G-3' }))).toMatch(/round in a circle/);
    expect(refusal(goals, change('goal', 'G-3', { parentGoal: 'G-1' }))).toBe('made');
  });

  const boxes = build((wb) => {
    wb.add('timeBox', 'T-1');
    wb.add('timeBox', 'T-2', { predecessors: [{ timeBox: 'T-1', lagWD: 0 }] });
  });
  const waits = [{ timeBox: 'T-2', lagWD: 0 }];
  test('a box does not wait for itself, on any road', () => {
    expect(refusal(boxes, change('timeBox', 'T-1', { predecessors: waits }))).toContain(
      'T-1 → T-2 → T-1 would go round in a circle, and none of them could start.',
    );
    expect(refusal(boxes, setPredecessors('T-2' as never, waits as never))).toContain('T-2 → T-2');
    expect(
      refusal(boxes, create('timeBox', 'T-3', { predecessors: [{ timeBox: 'T-3', lagWD: 0 }] })),
    ).toMatch(/circle/);
  });
  test('slices do not enable one another; what is archived closes no circle until it is brought back', () => {
    const slices = build((wb) => {
      wb.add('slice', 'S-1', { enables: ['S-2'] });
      wb.add('slice', 'S-2', { archived: true });
    });
    const closed = make(slices, change('slice', 'S-2', { enables: ['S-1'] }));
    expect(refusal(closed, change('slice', 'S-2', { archived: false }))).toMatch(
      /none of them could be first/,
    );
    expect(refusal(slices, change('slice', 'S-2', { archived: false }))).toBe('made');
  });
  test('a circle of a file can be changed beside itself, and opened', () => {
    const looped = build((wb) => wb.add('goal', 'G-1', { parentGoal: 'G-3' }), goals);
    expect(refusal(looped, change('goal', 'G-1', { title: 'Renamed' }))).toBe('made');
    expect(refusal(looped, change('goal', 'G-1', { parentGoal: null }))).toBe('made');
  });
});

describe('links', () => {
  test('lead to a record that is there, in a new record and in a changed one', () => {
    expect(refusal(healthyWorkbook, change('goal', 'G-1', { metric: 'M-99' }))).toMatch(
      /metric is no longer/,
    );
    expect(refusal(healthyWorkbook, change('risk', 'R-1', { goals: ['G-1', 'G-99'] }))).toMatch(/goal is no/);
    expect(refusal(healthyWorkbook, create('treatment', 'x', { risk: 'R-99' }))).toMatch(/risk/);
    expect(
      refusal(healthyWorkbook, create('timeBox', 'x', { allocations: [{ resource: 'Z-9', units: 1 }] })),
    ).toMatch(/resource is no longer/);
  });
  test('of a file that lead nowhere may stay while others are added', () => {
    const lost = broken((wb) => wb.add('risk', 'R-1', { goals: ['G-99'] }));
    expect(refusal(lost, change('risk', 'R-1', { goals: ['G-99', 'G-1'] }))).toBe('made');
  });
  test('a part keeps what it belongs to', () => {
    expect(refusal(healthyWorkbook, change('treatment', 'treat-1', { risk: null }))).toMatch(/belongs to/);
    expect(refusal(healthyWorkbook, change('needTest', 'need-1', { useCase: null }))).toMatch(/belongs to/);
  });
});

describe('an armed criterion', () => {
  test('keeps its terms, its status and its log against every hand', () => {
    for (const fields of [{ metric: null }, { value: 1 }, { action: 'hold' }, { alternative: null }] as const)
      expect(refusal(healthyWorkbook, change('killCriterion', 'K-1', fields))).toMatch(
        /change its terms with a reason/,
      );
    for (const fields of [{ status: 'draft' }, { goalpostLog: [] }, { armedOn: null }] as const)
      expect(refusal(healthyWorkbook, change('killCriterion', 'K-1', fields))).toMatch(
        /made|its own commands/,
      );
    expect(refusal(healthyWorkbook, change('killCriterion', 'K-1', { status: 'draft' }))).toMatch(
      /own commands/,
    );
    expect(refusal(healthyWorkbook, change('killCriterion', 'K-1', { archived: true }))).toMatch(/retire it/);
    expect(refusal(healthyWorkbook, change('killCriterion', 'K-1', { goals: [] }))).toBe('made');
  });
  test('changes by its command, with a reason that is logged', () => {
    expect(refusal(healthyWorkbook, changeCriterion(K1, { value: 6 }))).toBe(
      'Say why the criterion changes.',
    );
    const after = make(
      healthyWorkbook,
      changeCriterion(K1, { value: 6 }, { reason: 'More', decision: null }),
    );
    expect(after.killCriterion.get(K1)).toMatchObject({
      value: 6,
      goalpostLog: [{ direction: 'tightening' }],
    });
  });
  test('is neither deleted nor disarmed by deleting what it was agreed on', () => {
    expect(refusal(healthyWorkbook, deleteRecords([{ kind: 'killCriterion', id: 'K-1' }]))).toMatch(
      /retire it/,
    );
    for (const [kind, id] of [
      ['metric', 'M-2'],
      ['useCase', 'U-1'],
      ['alternative', 'A-1'],
      ['timeBox', 'T-1'],
    ] as const)
      expect(refusal(healthyWorkbook, deleteRecords([{ kind, id }]))).toMatch(
        /K-1 .* is not changed\. It is armed/,
      );
    const retired = make(healthyWorkbook, retireCriterion(K1, 'Settled'));
    expect(refusal(retired, deleteRecords([{ kind: 'killCriterion', id: 'K-1' }]))).toMatch(
      /is retired and is not deleted/,
    );
  });
  test('is not freed of what it tripped on by the box at whose end it tripped', () => {
    const K4 = [...review.killCriterion.values()].find(({ code }) => code === 'K-4');
    const box = K4?.checkpointTimeBox ?? '';
    for (const fields of [
      { archived: true },
      { state: 'cancelled' },
      { state: 'planned', actualStart: null, actualEnd: null },
      { actualEnd: '2026-01-30' },
    ] as const)
      expect([fields, refusal(review, change('timeBox', box, fields))]).toEqual([
        fields,
        expect.stringMatching(/has ended, and K-4 .* is tripped at its end: decide on the criterion first/),
      ]);
    expect(refusal(review, change('timeBox', box, { exitQuestion: 'What is left?' }))).toBe('made');
  });
  test('is added as a draft and armed under its owner’s signature', () => {
    expect(refusal(healthyWorkbook, create('killCriterion', 'K-2', { status: 'armed' }))).toMatch(
      /as a draft/,
    );
    const draft = broken((wb) => wb.add('killCriterion', 'K-1', { status: 'draft', armedOn: null }));
    expect(refusal(draft, change('killCriterion', 'K-1', { status: 'armed' }))).toMatch(/signature/);
    expect(make(draft, armCriterion(K1, head)).killCriterion.get(K1)?.status).toBe('armed');
  });
});

describe('what is signed', () => {
  const proposed = broken((wb) => {
    wb.add('gate', 'H-1');
    wb.add('decision', 'D-1', {
      gate: 'H-1',
      outcome: 'hold',
      rationale: 'Wait',
      conditions: [{ text: 'Data' }],
    });
  });
  const signed = make(proposed, signDecision(D1, head));
  const signOff = [...signed.signOff.keys()][0] ?? '';

  test('a decision is signed by signatures, not by hand', () => {
    expect(refusal(proposed, change('decision', 'D-1', { state: 'signed' }))).toMatch(/names put under it/);
    expect(refusal(proposed, create('decision', 'D-2', { state: 'signed' }))).toMatch(/names put under it/);
    expect(signed.decision.get(D1)?.state).toBe('signed');
  });
  test('what it says stands; its conditions are met, and what stopping leaves is written down', () => {
    for (const fields of [{ outcome: 'go' }, { rationale: 'Other' }, { gate: null }] as const)
      expect(refusal(signed, change('decision', 'D-1', fields))).toMatch(/what it says stands/);
    expect(refusal(signed, change('decision', 'D-1', { state: 'proposed' }))).toMatch(/what it says stands/);
    expect(refusal(signed, deleteRecords([{ kind: 'gate', id: 'H-1' }]))).toMatch(
      /D-1 .* what it says stands/,
    );
    const condition = { text: 'Data', due: null, ownerRole: null };
    const conditions = (text: string, done: boolean) => [{ ...condition, text, done }];
    expect(refusal(signed, change('decision', 'D-1', { conditions: conditions('Data', true) }))).toBe('made');
    expect(refusal(signed, change('decision', 'D-1', { conditions: conditions('Other', true) }))).toMatch(
      /ticked off/,
    );
    expect(refusal(signed, change('decision', 'D-1', { learned: 'Much' }))).toBe('made');
  });
  test('a role that signed is not deleted, and the refusal says what stands in the way', () => {
    expect(refusal(signed, deleteRecords([{ kind: 'role', id: 'head' }]))).toBe(
      'G-1 G-1 stays as it is: D-1 hangs on it. Decide there first.',
    );
  });
  test('a signature is neither typed in, changed nor deleted, neither by itself nor with what it stands under', () => {
    const fields = {
      level: 'manager',
      contentHash: '0'.repeat(64),
      at: '2026-01-12T08:00:00Z',
      decision: 'D-1',
    } as const;
    expect(refusal(proposed, create('signOff', 'x', fields))).toMatch(/by signing it/);
    expect(refusal(signed, change('signOff', signOff, { level: 'executive', role: 'chief' }))).toMatch(
      /signature/,
    );
    expect(refusal(signed, deleteRecords([{ kind: 'signOff', id: signOff }]))).toMatch(/signature/);
    expect(refusal(signed, deleteRecords([{ kind: 'decision', id: 'D-1' }]))).toMatch(/bears a signature/);
  });
});

describe('an accepted risk', () => {
  const accept = acceptRisk(R1, { byRole: 'chief' as never, reason: 'We can carry it', until: '2026-03-31' });
  const accepted = make(healthyWorkbook, accept);

  test('is accepted by somebody, for a reason, until a day, and only by accepting it', () => {
    expect(refusal(healthyWorkbook, change('risk', 'R-1', { state: 'accepted' }))).toMatch(/use “Accept”/);
    expect(refusal(healthyWorkbook, create('risk', 'R-2', { state: 'accepted' }))).toMatch(/use “Accept”/);
    expect(refusal(accepted, change('risk', 'R-1', { acceptedUntil: '2027-12-31' }))).toMatch(
      /accept it anew/,
    );
    expect(refusal(accepted, deleteRecords([{ kind: 'role', id: 'chief' }]))).toMatch(/accept it anew/);
  });
  test.each(['open', 'draft', 'treating'] as const)('made %s again it is accepted by nobody', (state) => {
    expect(make(accepted, change('risk', 'R-1', { state })).risk.get(R1)).toMatchObject({
      state,
      acceptedByRole: null,
      acceptedReason: '',
      acceptedUntil: null,
      acceptedScore: null,
    });
  });
  test('that occurred keeps who had accepted it', () => {
    const occurred = make(accepted, change('risk', 'R-1', { state: 'occurred' }));
    expect(occurred.risk.get(R1)).toMatchObject({ acceptedByRole: 'chief' });
  });
  test('undo takes back what came along, redo brings it again', () => {
    const edit = change('risk', 'R-1', { state: 'open' });
    const after = make(accepted, edit);
    const gesture = { label: edit.label, at: '2026-01-12T08:00:00Z', atMs: 0, byRole: null };
    const undone = undo(after, record(emptyHistory, differenceOf(accepted, after), gesture));
    expect(undone?.workbook.risk).toEqual(accepted.risk);
    expect(undone && redo(undone.workbook, undone.history)?.workbook.risk).toEqual(after.risk);
  });
});

test('forms are told what no hand may change, and why', () => {
  const locks = lockedFields(healthyWorkbook, 'killCriterion', healthyWorkbook.killCriterion.get(K1)!);
  expect(locks.metric).toMatch(/change its terms with a reason/);
  expect(locks.goals).toBeUndefined();
  expect(lockedFields(healthyWorkbook, 'goal', healthyWorkbook.goal.get('G-1' as never)!)).toEqual({});
});

describe('a command is held to what it must say', () => {
  const byItself = <K extends Kind>(
    kind: K,
    id: string,
    fields: PlainFields<K>,
    workbook = healthyWorkbook,
  ) =>
    refusal(workbook, {
      label: 'By command',
      apply: (before, moment) => changeRecord(before, kind, id, fields as never, byCommand(moment)),
    });
  const acceptance = {
    state: 'accepted',
    acceptedByRole: 'chief',
    acceptedReason: 'Cheaper',
    acceptedUntil: '2026-03-31',
  } as const;

  test.each([
    ['whole', {}, 'made'],
    ['by nobody', { acceptedByRole: null }, 'is accepted by a role'],
    ['for no reason', { acceptedReason: ' ' }, 'for a reason'],
    ['without an end', { acceptedUntil: null }, 'until a day'],
  ] as const)('a risk is accepted %s', (_how, fields, said) => {
    expect(byItself('risk', 'R-1', { ...acceptance, ...fields })).toContain(said);
  });

  test('a criterion is armed under the signature of its owner, and of nobody else', () => {
    const draft = (fields: PlainFields<'killCriterion'>) =>
      broken((wb) => {
        wb.add('killCriterion', 'K-1', { status: 'draft', ...fields });
        wb.add('killCriterion', 'K-2', { status: 'draft', ownerRole: 'head' });
        const under = { criterion: 'K-1', level: 'manager', at: '2026-01-12T08:00:00Z' } as const;
        wb.add('signOff', 'sign', { ...under, role: 'head', contentHash: '0'.repeat(64) });
      });
    const arm = (id: string, fields: PlainFields<'killCriterion'> = {}) =>
      byItself('killCriterion', id, { status: 'armed' }, draft(fields));
    expect(arm('K-1')).toBe('made');
    expect(arm('K-1', { ownerRole: null })).toContain('owner’s signature');
    expect(arm('K-1', { ownerRole: 'chief' })).toContain('owner’s signature');
    expect(arm('K-2')).toContain('owner’s signature');
  });

  test('a criterion is retired with a reason', () => {
    const retire = (retiredReason: string) =>
      byItself('killCriterion', 'K-1', { status: 'retired', retiredReason });
    expect([retire('Settled'), retire(' ')]).toEqual(['made', 'Say why K-1 K-1 is retired.']);
  });
});
