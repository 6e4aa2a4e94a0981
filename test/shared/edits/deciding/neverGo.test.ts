// No sequence of edits makes the gate of a tripped criterion say go while nobody has signed a decision (KIL-05).
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EditRefused } from '../../../../shared/edits/edit.ts';
import { performEdit } from '../../../../shared/edits/perform.ts';
import { criteriaStates } from '../../../../shared/rules/criterion/criterionState.ts';
import { choicesOf } from '../../../../shared/rules/gate/choices.ts';
import { reviewGate } from '../../../../shared/rules/gate/gates.ts';
import { changeFields, createRecord, deleteRecords } from '../../../../shared/edits/records.ts';
import { openDecision } from '../../../../shared/edits/signing/openDecision.ts';
import type { Edit } from '../../../../shared/edits/edit.ts';
import type { Kind } from '../../../../shared/schema/kinds.ts';
import { recordsOf, type Workbook } from '../../../../shared/schema/workbook.ts';
import { review } from '../../../helpers/workbooks/examples.ts';
import { named, nextMoment } from './stories.ts';

const k4 = named(review, 'killCriterion', 'K-4');
const h3 = named(review, 'gate', 'H-3');

/** What K-4 and its gate hang on, and a field of each that could talk them round. */
const levers: readonly (readonly [Kind, Readonly<Record<string, readonly unknown[]>>])[] = [
  ['metric', { freshnessWD: [1, 90], unit: ['%', 'points'], direction: ['up', 'down'], floor: [0, 99] }],
  ['timeBox', { state: ['planned', 'cancelled', 'done'], actualEnd: ['2026-02-02', null], limitWD: [5, 60] }],
  [
    'killCriterion',
    {
      value: [50, 95],
      action: ['hold', 'stop'],
      status: ['retired', 'draft'],
      checkpointTimeBox: [null],
      unit: ['points'],
    },
  ],
  ['gate', { mustMeet: [[]], stage: ['why'] }],
  [
    'decision',
    {
      state: ['signed', 'superseded'],
      outcome: ['go', 'stop'],
      criterion: [k4.id, null],
      gate: [h3.id, null],
    },
  ],
  ['useCase', { state: ['parked', 'live', 'stopped'], archived: [true, false], approach: ['rules'] }],
  ['slice', { useCase: [null], archived: [true] }],
  [
    'calendar',
    {
      holidays: [['2026-02-13'], []],
      workingWeekdays: [
        [1, 2, 3, 4, 5],
        [1, 2],
      ],
    },
  ],
  ['settings', { minRatio: [0.1, 1], goRatio: [0.2, 1.5] }],
];

const field: fc.Arbitrary<readonly [Kind, string, unknown]> = fc
  .constantFrom(...levers)
  .chain(([kind, fields]) =>
    fc
      .constantFrom(...Object.entries(fields))
      .chain(([name, values]) => fc.constantFrom(...values).map((value) => [kind, name, value] as const)),
  );

type Step = (workbook: Workbook) => Edit | null;

const idAt = (workbook: Workbook, kind: Kind, at: number): string | undefined => {
  const ids = [...recordsOf(workbook, kind).keys()];
  return ids[at % Math.max(1, ids.length)];
};

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(field, fc.nat(40)).map(([[kind, name, value], at]): Step => (workbook) => {
    const id = idAt(workbook, kind, at);
    return id === undefined ? null : changeFields(kind, id, { [name]: value });
  }),
  fc
    .tuple(fc.constantFrom<Kind>('metric', 'gate', 'slice', 'alternative', 'timeBox'), fc.nat(40))
    .map(([kind, at]): Step => (workbook) => {
      const id = idAt(workbook, kind, at);
      return id === undefined || id === h3.id ? null : deleteRecords([{ kind, id }]);
    }),
  fc.tuple(fc.constantFrom('2026-02-12', '2026-02-13'), fc.constantFrom(95, 99)).map(
    ([date, value]): Step =>
      () =>
        createRecord('reading', nextMoment().newId(), { metric: k4.metric, date, value }),
  ),
  fc.constant((): Edit => openDecision({ gate: h3.id }, nextMoment().newId())),
);

const isGo = (workbook: Workbook): boolean => {
  const gate = workbook.gate.get(h3.id);
  const outcome = gate && reviewGate(workbook, gate)?.recommendation.outcome;
  const offered = gate && choicesOf(workbook, { gate: gate.id, criterion: null });
  const mayGo = offered?.some((choice) => choice.allowed && /^go/i.test(choice.outcome)) ?? false;
  return outcome === 'go' || outcome === 'goWithConditions' || mayGo;
};

test('by hand and unsigned, H-3 never says go while K-4 has tripped', () => {
  expect(criteriaStates(review).get(k4.id)?.state).toBe('tripped');
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
      let workbook = review;
      for (const make of steps) {
        const edit = make(workbook);
        try {
          if (edit) workbook = performEdit(edit, workbook, nextMoment());
        } catch (error) {
          if (!(error instanceof EditRefused)) throw error;
        }
        if (isGo(workbook)) return false;
      }
      return true;
    }),
    { numRuns: 150 },
  );
});
