// What a kept simulation brings to light while it holds, and that it says nothing once an input has changed.
import { describe, expect, test } from 'vitest';
import { changeRecord, restoring } from '../../../../shared/edits/edit.ts';
import { keepSimulation } from '../../../../shared/edits/simulations.ts';
import { parse } from '../../../../shared/file/parse.ts';
import { serialize } from '../../../../shared/file/serialize.ts';
import { findAll } from '../../../../shared/rules/catalogue.ts';
import { criteriaStates } from '../../../../shared/rules/criterion/criterionState.ts';
import { reviewScope } from '../../../../shared/rules/gate/gates.ts';
import { wholeWorkbook } from '../../../../shared/rules/scope/scopes.ts';
import { changedSince } from '../../../../shared/rules/simulated/inputs.ts';
import { freshResult, isFresh, keptResults } from '../../../../shared/rules/simulated/keptResults.ts';
import { systemMetricValue } from '../../../../shared/rules/systemMetrics.ts';
import type { FieldsOf, Kind } from '../../../../shared/schema/kinds.ts';
import { fixedIds, type Workbook } from '../../../../shared/schema/workbook.ts';
import type { Id } from '../../../../shared/schema/field.ts';
import { productVersion } from '../../../../shared/simulation/simulate.ts';
import { documentOf } from '../../../helpers/programs/savedText.ts';
import { coded, workshop } from '../../../helpers/workbooks/examples.ts';
import { simulated } from '../../../helpers/workbooks/simulated.ts';
import { testMoment } from '../../../helpers/workbooks/workbooks.ts';
import product from '../../../../package.json' with { type: 'json' };

const moment = restoring(testMoment());
const book = simulated(workshop);
const change = <K extends Kind>(workbook: Workbook, kind: K, id: string, fields: FieldsOf<K>): Workbook =>
  changeRecord(workbook, kind, id, fields, moment);
const codes = (workbook: Workbook): string[] =>
  findAll(workbook).open.map(({ rule, subjects }) => `${rule} ${subjects[0]?.id ?? ''}`);
const idOf = (kind: 'killCriterion' | 'risk' | 'timeBox', code: string): string =>
  coded(workshop, kind, code).id;

test('KIL-09 at the end of the workshop: one finding more, that K-3 stops more value than it saves', () => {
  const [before, after] = [codes(workshop), codes(book)];
  expect(after.filter((code) => !before.includes(code))).toEqual([`KIL-09 ${idOf('killCriterion', 'K-3')}`]);
  expect(after).toHaveLength(before.length + 1);
  const found = findAll(book).open.find(({ rule }) => rule === 'KIL-09');
  expect(found?.message).toMatch(
    /^K-3 .* stops more value than it saves: it is worth EUR −3,0\d\d, and avoids EUR 1\d\d of spend\.$/,
  );
});

describe('stale', () => {
  const longer = change(book, 'timeBox', idOf('timeBox', 'T-4'), { limitWD: 31 });

  test.each<[string, Workbook, string]>([
    ['a limit', longer, 'timeBox'],
    ['a likelihood', change(book, 'risk', idOf('risk', 'R-2'), { probability: 0.5 }), 'risk'],
    ['a bound', change(book, 'killCriterion', idOf('killCriterion', 'K-4'), { value: 94 }), 'killCriterion'],
    ['the status date', change(book, 'facts', fixedIds.facts, { asOf: '2026-01-13' }), 'facts'],
    ['the budget', change(book, 'settings', fixedIds.settings, { budget: 1 }), 'settings'],
  ])('%s was changed: the result is stale, and that is named', (_, changed, kind) => {
    const [result] = keptResults(changed);
    expect(result && isFresh(changed, result)).toBe(false);
    expect(freshResult(changed)).toBeUndefined();
    expect(changedSince(changed, result?.inputs ?? {}).map((one) => one.kind)).toEqual([kind]);
    expect(codes(changed).filter((code) => code.startsWith('KIL-09'))).toEqual([]);
  });

  test('a title, a note and another result change nothing', () => {
    const renamed = change(book, 'timeBox', idOf('timeBox', 'T-4'), { title: 'Canary', notes: 'New words' });
    expect(freshResult(renamed)).toBeDefined();
    expect(changedSince(renamed, keptResults(renamed)[0]?.inputs ?? {})).toEqual([]);
  });

  test('put back as it was, it holds again', () => {
    const back = change(longer, 'timeBox', idOf('timeBox', 'T-4'), { limitWD: 30 });
    expect(freshResult(back)).toBeDefined();
  });
});

/** The workbook with figures that its fresh result does not have, to see what is said of them. */
function saying(figures: (was: typeof kept.figures) => object, from = book): Workbook {
  return change(from, 'simulation', kept.id, {
    figures: { ...kept.figures, ...figures(kept.figures) },
  });
}
const kept = (() => {
  const result = freshResult(book);
  if (!result) throw new Error('There is no fresh result.');
  return result;
})();

test('SCH-10: the P80 finish, carried on, after the date needed', () => {
  const late = saying(({ carryOn }) => ({
    carryOn: { ...carryOn, finishDates: { ...carryOn.finishDates, p80: '2026-05-18' } },
  }));
  expect(codes(late)).toContain(`SCH-10 ${fixedIds.settings}`);
  expect(codes(book).join(' ')).not.toContain('SCH-10');
});

test('CAP-05: the P80 cost, carried on, above the budget that the mean cost keeps', () => {
  const dear = saying(({ carryOn }) => ({
    carryOn: { ...carryOn, cost: { ...carryOn.cost, p80: 13_000_100 } },
  }));
  const found = findAll(dear).open.find(({ rule }) => rule === 'CAP-05');
  expect(found?.message).toBe(
    'Carried on, the plan costs more than EUR 130,001 in one of five simulated futures; the budget is EUR 130,000.',
  );
  expect(codes(book).join(' ')).not.toContain('CAP-05');
});

const tripping = (code: string, tripped: number): Workbook =>
  saying(({ criteria }) => ({
    criteria: criteria.map((row) => (row.code === code ? { ...row, tripped } : row)),
  }));

test.each([
  [0.009, true],
  [0.01, false],
  [0.8, false],
  [0.81, true],
])('KIL-11: a criterion that trips in %d of futures decides little: %s', (tripped, isFound) => {
  const id = `KIL-11 ${idOf('killCriterion', 'K-5')}`;
  expect(codes(tripping('K-5', tripped)).includes(id)).toBe(isFound);
});

test.each([
  [0.49, 'armed'],
  [0.5, 'warning'],
])('an armed criterion that trips in %d of futures is %s', (tripped, state) => {
  const states = criteriaStates(tripping('K-5', tripped));
  expect(states.get(idOf('killCriterion', 'K-5') as never)?.state).toBe(state);
});

test('the probability of a loss is a figure criteria can watch, as long as the result holds', () => {
  const loss = (workbook: Workbook) => systemMetricValue(workbook, wholeWorkbook, 'lossProbability', null);
  expect(loss(book)).toBeCloseTo(0.22, 2);
  expect(loss(workshop)).toBeNull();
});

test('GAT-02 (c): too many futures with a loss send the whole workbook back to why', () => {
  const asked = (workbook: Workbook) => reviewScope(workbook, wholeWorkbook).recommendation;
  const losing = saying(({ carryOn }) => ({ carryOn: { ...carryOn, loss: 0.36 } }));
  expect(asked(book).outcome).toBe(asked(workshop).outcome);
  expect(asked(losing)).toMatchObject({
    outcome: 'returnToWhy',
    step: 'c',
    because: 'Carried on, 36% of simulated futures end in a loss, above 35%.',
  });
  expect(asked(saying(({ carryOn }) => ({ carryOn: { ...carryOn, loss: 0.35 } }))).outcome).toBe(
    asked(book).outcome,
  );
});

test('a result is saved with the file and read back as it was', () => {
  const read = parse(new TextEncoder().encode(serialize(documentOf(book))));
  expect(read.status === 'ok' && [...read.document.workbook.simulation.values()]).toEqual([
    ...book.simulation.values(),
  ]);
});

test('the newest eight results are kept', () => {
  const many = Array.from({ length: 11 }, (_, i) => i).reduce(
    (workbook, i) =>
      keepSimulation(`more-${i}` as Id<'simulation'>, kept).apply(
        workbook,
        restoring({ ...testMoment(), at: `2026-02-01T08:00:${String(10 + i)}Z` }),
      ),
    book,
  );
  expect(keptResults(many).map(({ id }) => id)).toEqual(
    Array.from({ length: 8 }, (_, i) => `more-${10 - i}`),
  );
});

test('a result says which version of the product made it', () => {
  expect(productVersion).toBe(product.version);
  expect(kept.version).toBe(product.version);
});
