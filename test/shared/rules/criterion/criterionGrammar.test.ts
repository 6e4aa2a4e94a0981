// The sentence of a kill criterion prints and parses to itself, and says plainly what is wrong.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printCriterion } from '../../../../shared/rules/criterion/criterionGrammar.ts';
import { parseCriterion } from '../../../../shared/rules/criterion/parseCriterion.ts';
import { criterionActions, systemMetrics } from '../../../../shared/schema/killCriterion.ts';
import { schemas, type KillCriterion } from '../../../../shared/schema/kinds.ts';
import { broken } from '../../../helpers/workbooks/healthyWorkbook.ts';

const workbook = broken((wb) => {
  wb.add('gate', 'H-1', { date: '2026-02-20' });
  wb.add('checklist', 'Q-1', {});
});
const criterion = [...workbook.killCriterion.values()][0]!;
const sentence =
  'U-1 STOPS UNLESS M-2 >= 5 % BY END OF T-1 SILENCE COUNTS AS FAIL AFTER 5 WD THEN PIVOT TO A-1 OWNER "Head of sales"';
const fieldsOf = (text: string) => {
  const parsed = parseCriterion(workbook, text);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.fields;
};
const faultOf = (text: string): string => {
  const parsed = parseCriterion(workbook, text);
  return parsed.ok ? '' : parsed.message;
};

describe('printing', () => {
  test('gives one sentence with codes, units and the owner', () => {
    expect(printCriterion(workbook, criterion)).toBe(sentence);
  });

  test('shows what is missing in a new criterion', () => {
    const draft = schemas.killCriterion.parse({
      id: 'k',
      title: 'k',
      code: 'K-9',
    }) as unknown as KillCriterion;
    expect(printCriterion(workbook, draft)).toBe(
      'WORKBOOK STOPS UNLESS … >= … BY ON … SILENCE COUNTS AS ASK AFTER 5 WD THEN STOP OWNER …',
    );
  });
});

describe('parsing', () => {
  test('reads every form of state, checkpoint and action', () => {
    expect(
      fieldsOf(
        'workbook stops if spend > 90000 EUR for 2 readings at any time until end of T-2 + 3 WD then hold owner "head of sales"',
      ),
    ).toMatchObject({
      scope: 'workbook',
      form: 'stopsIf',
      systemMetric: 'spend',
      comparator: '>',
      value: 90_000,
      unit: 'EUR',
      readings: 2,
      checkpoint: 'endOf',
      checkpointTimeBox: 'T-2',
      checkpointPlusWD: 3,
      action: 'hold',
      ownerRole: 'head',
    });
    expect(
      fieldsOf(
        'S-1 STOPS UNLESS M-1 BETWEEN -2 AND 3.5% BY AT H-1 SILENCE COUNTS AS ASK AFTER 0 WD THEN RETURN TO WHY OWNER "Chief officer"',
      ),
    ).toMatchObject({
      scope: 'slice',
      slice: 'S-1',
      comparator: 'between',
      value: -2,
      valueTo: 3.5,
      unit: '%',
      checkpoint: 'gate',
      checkpointGate: 'H-1',
      silence: 'ask',
      silenceAfterWD: 0,
      action: 'returnToWhy',
    });
    expect(
      fieldsOf(
        'U-1 STOPS IF checklistScore(Q-1) < 60 AT ANY TIME UNTIL ON 2026-03-31 THEN STOP OWNER "Head of sales"',
      ),
    ).toMatchObject({
      systemMetric: 'checklistScore',
      checklist: 'Q-1',
      unit: '',
      checkpointDate: '2026-03-31',
    });
  });

  test.each([
    ['', 'The scope is missing at the end.'],
    ['R-1 STOPS', 'It begins with WORKBOOK or the code of a use case or slice, not “R-1”.'],
    ['U-9 STOPS UNLESS', 'The code of a use case is needed, like U-1, not “U-9”.'],
    ['U-1 ENDS', 'After the scope “STOPS UNLESS” or “STOPS IF” is needed, not “ENDS”.'],
    ['U-1 STOPS UNLESS M-2 5', 'After the metric <, <=, =, !=, >=, > or BETWEEN is needed, not “5”.'],
    ['U-1 STOPS UNLESS M-2 >= five', 'The value must be a number, not “five”.'],
    ['U-1 STOPS UNLESS M-2 >= 5 % THEN', 'After the state “BY” is needed, not “THEN”.'],
    [
      'U-1 STOPS UNLESS M-2 >= 5 % BY Friday',
      'After “BY” a checkpoint is needed: END OF a time box, ON a date or AT a gate, not “Friday”.',
    ],
    [
      'U-1 STOPS UNLESS M-2 >= 5 % BY ON 2026-02-30',
      'The date must be written YYYY-MM-DD, not “2026-02-30”.',
    ],
    ['U-1 STOPS UNLESS … >= 5', 'The metric is still missing.'],
    [sentence.replace('FAIL', 'NOTHING'), 'Silence counts as FAIL or ASK, not “NOTHING”.'],
    [
      sentence.replace('"Head of sales"', 'Nobody'),
      'No role has this name; write it in quotes, not “Nobody”.',
    ],
    [`${sentence} AND MORE`, '“AND” comes after the end of the sentence.'],
  ])('%s → %s', (text, message) => {
    expect(faultOf(text)).toBe(message);
  });

  test('names the place of the fault', () => {
    expect(parseCriterion(workbook, 'U-1 STOPS UNLESS M-2 >= five')).toMatchObject({ ok: false, at: 24 });
  });
});

describe('round trip', () => {
  const title = fc
    .string({ minLength: 1, maxLength: 30, unit: 'grapheme' })
    .filter((text) => text.trim() === text);
  const checkpoint = fc.oneof(
    fc.record({
      checkpoint: fc.constant('endOf' as const),
      checkpointTimeBox: fc.constantFrom('T-1', 'T-3'),
      checkpointPlusWD: fc.nat(30),
    }),
    fc.record({ checkpoint: fc.constant('on' as const), checkpointDate: fc.constant('2026-05-04') }),
    fc.record({ checkpoint: fc.constant('gate' as const), checkpointGate: fc.constant('H-1') }),
  );
  const metric = fc.oneof(
    fc.record({ metric: fc.constantFrom('M-1', 'M-2') }),
    fc.record({ systemMetric: fc.constantFrom(...systemMetrics), checklist: fc.constant('Q-1') }),
  );
  const scope = fc.constantFrom(
    { scope: 'workbook' as const },
    { scope: 'useCase' as const, useCase: 'U-1' },
    { scope: 'slice' as const, slice: 'S-2' },
  );
  const value = fc.double({ min: -1e15, max: 1e15, noNaN: true }).map((number) => number + 0);
  const rest = fc.record({
    form: fc.constantFrom('stopsUnless' as const, 'stopsIf' as const),
    comparator: fc.constantFrom('<', '<=', '=', '!=', '>=', '>', 'between'),
    value,
    valueTo: value,
    unit: fc.oneof(
      fc.constantFrom('', '%', 'EUR', 'WD', '% of orders', 'BY', '5', '"', 'a>b', '+', '…'),
      title,
    ),
    readings: fc.integer({ min: 1, max: 100 }),
    silence: fc.constantFrom('fail' as const, 'ask' as const),
    silenceAfterWD: fc.nat(100),
    action: fc.constantFrom(...criterionActions),
  });

  test('prints and parses to itself', () => {
    fc.assert(
      fc.property(scope, metric, checkpoint, rest, title, (where, what, when, how, owner) => {
        const named = broken((wb) => wb.add('role', 'chief', { title: owner }), workbook);
        const given = schemas.killCriterion.parse({
          id: 'k',
          title: 'k',
          code: 'K-9',
          ownerRole: 'chief',
          alternative: 'A-1',
          ...where,
          ...what,
          ...when,
          ...how,
        }) as unknown as KillCriterion;
        const text = printCriterion(named, given);
        const parsed = parseCriterion(named, text);
        expect(parsed).toMatchObject({ ok: true });
        const again = { ...given, ...(parsed.ok ? parsed.fields : {}) };
        expect(printCriterion(named, again)).toBe(text);
        expect(again.unit).toBe(given.unit);
        expect(again.value).toBe(given.value);
      }),
    );
  });
});
