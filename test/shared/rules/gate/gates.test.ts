// GAT-01 to GAT-03, GAT-06, GAT-07: figures, recommendations, returns to why, lapsed conditions, depths.
import { describe, expect, test } from 'vitest';
import { itemsOf } from '../../../../shared/content/checklists.ts';
import { depths, factParts } from '../../../../shared/rules/gate/depths.ts';
import { gateFigures } from '../../../../shared/rules/value/gateFigures.ts';
import { brokenUnderWhy } from '../../../../shared/rules/thread/brokenAssumptions.ts';
import { hasLapsed, reviewGate, reviewScope } from '../../../../shared/rules/gate/gates.ts';
import { heldBoxes } from '../../../../shared/rules/criterion/heldBoxes.ts';
import { type Scope, scopeOfUseCase, wholeWorkbook } from '../../../../shared/rules/scope/scopes.ts';
import type { Id } from '../../../../shared/schema/field.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import {
  broken,
  findingsOf,
  firstSubjects,
  healthyWorkbook,
} from '../../../helpers/workbooks/healthyWorkbook.ts';
import { euros } from '../../../helpers/workbooks/riskWorkbooks.ts';
import { type Builder, type PlainFields, range } from '../../../helpers/workbooks/workbooks.ts';

const u1 = scopeOfUseCase('U-1' as Id<'useCase'>);
const values = (workbook: Workbook, scope: Scope = u1) => {
  const { V, C, X, L, margin, ratio } = gateFigures(workbook, scope);
  return [V, C, X, L, margin, ratio].map(({ value }) => value);
};
const outcome = (workbook: Workbook, scope: Scope = u1) =>
  reviewScope(workbook, scope).recommendation.outcome;
/** The healthy workbook with U-1 worth so much a year, its yearly run cost taken off. */
const worth = (perYear: number, more: (wb: Builder) => void = () => undefined) =>
  broken((wb) => {
    wb.add('useCase', 'U-1', { valuePerYear: euros(perYear, perYear, perYear), runCostPerYear: 0 });
    more(wb);
  });
// Three boxes of 10.5 × 600 each, one treatment of 2 000, exposure planned .12 × (11 666.67 + 9.1667 × 900).
const burden = 3 * 6_300 + 2_000 + 0.12 * (70_000 / 6 + (55 / 6) * 900);

describe('GAT-01 value against cost, exposure and lateness', () => {
  test('V, C, X, L, margin and ratio of a use case, the future only', () => {
    const [V, C, X, L, margin, ratio] = values(healthyWorkbook);
    expect(V).toBeCloseTo(2 * (1_130_000 / 6 - 45_000) * 100, 4);
    expect(C).toBeCloseTo(20_900_00, 6);
    expect(X).toBeCloseTo((burden - 20_900) * 100, 6);
    expect(L).toBe(0);
    expect(margin).toBeCloseTo(V! - burden * 100, 4);
    expect(ratio).toBeCloseTo(V! / (burden * 100), 9);
  });

  test('the reason shows a ratio with decimals enough to be told from the limit it misses', () => {
    const because = (ratio: number) =>
      reviewScope(worth(Math.floor((ratio * burden) / 2)), u1).recommendation.because;
    expect(because(1.499)).toMatch(/^The ratio is 1\.49\d, below 1\.5\.$/u);
    expect(because(1.6)).toBe('The ratio is 1.6, at or above 1.5.');
    expect(because(0.9999)).toMatch(/lateness is 0\.999\d*, below 1\b/u);
  });

  test('spent money never enters: a finished box costs nothing more, a running one what is left', () => {
    const begun = broken((wb) => {
      wb.add('facts', 'facts', { asOf: '2026-01-30' });
      wb.add('timeBox', 'T-1', { state: 'done', actualStart: '2026-01-12', actualEnd: '2026-01-23' });
      wb.add('timeBox', 'T-2', { state: 'running', actualStart: '2026-01-26' });
      wb.add('treatment', 'treat-1', { state: 'done' });
    });
    expect(values(begun)[1]).toBeCloseTo((6_300 - 5 * 600 + 6_300) * 100, 6);
    const overrun = broken((wb) => wb.add('facts', 'facts', { asOf: '2026-03-31' }), begun);
    expect(values(overrun)[1]).toBeCloseTo(6_300_00, 6);
  });

  test('risks that are closed or have occurred add no exposure, and their treatments no cost', () => {
    const closed = broken((wb) => wb.add('risk', 'R-1', { state: 'closed' }));
    expect(values(closed).slice(1, 3)).toEqual([18_900_00, 0]);
  });

  test('lateness counts working days past needed-by', () => {
    // The plan ends on 2026-02-20.
    const needed = (neededBy: string | null) =>
      values(broken((wb) => wb.add('settings', 'settings', { neededBy })))[3];
    expect([needed('2026-02-20'), needed('2026-02-18'), needed(null)]).toEqual([0, 2 * 900_00, 0]);
  });

  test('a box without dates makes lateness unknown, unless nothing is needed by a day', () => {
    const looped = (neededBy: string | null) =>
      broken((wb) => {
        wb.add('settings', 'settings', { neededBy });
        wb.add('timeBox', 'T-1', { predecessors: [{ timeBox: 'T-3', lagWD: 0 }] });
      });
    expect(values(looped('2026-05-15')).slice(3)).toEqual([null, null, null]);
    expect(outcome(looped('2026-05-15'))).toBeNull();
    expect(findingsOf('GAT-01', looped('2026-05-15'))[0]).toMatchObject({ fix: { field: 'predecessors' } });
    expect(values(looped(null))[3]).toBe(0);
  });

  test('the whole workbook counts chosen use cases, all boxes and all open risks', () => {
    const workbook = broken((wb) => {
      wb.add('useCase', 'U-2', { state: 'framed', valuePerYear: euros(1, 1, 1), runCostPerYear: 0 });
      wb.add('timeBox', 'T-9', { duration: range(10, 10, 10), allocations: [{ resource: 'Z-1', units: 1 }] });
    });
    expect(values(workbook, wholeWorkbook)[0]).toBe(values(healthyWorkbook)[0]);
    expect(values(workbook, wholeWorkbook)[1]).toBeCloseTo(26_900_00, 6);
  });

  test('fires when a number is missing, and the ratio is unknown, not 0', () => {
    const workbook = broken((wb) => wb.add('useCase', 'U-1', { runCostPerYear: null }));
    expect(values(workbook).map((value) => value === null)).toEqual([true, false, false, false, true, true]);
    expect(findingsOf('GAT-01', workbook)[0]).toMatchObject({
      severity: 'warning',
      subjects: [{ code: 'U-1' }],
      fix: { field: 'runCostPerYear' },
    });
    const lengthless = broken((wb) => wb.add('timeBox', 'T-3', { duration: null }));
    expect(findingsOf('GAT-01', lengthless)[0]).toMatchObject({ fix: { kind: 'timeBox', id: 'T-3' } });
    expect(outcome(lengthless)).toBeNull();
    const late = broken((wb) => {
      wb.add('settings', 'settings', { neededBy: '2026-02-18', costOfDelayPerWD: null });
      wb.add('risk', 'R-1', { days: null });
    });
    expect(findingsOf('GAT-01', late)[0]).toMatchObject({ fix: { kind: 'settings' } });
  });

  test('is silent when all is known; boundary: framed use cases are not asked', () => {
    expect(findingsOf('GAT-01', healthyWorkbook)).toEqual([]);
    expect(
      findingsOf(
        'GAT-01',
        broken((wb) => wb.add('useCase', 'U-2', { state: 'candidate' })),
      ),
    ).toEqual([]);
  });

  test('an unquantified risk is named, and does not make the rest unknown', () => {
    const workbook = broken((wb) =>
      wb.add('risk', 'R-2', { state: 'open', useCases: ['U-1'], probabilityBand: 2 }),
    );
    expect(gateFigures(workbook, u1).X.unknown).toEqual(['R-2']);
    expect(values(workbook)[5]).toBe(values(healthyWorkbook)[5]);
  });
});

describe('GAT-02 the recommendation, first match', () => {
  const perYear = (ratio: number) => Math.round((burden * ratio) / 2);

  test('boundary: goRatio 1.5 and minRatio 1.0 belong to the better side', () => {
    expect(outcome(worth(perYear(1.501)))).toBe('go');
    expect(outcome(worth(perYear(1.499)))).toBe('goWithConditions');
    expect(outcome(worth(perYear(1.001)))).toBe('goWithConditions');
    expect(outcome(worth(perYear(0.999)))).toBe('returnToWhy');
    const exact = (settings: PlainFields<'settings'>) =>
      outcome(broken((wb) => wb.add('settings', 'settings', settings), healthyWorkbook));
    const ratio = gateFigures(healthyWorkbook, u1).ratio.value!;
    expect(exact({ goRatio: ratio })).toBe('go');
    expect(exact({ goRatio: ratio + 1, minRatio: ratio })).toBe('goWithConditions');
  });

  test('(d) between the two ratios are conditions, (e) from the better one on a go', () => {
    const advised = (ratio: number) => reviewScope(worth(perYear(ratio)), u1).recommendation;
    expect(advised(1.2)).toMatchObject({ outcome: 'goWithConditions', step: 'd', conditions: [] });
    expect(advised(1.8)).toMatchObject({ outcome: 'go', step: 'e', conditions: [] });
  });

  test('(d) a grave threat without numbers makes a go one with the condition to put numbers to it', () => {
    const grave = broken((wb) =>
      wb.add('risk', 'R-2', { state: 'open', useCases: ['U-1'], probabilityBand: 5, impacts: { cost: 5 } }),
    );
    const { recommendation } = reviewScope(grave, u1);
    expect(recommendation).toMatchObject({
      outcome: 'goWithConditions',
      step: 'd',
      subjects: [{ code: 'R-2' }],
      conditions: [expect.stringContaining('R-2')],
    });
  });

  const trippedK1 = (wb: Builder) => {
    wb.add('facts', 'facts', { asOf: '2026-01-27' });
    wb.add('timeBox', 'T-1', { state: 'done', actualStart: '2026-01-12', actualEnd: '2026-01-23' });
    wb.add('reading', 'r-1', { metric: 'M-2', date: '2026-01-23', value: 2 });
  };

  test('(a) a tripped criterion gives its action, the strictest if several, before any ratio', () => {
    expect(reviewScope(broken(trippedK1), u1).recommendation).toMatchObject({
      outcome: 'pivot',
      step: 'a',
      subjects: [{ code: 'K-1' }],
    });
    const two = broken((wb) => {
      trippedK1(wb);
      wb.add('killCriterion', 'K-2', {
        scope: 'slice',
        slice: 'S-1',
        metric: 'M-2',
        value: 5,
        unit: '%',
        checkpoint: 'on',
        checkpointDate: '2026-01-23',
        action: 'stop',
        ownerRole: 'head',
        status: 'armed',
      });
    });
    expect(outcome(two, { scope: 'slice', slice: 'S-1' as Id<'slice'> })).toBe('stop');
    expect(outcome(two)).toBe('pivot');
  });

  test('(a) a part that has tripped holds the gate of the whole', () => {
    expect(reviewScope(broken(trippedK1), wholeWorkbook).recommendation).toMatchObject({
      outcome: 'hold',
      step: 'a',
    });
  });

  test('(b) a must-meet that is not met holds', () => {
    const gate = (answer: 'yes' | 'no' | 'unknown') => {
      const workbook = broken((wb) =>
        wb.add('gate', 'H-1', {
          scope: 'useCase',
          useCase: 'U-1',
          mustMeet: [{ text: 'Consent cleared', answer }],
        }),
      );
      return reviewGate(workbook, [...workbook.gate.values()][0]!)?.recommendation.outcome;
    };
    expect([gate('yes'), gate('no'), gate('unknown')]).toEqual(['go', 'hold', 'hold']);
  });

  test('(b) a blocker of a checklist about the scope holds until it is answered well', () => {
    const answered = (answer: 'yes' | 'no' | 'partly') => {
      const items = Object.fromEntries(itemsOf('dataReadiness').map(({ key }) => [key, { answer }]));
      return broken((wb) =>
        wb.add('checklist', 'Q-1', {
          template: 'dataReadiness',
          subject: { kind: 'useCase', id: 'U-1' },
          items,
        }),
      );
    };
    expect(reviewScope(answered('no'), u1).recommendation).toMatchObject({
      outcome: 'hold',
      step: 'b',
      subjects: [{ code: 'Q-1' }],
    });
    expect([outcome(answered('partly')), outcome(answered('yes'))]).toEqual(['go', 'go']);
  });

  test('(c) a broken assumption under the Why returns to why, one elsewhere does not', () => {
    const broke = (about: { kind: string; id: string }[], state: 'broken' | 'open' = 'broken') =>
      broken((wb) => wb.add('assumption', 'B-1', { state, about }));
    expect(outcome(broke([{ kind: 'goal', id: 'G-1' }]))).toBe('returnToWhy');
    expect(outcome(broke([{ kind: 'promptAnswer', id: 'why-1' }]))).toBe('returnToWhy');
    expect(outcome(broke([{ kind: 'goal', id: 'G-1' }], 'open'))).toBe('go');
    expect(outcome(broke([{ kind: 'timeBox', id: 'T-1' }]))).toBe('go');
    const linked = broken(
      (wb) => wb.add('promptAnswer', 'why-2', { links: [{ kind: 'assumption', id: 'B-1' }] }),
      broke([]),
    );
    expect(brokenUnderWhy(linked, u1).map(({ code }) => code)).toEqual(['B-1']);
  });

  test('(c) a second return to why in a row becomes stop', () => {
    const again = (previous: 'returnToWhy' | 'go') => {
      const workbook = worth(perYear(0.5), (wb) => {
        wb.add('gate', 'H-1', { scope: 'useCase', useCase: 'U-1', date: '2026-01-12' });
        wb.add('gate', 'H-2', { scope: 'useCase', useCase: 'U-1', date: '2026-02-16' });
        wb.add('decision', 'D-1', {
          gate: 'H-1',
          outcome: previous,
          state: 'signed',
          decidedOn: '2026-01-12',
        });
        wb.add('decision', 'D-2', {
          gate: 'H-2',
          outcome: 'returnToWhy',
          state: 'signed',
          decidedOn: '2026-02-16',
        });
      });
      return reviewGate(
        workbook,
        [...workbook.gate.values()].find(({ code }) => code === 'H-2')!,
      )?.recommendation.outcome;
    };
    expect([again('returnToWhy'), again('go')]).toEqual(['stop', 'returnToWhy']);
  });

  const decided = (fields: PlainFields<'decision'>) =>
    broken((wb) => {
      wb.add('gate', 'H-1', { scope: 'useCase', useCase: 'U-1' });
      wb.add('decision', 'D-1', { gate: 'H-1', outcome: 'stop', ...fields });
    });

  test('fires when a decision departs from it without a rationale', () => {
    const [finding] = findingsOf('GAT-02', decided({}));
    expect(finding).toMatchObject({ severity: 'error', subjects: [{ code: 'D-1' }, { code: 'H-1' }] });
    expect(finding?.message).toContain('says stop where the figures say go');
  });

  test('is silent with a rationale, or when it follows; boundary: decisions of other days rest on other figures', () => {
    expect(findingsOf('GAT-02', decided({ rationale: 'The sponsor left' }))).toEqual([]);
    expect(findingsOf('GAT-02', decided({ outcome: 'go' }))).toEqual([]);
    expect(firstSubjects('GAT-02', decided({ state: 'signed', decidedOn: '2026-01-12' }))).toEqual(['D-1']);
    expect(findingsOf('GAT-02', decided({ state: 'signed', decidedOn: '2026-01-09' }))).toEqual([]);
  });
});

describe('GAT-03 return to why', () => {
  const returned = (more: (wb: Builder) => void = () => undefined) =>
    broken((wb) => {
      wb.add('facts', 'facts', { asOf: '2026-01-16' });
      wb.add('gate', 'H-1', { scope: 'useCase', useCase: 'U-1' });
      wb.add('gate', 'H-2', { scope: 'workbook' });
      wb.add('decision', 'D-1', {
        gate: 'H-1',
        outcome: 'returnToWhy',
        state: 'signed',
        decidedOn: '2026-01-14',
      });
      more(wb);
    });

  test('holds the planned boxes of the scope', () => {
    expect([...heldBoxes(returned()).values()][0]).toMatchObject({ rule: 'GAT-03', by: { code: 'D-1' } });
    expect([...heldBoxes(returned()).keys()]).toEqual(['T-1', 'T-2', 'T-3']);
  });

  test('fires for a box started since', () => {
    const workbook = returned((wb) =>
      wb.add('timeBox', 'T-1', { state: 'running', actualStart: '2026-01-15' }),
    );
    expect(findingsOf('GAT-03', workbook)[0]).toMatchObject({
      severity: 'error',
      subjects: [{ code: 'T-1' }, { code: 'D-1' }],
    });
  });

  test('is silent, and holds nothing, once a later decision on the scope or the whole is signed', () => {
    const later = returned((wb) => {
      wb.add('timeBox', 'T-1', { state: 'running', actualStart: '2026-01-15' });
      wb.add('decision', 'D-2', { gate: 'H-2', outcome: 'go', state: 'signed', decidedOn: '2026-01-15' });
    });
    expect(findingsOf('GAT-03', later)).toEqual([]);
    expect(heldBoxes(later).size).toBe(0);
  });

  test('boundary: a box started on the day of the decision was not held; a proposal holds nothing', () => {
    const sameDay = returned((wb) =>
      wb.add('timeBox', 'T-1', { state: 'running', actualStart: '2026-01-14' }),
    );
    expect(findingsOf('GAT-03', sameDay)).toEqual([]);
    expect(heldBoxes(returned((wb) => wb.add('decision', 'D-1', { state: 'proposed' }))).size).toBe(0);
  });
});

describe('GAT-06 lapsed conditions', () => {
  const conditioned = (due: string, done = false, state: 'signed' | 'proposed' = 'signed') =>
    broken((wb) => {
      wb.add('gate', 'H-1', { title: 'Plan gate' });
      const condition = { text: 'Contract signed', due, ownerRole: 'head', done };
      wb.add('decision', 'D-1', { gate: 'H-1', outcome: 'goWithConditions', state, conditions: [condition] });
    });
  const lapsed = (workbook: Workbook) => hasLapsed(workbook, [...workbook.gate.values()][0]!);

  test('fires, and the gate shows as lapsed, once a condition is past due', () => {
    const workbook = conditioned('2026-01-09');
    expect(findingsOf('GAT-06', workbook)[0]).toMatchObject({
      severity: 'warning',
      subjects: [{ code: 'H-1' }, { code: 'D-1' }],
    });
    expect(lapsed(workbook)).toBe(true);
  });

  test('is silent when it was met', () => {
    expect(findingsOf('GAT-06', conditioned('2026-01-09', true))).toEqual([]);
    expect(lapsed(conditioned('2026-01-09', true))).toBe(false);
  });

  test('boundary: due today is not past due; a proposal cannot lapse', () => {
    expect(findingsOf('GAT-06', conditioned('2026-01-12'))).toEqual([]);
    expect(findingsOf('GAT-06', conditioned('2026-01-09', false, 'proposed'))).toEqual([]);
  });
});

describe('GAT-07 three depths', () => {
  test('every part of the facts is read first by exactly one level', () => {
    const all = Object.values(depths).flat();
    expect(all.toSorted()).toEqual([...factParts].toSorted());
    expect(depths.contributor).toEqual(['box', 'why', 'limit', 'criterion']);
  });
});
