// CAN-01 to CAN-04: stage states, progress, how before why, and who signs How.
import { describe, expect, test } from 'vitest';
import type { Stage } from '../../../../shared/schema/stages.ts';
import {
  canvasProgress,
  maySignStage,
  stageStatus,
  stageStatuses,
} from '../../../../shared/rules/thread/canvas.ts';
import { signedHash } from '../../../../shared/rules/signature/signatures.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { broken, findingsOf, healthyWorkbook } from '../../../helpers/workbooks/healthyWorkbook.ts';
import { build } from '../../../helpers/workbooks/workbooks.ts';

const state = (workbook: Workbook, stage: Stage) => stageStatus(workbook, stage).state;
/** The workbook with a stage signed by a role as it is now. */
const signed = (stage: Stage, role: string, base: Workbook = healthyWorkbook, at = '2026-01-12T15:00:00Z') =>
  broken((wb) => {
    const contentHash = signedHash(base, { decision: null, goal: null, criterion: null, stage });
    wb.add('signOff', `sign-${stage}`, { stage, role, level: 'manager', at, contentHash });
  }, base);

describe('CAN-01 the state of a stage', () => {
  test('goes from empty through started and answered to agreed', () => {
    expect(
      state(
        build(() => undefined),
        'why',
      ),
    ).toBe('empty');
    expect(
      state(
        build((wb) => wb.add('promptAnswer', 'a', { stage: 'why', prompt: 5, text: 'Some' })),
        'why',
      ),
    ).toBe('started');
    expect(stageStatuses(healthyWorkbook).map((status) => status.state)).toEqual(Array(5).fill('answered'));
    expect(state(signed('why', 'head'), 'why')).toBe('agreed');
  });

  test('boundary: 15 characters answer a prompt, 14 do not; blanks do not count; a link does', () => {
    const answer = (text: string, links: { kind: string; id: string }[] = []) =>
      stageStatus(
        broken((wb) => wb.add('promptAnswer', 'why-1', { text, links })),
        'why',
      ).answered;
    expect(answer('123456789012345')).toBe(4);
    expect(answer('12345678901234 ')).toBe(3);
    expect(answer('', [{ kind: 'goal', id: 'G-1' }])).toBe(4);
    expect(answer('', [{ kind: 'goal', id: 'gone' }])).toBe(3);
  });

  test('an edit of an answer or of what it links to turns agreed into changed', () => {
    const linked = signed(
      'why',
      'head',
      broken((wb) => wb.add('promptAnswer', 'why-1', { links: [{ kind: 'goal', id: 'G-1' }] })),
    );
    expect(state(linked, 'why')).toBe('agreed');
    expect(
      state(
        broken((wb) => wb.add('goal', 'G-1', { statement: 'More' }), linked),
        'why',
      ),
    ).toBe('changedSinceAgreed');
    expect(
      state(
        broken((wb) => wb.add('promptAnswer', 'why-2', { text: 'Something else now' }), linked),
        'why',
      ),
    ).toBe('changedSinceAgreed');
    expect(
      state(
        broken((wb) => wb.add('promptAnswer', 'what-1', { text: '' }), linked),
        'why',
      ),
    ).toBe('agreed');
  });

  test('the role the settings name must sign', () => {
    const named = broken((wb) => wb.add('settings', 'settings', { stageRoles: { why: 'chief' } }));
    expect(state(signed('why', 'head', named), 'why')).toBe('answered');
    expect(state(signed('why', 'chief', named), 'why')).toBe('agreed');
  });

  test('a signed return to why opens Why again until it is signed anew', () => {
    const before = signed('why', 'head');
    const returned = broken((wb) => {
      wb.add('decision', 'D-1', { outcome: 'returnToWhy', state: 'signed', decidedOn: '2026-02-16' });
    }, before);
    expect(state(returned, 'why')).toBe('changedSinceAgreed');
    const again = signed(
      'why',
      'head',
      build(
        (wb) =>
          wb.add('decision', 'D-1', { outcome: 'returnToWhy', state: 'signed', decidedOn: '2026-02-16' }),
        healthyWorkbook,
      ),
      '2026-02-17T09:00:00Z',
    );
    expect(state(again, 'why')).toBe('agreed');
  });
});

describe('CAN-02 progress', () => {
  test('is the mean of the five stages', () => {
    expect(canvasProgress(healthyWorkbook)).toMatchObject({ value: 1, rule: 'CAN-02' });
    const half = broken((wb) => {
      wb.add('promptAnswer', 'why-1', { text: '' });
      wb.add('promptAnswer', 'why-2', { text: '' });
    });
    expect(canvasProgress(half).value).toBeCloseTo(0.9, 12);
  });

  test('boundary: 0 on the first day; prompts that are not required do not count', () => {
    expect(canvasProgress(build(() => undefined)).value).toBe(0);
    const optional = broken((wb) => wb.add('promptAnswer', 'why-5', { text: '' }));
    expect(canvasProgress(optional).value).toBe(1);
  });
});

describe('CAN-03 how before why', () => {
  test('fires when an approach is chosen and a stage before How is open', () => {
    const workbook = broken((wb) => wb.add('promptAnswer', 'risks-4', { text: '' }));
    const [finding] = findingsOf('CAN-03', workbook);
    expect(finding).toMatchObject({
      severity: 'warning',
      fix: { action: 'open', kind: 'promptAnswer', id: 'risks-4' },
    });
    expect(finding?.message).toContain('U-1');
    expect(finding?.message).toContain('Risks is not answered');
  });

  test('fires for a build box alone, once, and offers the first question', () => {
    const workbook = build((wb) => wb.add('timeBox', 'T-1', { kind: 'build' }));
    expect(findingsOf('CAN-03', workbook)).toHaveLength(1);
    expect(findingsOf('CAN-03', workbook)[0]?.fix).toMatchObject({
      edit: 'beginAnswer',
      args: { stage: 'why', prompt: 1 },
    });
  });

  test('is silent when all four are answered, and when nothing is chosen', () => {
    expect(findingsOf('CAN-03', healthyWorkbook)).toEqual([]);
    expect(
      findingsOf(
        'CAN-03',
        build((wb) => wb.add('timeBox', 'T-1', { kind: 'discovery' })),
      ),
    ).toEqual([]);
  });

  test('boundary: an open How is no reason; undecided and parked use cases have chosen nothing', () => {
    expect(
      findingsOf(
        'CAN-03',
        broken((wb) => wb.add('promptAnswer', 'how-1', { text: '' })),
      ),
    ).toEqual([]);
    for (const fields of [{ approach: 'undecided' }, { approach: 'generative', state: 'parked' }] as const)
      expect(
        findingsOf(
          'CAN-03',
          build((wb) => wb.add('useCase', 'U-1', fields)),
        ),
      ).toEqual([]);
  });
});

describe('CAN-04 How belongs to the builders', () => {
  test('fires when another role signed it', () => {
    const workbook = signed('how', 'head');
    expect(findingsOf('CAN-04', workbook)[0]).toMatchObject({
      severity: 'error',
      subjects: [{ kind: 'signOff' }, { kind: 'role', id: 'head' }],
    });
    expect(state(workbook, 'how')).toBe('answered');
  });

  test('is silent when a build role signed', () => {
    expect(findingsOf('CAN-04', signed('how', 'builder'))).toEqual([]);
    expect(state(signed('how', 'builder'), 'how')).toBe('agreed');
  });

  test('boundary: a role that does not build may sign every other stage', () => {
    const head = [...healthyWorkbook.role.values()].find(({ id }) => id === 'head')!;
    const may = (['why', 'what', 'risks', 'when', 'how'] as const).map((stage) =>
      maySignStage(healthyWorkbook, stage, head),
    );
    expect(may).toEqual([true, true, true, true, false]);
  });
});
