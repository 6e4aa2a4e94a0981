// The worked example from the end of its workshop to the pivot: read, tripped, refused, returned, held, turned.
import { describe, expect, test } from 'vitest';
import { EditRefused } from '../../../../shared/edits/edit.ts';
import { finishWork, startWork } from '../../../../shared/edits/plan/timeBoxes.ts';
import { changeFields, createRecord } from '../../../../shared/edits/records.ts';
import { effectsOf } from '../../../../shared/edits/signing/effects.ts';
import { criteriaStates } from '../../../../shared/rules/criterion/criterionState.ts';
import { figures } from '../../../../shared/rules/figures.ts';
import { choicesOf } from '../../../../shared/rules/gate/choices.ts';
import { reviewGate } from '../../../../shared/rules/gate/gates.ts';
import { missingSigners, signerText } from '../../../../shared/rules/gate/signing.ts';
import { fixedIds, type Workbook } from '../../../../shared/schema/workbook.ts';
import { workshop } from '../../../helpers/workbooks/examples.ts';
import { doing, named, opened, openIn, signedBy } from './stories.ts';

const k4 = named(workshop, 'killCriterion', 'K-4').id;
const h3 = named(workshop, 'gate', 'H-3').id;
const onK4 = { criterion: k4 } as const;
const atH3 = { gate: h3, criterion: null } as const;
const box = (workbook: Workbook, code: string) => named(workbook, 'timeBox', code);
const useCase = (workbook: Workbook) => named(workbook, 'useCase', 'U-2');

/** The stock records were repaired and counted: 93.2% are right, and 95 were asked for. */
const read = doing(
  workshop,
  changeFields('facts', fixedIds.facts, { asOf: '2026-01-26' }),
  startWork(box(workshop, 'T-6').id, '2026-01-26'),
  changeFields('facts', fixedIds.facts, { asOf: '2026-02-16' }),
  createRecord('reading', 'recount', {
    metric: named(workshop, 'metric', 'M-6').id,
    date: '2026-02-13',
    value: 93.2,
  }),
  finishWork(box(workshop, 'T-6').id, '2026-01-26', '2026-02-13'),
);
const allowed = (workbook: Workbook, about: Parameters<typeof choicesOf>[1]) =>
  choicesOf(workbook, about).flatMap((choice) => (choice.allowed ? [choice.outcome] : []));

describe('K-4 has tripped', () => {
  test('the gate says return to why, and the forecast may not start', () => {
    expect(criteriaStates(read).get(k4)?.state).toBe('tripped');
    expect(reviewGate(read, named(read, 'gate', 'H-3'))?.recommendation.outcome).toBe('returnToWhy');
    expect(figures(read).held).toEqual(['T-7', 'T-8']);
  });

  test('neither go nor what is milder than its action is among the choices, at the gate as on the criterion', () => {
    for (const about of [atH3, { gate: null, criterion: k4 }])
      expect(allowed(read, about)).toEqual(['returnToWhy', 'pivot', 'stop']);
    expect(choicesOf(read, atH3)[0]?.why).toBe(
      'K-4 No forecast on wrong stock records has tripped and is not decided: choose return to why or what is stricter.',
    );
  });

  test('a go is not signed, however well it is argued for', () => {
    const go = opened(read, { gate: h3 }, { outcome: 'go', rationale: 'The shops like it.' });
    expect(() => signedBy(go, openIn(go, { gate: h3 }), 'Head of supply')).toThrow(/K-4 .* has tripped/);
  });

  test('what opens is empty, and opening again shows the same', () => {
    const once = opened(read, onK4);
    expect(openIn(once, onK4)).toMatchObject({
      title: 'Decision on K-4',
      outcome: null,
      rationale: '',
      conditions: [],
      state: 'proposed',
    });
    expect(opened(once, onK4).decision.size).toBe(once.decision.size);
  });
});

const back = opened(read, onK4, { outcome: 'returnToWhy' });
const returned = signedBy(back, openIn(back, onK4), 'Head of supply');
const d4 = named(returned, 'decision', 'Decision on K-4');

describe('returned to why', () => {
  test('the owner of the goal signs it, and the decision keeps what the figures said', () => {
    expect(d4).toMatchObject({ state: 'signed', decidedOn: '2026-02-16', recommended: 'returnToWhy' });
    expect(d4.because).toBe('K-4 No forecast on wrong stock records has tripped and is not decided.');
    expect(d4.figuresThen.slice(0, 3)).toEqual([
      { name: 'K-4 No forecast on wrong stock records', value: '93.2%, read on 13 Feb 2026' },
      { name: 'Limit', value: expect.stringContaining('95') as string },
      { name: 'Checkpoint', value: '13 Feb 2026' },
    ]);
    expect(d4.figuresThen.map(({ name }) => name)).toContain('Ratio');
  });

  test('the boxes not begun are held, and the twenty minutes are planned', () => {
    expect(figures(returned).held).toEqual(['T-7', 'T-8']);
    const agenda = [...returned.workshop.values()].at(-1);
    expect(agenda?.agenda.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(20);
    expect(d4.did).toEqual([
      'T-7, T-8 held until a newer decision is signed',
      `Why opens again: ${agenda?.code ?? ''} is planned`,
    ]);
  });

  test('the gate still says return to why though the criterion is decided; the figures alone say go', () => {
    expect(criteriaStates(returned).get(k4)?.state).toBe('decided');
    const { outcome, because } = reviewGate(returned, named(returned, 'gate', 'H-3'))!.recommendation;
    expect(outcome).toBe('returnToWhy');
    expect(because).toBe(
      `${d4.code ?? ''} Decision on K-4 returned it to why on 16 Feb 2026, and nothing newer is signed.`,
    );
  });

  test('held work does not start', () => {
    expect(() => doing(returned, startWork(box(returned, 'T-7').id, '2026-02-16'))).toThrow(EditRefused);
  });
});

const turning = opened(returned, onK4, {
  outcome: 'pivot',
  rationale: 'The rule reaches two fifths of the value.',
  alternative: named(returned, 'alternative', 'A-4').id,
});
const pivot = openIn(turning, onK4);
const preview = effectsOf(turning, pivot);
const bySupply = signedBy(turning, pivot, 'Head of supply');
const turned = signedBy(bySupply, pivot, 'Chief operating officer');

describe('turned to the reorder rule', () => {
  test('it is proposed until the executive has signed too, and nothing has moved until then', () => {
    expect(bySupply.decision.get(pivot.id)).toMatchObject({ state: 'proposed', recommended: 'returnToWhy' });
    expect(missingSigners(bySupply, pivot).map(signerText)).toEqual(['an executive']);
    expect(bySupply.timeBox).toBe(turning.timeBox);
    expect(bySupply.useCase).toBe(turning.useCase);
  });

  test('T-7 and T-8 are cancelled, and A-4 becomes a box in their slice', () => {
    expect(['T-7', 'T-8'].map((code) => box(turned, code).state)).toEqual(['cancelled', 'cancelled']);
    expect(box(turned, 'T-11')).toMatchObject({
      title: 'Reorder rule for 50 products',
      duration: { low: 8, likely: 8, high: 8, shape: 'fixed' },
      fixedCost: { low: 4500_00, likely: 4500_00, high: 4500_00 },
      alternative: named(turned, 'alternative', 'A-4').id,
      slice: box(turned, 'T-7').slice,
      state: 'planned',
    });
  });

  test('value and run cost follow the path', () => {
    expect(useCase(turned)).toMatchObject({
      valuePerYear: { low: 16_000_00, likely: 32_000_00, high: 60_000_00 },
      runCostPerYear: 4000_00,
      goals: useCase(workshop).goals,
    });
  });

  test('it did what was shown before: lines, changes and figures', () => {
    const decision = turned.decision.get(pivot.id)!;
    expect(decision.did).toEqual(preview.lines);
    expect(preview.notSpent).toBeCloseTo(22_783_33.33, 1);
    expect(preview.more).toBe(4500_00);
    expect(preview.lines).toEqual(
      expect.arrayContaining([
        'EUR 22,783 not spent',
        'EUR 4,500 more to spend',
        'T-7, T-8 cancelled',
        'A-4 becomes T-11',
      ]),
    );
    const { plan } = figures(turned);
    expect(plan.end).toBe(preview.planEndAfter);
    expect(figures(turning).plan.end).toBe(preview.planEndBefore);
  });

  test('the return to why no longer stands, and what was held is free', () => {
    expect(turned.decision.get(d4.id)).toMatchObject({ state: 'superseded' });
    expect(turned.decision.get(pivot.id)).toMatchObject({ state: 'signed', supersedes: d4.id });
    expect(figures(turned).held).toEqual([]);
    expect(criteriaStates(turned).get(k4)?.state).toBe('decided');
  });

  test('figures list every decision with who is missing', () => {
    expect(figures(bySupply).decisions.at(-1)).toEqual({
      code: pivot.code,
      gate: null,
      criterion: 'K-4',
      outcome: 'pivot',
      state: 'proposed',
      missing: ['an executive'],
    });
  });
});
