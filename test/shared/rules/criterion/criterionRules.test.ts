// KIL-03 to KIL-08 and KIL-10: moved posts, waivers, carrying on, late, unreadable and doubled criteria, lessons.
import { describe, expect, test } from 'vitest';
import { stopRecords } from '../../../../shared/rules/criterion/criterionDecisionRules.ts';
import { heldBoxes } from '../../../../shared/rules/criterion/heldBoxes.ts';
import {
  broken,
  findingsOf,
  firstSubjects,
  healthyWorkbook,
} from '../../../helpers/workbooks/healthyWorkbook.ts';
import type { Builder, PlainFields } from '../../../helpers/workbooks/workbooks.ts';

const signed = (wb: Builder, decision: string, ...roles: readonly string[]) => {
  for (const role of roles)
    wb.add('signOff', `${decision}-${role}`, {
      decision,
      role,
      level: role === 'chief' ? 'executive' : 'manager',
      at: '2026-02-16T10:00:00Z',
      contentHash: 'a'.repeat(64),
    });
};

test('KIL-01 says of a live figure that it is unknown, not that nobody has read it', () => {
  const late = broken((wb) => {
    wb.add('facts', 'facts', { asOf: '2026-02-16' });
    wb.add('killCriterion', 'K-9', {
      form: 'stopsIf',
      systemMetric: 'lossProbability',
      comparator: '>',
      value: 1,
      checkpointDate: '2026-02-02',
      ownerRole: 'head',
      status: 'armed',
      armedOn: '2026-01-12',
    });
  });
  const [finding] = findingsOf('KIL-01', late).filter(({ subjects }) => subjects[0]?.code === 'K-9');
  expect(finding?.message).toContain('its figure is unknown');
});

describe('KIL-03 goalposts moved quietly', () => {
  const moved = (fields: object, ...signers: readonly string[]) =>
    broken((wb) => {
      wb.add('decision', 'D-1', { purpose: 'loosening', criterion: 'K-1', state: 'signed' });
      signed(wb, 'D-1', ...signers);
      const entry = {
        at: '2026-01-20T09:00:00Z',
        byRole: 'head',
        direction: 'loosening' as const,
        part: 'state',
        before: '“Clicks” is at least 5%',
        after: '“Clicks” is at least 3%',
        reason: 'Traffic halved',
        decision: 'D-1',
      };
      wb.add('killCriterion', 'K-1', { goalpostLog: [{ ...entry, ...fields }] });
    });

  test('fires for a loosening no executive signed, and says from what to what', () => {
    const [finding] = findingsOf('KIL-03', moved({}, 'head'));
    expect(finding).toMatchObject({ severity: 'error', subjects: [{ code: 'K-1' }] });
    expect(finding?.message).toContain('from “Clicks” is at least 5% to “Clicks” is at least 3%');
    expect(findingsOf('KIL-03', moved({ reason: ' ' }, 'chief'))[0]?.message).toContain('without a reason');
  });

  test('is silent when reason and executive signature are there', () => {
    expect(findingsOf('KIL-03', moved({}, 'chief'))).toEqual([]);
    expect(findingsOf('KIL-03', healthyWorkbook)).toEqual([]);
  });

  test('its fix leads to a decision that waits for signatures, else to the terms; once retired it is over', () => {
    expect(findingsOf('KIL-03', moved({}, 'head'))[0]?.fix).toMatchObject({ id: 'K-1', field: 'terms' });
    const waiting = broken((wb) => wb.add('decision', 'D-1', { state: 'proposed' }), moved({}));
    expect(findingsOf('KIL-03', waiting)[0]?.fix).toMatchObject({ id: 'D-1', field: 'signatures' });
    const retired = broken(
      (wb) => wb.add('killCriterion', 'K-1', { status: 'retired', retiredReason: 'Over' }),
      moved({}),
    );
    expect(findingsOf('KIL-03', retired)).toEqual([]);
  });

  test('boundary: a tightening needs no decision; a loosening without one fires', () => {
    expect(findingsOf('KIL-03', moved({ direction: 'tightening', decision: null }))).toEqual([]);
    expect(findingsOf('KIL-03', moved({ decision: null }, 'chief'))).toHaveLength(1);
  });
});

describe('KIL-04 waivers', () => {
  // Twenty working days after Monday 2026-02-16 is Monday 2026-03-16.
  const waived = (fields: PlainFields<'decision'>, ...signers: readonly string[]) =>
    broken((wb) => {
      wb.add('decision', 'D-1', {
        purpose: 'waiver',
        criterion: 'K-1',
        state: 'signed',
        decidedOn: '2026-02-16',
        rationale: 'The test ran over a holiday',
        newCheckpoint: '2026-03-16',
        ...fields,
      });
      signed(wb, 'D-1', ...signers);
    });

  test('fires with all that is missing in one sentence', () => {
    const [finding] = findingsOf('KIL-04', waived({ rationale: '' }, 'head'));
    expect(finding).toMatchObject({ severity: 'error', subjects: [{ code: 'K-1' }, { code: 'D-1' }] });
    expect(finding?.message).toMatch(/no reason.*two different roles.*no executive/);
  });

  test('is silent when complete, and while only proposed', () => {
    expect(findingsOf('KIL-04', waived({}, 'head', 'chief'))).toEqual([]);
    expect(findingsOf('KIL-04', waived({ state: 'proposed' }))).toEqual([]);
  });

  test('boundary: 20 working days later is allowed, 21 not; a second one never', () => {
    expect(findingsOf('KIL-04', waived({ newCheckpoint: '2026-03-17' }, 'head', 'chief'))).toHaveLength(1);
    const second = broken(
      (wb) => {
        wb.add('decision', 'D-2', {
          purpose: 'waiver',
          criterion: 'K-1',
          state: 'signed',
          decidedOn: '2026-03-17',
          rationale: 'Again',
          newCheckpoint: '2026-03-20',
        });
        signed(wb, 'D-2', 'head', 'chief');
      },
      waived({}, 'head', 'chief'),
    );
    expect(findingsOf('KIL-04', second).map(({ subjects }) => subjects[1]?.code)).toEqual(['D-2']);
  });
});

describe('KIL-05 tripped and undecided', () => {
  const tripped = (more: (wb: Builder) => void = () => undefined) =>
    broken((wb) => {
      wb.add('facts', 'facts', { asOf: '2026-01-27' });
      wb.add('timeBox', 'T-1', { state: 'done', actualStart: '2026-01-12', actualEnd: '2026-01-23' });
      wb.add('reading', 'r-1', { metric: 'M-2', date: '2026-01-23', value: 2 });
      more(wb);
    });

  test('fires, naming the agreed action, and holds the planned boxes of the scope', () => {
    const [finding] = findingsOf('KIL-05', tripped());
    expect(finding).toMatchObject({
      severity: 'error',
      subjects: [{ code: 'K-1' }],
      fix: { edit: 'decideCriterion', args: { criterion: 'K-1' } },
    });
    expect(finding?.message).toContain('the agreed action is pivot to “A-1”, and');
    expect([...heldBoxes(tripped()).keys()]).toEqual(['T-2', 'T-3']);
  });

  test('fires for a box started after it tripped', () => {
    const started = tripped((wb) =>
      wb.add('timeBox', 'T-2', { state: 'running', actualStart: '2026-01-26' }),
    );
    expect(firstSubjects('KIL-05', started)).toEqual(['K-1', 'T-2']);
  });

  test('is silent once decided, and holds nothing itself then', () => {
    const decided = tripped((wb) =>
      wb.add('decision', 'D-1', {
        criterion: 'K-1',
        purpose: 'criterion',
        outcome: 'stop',
        state: 'signed',
        decidedOn: '2026-01-26',
      }),
    );
    expect(findingsOf('KIL-05', decided)).toEqual([]);
    // What was stopped does not start either: the decision holds it now.
    expect([...heldBoxes(decided).values()].map(({ rule }) => rule)).toEqual(['GAT-03', 'GAT-03']);
    expect(findingsOf('KIL-05', healthyWorkbook)).toEqual([]);
  });

  test('boundary: a box started on the day it tripped is no override; a stopped use case is left alone', () => {
    const sameDay = tripped((wb) =>
      wb.add('timeBox', 'T-2', { state: 'running', actualStart: '2026-01-23' }),
    );
    expect(firstSubjects('KIL-05', sameDay)).toEqual(['K-1']);
    expect(
      findingsOf(
        'KIL-05',
        tripped((wb) => wb.add('useCase', 'U-1', { state: 'stopped' })),
      ),
    ).toEqual([]);
  });
});

describe('KIL-06 criteria that check too late', () => {
  // Three boxes of equal cost: the end of T-2 is 66.7% of it, day 8 of T-2 exactly 60%.
  const checkedOn = (fields: PlainFields<'killCriterion'>) =>
    broken((wb) => wb.add('killCriterion', 'K-1', fields));

  test('fires when the first check comes after 60% of the expected cost', () => {
    const [finding] = findingsOf('KIL-06', checkedOn({ checkpointTimeBox: 'T-2' }));
    expect(finding).toMatchObject({ severity: 'warning', subjects: [{ code: 'U-1' }, { code: 'K-1' }] });
    expect(finding?.message).toContain('66.7%');
  });

  test('is silent when one checks early, or all the time', () => {
    expect(findingsOf('KIL-06', healthyWorkbook)).toEqual([]);
    expect(findingsOf('KIL-06', checkedOn({ checkpointTimeBox: 'T-3', form: 'stopsIf' }))).toEqual([]);
  });

  test('boundary: exactly 60% is not after; a small use case is exempt', () => {
    const on = (checkpointDate: string) => checkedOn({ checkpoint: 'on', checkpointDate });
    expect(findingsOf('KIL-06', on('2026-02-04'))).toEqual([]);
    expect(findingsOf('KIL-06', on('2026-02-05'))).toHaveLength(1);
    const small = broken((wb) => {
      wb.add('killCriterion', 'K-1', { checkpointTimeBox: 'T-3' });
      wb.add('timeBox', 'T-9', {
        duration: { low: 400, likely: 400, high: 400, shape: 'fixed' },
        allocations: [{ resource: 'Z-1', units: 3 }],
      });
    });
    expect(findingsOf('KIL-06', small)).toEqual([]);
  });
});

describe('KIL-07 a metric that cannot be read in time', () => {
  test('fires without a source or an owner', () => {
    const workbook = broken((wb) => wb.add('metric', 'M-2', { source: '', ownerRole: null }));
    const [finding] = findingsOf('KIL-07', workbook);
    expect(finding).toMatchObject({
      severity: 'warning',
      subjects: [{ code: 'K-1' }, { code: 'M-2' }],
      fix: { kind: 'metric', field: 'source' },
    });
    expect(finding?.message).toContain('has no source of readings and has no owner');
  });

  test('fires when the units part, and when a part of an armed criterion is gone', () => {
    expect(
      findingsOf(
        'KIL-07',
        broken((wb) => wb.add('metric', 'M-2', { unit: 'points' })),
      )[0]?.message,
    ).toContain('read in “points”');
    const gone = broken((wb) => wb.add('killCriterion', 'K-1', { metric: null }));
    expect(findingsOf('KIL-07', gone)[0]).toMatchObject({ fix: { kind: 'killCriterion', field: 'terms' } });
  });

  test('is silent with both', () => {
    expect(findingsOf('KIL-07', healthyWorkbook)).toEqual([]);
  });

  test('boundary: a draft may be incomplete; live figures read themselves; after the day it is too late to ask', () => {
    const draft = broken((wb) => wb.add('killCriterion', 'K-1', { status: 'draft', metric: null }));
    expect(findingsOf('KIL-07', draft)).toEqual([]);
    const live = broken((wb) =>
      wb.add('killCriterion', 'K-1', { metric: null, systemMetric: 'spend', unit: 'EUR', value: 90_000 }),
    );
    expect(findingsOf('KIL-07', live)).toEqual([]);
    const past = broken((wb) => {
      wb.add('metric', 'M-2', { source: '' });
      wb.add('killCriterion', 'K-1', { checkpoint: 'on', checkpointDate: '2026-01-09' });
    });
    expect(findingsOf('KIL-07', past)).toEqual([]);
  });
});

describe('KIL-08 two criteria that say the same', () => {
  const second = (fields: PlainFields<'killCriterion'>) =>
    broken((wb) => {
      const first = [...healthyWorkbook.killCriterion.values()][0]!;
      const { id: _id, code: _code, title: _title, ...copied } = first;
      wb.add('killCriterion', 'K-2', { ...(copied as PlainFields<'killCriterion'>), ...fields });
    });

  test('fires for the same scope, metric and day', () => {
    expect(findingsOf('KIL-08', second({ value: 3 }))[0]).toMatchObject({
      severity: 'info',
      subjects: [{ code: 'K-2' }, { code: 'K-1' }],
    });
  });

  test('is silent when metric or scope differ', () => {
    expect(findingsOf('KIL-08', second({ metric: 'M-1' }))).toEqual([]);
    expect(findingsOf('KIL-08', second({ scope: 'workbook', useCase: null }))).toEqual([]);
  });

  test('boundary: the same day by another name counts, the next day does not; retired ones do not', () => {
    expect(findingsOf('KIL-08', second({ checkpoint: 'on', checkpointDate: '2026-01-23' }))).toHaveLength(1);
    expect(findingsOf('KIL-08', second({ checkpoint: 'on', checkpointDate: '2026-01-26' }))).toEqual([]);
    expect(findingsOf('KIL-08', second({ status: 'retired' }))).toEqual([]);
  });
});

describe('KIL-10 what stopping leaves behind', () => {
  const lesson = { learned: 'Baskets are too small', reusable: 'The history', movesOn: 'To U-2' };
  const stopped = (fields: PlainFields<'decision'>) =>
    broken((wb) => {
      wb.add('facts', 'facts', { asOf: '2026-01-23' });
      wb.add('timeBox', 'T-1', { state: 'done', actualStart: '2026-01-12', actualEnd: '2026-01-16' });
      wb.add('decision', 'D-1', { outcome: 'stop', state: 'signed', criterion: 'K-1', ...lesson, ...fields });
    });

  test('fires for what is not written down', () => {
    const [finding] = findingsOf('KIL-10', stopped({ reusable: ' ', movesOn: '' }));
    expect(finding).toMatchObject({ severity: 'warning', fix: { field: 'reusable' } });
    expect(finding?.message).toContain('what can be reused and where people and money go');
  });

  test('is silent when all is', () => {
    expect(findingsOf('KIL-10', stopped({}))).toEqual([]);
  });

  test('boundary: a proposal to stop, and any other outcome, may be brief', () => {
    expect(findingsOf('KIL-10', stopped({ learned: '', state: 'proposed' }))).toEqual([]);
    expect(findingsOf('KIL-10', stopped({ learned: '', outcome: 'hold' }))).toEqual([]);
  });

  test('the page names the lesson and the money spent: five days at 600', () => {
    expect(stopRecords(stopped({}))).toMatchObject([{ ...lesson, spend: 3_000_00 }]);
    expect(stopRecords(healthyWorkbook)).toEqual([]);
  });
});
